using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.UnitTests.WorkingDays;
using static WestSussex.Safeguarding.UnitTests.Referrals.TestReferral;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

/// <summary>Every status with every verb: what may be done from where, written down a second time by hand.</summary>
[Trait("Requirement", "MT-03")]
public sealed class WorkflowTests
{
    // Columns: Received, Screening, Returned, Gathering, Ready, Awaiting, Decided, Passed, Linked, Closed.
    private const string Table = """
        StartScreening         x . . . . . . . . .
        GatherInformation      . x x . x . . . . .
        MarkReadyToDecide      . x . x . . . . . .
        Propose                . x . x x . . . . .
        Decide                 . x . x x . . . . .
        Authorise              . . . . . x x . . .
        RefuseAuthorisation    . . . . . x x . . .
        ProtectNow             x x x x x x x . . .
        ReturnForInformation   . x . x x . . . . .
        ReceiveInformation     . . x . . . . . . .
        PassToAllocatedWorker  . x x x x . . . . .
        Link                   . x x x x . . . . .
        Reopen                 . . x . . . x x x x
        Close                  . . . . . . x x . .
        """;

    public static TheoryData<Verb, ChildStatus, bool> EveryPair()
    {
        var data = new TheoryData<Verb, ChildStatus, bool>();
        foreach (var line in Table.Split('\n'))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var status in Enum.GetValues<ChildStatus>())
            {
                data.Add(Enum.Parse<Verb>(cells[0]), status, cells[1 + (int)status] == "x");
            }
        }

        return data;
    }

    [Fact]
    public void Table_EveryVerbAndStatus_HasACell() =>
        Assert.Equal(Enum.GetValues<Verb>().Length * Enum.GetValues<ChildStatus>().Length, EveryPair().Count);

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Allows_EachPair_IsAsWritten(Verb verb, ChildStatus from, bool allowed) =>
        Assert.Equal(allowed, ChildWorkflow.Allows(verb, from));

    [Theory]
    [MemberData(nameof(EveryPair))]
    public void Do_EachPair_ChangesOnlyWhereAllowed(Verb verb, ChildStatus from, bool allowed)
    {
        // Only a decision that waits can be authorised: the decided one waits after acting at once.
        var looksAfterwards = from == ChildStatus.Decided && verb is (Verb.Authorise or Verb.RefuseAuthorisation);
        var referral = looksAfterwards ? ProtectedAtOnce() : In(from);
        if (verb == Verb.Close && from == ChildStatus.Decided)
        {
            referral.TellOutcome("An assessment starts", FeedbackMethod.Portal, Manager, Monday10.AddMinutes(40));
        }

        var child = referral.Children.Single();
        var events = referral.Events.Count;
        var broken = Record.Exception(() => Do(verb, referral, child.Id));
        if (allowed)
        {
            Assert.Null(broken);
            Assert.True(referral.Events.Count > events, "A change without an event");
            Assert.Equal(Monday10.AddHours(1), referral.Events.Last().HappenedAt);
        }
        else
        {
            // Starting to screen and receiving information are no refusals: they are nothing to do.
            Assert.True(broken is RuleBrokenException || verb is Verb.StartScreening or Verb.ReceiveInformation);
            Assert.Equal(from, child.Status);
        }
    }

    [Theory]
    [InlineData(Verb.StartScreening, ChildStatus.Received, ChildStatus.Screening)]
    [InlineData(Verb.GatherInformation, ChildStatus.Screening, ChildStatus.GatheringInformation)]
    [InlineData(Verb.MarkReadyToDecide, ChildStatus.GatheringInformation, ChildStatus.ReadyToDecide)]
    [InlineData(Verb.Propose, ChildStatus.GatheringInformation, ChildStatus.ReadyToDecide)]
    [InlineData(Verb.Decide, ChildStatus.ReadyToDecide, ChildStatus.Decided)]
    [InlineData(Verb.Authorise, ChildStatus.AwaitingAuthorisation, ChildStatus.Decided)]
    [InlineData(Verb.RefuseAuthorisation, ChildStatus.AwaitingAuthorisation, ChildStatus.ReadyToDecide)]
    [InlineData(Verb.ProtectNow, ChildStatus.Received, ChildStatus.Decided)]
    [InlineData(Verb.ReturnForInformation, ChildStatus.Screening, ChildStatus.ReturnedForInformation)]
    [InlineData(Verb.ReceiveInformation, ChildStatus.ReturnedForInformation, ChildStatus.Screening)]
    [InlineData(Verb.PassToAllocatedWorker, ChildStatus.Screening, ChildStatus.PassedToAllocatedWorker)]
    [InlineData(Verb.Link, ChildStatus.Screening, ChildStatus.Linked)]
    [InlineData(Verb.Reopen, ChildStatus.Closed, ChildStatus.Screening)]
    [InlineData(Verb.Close, ChildStatus.PassedToAllocatedWorker, ChildStatus.Closed)]
    public void Do_FromAnAllowedStatus_LeadsWhereItSays(Verb verb, ChildStatus from, ChildStatus to)
    {
        var referral = In(from);
        Do(verb, referral, referral.Children.Single().Id);
        Assert.Equal(to, referral.Children.Single().Status);
        Assert.Equal(to, referral.Status);
        Assert.Equal(ChildWorkflow.Open.Contains(to), referral.IsOpen);
    }

    [Fact]
    public void Status_OfSiblings_IsTheLeastAdvanced()
    {
        var referral = Screened(children: 3);
        var children = referral.Children.ToList();
        referral.Decide(children[0].Id, Assess, null, Manager, Monday10.AddHours(1));
        referral.PassToAllocatedWorker(children[1].Id, "Fennel Marchwood", "Ring Fennel", Officer, Monday10.AddHours(1));
        Assert.Equal(ChildStatus.Screening, referral.Status);
        Assert.Null(referral.DecidedAt);

        referral.Decide(children[2].Id, Assess, null, Manager, Monday10.AddHours(2));
        Assert.Equal(ChildStatus.Decided, referral.Status);
        Assert.Equal(Monday10.AddHours(2), referral.DecidedAt);
    }

    [Fact]
    public void Words_EveryStatus_ReadForStaffAndForReferrer()
    {
        Assert.All(Enum.GetValues<ChildStatus>(), s => Assert.NotEmpty(ChildWorkflow.InWords(s)));
        Assert.Equal(
            ["Being looked at", "Closed", "Outcome decided", "Passed to the child’s social worker", "Received", "We need something from you"],
            Enum.GetValues<ChildStatus>().Select(ChildWorkflow.InWordsForReferrer).Distinct().Order(StringComparer.Ordinal));
    }

    private static Referral ProtectedAtOnce()
    {
        var referral = Screened();
        referral.ProtectNow(referral.Children.Single().Id, Assess, Manager, Monday10.AddMinutes(30));
        return referral;
    }

    private static void Do(Verb verb, Referral referral, Guid child)
    {
        var at = Monday10.AddHours(1);
        switch (verb)
        {
            case Verb.StartScreening: referral.Claim(Officer, at); break;
            case Verb.GatherInformation: referral.GatherInformation(child, "Ask health", Officer, at); break;
            case Verb.MarkReadyToDecide: referral.MarkReadyToDecide(child, "All is here", Officer, at); break;
            case Verb.Propose: referral.Propose(child, Assess, Officer, at); break;
            case Verb.Decide: referral.Decide(child, Assess, null, Manager, at); break;
            case Verb.Authorise: referral.Authorise(child, "I agree", SecondManager, at); break;
            case Verb.RefuseAuthorisation: referral.RefuseAuthorisation(child, "Look again", SecondManager, at); break;
            case Verb.ProtectNow: referral.ProtectNow(child, Assess, Officer, at); break;
            case Verb.ReturnForInformation: referral.ReturnForInformation(child, "who", "Who saw it?", Officer, at); break;
            case Verb.ReceiveInformation: referral.AddInformation("The aunt saw it", false, _ => false, TestClocks.Mash, Teacher, at); break;
            case Verb.PassToAllocatedWorker: referral.PassToAllocatedWorker(child, "Fennel Marchwood", "Ring Fennel", Officer, at); break;
            case Verb.Link: referral.LinkTo(child, new OtherConcern(Guid.NewGuid(), "WS-7KQ4-92MD", true, null), "The same event", "We have this already", Officer, at); break;
            case Verb.Reopen: referral.Reopen(child, "New report", TestClocks.Mash, Officer, at); break;
            case Verb.Close:
                if (referral.FirstAnsweredAt is not null)
                {
                    referral.ChaseFeedback(ChaseMethod.Telephone, "Rang", at, Officer, at);
                }

                referral.Close("Fennel Marchwood", Officer, at); break;
        }
    }
}
