using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes;

/// <summary>Where a concern is, in the referrer's words, with contact or referral said beside it.</summary>
public static class StatusWords
{
    /// <summary>"Outcome decided, referral". An outcome that MASH has not told yet is still "Being looked at".</summary>
    public static string Of(ChildStatus status, ConcernTimes times, bool isReferral)
    {
        var words = status == ChildStatus.Decided && times.OutcomeToldAt is null
            ? ChildWorkflow.InWordsForReferrer(ChildStatus.ReadyToDecide)
            : ChildWorkflow.InWordsForReferrer(status);
        return $"{words}, {(isReferral ? "referral" : "contact")}";
    }
}
