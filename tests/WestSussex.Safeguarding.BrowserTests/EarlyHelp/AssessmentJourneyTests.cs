using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.StepUp;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.BrowserTests.EarlyHelp;

/// <summary>Early help as a worker lives it: from the first visit to the end, up to MASH and back, and in a house without a network.</summary>
public class AssessmentJourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    private static readonly (string Path, (string Field, string Value)[] Answers)[] Pages =
    [
        ("child/1", [("Given", "Wrenlet"), ("Family", "Marsh"), ("Birth", "NotKnown"), ("NoAddress", "NotKnown"), ("HasSocialWorker", "No")]),
        ("children", [("District", "crawley"), ("AllAdded", "true")]),
        ("at-home", [("Everybody", "NotKnown"), ("Father", "NotKnown")]),
        ("life", [("Child1.DailyLife", "Rushes in the morning"), ("Child1.View", "Wants calm"), ("Child1.HeardWords", "Said so on the way home")]),
        ("wishes", [("FamilysWords", "We want our evenings back"), ("WantsToChange", "Calm evenings")]),
        ("picture", [("GoingWell", "They laugh"), ("Worries", "Little sleep"), ("NeedsToHappen", "Calm"), ("NextSteps", "Meet")]),
        ("needs", [("In-health.Need", "Sleep"), ("In-health.Strength", "Eats well")]),
        ("level", [("Child.Level", "2"), ("Child.Why", "One need")]),
    ];

    [BrowserFact]
    [Trait("Requirement", "EH-14")]
    [Trait("Requirement", "CO-13")]
    [Trait("Requirement", "VC-09")]
    public async Task Assessment_WithTwoReviewsAndAnAgreementTakenBack_IsFollowedToItsEnd()
    {
        var (worker, at) = await BeginAsync();
        foreach (var (path, answers) in Pages)
        {
            await SendAsync(worker, $"{at}/assess/{path}", "Save and continue", answers);
        }

        await AgreeAsync(worker, $"{at}/agreements/assess");
        await SendAsync(worker, $"{at}/assess/check", "Complete the assessment");
        await AgreeAsync(worker, $"{at}/agreements/share", ("Whom", "Account"), ("Email", browser.Portal.People.ByEmail("perry").WorkEmail), ("WhatFor", "To help with sleep"), ("Amount", "WholeAssessment"));
        await SendAsync(worker, $"{at}/team/add", "Add to the team", ("Place", "Mother"), ("Name", "Tessa Marsh"));
        await worker.GoAsync($"{at}/plan/add");
        await worker.FillAsync([("What", "A lamp and a story"), ("Owner", "Tessa Marsh"), ("HowWeWillKnow", "Asleep by eight"), .. Day("DueOn", browser.Portal.Policy.Today.AddDays(20))]);
        await worker.PressAsync("Add to the plan");
        await worker.SeesAsync("A lamp and a story");

        var perry = await browser.NewTabForAsync("perry");
        await perry.GoAsync(at);
        await perry.SeesAsync("Little sleep");
        await ReviewAsync(worker, at, "The evenings are better");
        await worker.GoAsync($"{at}/agreements");
        await worker.FollowAsync("Perry Thistlewood");
        await worker.FillAsync(("ByName", "Tessa Marsh"), ("Means", "Telephone"));
        await worker.PressAsync("Take it back now");
        await worker.SeesAsync("It holds from now on");
        await perry.GoAsync(at);
        Assert.DoesNotContain("Little sleep", await perry.TextAsync(), StringComparison.Ordinal);

        browser.Advance(TimeSpan.FromDays(40));
        worker = await browser.NewTabForAsync("saffron");
        await ReviewAsync(worker, at, "He sleeps through");
        await worker.GoAsync($"{at}/close");
        await worker.PressAsync("Close this early help");
        await worker.SeesAsync("Choose why it ends");
        await worker.FillAsync(("Reason", "NeedsMet"), ("Why", "Calm since spring"), ("Needs[0].Outcome", "Met"), ("Difference", "He sleeps"), ("OpenActions", "His mother goes on"), ("FamilysFeedback", "It helped"));
        await worker.PressAsync("Close this early help");
        await worker.SeesAsync("This early help is closed.");
        await worker.SeesAsync("He sleeps through");
        await worker.SeesAsync("The evenings are better");
    }

    [BrowserFact]
    [Trait("Requirement", "TAC-10")]
    [Trait("Requirement", "EH-12")]
    public async Task StepUp_DecidedForEarlyHelp_ComesBackToItsWorkerAndTheHub()
    {
        var reference = await browser.Portal.OpenAssessmentAsync();
        var worker = await browser.NewTabForAsync("saffron");
        await SendAsync(worker, $"/early-help/{reference}/step-up", "Send to MASH", ("WhatChanged", "A bruise that nobody explains"), ("Risk", "Unsure"));
        var concern = await browser.Portal.AsSystemAsync(db => db.Referrals.SingleAsync(r => db.Assessments.Any(a => a.Reference == reference && a.SteppedUpReferralId == r.Id)));
        await browser.Portal.ScreenAsync(concern);

        var manager = await browser.NewTabForAsync("tansy");
        await manager.GoAsync($"/mash/{concern.Reference}");
        await manager.SeesAsync("A bruise that nobody explains");
        await manager.GoAsync($"/mash/{concern.Reference}/decide");
        await manager.FillAsync(("Children[0].Level", "2"), ("Children[0].Outcome", "early-help-assessment/North"), ("Children[0].Why", "The doctor has explained the bruise"));
        await manager.AnswerAsync(new Dictionary<string, string> { ["Message"] = "Please go on with early help.", ["IsReferral"] = "false", ["ToFamily"] = "You agreed to go on." });
        await manager.PressAsync("Check your decision");
        await manager.PressAsync("Decide");
        Assert.EndsWith(concern.Reference, manager.Path, StringComparison.Ordinal);
        await NoticeAsync();

        await worker.GoAsync($"/early-help/{reference}/close");
        await worker.SeesAsync("Why does it end?");
        await worker.GoAsync($"/my-concerns/{concern.Reference}");
        await worker.SeesAsync("Please go on with early help.");
        var coordinator = await browser.NewTabForAsync("rowan");
        await coordinator.GoAsync("/early-help/hub?show=FromMash");
        await coordinator.SeesAsync("The doctor has explained the bruise");
        await coordinator.SeesAsync("You agreed to go on.");
    }

    [BrowserFact]
    [Trait("Requirement", "RC-10")]
    public async Task Visit_WhoseNetworkGoes_KeepsThePageAndSendsItOnceItIsBack()
    {
        var (worker, at) = await BeginAsync();
        await worker.Page.SetViewportSizeAsync(320, 640);
        await worker.GoAsync($"{at}/assess/picture");
        await worker.FillAsync(("GoingWell", "They laugh"));
        await worker.Page.Context.SetOfflineAsync(true);
        await worker.FillAsync(("Worries", "Little sleep"));
        var save = worker.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Save and continue" });
        var note = worker.Page.Locator("[data-saved-note]");

        await save.ClickAsync();
        await note.GetByText("What you typed is still on this page").WaitForAsync();
        Assert.Equal(("They laugh", "Little sleep"), (await ValueAsync(worker, "GoingWell"), await ValueAsync(worker, "Worries")));
        Assert.True(await note.EvaluateAsync<bool>("note => { const place = note.getBoundingClientRect(); return place.top >= 0 && place.bottom <= innerHeight; }"));

        await worker.Page.Context.SetOfflineAsync(false);
        await worker.FillAsync(("NeedsToHappen", "Calm"), ("NextSteps", "Meet"));
        await save.ClickAsync();
        await worker.Page.WaitForURLAsync(url => !url.EndsWith("/picture", StringComparison.Ordinal));
        await worker.GoAsync($"{at}/assess/picture");
        Assert.Equal(("They laugh", "Meet"), (await ValueAsync(worker, "GoingWell"), await ValueAsync(worker, "NextSteps")));
    }

    private async Task<(Tab Worker, string At)> BeginAsync()
    {
        var worker = await browser.NewTabForAsync("saffron");
        await SendAsync(worker, "/early-help/start", "Start now");
        return (worker, worker.Path[..^"/assess".Length]);
    }

    private async Task AgreeAsync(Tab worker, string path, params (string, string)[] about) => await SendAsync(
        worker, path, "Record the answer",
        [("ToldItCanBeWithdrawn", "true"), ("Answer", "Given"), ("GivenBy", "ParentWithResponsibility"), ("GivenByName", "Tessa Marsh"), ("Means", "InPerson"), .. Day("AnsweredOn", browser.Portal.Policy.Today), .. about]);

    private async Task ReviewAsync(Tab worker, string at, string changed) => await SendAsync(
        worker, $"{at}/review/hold", "Save the review",
        [
            .. Day("HeldOn", browser.Portal.Policy.Today), ("Changed", changed), ("ChildsView", "He drew the lamp"), ("FamilysView", "Mum sleeps too"), ("Level", "2"),
            ("WhyLevel", "One need"), ("Decision", "GoOn"), ("Why", "It helps"),
        ]);

    private static async Task SendAsync(Tab tab, string path, string button, params (string, string)[] answers)
    {
        await tab.GoAsync(path);
        await tab.FillAsync(answers);
        await tab.PressAsync(button);
        Assert.True(await tab.Page.Locator(".govuk-error-summary").CountAsync() == 0, await tab.TextAsync());
    }

    private static IEnumerable<(string, string)> Day(string field, DateOnly day) =>
        [($"{field}.Day", $"{day.Day}"), ($"{field}.Month", $"{day.Month}"), ($"{field}.Year", $"{day.Year}")];

    private static Task<string> ValueAsync(Tab tab, string field) => tab.Page.Locator($"main [name='{field}']").InputValueAsync();

    private async Task NoticeAsync()
    {
        var services = browser.Portal.Services;
        await services.GetRequiredService<JobRunner>().RunOnceAsync(services.GetRequiredService<NoticeMashDecisionsJob>(), CancellationToken.None);
    }
}
