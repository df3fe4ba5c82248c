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
        StepUpWasAccepted = false;
        Status = Status == AssessmentStatus.Draft ? AssessmentStatus.Draft : AssessmentStatus.AwaitingMash;
        Happened(EarlyHelpEventKind.SteppedUp, by, at, why);
    }

    /// <summary>Longest reason why a draft goes no further, in characters.</summary>
    public const int WhyStoppedMaxLength = 1000;

    /// <summary>
    /// What is being written goes no further. Where the family was asked, it is kept with their answer and the reason; else nothing that was
    /// typed is kept, only that it was begun and ended.
    /// </summary>
    public void StopWriting(string why, Actor by, DateTime at)
    {
        MustWorkOnIt(by);
        MustNotBeClosed();
        RuleBrokenException.When(CompletedAt is not null, "This assessment is complete. Close it instead.");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(why), "Say why it goes no further");
        (Status, ClosedAt) = (AssessmentStatus.Closed, at);
        if (_agreements.Count == 0)
        {
            (Answers, DistrictId, Hub) = ("{}", null, null);
        }
        else if (!IsAgreedTo)
        {
            ClosureReason = EarlyHelp.ClosureReason.FamilyDoesNotWish;
        }

        Happened(EarlyHelpEventKind.Closed, by, at, why);
    }

    /// <summary>Ends it, with the reason.</summary>
    public void Close(ClosureReason reason, string why, Actor by, DateTime at)
    {
        MustWorkOnIt(by);
        MustNotBeClosed();
        RuleBrokenException.When(string.IsNullOrWhiteSpace(why), "Say why it is closed");
        RuleBrokenException.When(
            reason == EarlyHelp.ClosureReason.SteppedUp && !StepUpWasAccepted, "No specialist service has accepted this. Choose another reason, or step it up first.");
        Status = AssessmentStatus.Closed;
        ClosureReason = reason;
        ClosedAt = at;
        NextReviewOn = null;
        KeepLateAfter();
        Happened(EarlyHelpEventKind.Closed, by, at, why);
    }
}
