using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using static WestSussex.Safeguarding.UnitTests.EarlyHelp.TeamTests;

namespace WestSussex.Safeguarding.UnitTests.EarlyHelp;

public class AdviceTests
{
    [Theory]
    [InlineData("2008-02-29", "2026-03-01")]
    [InlineData("2008-03-02", "2026-03-02")]
    public void Eighteen_OnTheBirthday_IsReached(string born, string on)
    {
        var day = DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture);
        var birth = DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture);

        Assert.True(Eighteen.IsReached(birth, day));
        Assert.False(Eighteen.IsReached(birth, day.AddDays(-1)));
        Assert.True(Eighteen.IsNear(birth, day.AddDays(-1)));
    }

    [Fact]
    [Trait("Requirement", "EH-09")]
    public void Advice_ByACoordinator_IsKeptWithTheFamilyUnnamed()
    {
        var coordinator = Coordinator();
        var words = new AdviceAnswers(EarlyHelpHub.North, "Hollis Greengage", null, Start, "May I start without training?", "Yes, and ring us.", null);

        Assert.Null(AdviceConversation.Record(Guid.NewGuid(), words, Start, coordinator, At).AssessmentId);
        Assert.Throws<RuleBrokenException>(() => AdviceConversation.Record(Guid.NewGuid(), words, Start, Worker, At));
        Assert.Throws<RuleBrokenException>(() => AdviceConversation.Record(Guid.NewGuid(), words with { On = Start.AddDays(1) }, Start, coordinator, At));
    }
}
