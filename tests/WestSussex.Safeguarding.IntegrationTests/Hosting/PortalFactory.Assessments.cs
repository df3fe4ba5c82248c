using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.People;

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

    /// <summary>Every question of an assessment answered for Wren Larkspindle, ready to be completed.</summary>
    public AssessmentDraft Answered()
    {
        var draft = AssessmentDraft.Read("{}", Policy);
        draft.Children = [new ChildForm { Key = 1, Given = "Wren", Family = "Larkspindle", Birth = BirthAnswer.DateOfBirth, DateOfBirth = DateParts.From(Policy.Today.AddYears(-7)), NoAddress = NoAddress.NotKnown, School = "Marigold", HasSocialWorker = YesNoUnsure.No }];
        draft.TheChildren = new TheChildrenForm { District = "crawley", AllAdded = true };
        (draft.AtHome.Everybody, draft.AtHome.Father) = (AllAtHome.NotKnown, FatherAnswer.NotKnown);
        draft.Picture = new PictureForm { GoingWell = "They laugh", Worries = "Little sleep", NeedsToHappen = "Calm evenings", NextSteps = "Meet" };
        draft.Wishes = new WishesForm { FamilysWords = "We are tired.", WantsToChange = "Our evenings" };
        draft.Needs.Domains[0].Need = "Sleep";
        draft.Needs.Domains[0].Strength = "Eats well";
        draft.Level = new AssessedLevelForm { Level = "2", Why = "One need" };
        draft = AssessmentDraft.Read(draft.Write(), Policy);
        (draft.Lives.Children[0].DailyLife, draft.Lives.Children[0].View, draft.Lives.Children[0].Heard) = ("Mornings are a rush.", "I like my lamp", ["Said"]);
        return draft;
    }

    /// <summary>An assessment that Saffron Quillfeather writes, to which the family agrees.</summary>
    public async Task<EarlyHelpAssessment> DraftAssessmentAsync(AssessmentDraft answers, Guid? concern = null, bool isAgreedTo = true)
    {
        var by = People.Actor("saffron");
        var assessment = EarlyHelpAssessment.Start(concern is null ? AssessmentSource.Nothing : AssessmentSource.Concern, concern, answers.Write(), by, Clock.Now);
        if (isAgreedTo)
        {
            assessment.Agree(Agreed(AgreementPurpose.Assess), by, Clock.Now, Policy.Today);
        }

        await AsSystemAsync(db =>
        {
            db.Add(assessment);
            return db.SaveChangesAsync();
        });
        return assessment;
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
