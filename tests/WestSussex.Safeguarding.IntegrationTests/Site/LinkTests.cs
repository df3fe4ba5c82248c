using Microsoft.AspNetCore.Http;
using WestSussex.Safeguarding.IntegrationTests.Forms;

namespace WestSussex.Safeguarding.IntegrationTests.Site;

/// <summary>No link leads nowhere: pages are followed as far as their links go.</summary>
public class LinkTests(WalkPortal portal) : IClassFixture<WalkPortal>
{
    private const int MostPages = 150;

    // Of pages that differ only by an id in the guidance, a few stand for all.
    private const int MostOfAKind = 3;

    [Theory]
    [InlineData("", "/", "/raise-a-concern", "/raise-a-concern/before-you-start", "/levels-of-need", "/guidance", "/contacts", "/check-a-concern")]
    [InlineData("saffron", "/my-concerns", "/raise-a-concern/as-part-of-your-job")]
    [InlineData("tansy", "/mash", "/account/you")]
    [InlineData("clover", "/administration/people", "/administration/guidance")]
    public async Task Links_OfEveryPage_LeadSomewhere(string who, params string[] from)
    {
        await portal.SubmitConcernAsync();
        var visitor = who.Length == 0 ? portal.Anybody() : await portal.ClientFor(who);
        var (waiting, seen, broken) = (new Queue<(string Path, string On)>(from.Select(path => (path, "the start"))), new HashSet<string>(), new List<string>());
        while (waiting.TryDequeue(out var next) && seen.Count < MostPages)
        {
            if (!seen.Add(next.Path) || seen.Count(p => KindOf(p) == KindOf(next.Path)) > MostOfAKind)
            {
                continue;
            }

            var page = await visitor.OpenAsync(next.Path);
            if ((int)page.Status is StatusCodes.Status404NotFound or >= StatusCodes.Status500InternalServerError)
            {
                broken.Add($"{next.Path} on {next.On}: {(int)page.Status}");
            }

            foreach (var link in page.Document.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#', '?')[0]).Where(IsAPage))
            {
                waiting.Enqueue((link, next.Path));
            }
        }

        Assert.True(seen.Count > from.Length, "No link was followed.");
        Architecture.Rule.Holds(broken, $"{seen.Count} addresses were opened; these lead nowhere:");
    }

    // Leaving ends the session; files are not pages.
    private static bool IsAPage(string path) =>
        !path.StartsWith("//", StringComparison.Ordinal) && !path.Contains("leave", StringComparison.Ordinal) && !path.Contains("sign-out", StringComparison.Ordinal)
        && !Path.HasExtension(path);

    private static string KindOf(string path) => path[..(path.LastIndexOf('/') + 1)] is { Length: > 1 } folder && path.Count(c => c == '/') > 2 ? folder : path;
}
