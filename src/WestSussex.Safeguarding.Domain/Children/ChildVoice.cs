using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Domain.Children;

/// <summary>How the child's view came to be known. Very young and non-verbal children have a view too (VC-04).</summary>
public enum HowHeard
{
    /// <summary>The child said it.</summary>
    Said,

    /// <summary>The child wrote or drew it.</summary>
    WroteOrDrew,

    /// <summary>With signs, symbols, pictures or a device.</summary>
    SignsOrPictures,

    /// <summary>Somebody watched how they play, behave, eat, sleep or are with others: so a baby is heard.</summary>
    Watched,

    /// <summary>Somebody who knows the child well told the referrer.</summary>
    FromSomebody,

    /// <summary>With an interpreter or an advocate.</summary>
    WithHelp,
}

/// <summary>What one child thinks and wants, how they were heard, and what they can decide for themselves (VC-01 to VC-07).</summary>
public sealed record ChildVoice
{
    /// <summary>Longest text of one answer, in characters.</summary>
    public const int MaxLength = 4000;

    /// <summary>Longest whole as it is stored, in characters.</summary>
    public const int StoredMaxLength = 500_000;

    /// <summary>Most decisions that are judged for one child.</summary>
    public const int MostJudgements = 10;

    /// <summary>What the child thinks, feels and wants.</summary>
    public string? View { get; init; }

    public IReadOnlyList<HowHeard> HowHeard { get; init; } = [];

    /// <summary>How it was done, or why the child was not heard.</summary>
    public string? HowHeardWords { get; init; }

    /// <summary>Was it talked over with the child before this was sent, in a way that suits them? (VC-01, VC-05)</summary>
    public YesNoUnsure? TalkedOver { get; init; }

    /// <summary>Why not, or what the child understood.</summary>
    public string? TalkedOverWords { get; init; }

    /// <summary>Did the child take part in planning how they stay safe? (VC-05)</summary>
    public YesNoUnsure? TookPart { get; init; }

    /// <summary>What was planned, and the child's part in it; or why they had none.</summary>
    public string? TookPartWords { get; init; }

    /// <summary>The child may be worked with on their own (VC-07).</summary>
    public YesNoUnsure? WorkWithAlone { get; init; }

    /// <summary>What the child was judged able to decide, decision by decision.</summary>
    public IReadOnlyList<CompetenceJudgement> Judgements { get; init; } = [];

    internal bool IsEmpty => View is null && HowHeard.Count == 0 && HowHeardWords is null && TalkedOver is null && TalkedOverWords is null
        && TookPart is null && TookPartWords is null && WorkWithAlone is null && Judgements.Count == 0;
}

/// <summary>
/// Can this child decide this one thing? Judged for each decision, never for the child as such, and never by age alone (Gillick; VC-02).
/// </summary>
public sealed record CompetenceJudgement
{
    /// <summary>Longest text of one answer, in characters.</summary>
    public const int MaxLength = 1000;

    /// <summary>What is to be decided.</summary>
    public required string Decision { get; init; }

    /// <summary>Is the child able to decide it?</summary>
    public YesNoUnsure Competent { get; init; } = YesNoUnsure.Unsure;

    public string? JudgedBy { get; init; }

    public DateOnly? JudgedOn { get; init; }

    /// <summary>What it rests on: what the child understands and can weigh.</summary>
    public string? Grounds { get; init; }

    /// <summary>What a competent young person decided, in place of a parent (VC-03).</summary>
    public AgreesAnswer? Agrees { get; init; }

    /// <summary>In their words.</summary>
    public string? AgreesWords { get; init; }
}
