using System.Net;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.IntegrationTests.Account;

namespace WestSussex.Safeguarding.IntegrationTests.Forms;

/// <summary>Forms that were open for too long: what was typed into them comes back, whatever else fails.</summary>
public class StaleFormTests(CannotWritePortal portal) : AccountTest(portal), IClassFixture<CannotWritePortal>
{
    private const string Typed = "Spoke to the school at lunch time";

    [Fact]
    public async Task Post_FromAnExpiredSessionThatCannotBeKept_GivesBackWhatWasTyped()
    {
        var reference = (await portal.SubmitConcernAsync()).Reference;
        var visitor = await SignedInAsync("tansy");
        var form = (await visitor.OpenAsync($"/mash/{reference}/note")).Form.Fill("Note", Typed);
        portal.Clock.Advance(TimeSpan.FromMinutes(31));

        portal.Trouble = Trouble.ReadOnly;
        var refused = await form.SubmitAsync();
        portal.Trouble = Trouble.None;
        var kept = await refused.FormWith("Try again").SubmitAsync();
        await visitor.SignInAsync(portal.People.ByEmail("tansy").Id);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains(Typed, refused.Text, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in", kept.Url, StringComparison.Ordinal);
        Assert.Contains(Typed, (await visitor.OpenAsync("/account/kept-answers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Asvs", "3.5.1")]
    public async Task Post_WithATokenOfSomebodyElse_ChangesNothingAndShowsThemNothingOfIt()
    {
        var reference = (await portal.SubmitConcernAsync()).Reference;
        var visitor = await SignedInAsync("tansy");
        var form = (await visitor.OpenAsync($"/mash/{reference}/note")).Form.Fill("Note", Typed);
        using var signedOut = await visitor.PostAsync("/account/sign-out");
        await visitor.SignInAsync(portal.People.ByEmail("linden").Id);

        var refused = await form.SubmitAsync();

        Assert.Equal((HttpStatusCode.BadRequest, $"/mash/{reference}/note"), (refused.Status, refused.Url));
        Assert.DoesNotContain(Typed, refused.Text, StringComparison.Ordinal);
        Assert.Contains("waits for them", refused.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Typed, (await visitor.OpenAsync($"/mash/{reference}/timeline")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterSigningOutInAnotherTab_IsKeptForItsWriter()
    {
        var reference = (await portal.SubmitConcernAsync()).Reference;
        var visitor = await SignedInAsync("tansy");
        var form = (await visitor.OpenAsync($"/mash/{reference}/note")).Form.Fill("Note", Typed);
        using var signedOut = await visitor.PostAsync("/account/sign-out");

        var refused = await form.SubmitAsync();
        await visitor.SignInAsync(portal.People.ByEmail("tansy").Id);

        Assert.StartsWith("/account/sign-in", refused.Url, StringComparison.Ordinal);
        Assert.Contains(Typed, (await visitor.OpenAsync("/account/kept-answers")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Typed, (await visitor.OpenAsync($"/mash/{reference}/timeline")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterSomebodyElseSignedIn_IsKeptForItsWriterAlone()
    {
        var reference = (await portal.SubmitConcernAsync()).Reference;
        var visitor = await SignedInAsync("tansy");
        var form = (await visitor.OpenAsync($"/mash/{reference}/note")).Form.Fill("Note", "Only the writer gets this back");
        using var signedOut = await visitor.PostAsync("/account/sign-out");
        await visitor.SignInAsync(portal.People.ByEmail("linden").Id);

        await form.SubmitAsync();
        var others = (await visitor.OpenAsync("/account/kept-answers")).Text;
        var writers = (await (await SignedInAsync("tansy")).OpenAsync("/account/kept-answers")).Text;

        Assert.DoesNotContain("Only the writer", others, StringComparison.Ordinal);
        Assert.Contains("Only the writer gets this back", writers, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AfterSomebodyElseSignedInWhileNothingCanBeSaved_CannotBeSentInTheirName()
    {
        var reference = (await portal.SubmitConcernAsync()).Reference;
        var visitor = await SignedInAsync("tansy");
        var form = (await visitor.OpenAsync($"/mash/{reference}/note")).Form.Fill("Note", Typed);
        using var signedOut = await visitor.PostAsync("/account/sign-out");
        await visitor.SignInAsync(portal.People.ByEmail("linden").Id);

        portal.Trouble = Trouble.ReadOnly;
        var refused = await form.SubmitAsync();
        portal.Trouble = Trouble.None;

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.DoesNotContain(Typed, await refused.Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(refused.Forms, f => f.Buttons.Contains("Try again"));
    }

    [Fact]
    public async Task Post_AfterSigningOutWhileNothingCanBeSaved_IsKeptOnceItIsSentAgain()
    {
        var reference = (await portal.SubmitConcernAsync()).Reference;
        var visitor = await SignedInAsync("tansy");
        var form = (await visitor.OpenAsync($"/mash/{reference}/note")).Form.Fill("Note", "Sent again after a while");
        using var signedOut = await visitor.PostAsync("/account/sign-out");

        portal.Trouble = Trouble.ReadOnly;
        var refused = await form.SubmitAsync();
        portal.Trouble = Trouble.None;
        await refused.FormWith("Try again").SubmitAsync();
        await visitor.SignInAsync(portal.People.ByEmail("tansy").Id);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("Sent again after a while", (await visitor.OpenAsync("/account/kept-answers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithAMarkThatIsForgedOrTooOld_IsKeptForNobody()
    {
        var reference = (await portal.SubmitConcernAsync()).Reference;
        var visitor = await SignedInAsync("odette");
        var form = (await visitor.OpenAsync($"/mash/{reference}/note")).Form.Fill("Note", Typed);
        using var signedOut = await visitor.PostAsync("/account/sign-out");

        foreach (var mark in new[] { "", "not a mark", form.Value("__form-owner")![..^2] })
        {
            using var forged = await visitor.PostAsync($"/mash/{reference}/note", [new("Note", Typed), new("__form-owner", mark)]);
        }

        portal.Clock.Advance(TimeSpan.FromHours(11));
        await form.SubmitAsync();
        await visitor.SignInAsync(portal.People.ByEmail("odette").Id);

        Assert.DoesNotContain(Typed, (await visitor.OpenAsync("/account/kept-answers")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Decide_NotWholeAfterAColleagueDecidedTheFirstChild_AsksBesideTheChildThatIsLeft()
    {
        var referral = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(referral);
        var visitor = await SignedInAsync("tansy");
        var page = await visitor.OpenAsync($"/mash/{referral.Reference}/decide");
        var first = Guid.Parse(page.Document.QuerySelector("input[name='Children[0].Child']")!.GetAttribute("value")!);
        var form = page.Form.Fill("Children[1].Level", "2").Fill("Children[1].Why", Typed);
        await portal.ChangeAsync(referral, r => r.Decide(
            first, new LevelOfNeedChoice(2, "information-and-advice", "The family agrees", "test"), null, portal.People.Actor("odette"), portal.Clock.Now));

        var answer = await form.SubmitAsync();

        Assert.Equal("Select an outcome", answer.Errors[0]);
        Assert.Equal("#Children_0__Outcome", answer.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
        Assert.NotNull(answer.Document.GetElementById("Children_0__Outcome-error"));
        Assert.Equal(Typed, answer.Form.Value("Children[0].Why"));
        Assert.Equal("2", answer.Form.Value("Children[0].Level"));
    }
}
