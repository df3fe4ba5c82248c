using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;

namespace WestSussex.Safeguarding.UnitTests.EarlyHelp;

/// <summary>What may be said of how early help ended.</summary>
public class EndingTests
{
    private static Actor Worker => TeamTests.Worker;

    private static DateTime At => TeamTests.At;

    [Fact]
    [Trait("Requirement", "TAC-10")]
    public void Close_AsSteppedUp_IsOnlyThereOnceMashHasAcceptedIt()
    {
        var team = TeamTests.Team();
        Assert.Throws<RuleBrokenException>(() => EarlyHelpClosure.Close(team, [], TeamTests.Closing() with { Reason = ClosureReason.SteppedUp }, Worker, At));
        team.StepUp(Guid.NewGuid(), "It is not getting better", Worker, At);
        team.MashHasDecided("No further action", isAccepted: false, At);
        Assert.Throws<RuleBrokenException>(() => EarlyHelpClosure.Close(team, [], TeamTests.Closing() with { Reason = ClosureReason.SteppedUp }, Worker, At));

        team.StepUp(Guid.NewGuid(), "Now he is hurt", Worker, At);
        team.MashHasDecided("Section 17 assessment", isAccepted: true, At);
        EarlyHelpClosure.Close(team, [], TeamTests.Closing() with { Reason = ClosureReason.SteppedUp }, Worker, At);

        Assert.Equal(ClosureReason.SteppedUp, team.ClosureReason);
    }

    [Fact]
    [Trait("Requirement", "LN-10")]
    public void Close_AsSteppedDown_NamesWhoSupportsTheFamilyFromNowOn()
    {
        var down = TeamTests.Closing() with { Reason = ClosureReason.SteppedDown };
        Assert.Throws<RuleBrokenException>(() => EarlyHelpClosure.Close(TeamTests.Team(), [], down, Worker, At));

        var closure = EarlyHelpClosure.Close(TeamTests.Team(), [], down with { WhoFromNow = " The school's family worker " }, Worker, At);

        Assert.Equal("The school's family worker", closure.WhoFromNow);
    }
}
