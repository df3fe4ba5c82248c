namespace WestSussex.Safeguarding.BrowserTests.Site;

/// <summary>Pages that no journey passes, looked at once each: axe, overflow at 320 pixels, target size. One portal and one browser for all of them.</summary>
public class EveryPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        [""] =
        [
            "/account/sign-in", "/account/sign-in/code", "/account/register", "/account/signed-out", "/no-such-page", "/check-a-concern", "/dev/components",
            "/dev/components/errors", "/contacts", "/contacts/paper-form", "/guidance", "/raise-a-concern/what-we-ask", "/levels-of-need/domain/health?level=2&level=3", "/error/400", "/error/403", "/error/409", "/error/429", "/levels-of-need", "/levels-of-need/search?q=neglect", "/privacy",
            "/privacy/public", "/privacy/professional", "/privacy/family", "/privacy/child", "/cookies", "/accessibility", "/terms",
        ],
        ["saffron"] = ["/consultations", "/consultations/ask", "/early-help", "/early-help/start", "/account/you", "/account/authenticator", "/account/authenticator/set-up", "/account/confidentiality", "/account/kept-answers", "/mash"],
        ["clover"] = ["/administration/people", "/administration/guidance", "/administration/guidance/import", "/administration/postcodes"],
        ["wren"] = ["/duty"],
        ["hazel"] = ["/quality/levels", "/quality/early-help"],
        ["tansy"] = ["/mash/telephone-call", "/mash/consultations", "/mash/consultations/telephone"],
        ["rowan"] = ["/early-help/hub", "/early-help/hub/advice", "/early-help/hub/figures"],
    };

    [BrowserFact]
    public async Task Pages_OfEveryRole_HaveNoProblems()
    {
        foreach (var (who, paths) in Pages)
        {
            var tab = who.Length == 0 ? await browser.NewTabAsync() : await browser.NewTabForAsync(who);
            foreach (var path in paths)
            {
                await tab.GoAsync(path);
                await tab.SeenAsync($"every-page {who} {path}".Replace('/', '-'));
            }
        }

        await AssessmentAsync();
        Seen.HasNoProblems("every-page");
    }

    // From the first word to the version that the team reads: every page of it, as its writer sees them.
    private async Task AssessmentAsync()
    {
        var reference = await browser.Portal.OpenAssessmentAsync();
        var writer = await browser.NewTabForAsync("saffron");
        foreach (var path in new[]
        {
            "", "/timeline", "/print", "/agreements", "/team", "/team/add", "/lead", "/family-moved", "/meetings", "/meetings/plan", "/plan", "/plan/add", "/family",
            "/measures", "/review", "/review/hold", "/step-up", "/close", "/assess", "/assess/child/1", "/assess/child/1/more", "/assess/children", "/assess/at-home",
            "/assess/the-family", "/assess/network", "/assess/life", "/assess/wishes", "/assess/picture", "/assess/needs", "/assess/level",
        })
        {
            await writer.GoAsync($"/early-help/{reference}{path}");
            await writer.SeenAsync($"every-page early-help {path}".Replace('/', '-'));
        }
    }
}
