using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>A team from its first member to the step-up, through the pages, without JavaScript.</summary>
public sealed class TeamJourneyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "EH-06")]
    [Trait("Requirement", "TAC-02")]
    public async Task Join_WithoutTheFamilysAgreement_SeesNothingUntilTheyAgreeAndAgainAfterTheyWithdraw()
    {
        var reference = await portal.OpenAssessmentAsync();
        var saffron = await portal.ClientFor("saffron");
        var perry = await portal.ClientFor("perry");

        var team = await JoinAsync(saffron, reference, "Perry Thistlewood");
        Assert.Contains("see nothing", team.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await perry.OpenAsync($"/early-help/{reference}/team")).Status);

        var share = await ShareAsync(reference);
        foreach (var page in new[] { "team", "meetings", "plan", "review" })
        {
            Assert.Equal(HttpStatusCode.OK, (await perry.OpenAsync($"/early-help/{reference}/{page}")).Status);
        }

        await ChangeAsync(reference, (a, by, at) => a.Withdraw(share, new Withdrawal("Tessa Larkspindle", AgreementMeans.Telephone, null), by, at));
        foreach (var page in new[] { "team", "meetings", "plan", "measures", "review", "step-up", "close", "lead", "family-moved" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await perry.OpenAsync($"/early-help/{reference}/{page}")).Status);
        }
    }

    [Fact]
    [Trait("Requirement", "TAC-05")]
    [Trait("Requirement", "TAC-06")]
    [Trait("Requirement", "PS-07")]
    public async Task Action_ThatItsOwnerCannotDo_TellsTheirSafeguardingLeadAndTheLeadPractitionerWithoutAName()
    {
        var (reference, saffron) = await WithPerryAsync();
        await AddActionAsync(saffron, reference);
        var perry = await portal.ClientFor("perry");
        var action = await (await perry.OpenAsync($"/early-help/{reference}/plan")).FollowAsync("Say how it goes");

        var told = await action.FormWith("Tell them now").Fill("WhyNot", "I am on leave").SubmitAsync();

        Assert.Contains("Cannot be done", told.Text, StringComparison.Ordinal);
        var mails = await portal.AsSystemAsync(db => db.Outbox.Where(m => m.Subject.Contains(reference) && (m.Subject.Contains("cannot be done") || m.Subject.Contains("cannot do"))).ToListAsync());
        Assert.Equal(["juniper.saltmarsh", "saffron.quillfeather"], mails.Select(m => m.To.Split('@')[0]).Order());
        Assert.All(mails, m => Assert.DoesNotContain("leave", m.Subject + m.Body, StringComparison.Ordinal));

        // Their safeguarding lead may not read the plan: the mail leads to whose action it is and whom to ask.
        Assert.Contains("/my-agency/early-help", mails.Single(m => m.To.StartsWith("juniper", StringComparison.Ordinal)).Body, StringComparison.Ordinal);
        var juniper = (await (await portal.ClientFor("juniper")).OpenAsync("/my-agency/early-help")).Text;
        Assert.All(["Perry Thistlewood", reference, "Saffron Quillfeather"], words => Assert.Contains(words, juniper, StringComparison.Ordinal));
        Assert.DoesNotContain("Read together", juniper, StringComparison.Ordinal);
        Assert.DoesNotContain("Perry Thistlewood", (await (await portal.ClientFor("bramble")).OpenAsync("/my-agency/early-help")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "TAC-06")]
    [Trait("Requirement", "TAC-10")]
    public async Task Member_SeesWhatTheyAreToDoAndIsOfferedOnlyWhatTheyMay()
    {
        var (reference, saffron) = await WithPerryAsync();
        await AddActionAsync(saffron, reference);
        var perry = await portal.ClientFor("perry");

        Assert.Contains("Read together", (await perry.OpenAsync("/early-help")).Text, StringComparison.Ordinal);
        var review = await perry.OpenAsync($"/early-help/{reference}/review");
        Assert.Contains("Hold the review on another day", review.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Write a review", review.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Step up", review.Text, StringComparison.Ordinal);
        var stepUp = await perry.OpenAsync($"/early-help/{reference}/step-up");
        Assert.Contains("send what you know yourself, now", stepUp.Text, StringComparison.Ordinal);
        var begun = await stepUp.FormWith("Raise a concern with MASH").SubmitAsync();
        Assert.StartsWith("/raise-a-concern/", begun.Url, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "CO-12")]
    [Trait("Requirement", "CO-13")]
    public async Task Agreement_ToAPart_DoesNotOpenTheWholeAndATakenBackOneIsToldToItsWorker()
    {
        var (reference, saffron) = await WithPerryAsync();
        var asked = (await saffron.OpenAsync($"/early-help/{reference}/agreements/share")).FormWith("Record the answer");
        var refused = await asked.Fill("Whom", "Account").Fill("Email", portal.People.ByEmail("perry").WorkEmail).Fill("WhatFor", "Sleep").Fill("Amount", "WholeAssessment").Fill("Answer", "Partly").Fill("NotAgreedTo", "Our health")
            .Fill("ToldItCanBeWithdrawn", "true").Fill("GivenBy", "ParentWithResponsibility").Fill("GivenByName", "Tessa").Fill("Means", "InPerson")
            .Fill("AnsweredOn.Day", "1").Fill("AnsweredOn.Month", "1").Fill("AnsweredOn.Year", "2026").SubmitAsync();
        Assert.Contains(refused.Errors, e => e.Contains("no part of an assessment can be left out", StringComparison.Ordinal));

        var perry = await portal.ClientFor("perry");
        var takeBack = await (await perry.OpenAsync($"/early-help/{reference}/agreements")).FollowAsync("Take back: Perry");
        await takeBack.Form.Fill("ByName", "Tessa").Fill("Means", "Telephone").SubmitAsync();
        var mail = await portal.AsSystemAsync(db => db.Outbox.SingleAsync(m => m.Subject.Contains(reference) && m.Subject.Contains("taken back")));
        Assert.StartsWith("saffron", mail.To, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Action_ChangedByTwoAtOnce_ShowsBothVersionsAndLosesNeither()
    {
        var (reference, saffron) = await WithPerryAsync();
        await AddActionAsync(saffron, reference);
        var perry = await portal.ClientFor("perry");
        var mine = await (await saffron.OpenAsync($"/early-help/{reference}/plan")).FollowAsync("Say how it goes");
        var theirs = await (await perry.OpenAsync($"/early-help/{reference}/plan")).FollowAsync("Say how it goes");

        await theirs.FormWith("Save the change").Fill("What", "Read in the morning").SubmitAsync();
        var both = await mine.FormWith("Save the change").Fill("What", "Read at bedtime").SubmitAsync();

        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        Assert.Contains("Read in the morning", both.Text, StringComparison.Ordinal);
        Assert.Equal("Read at bedtime", both.FormWith("Save the change").Value("What"));
        var saved = await both.FormWith("Save the change").SubmitAsync();
        Assert.Contains("Read at bedtime", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "TAC-03")]
    [Trait("Requirement", "TAC-04")]
    [Trait("Requirement", "TAC-09")]
    public async Task Meeting_FromPlanToMinutes_KeepsReportDissentAndACalendarFileWithoutNames()
    {
        var (reference, saffron) = await WithPerryAsync();
        var today = portal.Clock.GetUtcNow().UtcDateTime;
        var plan = (await saffron.OpenAsync($"/early-help/{reference}/meetings/plan")).FormWith("Plan the meeting");
        var meeting = await Day(plan, "On", DateOnly.FromDateTime(today).AddDays(1)).Fill("Time", "2:30pm").Fill("Place", "12 Secret Lane").SubmitAsync();
        var sent = await meeting.FormWith("Send the report").Fill("WhatIKnow", "Four visits").SubmitAsync();
        Assert.Contains("Four visits", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Not yet", sent.Text, StringComparison.Ordinal);

        var calendar = await saffron.Client.GetStringAsync($"{meeting.Url}/calendar.ics");
        Assert.Contains($"SUMMARY:Meeting {reference}", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Larkspindle", calendar, StringComparison.Ordinal);

        portal.Clock.Advance(TimeSpan.FromDays(2));
        saffron = await portal.ClientFor("saffron");
        var minutes = (await saffron.OpenAsync($"{meeting.Url}/minutes")).FormWith("Save the minutes");
        var held = await minutes.Fill("Attendance[0].Answer", "Came").Fill("Attendance[1].Answer", "Came").Fill("Discussed", "Sleep").Fill("Views", "He wants a lamp").Fill("Dissent", "His aunt would wait").SubmitAsync();
        Assert.Contains("His aunt would wait", held.Text, StringComparison.Ordinal);
        var met = await portal.AsSystemAsync(db => db.Assessments.Where(a => a.Reference == reference).Select(a => a.FirstMeetingHeldOn).SingleAsync());
        Assert.NotNull(met);
    }

    [Fact]
    [Trait("Requirement", "TAC-10")]
    [Trait("Requirement", "LN-05")]
    [Trait("Requirement", "EH-14")]
    public async Task StepUp_AfterAReview_CarriesEverythingOverAndStaysOpenUntilMashDecides()
    {
        var (reference, saffron) = await WithPerryAsync();
        await AddActionAsync(saffron, reference);
        var measure = (await saffron.OpenAsync($"/early-help/{reference}/measures")).FormWith("Save the ratings");
        var plan = await measure.Fill("Needs[0].Rating", "3").SubmitAsync();
        Assert.NotNull(plan.Document.QuerySelector("svg[role=img] title"));

        var review = (await saffron.OpenAsync($"/early-help/{reference}/review/hold")).FormWith("Save the review");
        var stepUp = await review.Fill("Changed", "Nights are worse").Fill("ChildsView", "He hides").Fill("FamilysView", "Mum is tired")
            .Fill("Level", "3").Fill("WhyLevel", "Two needs now").Fill("Decision", "StepUp").Fill("Why", "More is needed").SubmitAsync();
        Assert.EndsWith("/step-up", stepUp.Url, StringComparison.Ordinal);
        var sent = await stepUp.FormWith("Send to MASH").Fill("WhatChanged", "A bruise that nobody explains").Fill("Risk", "Unsure").SubmitAsync();
        Assert.Empty(sent.Errors);

        var referral = await portal.AsSystemAsync(db => db.Referrals.Include(r => r.Children).Include(r => r.Network)
            .SingleAsync(r => db.Assessments.Any(a => a.Reference == reference && a.SteppedUpReferralId == r.Id)));
        Assert.Equal("Wren", referral.Children.Single().Name.Given);
        Assert.Contains("Read together", referral.Concern.TriedSoFar, StringComparison.Ordinal);
        Assert.All(["Nights are worse", "need: Sleep", "level 3: Two needs now", "rated 3 of"], words => Assert.Contains(words, referral.Details!.EarlyHelpWords, StringComparison.Ordinal));
        Assert.Contains(referral.Network, n => n.Name == "Perry Thistlewood");
        Assert.Contains("stays open until they have decided", (await saffron.OpenAsync($"/early-help/{reference}/close")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "TAC-07")]
    [Trait("Requirement", "TAC-01")]
    [Trait("Requirement", "EH-07")]
    public async Task Hub_WithALateFirstMeeting_ShowsDriftOnlyToItsOwnCoordinator()
    {
        var reference = await portal.OpenAssessmentAsync();
        var south = await portal.OpenAssessmentAsync(EarlyHelpHub.South);
        portal.Clock.Advance(TimeSpan.FromDays(50));
        var rowan = await portal.ClientFor("rowan");

        var drift = await rowan.OpenAsync("/early-help/hub?show=Drift");

        Assert.Contains(reference, drift.Text, StringComparison.Ordinal);
        Assert.Contains("Review overdue", drift.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(south, drift.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await rowan.OpenAsync($"/early-help/{south}/lead")).Status);

        var lead = (await rowan.OpenAsync($"/early-help/{reference}/lead")).FormWith("Save");
        var handed = await lead.Fill("Who", "other").Fill("Email", portal.People.ByEmail("bramble").WorkEmail).Fill("Why", "Knows the family").SubmitAsync();
        Assert.Contains("Bramble Oddsworth is the lead practitioner now", handed.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    private static PageForm Day(PageForm form, string name, DateOnly day) =>
        form.Fill($"{name}.Day", $"{day.Day}").Fill($"{name}.Month", $"{day.Month}").Fill($"{name}.Year", $"{day.Year}");

    private async Task<(string Reference, Visitor Saffron)> WithPerryAsync()
    {
        var reference = await portal.OpenAssessmentAsync();
        var saffron = await portal.ClientFor("saffron");
        await ShareAsync(reference);
        await JoinAsync(saffron, reference, "Perry Thistlewood");
        return (reference, saffron);
    }

    private async Task<Page> JoinAsync(Visitor visitor, string reference, string name)
    {
        var form = (await visitor.OpenAsync($"/early-help/{reference}/team/add")).FormWith("Add to the team");
        var team = await form.Fill("Place", "Professional").Fill("Name", name).Fill("AgencyName", "A school").Fill("Email", portal.People.ByEmail("perry").WorkEmail).SubmitAsync();
        Assert.EndsWith("/team", team.Url, StringComparison.Ordinal);
        return team;
    }

    private async Task AddActionAsync(Visitor visitor, string reference)
    {
        var form = (await visitor.OpenAsync($"/early-help/{reference}/plan/add")).FormWith("Add to the plan");
        var owner = form.Choices.Single(c => c.Name == "Owner").Values.Last(v => v.Length > 0);
        var plan = await Day(form.Fill("What", "Read together").Fill("Owner", owner).Fill("HowWeWillKnow", "One book a week"), "DueOn", portal.Policy.Today.AddDays(20)).SubmitAsync();
        Assert.Contains("Read together", plan.Text, StringComparison.Ordinal);
    }

    private async Task<Guid> ShareAsync(string reference)
    {
        var perry = portal.People.ByEmail("perry");
        Guid id = default;
        await ChangeAsync(reference, (assessment, by, at) => id = assessment.Agree(portal.Agreed(AgreementPurpose.Share) with
        {
            PersonId = perry.Id,
            AgencyId = perry.AgencyId,
            With = perry.Name,
            WhatFor = "To help with sleep",
        }, by, at, portal.Policy.Today).Id);
        return id;
    }

    private Task<int> ChangeAsync(string reference, Action<EarlyHelpAssessment, Actor, DateTime> change) => portal.AsSystemAsync(async db =>
    {
        var assessment = await db.Assessments.Include(a => a.Agreements).Include(a => a.Access).Include(a => a.Members).Include(a => a.Leads).SingleAsync(a => a.Reference == reference);
        change(assessment, portal.People.Actor("saffron"), portal.Clock.GetUtcNow().UtcDateTime);
        return await db.SaveChangesAsync();
    });
}
