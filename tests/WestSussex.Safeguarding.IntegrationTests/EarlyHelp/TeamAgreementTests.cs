using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>What the family agreed to, where the team reads it: by person, by organisation, in words, and after they took it back.</summary>
public sealed class TeamAgreementTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "EH-06")]
    [Trait("Requirement", "CO-12")]
    public async Task Agreement_WithAnOrganisationOfTheList_OpensItToItsMemberAndTheTeamSaysSo()
    {
        var reference = await portal.OpenAssessmentAsync();
        var saffron = await portal.ClientFor("saffron");
        await JoinAsync(saffron, reference, ("Name", "Perry Thistlewood"), ("Email", Perry.WorkEmail));
        var perry = await portal.ClientFor("perry");
        Assert.Equal(HttpStatusCode.NotFound, (await perry.OpenAsync($"/early-help/{reference}/plan")).Status);

        await ShareAsync(saffron, reference, ("Whom", "Organisation"), ("AgencyId", Perry.AgencyId!.Value.ToString()));

        Assert.Contains("What the family agreed to share", await CardAsync(saffron, reference, "Perry Thistlewood"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await perry.OpenAsync($"/early-help/{reference}/plan")).Status);
    }

    [Fact]
    [Trait("Requirement", "EH-06")]
    [Trait("Requirement", "IS-11")]
    public async Task Agreement_AskedForFromTheirCard_StandsThereAlreadyAndIsTrueOfThemAfterwards()
    {
        var reference = await portal.OpenAssessmentAsync();
        var saffron = await portal.ClientFor("saffron");
        await JoinAsync(saffron, reference, ("Name", "Willow NoAccount"), ("AgencyName", "Some charity"));
        Assert.Contains("has not agreed", await CardAsync(saffron, reference, "Willow NoAccount"), StringComparison.Ordinal);

        var ask = (await (await saffron.OpenAsync($"/early-help/{reference}/team")).FollowAsync("Record what the family says about Willow NoAccount")).FormWith("Record the answer");
        Assert.Equal(("Words", "Willow NoAccount, Some charity"), (ask.Value("Whom"), ask.Value("With")));
        await SendShareAsync(ask);

        Assert.Contains("The family agreed that they know. They see nothing here", await CardAsync(saffron, reference, "Willow NoAccount"), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "CO-01")]
    [Trait("Requirement", "EH-12")]
    public async Task TeamPages_AfterTheFamilyTookTheAssessmentBack_WarnAndStopWhatIsNew()
    {
        var reference = await portal.OpenAssessmentAsync();
        var saffron = await portal.ClientFor("saffron");
        var add = (await saffron.OpenAsync($"/early-help/{reference}/team/add")).FormWith("Add to the team");
        await portal.AsSystemAsync(async db =>
        {
            var assessment = await db.Assessments.Include(a => a.Agreements).Include(a => a.Access).Include(a => a.Leads).SingleAsync(a => a.Reference == reference);
            assessment.Withdraw(assessment.Agreements.Single().Id, new Withdrawal("Tessa Larkspindle", AgreementMeans.Telephone, null), portal.People.Actor("saffron"), portal.Clock.Now);
            return await db.SaveChangesAsync();
        });

        foreach (var path in new[] { "team", "meetings", "plan", "measures", "review" })
        {
            var page = await saffron.OpenAsync($"/early-help/{reference}/{path}");
            Assert.Contains("does not agree to early help any more", page.Text, StringComparison.Ordinal);
            Assert.Contains("day of the review", page.Text, StringComparison.Ordinal);
            Assert.NotNull(page.Document.QuerySelector("form[action='/raise-a-concern/from-early-help']"));
            Assert.Null(page.Document.QuerySelector("main a[href$='/team/add'], main a[href$='/meetings/plan'], main a[href$='/plan/add']"));
        }

        var refused = await add.Fill("Place", "Mother").Fill("Name", "Tessa Larkspindle").SubmitAsync();
        Assert.Contains("Ask them again, or close it", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "VC-09")]
    [Trait("Requirement", "CO-13")]
    public async Task FamilyCopy_OfTheOtherParent_NeitherShowsNorTakesBackWhatTheyDidNotGive()
    {
        var (page, code) = await portal.GiveFamilyPageAsync();
        var saffron = await portal.ClientFor("saffron");
        Assert.Contains("You, Tessa Larkspindle, said yes to this", (await saffron.OpenAsync($"/early-help/{page.Reference}/family/{page.Member}/copy")).Text, StringComparison.Ordinal);
        await portal.AsSystemAsync(db => db.TeamMembers.Where(m => m.Id == page.Member).ExecuteUpdateAsync(s => s.SetProperty(m => m.Name, "Rowan Larkspindle")));

        var copy = await saffron.OpenAsync($"/early-help/{page.Reference}/family/{page.Member}/copy");
        Assert.DoesNotContain("said yes", copy.Text, StringComparison.Ordinal);
        var show = await saffron.OpenAsync($"/early-help/{page.Reference}/family/{page.Member}");
        Assert.DoesNotContain(show.FormWith("Save and look at it").Choices, c => c.Name == "Agreements");
        Assert.Contains("what Tessa Larkspindle said yes to", show.Text, StringComparison.Ordinal);
        var family = portal.Anybody();
        await (await family.OpenAsync("/your-plan")).Form.Fill("Code", code).SubmitAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await family.OpenAsync($"/your-plan/take-back/{page.Agreement}")).Status);
    }

    [Fact]
    [Trait("Requirement", "TAC-08")]
    public async Task Minutes_WithoutAttendance_SayWhoseIsMissing()
    {
        var reference = await portal.OpenAssessmentAsync(withTeam: true);
        var meeting = await portal.AsSystemAsync(async db =>
        {
            var assessment = await db.Assessments.Include(a => a.Members).SingleAsync(a => a.Reference == reference);
            var planned = TeamMeeting.Plan(Guid.NewGuid(), assessment, new MeetingPlan(portal.Clock.Now.AddMinutes(-20), 60, "School", null), portal.People.Actor("saffron"), portal.Clock.Now);
            db.Add(planned);
            await db.SaveChangesAsync();
            return planned.Id;
        });

        var answer = await (await (await portal.ClientFor("saffron")).OpenAsync($"/early-help/{reference}/meetings/{meeting}/minutes")).FormWith("Save the minutes").SubmitAsync();

        Assert.Contains(answer.Errors, e => e.Contains("Say whether Tessa Larkspindle came", StringComparison.Ordinal));
        Assert.Contains(answer.Errors, e => e.Contains("Say whether Saffron Quillfeather came", StringComparison.Ordinal));
    }

    private Person Perry => portal.People.ByEmail("perry");

    private static async Task JoinAsync(Visitor visitor, string reference, params (string Name, string Value)[] fields)
    {
        var form = (await visitor.OpenAsync($"/early-help/{reference}/team/add")).FormWith("Add to the team").Fill("Place", "Professional").Fill("AgencyName", "A school");
        fields.ToList().ForEach(f => form.Fill(f.Name, f.Value));
        Assert.EndsWith("/team", (await form.SubmitAsync()).Url, StringComparison.Ordinal);
    }

    private async Task ShareAsync(Visitor visitor, string reference, params (string Name, string Value)[] fields)
    {
        var form = (await visitor.OpenAsync($"/early-help/{reference}/agreements/share")).FormWith("Record the answer");
        fields.ToList().ForEach(f => form.Fill(f.Name, f.Value));
        await SendShareAsync(form);
    }

    private async Task SendShareAsync(PageForm form)
    {
        var today = portal.Policy.Today;
        var sent = await form.Fill("WhatFor", "To help with sleep").Fill("Amount", "PlanOnly").Fill("Answer", "Given").Fill("ToldItCanBeWithdrawn", "true").Fill("GivenBy", "ParentWithResponsibility")
            .Fill("GivenByName", "Tessa Larkspindle").Fill("Means", "InPerson").Fill("AnsweredOn.Day", $"{today.Day}").Fill("AnsweredOn.Month", $"{today.Month}").Fill("AnsweredOn.Year", $"{today.Year}").SubmitAsync();
        Assert.Empty(sent.Errors);
    }

    private static async Task<string> CardAsync(Visitor visitor, string reference, string name) =>
        (await visitor.OpenAsync($"/early-help/{reference}/team")).Document.QuerySelectorAll(".govuk-summary-card").Single(c => c.TextContent.Contains(name, StringComparison.Ordinal)).TextContent;
}
