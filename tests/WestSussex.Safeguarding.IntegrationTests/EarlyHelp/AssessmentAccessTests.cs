using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>Who sees an assessment: as a draft, complete, and after an agreement was taken back.</summary>
[Trait("Requirement", "EH-06")]
[Trait("Requirement", "RO-01")]
public sealed class AssessmentAccessTests : IAsyncLifetime
{
    private static readonly Guid School = Guid.CreateVersion7();
    private static readonly DateOnly Today = DateOnly.FromDateTime(Samples.At);
    private static readonly Actor Teacher = new(Guid.CreateVersion7(), "Saffron Quillfeather", School, new HashSet<Role> { Role.Practitioner });
    private static readonly Guid Visitor = Guid.CreateVersion7();

    private static readonly Dictionary<string, Viewer> Viewers = new()
    {
        ["writer"] = Looks(Teacher.PersonId!.Value, School, Role.Practitioner),
        ["colleague"] = Looks(Guid.CreateVersion7(), School, Role.Practitioner),
        ["safeguarding lead"] = Looks(Guid.CreateVersion7(), School, Role.SafeguardingLead) with { LedAgencyIds = [School] },
        ["another's safeguarding lead"] = Looks(Guid.CreateVersion7(), Guid.CreateVersion7(), Role.SafeguardingLead),
        ["named professional"] = Looks(Visitor, Guid.CreateVersion7(), Role.Practitioner),
        ["coordinator North"] = Looks(Guid.CreateVersion7(), null, Role.EarlyHelpCoordinator) with { Hubs = [EarlyHelpHub.North] },
        ["coordinator South"] = Looks(Guid.CreateVersion7(), null, Role.EarlyHelpCoordinator) with { Hubs = [EarlyHelpHub.South] },
        ["MASH manager"] = Looks(Guid.CreateVersion7(), null, Role.MashManager),
        ["administrator"] = Looks(Guid.CreateVersion7(), null, Role.Administrator),
    };

    private readonly EarlyHelpAssessment _assessment = EarlyHelpAssessment.Start(AssessmentSource.Nothing, null, "{}", Teacher, Samples.At);

    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public Task DisposeAsync() => _database.DisposeAsync().AsTask();

    [Fact]
    [Trait("Requirement", "CO-13")]
    public async Task Read_ByEverybody_FollowsAgreementAndStatus()
    {
        _assessment.LivesIn("crawley", EarlyHelpHub.North, Teacher, Samples.At);
        var assess = _assessment.Agree(Answer(AgreementPurpose.Assess), Teacher, Samples.At, Today);
        var share = _assessment.Agree(Answer(AgreementPurpose.Share) with { PersonId = Visitor, With = "Willow Marchpane", WhatFor = "To plan" }, Teacher, Samples.At, Today);
        await _database.SaveAsync(_assessment);
        await SeenByAsync("a draft", "writer", "safeguarding lead");

        await ChangeAsync(a => a.Complete(
            new AssessmentContent
            {
                Children = [new AssessedChildAnswers(1, new ChildAnswers { Name = ChildName.Of("Wren", "Otter") }, Samples.Canary)],
                GoingWell = Samples.Canary,
                Worries = Samples.Canary,
                NeedsToHappen = Samples.Canary,
                NextSteps = Samples.Canary,
            },
            new LevelChoice(2, Samples.Canary, "1"), null, Samples.Clocks, Teacher, Samples.At, Today));
        await SeenByAsync("complete", "writer", "safeguarding lead", "named professional", "coordinator North");

        await ChangeAsync(a => a.Withdraw(share.Id, new Withdrawal("Dana", AgreementMeans.InPerson, null), Teacher, Samples.At.AddDays(1)));
        await SeenByAsync("sharing taken back", "writer", "safeguarding lead", "coordinator North");

        await ChangeAsync(a => a.Withdraw(assess.Id, new Withdrawal("Dana", AgreementMeans.InPerson, null), Teacher, Samples.At.AddDays(2)));
        await SeenByAsync("the assessment taken back", "writer", "safeguarding lead");
    }

    [Fact]
    [Trait("Requirement", "EH-14")]
    public async Task Complete_AnewWithOneChildLess_TakesThatChildOut()
    {
        _assessment.Agree(Answer(AgreementPurpose.Assess), Teacher, Samples.At, Today);
        _assessment.Complete(Content("Wren", "Fern"), new LevelChoice(2, "One need", "1"), null, Samples.Clocks, Teacher, Samples.At, Today);
        await _database.SaveAsync(_assessment);

        await ChangeAsync(a => a.Complete(Content("Wren"), new LevelChoice(2, "One need", "1"), "Fern lives with her aunt", Samples.Clocks, Teacher, Samples.At, Today));

        Assert.Equal(["Wren"], await _database.AsSystemAsync(db => db.Set<AssessedChild>().Select(c => c.Name.Given).ToListAsync()));
    }

    private static AssessmentContent Content(params string[] children) => new()
    {
        Children = [.. children.Select((name, i) => new AssessedChildAnswers(i + 1, new ChildAnswers { Name = ChildName.Of(name, "Otter") }, "Loud"))],
        GoingWell = "School",
        Worries = "Sleep",
        NeedsToHappen = "Calm",
        NextSteps = "Meet",
    };

    private Task<int> ChangeAsync(Action<EarlyHelpAssessment> change) => _database.AsSystemAsync(async db =>
    {
        change(await db.Assessments.Include(a => a.Children).Include(a => a.Agreements).Include(a => a.Access).Include(a => a.Leads)
            .Include(a => a.Levels).Include(a => a.Versions).Include(a => a.Events).AsSplitQuery().SingleAsync());
        return await db.SaveChangesAsync();
    });

    // The row, and everything that hangs off it: whoever does not see the one sees nothing of the other.
    private async Task SeenByAsync(string when, params string[] who)
    {
        foreach (var (name, viewer) in Viewers)
        {
            var seen = await _database.AsAsync(viewer, async db => new[]
            {
                await db.Assessments.AnyAsync(), await db.EarlyHelpEvents.AnyAsync(), await db.Set<FamilyAgreement>().AnyAsync(),
            });
            Assert.True(seen.All(s => s == who.Contains(name)), $"{when}: {name} sees {string.Join(", ", seen)}");
        }
    }

    private static AgreementAnswers Answer(AgreementPurpose purpose) => new()
    {
        Purpose = purpose,
        Answer = AgreementAnswer.Given,
        GivenBy = AgreementGivenBy.ParentWithResponsibility,
        GivenByName = "Dana",
        AnsweredOn = Today,
        ToldItCanBeWithdrawn = true,
    };

    private static Viewer Looks(Guid person, Guid? agency, Role role) => new(person, "Somebody", agency, new HashSet<Role> { role }, []);
}
