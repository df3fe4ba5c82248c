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
}
