using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.IntegrationTests.Forms;

/// <summary>
/// What people paste, and what attackers type, in every box of every form: taken as it is, shown as text, never an error of ours and never
/// refused for its letters (DESIGN 11).
/// </summary>
public class HostileInputTests(WalkPortal portal) : IClassFixture<WalkPortal>
{
    private const string Script = "<script>hostile()</script>";

    /// <summary>Boxes that hold an address, a number or a code.</summary>
    private static readonly HashSet<string> OfAFormat = ["Email", "Code", "code", "EstimatedAge", "Telephone", "Reference", "Other", "Day", "Month", "Year", "Postcode", "NhsNumber", "Upn", "Age", "Time", "Minutes"];

    private readonly List<string> _wrong = [];
    private string _other = "";

    [Fact]
    [Trait("Asvs", "1.2.1")]
    [Trait("Asvs", "1.2.4")]
    public async Task Text_OfAnyKind_IsTakenAndShownAsText()
    {
        _other = (await portal.SubmitConcernAsync()).Reference;
        var states = await FormStates.MakeAsync(portal);
        var walked = 0;
        foreach (var found in await FoundForm.FindAsync(portal, states))
        {
            // A name for the boxes that are short, and everything at once for the others.
            foreach (var text in new[] { "Zoë O’Brien-Đặng 👶", $"{Script}' OR 1=1;--“Word” – שלום\u200f\u00a0•…'; DROP TABLE \"Referrals\";" })
            {
                walked += await SendAsync(found, text, answered: false) ? 1 : 0;
            }
        }

        foreach (var found in await FoundForm.FindAsync(portal, states))
        {
            await SendAsync(found, Script + " O’Đặng 👶 ' “–”", answered: true);
        }

        var shown = 0;
        await foreach (var (_, _, url, page) in FoundForm.PagesAsync(portal, states))
        {
            shown += await LooksAsync(page, url) ? 1 : 0;
        }

        Assert.True(walked > 60, $"Only {walked} forms were sent.");
        Assert.True(shown > 10, $"What was typed is shown on {shown} pages only.");
        Architecture.Rule.Holds(_wrong, "These do not take every text:");
    }

    // False where what was sent before has taken the form away, or it asks for no text.
    private async Task<bool> SendAsync(FoundForm found, string text, bool answered)
    {
        if (await found.FindAgainAsync() is not { } form || !form.TextNames.Any(n => n is not "website"))
        {
            return false;
        }

        var fields = form.TextNames.Where(n => n is not "website").ToList();
        if (answered)
        {
            Filler.Fill(form, text, _other, portal.Clock.UkToday());
        }
        else
        {
            fields.ForEach(f => form.Fill(f, text));
        }

        var sent = fields.ToDictionary(f => f, f => form.Value(f));
        var answer = await form.SubmitAsync(found.Button);
        await LooksAsync(answer, found.ToString());
        foreach (var field in fields.Where(_ => answer.Errors.Count > 0 && found.In(answer) is not null))
        {
            Expect(found.In(answer)!.Value(field) == sent[field], $"{found}: {field} does not keep {sent[field]}");
            var message = Page.Words(answer.Document.GetElementById(Regex.Replace(field, @"[.\[\]]", "_") + "-error"));
            Expect(message.Length == 0 || OfAFormat.Contains(field[(field.LastIndexOf('.') + 1)..]) || message.EndsWith("characters or fewer", StringComparison.Ordinal), $"{found}: {field} refuses {text}: {message}");
        }

        return true;
    }

    // True where something that was typed is shown.
    private async Task<bool> LooksAsync(Page page, string where)
    {
        Expect((int)page.Status < StatusCodes.Status500InternalServerError && page.Status != HttpStatusCode.BadRequest, $"{where}: {(int)page.Status}");
        var html = await page.Response.Content.ReadAsStringAsync();
        Expect(!html.Contains(Script, StringComparison.OrdinalIgnoreCase), $"{where}: shows the script as a script");
        return html.Contains("hostile()", StringComparison.Ordinal);
    }

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            _wrong.Add(otherwise);
        }
    }
}
