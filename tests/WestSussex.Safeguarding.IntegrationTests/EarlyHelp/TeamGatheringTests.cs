using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>Who joins a team, who may lead it, and what becomes of the work of somebody who may no longer know.</summary>
public sealed class TeamGatheringTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "IS-11")]
    [Trait("Requirement", "TAC-02")]
    public async Task Team_FromTheAssessment_BringsAlongWhatIsKnownOfThoseWhoAreTicked()
    {
        var (reference, _) = await WithPerryAsync();
        var saffron = await portal.ClientFor("saffron");
        var form = (await (await saffron.OpenAsync($"/early-help/{reference}/team")).FollowAsync("Add from the assessment")).FormWith("Add them to the team");
        Assert.DoesNotContain(form.Choices, c => form.Value(c.Name) is { Length: > 0 });

        Assert.Contains("Tick who joins the team", (await form.SubmitAsync()).Errors.Single(), StringComparison.Ordinal);
        await form.Tick("People", "Wren").Tick("People", "Iris").Tick("People", "Sage").SubmitAsync();

        var members = await MembersAsync(reference);
        Assert.Equal(TeamPlace.Child, members.Single(m => m.Name == "Wren Larkspindle").Place);
        var gran = members.Single(m => m.Name == "Iris Larkspindle");
        Assert.Equal((TeamPlace.WiderFamily, "grandmother", "01632 960 555"), (gran.Place, gran.Role, gran.Telephone));
        var visitor = members.Single(m => m.Name == "Sage Tallow");
        var agency = await portal.AsSystemAsync(db => db.Agencies.Where(a => a.Name == "Example Health Visiting").Select(a => (Guid?)a.Id).FirstOrDefaultAsync());
        Assert.Equal((TeamPlace.Professional, "Health visitor", "Example Health Visiting", agency), (visitor.Place, visitor.Role, visitor.AgencyName, visitor.AgencyId));
        Assert.Contains("Everybody whom the assessment names is in the team", (await saffron.OpenAsync($"/early-help/{reference}/team/from-assessment")).Text, StringComparison.Ordinal);

        // Perry was shown the plan alone: whom the assessment names is not his to read.
        var perry = await portal.ClientFor("perry");
        Assert.Equal(HttpStatusCode.OK, (await perry.OpenAsync($"/early-help/{reference}/team/add")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await perry.OpenAsync($"/early-help/{reference}/team/from-assessment")).Status);

        // Nor is he offered what is for those who write and lead.
        Assert.Null((await perry.OpenAsync($"/early-help/{reference}/team")).Document.QuerySelector("main a[href$='/lead']"));
        Assert.Null((await perry.OpenAsync($"/early-help/{reference}/review")).Document.QuerySelector("main a[href$='/review/hold']"));
        Assert.NotNull((await saffron.OpenAsync($"/early-help/{reference}/review")).Document.QuerySelector("main a[href$='/review/hold']"));
    }

    [Fact]
    [Trait("Requirement", "TAC-02")]
    public async Task Join_WithAWorkAddressThatIsKnown_NeedsNoOrganisationTyped()
    {
        var reference = await portal.OpenAssessmentAsync();
        var add = (await (await portal.ClientFor("saffron")).OpenAsync($"/early-help/{reference}/team/add")).FormWith("Add to the team");

        await add.Fill("Place", "Professional").Fill("Name", "Perry Thistlewood").Fill("Email", Perry.WorkEmail).SubmitAsync();

        var joined = (await MembersAsync(reference)).Single(m => m.PersonId == Perry.Id);
        Assert.Equal(Perry.AgencyId, joined.AgencyId);
        Assert.NotNull(joined.AgencyName);
    }

    [Fact]
    [Trait("Requirement", "TAC-06")]
    [Trait("Requirement", "CO-13")]
    [Trait("Requirement", "VC-09")]
    public async Task Action_WhoseOwnerMayNoLongerKnow_IsFlaggedAndNotPromisedToTheFamily()
    {
        var (reference, share) = await WithPerryAsync();
        var mother = await ActAsync(reference, (assessment, by, at) =>
        {
            var mother = assessment.JoinTeam(Guid.NewGuid(), new TeamMemberAnswers { Place = TeamPlace.Mother, Name = "Tessa Larkspindle" }, by, at);
            var perry = assessment.Members.Single(m => m.PersonId == Perry.Id);
            var read = PlanAction.Add(Guid.NewGuid(), assessment, 1, new PlanActionAnswers("Read together", perry.Id, portal.Policy.Today.AddDays(9), "It is calm", null), portal.Policy.Today, by, at);
            var ring = PlanAction.Add(Guid.NewGuid(), assessment, 2, new PlanActionAnswers("Mend the lamp", mother.Id, portal.Policy.Today.AddDays(9), "It is light", null), portal.Policy.Today, by, at);
            ring.CannotBeDone("No tools", assessment, by, at);
            return (mother.Id, new object[] { read, ring });
        });
        var saffron = await portal.ClientFor("saffron");
        var show = (await saffron.OpenAsync($"/early-help/{reference}/family/{mother}")).FormWith("Save and look at it");
        var copy = await show.Tick("Actions", "Read together").Tick("Actions", "Mend the lamp").Tick("People", "Perry").SubmitAsync();
        Assert.Contains("Perry Thistlewood does this by", copy.Text, StringComparison.Ordinal);
        Assert.Contains("This cannot be done as we agreed", copy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("May no longer know", (await saffron.OpenAsync($"/early-help/{reference}/plan")).Text, StringComparison.Ordinal);

        await ActAsync(reference, (assessment, by, at) =>
        {
            assessment.Withdraw(share, new Withdrawal("Tessa Larkspindle", AgreementMeans.Telephone, null), by, at);
            return (Guid.Empty, []);
        });

        var after = await saffron.OpenAsync($"/early-help/{reference}/family/{mother}/copy");
        Assert.DoesNotContain("Perry", after.Document.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("We have to agree anew who does this", after.Text, StringComparison.Ordinal);
        Assert.Contains("May no longer know of this: agree a new owner", (await saffron.OpenAsync($"/early-help/{reference}/plan")).Text, StringComparison.Ordinal);

        var lead = await saffron.OpenAsync($"/early-help/{reference}/lead");
        Assert.DoesNotContain(lead.Document.QuerySelectorAll("main label"), l => l.TextContent.Contains("Perry", StringComparison.Ordinal));
        Assert.Contains("Not offered: Perry Thistlewood", lead.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FamilyMoved_WithoutAChoice_AsksForWhatThePageHas()
    {
        var reference = await portal.OpenAssessmentAsync();
        var page = await (await portal.ClientFor("saffron")).OpenAsync($"/early-help/{reference}/family-moved");

        var answer = await page.FormWith("Save the district").Fill("Why", "They moved").SubmitAsync();

        Assert.Equal("Choose the district", answer.Errors.Single());
        Assert.Null(answer.Document.QuerySelector("input[name=Postcode]"));
    }

    private Person Perry => portal.People.ByEmail("perry");

    private async Task<(string Reference, Guid Share)> WithPerryAsync()
    {
        var reference = await portal.OpenAssessmentAsync();
        var share = await ActAsync(reference, (assessment, by, at) =>
        {
            var agreed = assessment.Agree(portal.Agreed(AgreementPurpose.Share) with { PersonId = Perry.Id, AgencyId = Perry.AgencyId, With = Perry.Name, WhatFor = "Sleep" }, by, at, portal.Policy.Today);
            assessment.JoinTeam(Guid.NewGuid(), new TeamMemberAnswers { Place = TeamPlace.Professional, Name = Perry.Name, PersonId = Perry.Id, AgencyId = Perry.AgencyId }, by, at);
            return (agreed.Id, []);
        });
        return (reference, share);
    }

    private Task<List<TeamMember>> MembersAsync(string reference) => portal.AsSystemAsync(db =>
        db.TeamMembers.Where(m => db.Assessments.Any(a => a.Id == m.AssessmentId && a.Reference == reference)).ToListAsync());

    private Task<Guid> ActAsync(string reference, Func<EarlyHelpAssessment, Actor, DateTime, (Guid Made, object[] Beside)> act) => portal.AsSystemAsync(async db =>
    {
        var assessment = await db.Assessments.Include(a => a.Agreements).Include(a => a.Access).Include(a => a.Members).Include(a => a.Leads).SingleAsync(a => a.Reference == reference);
        var (made, beside) = act(assessment, portal.People.Actor("saffron"), portal.Clock.Now);
        db.AddRange(beside);
        await db.SaveChangesAsync();
        return made;
    });
}
