namespace WestSussex.Safeguarding.BrowserTests.Site;

/// <summary>Pages that no journey passes, looked at once each: axe, overflow at 320 pixels, target size. One portal and one browser for all of them.</summary>
public class EveryPageTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly Dictionary<string, string[]> Pages = new()
    {
        [""] =
        [
            "/account/sign-in", "/account/sign-in/code", "/account/register", "/account/signed-out", "/no-such-page", "/check-a-concern", "/dev/components",
            "/dev/components/errors", "/contacts", "/contacts/paper-form", "/guidance", "/levels-of-need", "/levels-of-need/search?q=neglect", "/privacy",
            "/privacy/public", "/privacy/professional", "/privacy/family", "/privacy/child", "/cookies", "/accessibility", "/terms",
        ],
        ["saffron"] = ["/account/you", "/account/authenticator", "/account/authenticator/set-up", "/account/confidentiality", "/account/kept-answers", "/mash"],
        ["clover"] = ["/administration/people", "/administration/guidance", "/administration/guidance/import"],
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

        Seen.HasNoProblems("every-page");
    }
}
