using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>Early help in the state that a test starts from, written by the domain's own verbs.</summary>
public partial class PortalFactory
{
    /// <summary>What a parent says to one purpose: yes, in person.</summary>
    public AgreementAnswers Agreed(AgreementPurpose purpose) => new()
    {
        Purpose = purpose,
        Answer = AgreementAnswer.Given,
        GivenBy = AgreementGivenBy.ParentWithResponsibility,
        GivenByName = "Tessa Larkspindle",
        AnsweredOn = Policy.Today,
        ToldItCanBeWithdrawn = true,
    };

    /// <summary>Completed by Saffron Quillfeather for Wren Larkspindle, with one need. Nobody else may see it yet.</summary>
    /// <returns>Its reference.</returns>
    /// <param name="hub">Whose district the family lives in.</param>
    /// <param name="withTeam">The mother is in the team.</param>
    public async Task<string> OpenAssessmentAsync(EarlyHelpHub hub = EarlyHelpHub.North, bool withTeam = false)
    {
        var (at, by) = (Clock.Now, People.Actor("saffron"));
        var assessment = EarlyHelpAssessment.Start(AssessmentSource.Nothing, null, "{}", by, at);
        assessment.LivesIn(hub == EarlyHelpHub.North ? "crawley" : "arun", hub, by, at);
        assessment.Agree(Agreed(AgreementPurpose.Assess), by, at, Policy.Today);
        var content = new AssessmentContent
        {
            Children = [new AssessedChildAnswers(1, new ChildAnswers { Name = ChildName.Of("Wren", "Larkspindle") }, "Loud nights")],
            GoingWell = "School",
            Worries = "Sleep",
            NeedsToHappen = "Calm evenings",
            NextSteps = "Meet",
            Household = [new HouseholdMemberAnswers { Name = "Iris Larkspindle", Relationship = "grandmother", Details = new PersonDetails { Telephone = "01632 960 555" } }],
            Network = [new NetworkMemberAnswers { Name = "Sage Tallow", JobTitle = "Health visitor", Agency = "Example Health Visiting", Telephone = "01632 960 444", WhatTheyDo = "Visits on Mondays" }],
            Needs = [new AssessedNeed { Domain = Policy.Current(Policy.LevelsOfNeed).Domains[0].Id, Need = "Sleep" }],
        };
        assessment.Complete(content, new LevelChoice(2, "One need", Guidance), null, Policy.Clocks, by, at, Policy.Today);
        if (withTeam)
        {
            assessment.JoinTeam(Guid.NewGuid(), new TeamMemberAnswers { Place = TeamPlace.Mother, Name = "Tessa Larkspindle" }, by, at);
        }

        await AsSystemAsync(db =>
        {
            db.Add(assessment);
            return db.SaveChangesAsync();
        });
        return assessment.Reference;
    }

    /// <summary>Lets families read their plans in this portal, or no longer.</summary>
    public Task<int> AllowFamilyPagesAsync(bool isOn = true) => AsSystemAsync(db =>
    {
        db.Add(FamilyPagesDecision.Make(isOn, "Assessment of 3 March", AgencyType.StatutoryPartner, People.Actor("basil"), Clock.Now));
        return db.SaveChangesAsync();
    });

    /// <summary>An assessment in which Wren’s mother was given her page with one agreement on it, handed over in person.</summary>
    /// <returns>Where it is, and the code that opens it once.</returns>
    public async Task<((string Reference, Guid Member, Guid Agreement) Page, string Code)> GiveFamilyPageAsync(string whatFor = "To help with sleep")
    {
        await AllowFamilyPagesAsync();
        var (reference, by, at, code) = (await OpenAssessmentAsync(withTeam: true), People.Actor("saffron"), Clock.Now, ReturnCode.New());
        var page = await AsSystemAsync(async db =>
        {
            var assessment = await db.Assessments.Include(a => a.Members).Include(a => a.Agreements).Include(a => a.Access).SingleAsync(a => a.Reference == reference);
            var mother = assessment.Members.Single(m => m.Place == TeamPlace.Mother);
            var shared = assessment.Agree(Agreed(AgreementPurpose.Share) with { With = "Willow Marchpane", WhatFor = whatFor }, by, at, Policy.Today);
            var page = FamilyPage.For(assessment, mother);
            page.Show([(SharedKind.Agreement, shared.Id.ToString())], assessment, by, at);
            page.Give(new SafeRoute(CodeRoute.InPerson, null, "She said so at home, alone"), ReturnCode.Hash(code), true, assessment, by, at);
            db.Add(page);
            await db.SaveChangesAsync();
            return (reference, mother.Id, shared.Id);
        });
        return (page, code);
    }
}
