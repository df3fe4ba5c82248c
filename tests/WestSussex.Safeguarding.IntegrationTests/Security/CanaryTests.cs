using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.Notifications;

namespace WestSussex.Safeguarding.IntegrationTests.Security;

/// <summary>
/// Marked strings are typed into every sensitive field, through the pages that people use; they may not be found in a log, a mail, an
/// address, a page title or a file of the database (DESIGN 6; ASVS 14.2.1, 16.2.5).
/// </summary>
[Trait("Asvs", "14.2.1")]
[Trait("Asvs", "16.2.5")]
public sealed partial class CanaryTests(CanaryTests.PortalWithAFile portal) : IClassFixture<CanaryTests.PortalWithAFile>
{
    private const int Fewest = 200;

    // Stored in clear because they are searched (DESIGN 6): names of children and of who lives with them. An address of a mail stands in the mail.
    private static readonly string[] Searched = ["Given", "Family"];

    private readonly List<string> _addresses = [];
    private readonly List<string> _titles = [];
    private int _marks;

    [Fact]
    public async Task Marks_TypedIntoEverySensitiveField_AreFoundNowhereTheyMayNotBe()
    {
        var first = await RaiseAsync(NewVisitor(), "professional", children: 12, people: 4);
        var second = await RaiseAsync(NewVisitor(), "public", children: 8, people: 3);
        var teacher = await SignedInAsync("saffron");
        var third = await RaiseAsync(teacher, "professional", children: 2, people: 2);
        await WorkAsync(first, second, third);
        await ReadAsync(teacher, third);
        await ConsultAsync(teacher);
        await TelephoneAsync();
        await AssessAsync(teacher);
        await SendMailAsync();

        Assert.True(_marks >= Fewest, $"Only {_marks} marks were typed.");
        var found = Directory.EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories)
            .SelectMany(Breaches)
            .Concat(_addresses.Where(a => AnyMark().IsMatch(a)).Select(a => $"address {a}"))
            .Concat(_titles.Where(t => AnyMark().IsMatch(t)).Select(t => $"title {t}"))
            .Distinct();
        Architecture.Rule.Holds(found, $"{_marks} marks were typed; these were found:");
        Assert.NotEmpty(Directory.EnumerateFiles(Path.Combine(portal.Folder, "mail")));
        Assert.True(DatabaseHolds(SearchedMark()), "A name is stored in clear: if not even that is found, nothing was searched.");
    }

    /// <summary>Every file is read as it lies on the disk, what is not yet in the main file of the database included.</summary>
    private IEnumerable<string> Breaches(string path)
    {
        var folder = Path.GetRelativePath(portal.Folder, path).Split(Path.DirectorySeparatorChar)[0];
        var isRecord = Path.GetFileName(path).StartsWith("safeguarding.db", StringComparison.Ordinal);
        var pattern = isRecord ? SecretMark() : folder == "mail" ? MarkButNoAddress() : AnyMark();
        return pattern.Matches(Text(path)).Select(m => $"{Path.GetFileName(path)}: {m.Value}");
    }

    private bool DatabaseHolds(Regex pattern) => Directory.EnumerateFiles(portal.Folder, "safeguarding.db*").Any(path => pattern.IsMatch(Text(path)));

    private static string Text(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private Visitor NewVisitor() => new(portal.CreateDefaultClient(
        portal.ClientOptions.BaseAddress, new RedirectHandler(), new CookieContainerHandler(), new AddressKeeper(_addresses)));

    private async Task<Visitor> SignedInAsync(string email)
    {
        var visitor = NewVisitor();
        await visitor.SignInAsync(portal.People.ByEmail(email).Id);
        return visitor;
    }

    private async Task<string> RaiseAsync(Visitor visitor, string way, int children, int people)
    {
        var check = await FormWalk.ToCheckAnswersAsync(visitor, way, children, people, (page, form) =>
        {
            See(page);
            Mark(page, form);
        }, everything: true);
        var sent = See(await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync());
        See(await visitor.OpenAsync($"{sent.Url}/copy"));
        return Page.Words(sent.Document.QuerySelector(".ws-receipt__ref"));
    }

    private async Task WorkAsync(string first, string second, string third)
    {
        var officer = await SignedInAsync("linden");
        await officer.PostAsync($"/mash/{third}/claim");
        await SendAsync(officer, $"/mash/{third}/screen", "Set the priority", ("Chosen", "Amber"));
        await SendAsync(officer, $"/mash/{third}/note", "Save the note");
        await officer.PostAsync($"/mash/{first}/claim");
        await officer.PostAsync($"/mash/{second}/claim");
        await SendAsync(officer, $"/mash/{first}/return", "Ask the referrer");
        await SendAsync(officer, $"/mash/{second}/pass", "Pass it on");
        See(await (await SendAsync(officer, $"/mash/{third}/propose", "Check your proposal", ("Level", "3"), ("Outcome", "information-and-advice"))).FormWith("Propose").SubmitAsync("Propose"));

        var manager = await SignedInAsync("tansy");
        var check = await SendAsync(manager, $"/mash/{third}/decide", "Check your decision", ("Level", "1"), ("Outcome", "no-further-action"), ("IsReferral", "false"));
        See(await check.FormWith("Decide").SubmitAsync("Decide"));
        var second2 = await SignedInAsync("odette");
        for (var child = 0; child < 2; child++)
        {
            await SendAsync(second2, $"/mash/{third}/authorise", "Save", ("Agree", "true"));
        }

        await SendAsync(second2, $"/mash/{second}/restrict", "Restrict");
        foreach (var page in new[] { "", "/what-was-sent", "/people", "/timeline", "/who-has-looked", "/print", "/hand-over" })
        {
            See(await manager.OpenAsync($"/mash/{third}{page}"));
        }

        See(await manager.OpenAsync("/mash"));
    }

    private async Task ReadAsync(Visitor teacher, string reference)
    {
        See(await teacher.OpenAsync("/my-concerns"));
        var outcome = See(await teacher.OpenAsync($"/my-concerns/{reference}"));
        Assert.Matches(AnyMark(), outcome.Text);
        await SendAsync(teacher, $"/my-concerns/{reference}/disagree", "Send to the manager");
        var lead = await SignedInAsync("bramble");
        See(await lead.OpenAsync("/my-agency"));
        See(await lead.OpenAsync($"/my-concerns/{reference}"));
    }

    private async Task ConsultAsync(Visitor teacher)
    {
        var asked = await SendAsync(teacher, "/consultations/ask", "Ask for advice");
        var officer = await SignedInAsync("linden");
        await SendAsync(officer, $"/mash{asked.Url}", "Give this advice");
        await SendAsync(officer, "/mash/consultations/telephone", "Keep the conversation", ("Called.Time", ""));
        See(await officer.OpenAsync("/mash/consultations"));
        See(await teacher.OpenAsync("/consultations"));
    }

    /// <summary>Fills in a form with marks and sends it.</summary>
    private async Task<Page> SendAsync(Visitor visitor, string url, string button, params (string Name, string Value)[] choices)
    {
        var page = See(await visitor.OpenAsync(url));
        var form = page.FormWith(button);
        foreach (var (name, values) in form.Choices)
        {
            var chosen = choices.Where(c => name == c.Name || name.EndsWith("." + c.Name, StringComparison.Ordinal)).Select(c => c.Value).FirstOrDefault();
            form.Fill(name, chosen ?? values.First(v => v.Length > 0));
        }

        Mark(page, form);
        foreach (var (name, value) in choices.Where(c => form.TextNames.Contains(c.Name)))
        {
            form.Fill(name, value);
        }

        var next = See(await form.SubmitAsync(button));
        Assert.True(next.Errors.Count == 0, $"{url}: {string.Join(" | ", next.Errors)}; sent {string.Join(" | ", form.Names.Select(n => $"{n}={form.Value(n)}"))}");
        return next;
    }

    private async Task SendMailAsync()
    {
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.Services.GetRequiredService<JobRunner>().RunOnceAsync(portal.Services.GetRequiredService<SendOutboxJob>(), CancellationToken.None);
    }

    private void Mark(Page page, PageForm form)
    {
        foreach (var name in form.TextNames)
        {
            var last = name[(name.LastIndexOf('.') + 1)..];
            if (last is "NhsNumber" or "Upn" or "Day" or "Month" or "Year" or "EstimatedAge" or "Postcode" or "website" or "Other")
            {
                continue;
            }

            var kind = Searched.Contains(last) || (last == "Name" && page.Url.Contains("/person/", StringComparison.Ordinal)) ? "finch" : "canary";
            var mark = $"qz{kind}{_marks++:000}x";
            form.Fill(name, last switch
            {
                "Email" => $"{mark}@home.example",
                "Telephone" => $"01632 960001 {mark}",
                _ => mark,
            });
        }
    }

    private Page See(Page page)
    {
        _titles.Add(page.Title);
        _addresses.AddRange(page.Document.QuerySelectorAll("[href], [action], [src], [formaction]")
            .SelectMany(e => new[] { "href", "action", "src", "formaction" }.Select(a => e.GetAttribute(a)).OfType<string>()));
        return page;
    }

    [GeneratedRegex(@"qz(canary|finch)\d{3,}x", RegexOptions.IgnoreCase)]
    private static partial Regex AnyMark();

    [GeneratedRegex(@"qzcanary\d{3,}x", RegexOptions.IgnoreCase)]
    private static partial Regex SecretMark();

    [GeneratedRegex(@"qzfinch\d{3,}x", RegexOptions.IgnoreCase)]
    private static partial Regex SearchedMark();

    [GeneratedRegex(@"qz(canary|finch)\d{3,}x(?!@)", RegexOptions.IgnoreCase)]
    private static partial Regex MarkButNoAddress();

    /// <summary>The file of the database is read as it lies on the disk.</summary>
    public sealed class PortalWithAFile : PortalFactory
    {
        protected override bool MayUseServer => false;
    }

    private sealed class AddressKeeper(List<string> addresses) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            addresses.Add(request.RequestUri!.ToString());
            return base.SendAsync(request, cancellationToken);
        }
    }
}
