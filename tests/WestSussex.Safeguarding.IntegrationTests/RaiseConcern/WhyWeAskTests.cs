using AngleSharp.Dom;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

public class WhyWeAskTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("public")]
    [InlineData("professional")]
    [InlineData("young-person")]
    [Trait("Requirement", "RC-18")]
    public async Task Pages_OfTheWholeForm_ExplainThemselvesBeforeTheirFirstQuestion(string way)
    {
        var pages = 0;
        var silent = new List<string>();

        await FormWalk.ToCheckAnswersAsync(portal.Anybody(), way, children: 1, people: 2, (page, _) =>
        {
            pages++;
            if (page.Document.QuerySelectorAll("main p.govuk-body, main .govuk-hint, main textarea, main select, main input").FirstOrDefault(IsOfThePage) is not { } first || IsField(first))
            {
                silent.Add(page.Url);
            }
        }, everything: true);

        Assert.True(pages >= 3, $"Only {pages} pages were seen.");
        Assert.Empty(silent);
    }

    // Whether MASH is open stands on every page, and says nothing about this one.
    private static bool IsOfThePage(IElement element) => element.GetAttribute("type") != "hidden" && element.Closest(".govuk-inset-text, .ws-danger") is null;

    private static bool IsField(IElement element) => element.LocalName is "input" or "textarea" or "select";
}
