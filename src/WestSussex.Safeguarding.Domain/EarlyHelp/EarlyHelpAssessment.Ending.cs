using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

// Sent on to MASH, and closed.
public sealed partial class EarlyHelpAssessment
{
    /// <summary>A concern was sent to MASH with what the assessment knows. It stays open until MASH has decided (TAC-10).</summary>
    public void StepUp(Guid referralId, string? why, Actor by, DateTime at)
    {
        MustWorkOnIt(by);
        MustNotBeClosed();
        SteppedUpReferralId = referralId;
        SteppedUpAt = at;
        Status = Status == AssessmentStatus.Draft ? AssessmentStatus.Draft : AssessmentStatus.AwaitingMash;
        Happened(EarlyHelpEventKind.SteppedUp, by, at, why);
    }

    /// <summary>Ends it, with the reason.</summary>
    public void Close(ClosureReason reason, string why, Actor by, DateTime at)
    {
        MustWorkOnIt(by);
        MustNotBeClosed();
        RuleBrokenException.When(string.IsNullOrWhiteSpace(why), "Say why it is closed");
        Status = AssessmentStatus.Closed;
        ClosureReason = reason;
        ClosedAt = at;
        NextReviewOn = null;
        KeepLateAfter();
        Happened(EarlyHelpEventKind.Closed, by, at, why);
    }
}
