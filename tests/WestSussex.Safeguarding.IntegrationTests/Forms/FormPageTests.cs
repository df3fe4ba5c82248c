using System.Net;
using Microsoft.AspNetCore.Http;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.RaiseConcern;
using WestSussex.Safeguarding.IntegrationTests.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Forms;

/// <summary>Whoever reloads, goes back to or keeps the address that a form was sent to meets a page. Whose page it is, the authorization matrix asks.</summary>
public class FormPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public void Addresses_ThatFormsAreSentTo_ShowAPage()
    {
        var actions = Endpoints.Of(portal).Where(e => e.IsAction).ToList();
        var pages = actions.Where(e => HttpMethods.IsGet(e.Method)).Select(e => e.Pattern).ToHashSet(StringComparer.OrdinalIgnoreCase);

        // Scripts save while somebody types; no browser ever shows that address.
        var forms = actions.Where(e => HttpMethods.IsPost(e.Method) && !e.Pattern.EndsWith("/autosave", StringComparison.Ordinal)).ToList();

        Assert.True(forms.Count > 40, $"Only {forms.Count} forms.");
        Architecture.Rule.Holds(forms.Where(f => !pages.Contains(f.Pattern)).Select(f => f.ToString()), "Whoever opens these gets 405:");
    }

    [Fact]
    public async Task Spoken_ReloadedAfterAnError_ShowsTheConfirmationToItsSenderOnly()
    {
        var visitor = portal.Anybody();
        var sent = await (await Walks.ToCheckAnswersAsync(visitor, "Unsure")).Form.Fill("declared", "true").SubmitAsync();
        var wrong = await sent.FormWith("Save this answer").SubmitAsync();
        Assert.Single(wrong.Errors);

        var reloaded = await visitor.OpenAsync(wrong.Url);
        var somebodyElse = await portal.Anybody().OpenAsync(wrong.Url);

        Assert.EndsWith("/sent/spoken", wrong.Url, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, sent.Heading), (reloaded.Status, reloaded.Heading));
        Assert.Equal(HttpStatusCode.NotFound, somebodyElse.Status);
    }
}
