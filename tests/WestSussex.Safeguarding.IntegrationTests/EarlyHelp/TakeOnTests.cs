using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>What MASH decided for early help, from the hub's list to an assessment or a reason why there is none (EH-12).</summary>
public sealed class TakeOnTests : PortalFactory
{
    private const string List = "/early-help/hub?show=FromMash";

    [Fact]
    [Trait("Requirement", "EH-12")]
    public async Task StepDown_StartedBeforeItWasDecided_StaysListedUntilTheAssessmentIsComplete()
    {
        var concern = await SubmitConcernAsync();
        var assessment = await DraftAssessmentAsync(Answered(), concern.Id);
        await SendToHubAsync(concern);
        var rowan = await this.ClientFor("rowan");

        var list = await rowan.OpenAsync(List);

        Assert.All([concern.Reference, "Started by Saffron Quillfeather", "not complete", "Saffron Quillfeather", "The nights are calm now", "You agreed to go on"], words => Assert.Contains(words, list.Text, StringComparison.Ordinal));
        Assert.Contains(People.ByEmail("saffron").WorkEmail, list.Text, StringComparison.Ordinal);
        Assert.Contains("1", list.Document.QuerySelector("a[href$='show=FromMash']")!.TextContent, StringComparison.Ordinal);

        await (await (await this.ClientFor("saffron")).OpenAsync($"/early-help/{assessment.Reference}/assess/check")).FormWith("Complete the assessment").SubmitAsync();
        Assert.DoesNotContain(concern.Reference, (await rowan.OpenAsync(List)).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "EH-12")]
    public async Task StepDown_AllocatedToSomebody_IsOpenToThemAndStartsWithWhatIsKnown()
    {
        var concern = await SendToHubAsync(await SubmitConcernAsync());
        var (rowan, perry) = (await this.ClientFor("rowan"), await this.ClientFor("perry"));
        var at = $"/early-help/to-take-on/{concern.Reference}";
        Assert.Equal(HttpStatusCode.NotFound, (await perry.OpenAsync(at)).Status);

        var asked = await (await rowan.OpenAsync(at)).FormWith("Ask them").Fill("Email", People.ByEmail("perry").WorkEmail).SubmitAsync();

        Assert.Contains("Perry Thistlewood is asked to start", asked.Text, StringComparison.Ordinal);
        Assert.Contains(concern.Reference, asked.Text, StringComparison.Ordinal);
        Assert.Single(await AsSystemAsync(db => db.Outbox.Where(m => m.Subject.Contains(concern.Reference) && m.Subject.Contains("asked to start")).ToListAsync()));
        var theirs = await (await perry.OpenAsync("/early-help")).FollowAsync(concern.Reference);
        Assert.DoesNotContain("Set it aside", theirs.Text, StringComparison.Ordinal);
        var begun = await theirs.FormWith("Start the assessment myself").SubmitAsync();
        Assert.Equal(concern.Children.First().Name.Given, (await perry.OpenAsync($"{begun.Url}/child/1")).FormWith("Save and continue").Value("Given"));
        Assert.Contains("Started by Perry Thistlewood", (await rowan.OpenAsync(List)).Text, StringComparison.Ordinal);
        Assert.Equal(AssessmentSource.StepDown, await AsSystemAsync(db => db.Assessments.Where(a => a.ReferralId == concern.Id).Select(a => a.Source).SingleAsync()));
    }

    [Fact]
    [Trait("Requirement", "EH-12")]
    public async Task StepDown_SetAside_NeedsAReasonThatStandsWithTheConcern()
    {
        var concern = await SendToHubAsync(await SubmitConcernAsync());
        var rowan = await this.ClientFor("rowan");
        var page = await rowan.OpenAsync($"/early-help/to-take-on/{concern.Reference}");
        Assert.Contains("Say why it is not needed", (await page.FormWith("Set it aside").SubmitAsync()).Errors);

        var list = await page.FormWith("Set it aside").Fill("Why", "The school does it already").SubmitAsync();

        Assert.Contains("Nothing waits to be taken on", list.Text, StringComparison.Ordinal);
        Assert.Contains("Whoever referred and the manager who decided are told", list.Text, StringComparison.Ordinal);
        var mails = await AsSystemAsync(db => db.Outbox.Where(m => m.Subject.Contains(concern.Reference) && m.Subject.Contains("starts no early help")).ToListAsync());
        Assert.Equal(["bramble", "saffron", "tansy"], mails.Select(m => m.To.Split('.')[0]).Order());
        Assert.All(mails, m => Assert.DoesNotContain("school", m.Subject + m.Body, StringComparison.Ordinal));
        Assert.Contains($"/mash/{concern.Reference}/timeline", mails.Single(m => m.To.StartsWith("tansy", StringComparison.Ordinal)).Body, StringComparison.Ordinal);
        var mine = await (await this.ClientFor("saffron")).OpenAsync($"/my-concerns/{concern.Reference}");
        Assert.All(["starts no early help now", "The school does it already"], words => Assert.Contains(words, mine.Text, StringComparison.Ordinal));
        var happened = await AsSystemAsync(db => db.Set<ReferralEvent>().SingleAsync(e => e.ReferralId == concern.Id && e.Kind == ReferralEventKind.EarlyHelpSetAside));
        Assert.Equal(("The school does it already", "Rowan"), (happened.Words, happened.ByName.Split(' ')[0]));
        Assert.Contains("early-help-set-aside", await AsSystemAsync(db => db.AccessLog.Select(e => e.Detail).ToListAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await rowan.OpenAsync($"/early-help/to-take-on/{concern.Reference}")).Status);
    }

    [Fact]
    [Trait("Requirement", "EH-12")]
    [Trait("Requirement", "RO-03")]
    public async Task StepDown_OfTheOtherHubOrRestricted_DoesNotExistForThisCoordinator()
    {
        var south = await SendToHubAsync(await SubmitConcernAsync(), EarlyHelpHub.South);
        var hidden = await SendToHubAsync(await SubmitConcernAsync());
        await AsSystemAsync(async db =>
        {
            (await db.Referrals.SingleAsync(r => r.Id == hidden.Id)).Restrict([], "A colleague's family", People.Actor("odette"), Clock.Now);
            return await db.SaveChangesAsync();
        });
        var rowan = await this.ClientFor("rowan");

        Assert.Contains("Nothing waits to be taken on", (await rowan.OpenAsync(List)).Text, StringComparison.Ordinal);
        Assert.All([south.Reference, hidden.Reference], reference => Assert.Equal(HttpStatusCode.NotFound, rowan.OpenAsync($"/early-help/to-take-on/{reference}").Result.Status));
    }
}
