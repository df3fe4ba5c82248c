using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.Referrals;

public enum FeedbackKind
{
    FirstAnswer,
    Outcome,

    /// <summary>About a child who was passed on or linked while brothers or sisters are still looked at. It meets no clock.</summary>
    AboutOneChild,
}

/// <summary>How the referrer was told (OF-02).</summary>
public enum FeedbackMethod
{
    Portal,
    Telephone,
    InPerson,
    Letter,
}

/// <summary>How MASH made sure that an answer which nobody has opened reached the referrer.</summary>
public enum ChaseMethod
{
    Telephone,
    InPerson,
    Written,

    /// <summary>It was tried, and they cannot be reached.</summary>
    CannotBeReached,
}

/// <summary>What MASH says to the referrer.</summary>
/// <param name="IsReferral">Referral or contact, said plainly.</param>
/// <param name="Message">What is being done, in words for the referrer.</param>
/// <param name="WhyNotYet">Why the outcome is not known yet; null when it is.</param>
/// <param name="Until">By when it will be known, in UTC.</param>
/// <param name="Method">How they are told.</param>
public sealed record AnswerToReferrer(bool IsReferral, string Message, string? WhyNotYet, DateTime? Until, FeedbackMethod Method);

/// <summary>One message of MASH to the referrer: kept with sender, time and method (OF-02).</summary>
public sealed class FeedbackToReferrer : Entity, IPartOf
{
    public const int MessageMaxLength = 4000;

    private FeedbackToReferrer()
    {
    }

    public Guid ReferralId { get; private set; }

    public FeedbackKind Kind { get; private set; }

    public bool IsReferral { get; private set; }

    public string Message { get; private set; } = "";

    public string? WhyNotYet { get; private set; }

    public DateTime? Until { get; private set; }

    public FeedbackMethod Method { get; private set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }

    public DateTime? ReadAt { get; private set; }

    public Guid RootId => ReferralId;

    internal static FeedbackToReferrer Of(Guid referralId, FeedbackKind kind, AnswerToReferrer answer, Actor by, DateTime at) => new()
    {
        ReferralId = referralId,
        Kind = kind,
        IsReferral = answer.IsReferral,
        Message = answer.Message.Trim(),
        WhyNotYet = answer.WhyNotYet,
        Until = answer.Until,
        Method = answer.Method,
        ById = by.PersonId,
        ByName = by.Name,
        At = at,
    };

    internal void WasRead(DateTime at) => ReadAt = at;
}

/// <summary>That a person may open a restricted record, since when, why and until when.</summary>
public sealed class RestrictedAccess : Entity, IPartOf
{
    public const int WhyMaxLength = 1000;

    private RestrictedAccess()
    {
    }

    public Guid ReferralId { get; private set; }

    public Guid PersonId { get; private set; }

    public Guid? GrantedById { get; private set; }

    public DateTime GrantedAt { get; private set; }

    public DateTime? Until { get; private set; }

    public bool IsBreakGlass { get; private set; }

    public string Why { get; private set; } = "";

    public Guid RootId => ReferralId;

    internal static RestrictedAccess Grant(Guid referralId, Guid personId, string why, bool breakGlass, DateTime? until, Actor by, DateTime at) => new()
    {
        ReferralId = referralId,
        PersonId = personId,
        GrantedById = by.PersonId,
        GrantedAt = at,
        Until = until,
        IsBreakGlass = breakGlass,
        Why = why.Trim(),
    };
}
