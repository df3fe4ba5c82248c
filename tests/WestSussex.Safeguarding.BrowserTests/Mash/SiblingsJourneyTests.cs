using WestSussex.Safeguarding.BrowserTests.RaiseConcern;

namespace WestSussex.Safeguarding.BrowserTests.Mash;

/// <summary>The main journey from end to end: a teacher raises a concern about two siblings, and everybody does their part.</summary>
public class SiblingsJourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "RC-30")]
    [Trait("Requirement", "MT-01")]
    [Trait("Requirement", "MT-03")]
    [Trait("Requirement", "MT-07")]
    [Trait("Requirement", "MT-08")]
    [Trait("Requirement", "MT-15")]
    [Trait("Requirement", "OF-01")]
    [Trait("Requirement", "OF-07")]
    [Trait("Requirement", "LN-03")]
    public async Task Concern_AboutTwoSiblings_IsRaisedDecidedAndAnswered(bool javaScript)
    {
        var earlier = await browser.Portal.SubmitConcernAsync(c => c.RaisedBy("perry").WithChild("Fern", "Harrowgate", new DateOnly(2017, 5, 4)).Closed());

        var reference = await RaiseAsync(javaScript);
        await ScreenAndProposeAsync(javaScript, reference, earlier.Reference);
        await DecideAsync(javaScript, reference);
        await AuthoriseAsync(javaScript, reference);
        await AnswerAsync(javaScript, reference);
        await ReadAsync(javaScript, reference);
        await DisagreeAsync(javaScript, reference);

        Seen.HasNoProblems("journey");
    }

    private async Task<string> RaiseAsync(bool javaScript)
    {
        var teacher = await browser.NewTabForAsync("saffron", javaScript);
        await teacher.GoAsync("/raise-a-concern/as-part-of-your-job");
        await teacher.SeenAsync("journey-your-job");
        await teacher.GoAsync("/raise-a-concern/before-you-start?as=professional");
        await teacher.FillAsync(("Risk", "No"));
        await teacher.PressAsync("Continue");
        return await ConcernWalk.SendAsync(teacher, "journey", "Fern", "Moss");
    }

    private async Task ScreenAndProposeAsync(bool javaScript, string reference, string earlier)
    {
        var officer = await browser.NewTabForAsync("linden", javaScript);
        await officer.GoAsync("/mash");
        await officer.SeenAsync("journey-queue");
        await officer.SeesAsync(reference);
        await officer.PressAsync($"Claim {reference}");
        await officer.GoAsync($"/mash/{reference}");
        await officer.SeenAsync("journey-referral");
        await officer.GoAsync($"/mash/{reference}/screen");
        await officer.SeenAsync("journey-screen");
        await officer.SeesAsync(earlier);
        await officer.FillAsync(("Priority.Chosen", "Amber"), ("Priority.Why", "Serious, and the children are safe at school now"));
        await officer.PressAsync("Set the priority");

        await officer.GoAsync($"/mash/{reference}/propose");
        await officer.SeenAsync("journey-propose");
        await officer.FillAsync(
            ("Children[0].Level", "3"), ("Children[0].Outcome", "information-and-advice"), ("Children[0].Why", "Several needs at once"),
            ("Children[1].Level", "2"), ("Children[1].Outcome", "information-and-advice"), ("Children[1].Why", "Needs some help"));
        await officer.PressAsync("Check your proposal");
        await officer.SeenAsync("journey-propose-check");
        await officer.PressAsync("Propose");
    }

    private async Task DecideAsync(bool javaScript, string reference)
    {
        var manager = await browser.NewTabForAsync("tansy", javaScript);
        await manager.GoAsync($"/mash/{reference}/decide");
        await manager.SeenAsync("journey-decide");
        await manager.FillAsync(
            ("Children[0].Level", "1"), ("Children[0].Outcome", "no-further-action"), ("Children[0].Why", "The aunt has taken them in and the school gives breakfast"),
            ("Children[1].Level", "2"), ("Children[1].Outcome", "information-and-advice"), ("Children[1].Why", "Needs some help"));
        await manager.AnswerAsync(new Dictionary<string, string>
        {
            ["Message"] = "We have looked at what you told us. Please keep watching and tell us if it changes.",
            ["IsReferral"] = "false",
            ["ToFamily"] = "The school tells their mother.",
        });
        await manager.PressAsync("Check your decision");
        await manager.SeenAsync("journey-decide-check");
        await manager.PressAsync("Decide");
    }

    private async Task AuthoriseAsync(bool javaScript, string reference)
    {
        var second = await browser.NewTabForAsync("odette", javaScript);
        await second.GoAsync($"/mash/{reference}/authorise");
        await second.SeenAsync("journey-authorise");
        // One thing at a time: the teacher suggested level 3 for both children, so both lower outcomes are looked at.
        do
        {
            await second.FillAsync(("Agree", "true"), ("Why", "The aunt's part was checked"));
            await second.PressAsync("Save");
            Assert.True(await second.Page.Locator(".govuk-error-summary").CountAsync() == 0, await second.TextAsync());
            await second.GoAsync($"/mash/{reference}/authorise");
        }
        while ((await second.FieldsAsync()).Any(f => f.Name == "Agree"));
    }

    private async Task AnswerAsync(bool javaScript, string reference)
    {
        var manager = await browser.NewTabForAsync("tansy", javaScript);
        await manager.GoAsync($"/mash/{reference}/answer");
        await manager.SeenAsync("journey-answer");
        if ((await manager.FieldsAsync()).Any(f => f.Name == "Message"))
        {
            await manager.AnswerAsync(new Dictionary<string, string> { ["Message"] = "We have decided for both children.", ["IsReferral"] = "false", ["Method"] = "Portal" });
            await manager.PressAsync("Give this answer");
            Assert.True(await manager.Page.Locator(".govuk-error-summary").CountAsync() == 0, await manager.TextAsync());
        }
    }

    private async Task ReadAsync(bool javaScript, string reference)
    {
        var teacher = await browser.NewTabForAsync("saffron", javaScript);
        await teacher.GoAsync("/my-concerns");
        await teacher.SeenAsync("journey-my-concerns");
        await teacher.SeesAsync(reference);
        await teacher.GoAsync($"/my-concerns/{reference}");
        await teacher.SeenAsync("journey-outcome");
        await teacher.SeesAsync("disagree");
        await teacher.SeesAsync("Needs some help");
    }

    private async Task DisagreeAsync(bool javaScript, string reference)
    {
        var lead = await browser.NewTabForAsync("bramble", javaScript);
        await lead.GoAsync("/my-agency");
        await lead.SeenAsync("journey-my-agency");
        await lead.SeesAsync(reference);
        await lead.GoAsync($"/my-concerns/{reference}/disagree");
        await lead.SeenAsync("journey-disagree");
        await lead.FillAsync(("Issue", "The level for the older child"), ("Wish", "Look at it again"));
        await lead.PressAsync("Send to the manager");

        var manager = await browser.NewTabForAsync("tansy", javaScript);
        await manager.GoAsync("/mash/disagreements");
        await manager.SeenAsync("journey-disagreements");
        await manager.SeesAsync(reference);
    }
}
