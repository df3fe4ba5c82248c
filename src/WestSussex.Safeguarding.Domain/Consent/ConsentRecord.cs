using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.Consent;

/// <summary>Has this adult been told that a concern is being raised? Telling is expected unless it is unsafe (CO-02, RC-11).</summary>
public enum ToldAnswer
{
    Yes,
    NoUnsafe,
    NoCouldNotReach,
    NoOther,

    /// <summary>Nobody answered. It is asked once and flagged to MASH; it never stops a submission (CO-04).</summary>
    NotAnswered,
}

/// <summary>Does this adult agree to the help being offered? Agreement is to a service; it is not the lawful basis for sharing.</summary>
public enum AgreesAnswer
{
    Yes,
    Partly,
    No,
    NotAsked,
}

/// <summary>What one adult was told about a concern and whether they agreed: who, when, how, and why not (CO-01, CO-02).</summary>
public sealed class ConsentRecord : Entity, IPartOf
{
    public const int AdultNameMaxLength = 120;
    public const int WordsMaxLength = 4000;
    public const int AgreedByMaxLength = 200;

    /// <summary>The adult of an answer that is about the parents or carers together.</summary>
    public const string Together = "Parents or carers";

    private ConsentRecord()
    {
    }

    public Guid ReferralId { get; private set; }

    /// <summary>The adult's name, or <see cref="Together"/> when they were asked about together.</summary>
    public string Adult { get; private set; } = "";

    public ToldAnswer Told { get; private set; }

    public AgreesAnswer Agrees { get; private set; }

    /// <summary>Codes of the closed list of reasons for not telling, joined by a space (CO-02).</summary>
    public string ReasonCodes { get; private set; } = "";

    /// <summary>What they said, or why they were not told, in the referrer's words.</summary>
    public string? Words { get; private set; }

    /// <summary>Who agreed that this adult is not told yet: a manager or safeguarding lead, in the referrer's words.</summary>
    public string? NotTellingAgreedBy { get; private set; }

    /// <summary>The day by which the referrer means to tell this adult.</summary>
    public DateOnly? TellLaterBy { get; private set; }

    /// <summary>When they did.</summary>
    public DateTime? ToldLaterAt { get; private set; }

    public string RecordedBy { get; private set; } = "";

    public DateTime RecordedAt { get; private set; }

    /// <summary>Not told, and no reason given: MASH asks (CO-04).</summary>
    public bool NeedsReason => Told != ToldAnswer.Yes && (ReasonCodes.Length == 0 || Words is null) && Told != ToldAnswer.NoCouldNotReach;

    /// <summary>The part of the help that they did not agree to (CO-17).</summary>
    public string? NotAgreedTo { get; private set; }

    /// <summary>The referrer means to tell this adult and has not.</summary>
    public bool IsToBeTold => TellLaterBy is not null && ToldLaterAt is null;

    public Guid RootId => ReferralId;

    public static ConsentRecord Record(Guid referralId, ConsentAnswers answers, Actor by, DateTime at) => new()
    {
        ReferralId = referralId,
        Adult = answers.Adult,
        Told = answers.Told,
        Agrees = answers.Told == ToldAnswer.Yes ? answers.Agrees : AgreesAnswer.NotAsked,
        ReasonCodes = string.Join(' ', answers.ReasonCodes),
        Words = string.IsNullOrWhiteSpace(answers.Words) ? null : answers.Words.Trim(),
        NotAgreedTo = answers.Told == ToldAnswer.Yes && answers.Agrees == AgreesAnswer.Partly ? answers.NotAgreedTo : null,
        NotTellingAgreedBy = answers.Told == ToldAnswer.Yes ? null : answers.NotTellingAgreedBy,
        TellLaterBy = answers.Told == ToldAnswer.Yes ? null : answers.TellLaterBy,
        RecordedBy = by.Name,
        RecordedAt = at,
    };

    internal void WasTold(DateTime at) => ToldLaterAt = at;
}

/// <summary>The referrer's complete answers about telling one adult.</summary>
public sealed record ConsentAnswers
{
    public required string Adult { get; init; }

    public required ToldAnswer Told { get; init; }

    public AgreesAnswer Agrees { get; init; } = AgreesAnswer.NotAsked;

    public IReadOnlyList<string> ReasonCodes { get; init; } = [];

    public string? Words { get; init; }

    /// <summary>The part that they did not agree to.</summary>
    public string? NotAgreedTo { get; init; }

    /// <summary>Who agreed not to tell.</summary>
    public string? NotTellingAgreedBy { get; init; }

    public DateOnly? TellLaterBy { get; init; }
}
