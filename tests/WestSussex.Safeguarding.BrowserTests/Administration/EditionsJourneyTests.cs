using System.Text;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.BrowserTests.Administration;

/// <summary>An administrator brings an edition of the guidance in, mends it, compares, reads and adopts it.</summary>
public class EditionsJourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "LN-02")]
    public async Task Edition_FromFileToAdoption_IsCheckedComparedAndAdopted(bool javaScript)
    {
        browser.Portal.Clock.Set(new DateTime(2027, 3, 2, 10, 0, 0, DateTimeKind.Utc));
        var name = javaScript ? "6" : "7";
        var administrator = await browser.NewTabForAsync("clover", javaScript);
        await administrator.GoAsync("/administration/guidance");
        await administrator.SeenAsync("editions-list");
        await administrator.PressAsync("Bring an edition in");
        await administrator.SeenAsync("editions-import");

        await SendAsync(administrator, Edition(name).Replace("\"level\": 3,\n        \"name\"", "\"level\": 4,\n        \"name\"", StringComparison.Ordinal));
        await administrator.SeesAsync("Level 3 must be described exactly once");
        await administrator.SeenAsync("editions-mistakes");

        await SendAsync(administrator, Edition(name));
        await administrator.SeesAsync("is kept as a proposal");
        await administrator.SeesAsync("Levels changed: 1");
        await administrator.SeenAsync("editions-proposal");
        var proposal = administrator.Path;
        await administrator.FollowAsync("Read it as everybody would");
        await administrator.SeesAsync("Small needs");
        await administrator.SeenAsync("editions-preview");
        await administrator.GoAsync(proposal);
        await administrator.FollowAsync("Delete this proposal");
        await administrator.SeenAsync("editions-delete");
        await administrator.FollowAsync("Keep it");

        await administrator.PressAsync("Adopt it from a day on");
        await administrator.PressAsync("Continue");
        await administrator.SeesAsync("Enter the day from which it counts");
        await administrator.SeenAsync("editions-adopt-errors");
        await administrator.FillAsync(("From.Day", javaScript ? "1" : "2"), ("From.Month", "4"), ("From.Year", "2027"), ("MinuteReference", "Executive, 2 March 2027, item 6"));
        await administrator.PressAsync("Continue");
        await administrator.SeenAsync("editions-confirm");
        await administrator.PressAsync("Adopt this edition");
        await administrator.SeesAsync($"The edition “{name}” counts from {(javaScript ? 1 : 2)} April 2027.");
        await administrator.SeenAsync("editions-to-come");
        Seen.HasNoProblems("editions");
    }

    private string Edition(string name)
    {
        var shipped = browser.Portal.Policy.LevelsOfNeed.Versions[0];
        return Encoding.UTF8.GetString(GuidanceFile.Write(name, "Made up for a test", shipped.Content)).ReplaceLineEndings("\n")
            .Replace("Emerging needs", "Small needs", StringComparison.Ordinal)
            .Replace(shipped.Content.Indicators[0].Text, shipped.Content.Indicators[0].Text + ", as far as anybody knows", StringComparison.Ordinal);
    }

    private static async Task SendAsync(Tab administrator, string file)
    {
        await administrator.Page.SetInputFilesAsync("#File", new Microsoft.Playwright.FilePayload { Name = "edition.json", MimeType = "application/json", Buffer = Encoding.UTF8.GetBytes(file) });
        await administrator.PressAsync("Check and bring in");
    }
}
