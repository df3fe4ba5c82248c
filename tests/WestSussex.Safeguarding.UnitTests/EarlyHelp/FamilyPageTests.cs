using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;

namespace WestSussex.Safeguarding.UnitTests.EarlyHelp;

/// <summary>What somebody in a family may read for themselves, and for how long.</summary>
[Trait("Requirement", "VC-09")]
public class FamilyPageTests
{
    private static readonly DateTime At = TeamTests.At;
    private static readonly Actor Officer = new(Guid.NewGuid(), "Basil Hartshorn", null, new HashSet<Role> { Role.DataProtectionOfficer });
    private static readonly SafeRoute ByMail = new(CodeRoute.Email, "tessa@home.example", "She said so, alone");
    private readonly EarlyHelpAssessment _team = TeamTests.Team();

    [Fact]
    public void For_Professional_IsRefused() =>
        Assert.Throws<RuleBrokenException>(() => FamilyPage.For(_team, TeamTests.Join(_team)));

    [Fact]
    public void Give_WithoutAnythingThatItNeeds_IsRefused()
    {
        var page = Page(marked: false);
        Refused("Mark first", page, ByMail, on: true);
        page.Show([(SharedKind.Dates, "")], _team, TeamTests.Worker, At);
        Refused("not turned these pages on", page, ByMail, on: false);
        Refused("this way is safe", page, ByMail with { WhySafe = " " }, on: true);
        Refused("e-mail address", page, ByMail with { Email = null }, on: true);
        Refused("Only the person who started", page, ByMail, on: true, TeamTests.Worker with { PersonId = Guid.NewGuid(), Roles = new HashSet<Role> { Role.EarlyHelpCoordinator } });
        _team.Withdraw(_team.Agreements.Single().Id, new Withdrawal("Tessa", AgreementMeans.InPerson, null), TeamTests.Worker, At);
        Refused("agrees to the assessment", page, ByMail, on: true);
        Assert.False(page.IsOpen(At));
    }

    [Fact]
    [Trait("Requirement", "VC-02")]
    public void Give_ToAChild_NeedsThatTheyCanDecideIt()
    {
        var page = FamilyPage.For(_team, TeamTests.Join(_team, TeamPlace.Child, name: "Wren Larkspindle"));
        page.Show([(SharedKind.Dates, "")], _team, TeamTests.Worker, At);
        Refused("can decide this", page, ByMail, on: true);

        _team.Agree(
            new AgreementAnswers
            {
                Purpose = AgreementPurpose.Assess,
                Answer = AgreementAnswer.Given,
                GivenBy = AgreementGivenBy.CompetentYoungPerson,
                GivenByName = "Wren",
                CompetenceGrounds = "Judged by the school nurse",
                AnsweredOn = TeamTests.Start,
                ToldItCanBeWithdrawn = true,
            },
            TeamTests.Worker, At, TeamTests.Start);
        page.Give(ByMail, "A", true, _team, TeamTests.Worker, At);

        Assert.True(page.IsOpen(At));
    }

    [Fact]
    public void Open_WithItsCode_WorksOnceAndInTime()
    {
        var page = Given();

        Assert.True(page.Open(At.AddDays(6)));
        Assert.False(page.Open(At.AddDays(6)));
        Assert.True(page.IsOpen(At.AddDays(41)));
        Assert.False(page.IsOpen(At + FamilyPage.Lifetime));
        Assert.False(Given().Open(At.AddDays(7)));
    }

    [Fact]
    public void GiveAnotherCode_AskedForOften_ComesEveryFiveMinutesForAnHourAndOnlyByMail()
    {
        var page = Given();
        Assert.False(page.GiveAnotherCode("B", At.AddMinutes(4)));
        Assert.True(page.GiveAnotherCode("B", At.AddMinutes(5)));
        Assert.Equal(("B", At.AddMinutes(65)), (page.CodeHash, page.CodeUntil!.Value));

        Assert.False(Given(new SafeRoute(CodeRoute.InPerson, "kept@nowhere.example", "Alone")).GiveAnotherCode("B", At.AddDays(1)));
        Assert.False(Given().GiveAnotherCode("B", At + FamilyPage.Lifetime));
    }

    [Fact]
    public void Close_ByTheWorker_EndsItAndItsCodeAtOnce()
    {
        var page = Given();
        page.Close(_team, TeamTests.Worker, At.AddHours(1));

        Assert.False(page.Open(At.AddHours(1)));
        Assert.Contains(_team.Events, e => e.Kind == EarlyHelpEventKind.FamilyPageClosed);
    }

    [Fact]
    public void Show_Less_TakesAwayAndMarksTheRestAnew()
    {
        var page = Page(marked: false);
        page.Show([(SharedKind.Dates, ""), (SharedKind.Person, "x")], _team, TeamTests.Worker, At);
        page.Show([(SharedKind.Dates, "")], _team, TeamTests.Worker, At.AddDays(1));

        Assert.Equal([(SharedKind.Dates, At.AddDays(1))], page.Parts.Select(p => (p.Kind, p.MarkedAt)));
    }

    [Theory]
    [InlineData(false, AgencyType.StatutoryPartner, "Why", "Only a data protection officer")]
    [InlineData(true, AgencyType.Education, "Why", "statutory partners")]
    [InlineData(true, AgencyType.StatutoryPartner, " ", "what this rests on")]
    public void Decide_ByTheWrongPersonOrWithoutAReason_IsRefused(bool isOfficer, AgencyType agency, string why, string message)
    {
        var by = isOfficer ? Officer : TeamTests.Worker;

        Assert.Contains(message, Assert.Throws<RuleBrokenException>(() => FamilyPagesDecision.Make(true, why, agency, by, At)).Message, StringComparison.Ordinal);
    }

    private FamilyPage Page(bool marked = true)
    {
        var page = FamilyPage.For(_team, TeamTests.Join(_team, TeamPlace.Mother, name: "Tessa Larkspindle"));
        page.Show(marked ? [(SharedKind.Dates, "")] : [], _team, TeamTests.Worker, At);
        return page;
    }

    private FamilyPage Given(SafeRoute? route = null)
    {
        var page = Page();
        page.Give(route ?? ByMail, "A", true, _team, TeamTests.Worker, At);
        return page;
    }

    private void Refused(string message, FamilyPage page, SafeRoute route, bool on, Actor? by = null) => Assert.Contains(
        message, Assert.Throws<RuleBrokenException>(() => page.Give(route, "A", on, _team, by ?? TeamTests.Worker, At)).Message, StringComparison.Ordinal);
}
