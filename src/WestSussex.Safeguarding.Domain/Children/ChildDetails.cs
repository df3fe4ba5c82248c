using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Domain.Children;

/// <summary>Who would interpret.</summary>
public enum InterpreterAnswer
{
    /// <summary>A trained interpreter from a service.</summary>
    Trained,

    /// <summary>A relative or friend: warned about, for they may be part of the worry, or hold words back (RC-24).</summary>
    Relative,

    /// <summary>Nobody yet.</summary>
    NotArranged,
}

/// <summary>How somebody is spoken and written to: carried to every later step (VC-06, RC-24).</summary>
public sealed record SpokenWith
{
    public const int MaxLength = 100;
    public const int FormatMaxLength = 300;

    public string? FirstLanguage { get; init; }

    public YesNoUnsure? NeedsInterpreter { get; init; }

    public InterpreterAnswer? Interpreter { get; init; }

    /// <summary>The relative or friend who would interpret, as the referrer named them.</summary>
    public string? InterpreterName { get; init; }

    /// <summary>Language and format that suit them: British Sign Language, Makaton, easy read, large print.</summary>
    public string? PreferredFormat { get; init; }

    internal bool IsEmpty => this == new SpokenWith();
}

/// <summary>What the referrer knows of a child beside name, birth and home. All of it may be missing (RC-07, RC-24, RC-32).</summary>
public sealed record ChildDetails
{
    /// <summary>Longest text of one answer, in characters.</summary>
    public const int MaxLength = 200;

    /// <summary>Longest whole as it is stored, in characters.</summary>
    public const int StoredMaxLength = 50_000;

    /// <summary>Longest answer in sentences, in characters.</summary>
    public const int WordsMaxLength = 1000;

    /// <summary>The census code of an unborn baby's sex, and of one that is not known.</summary>
    public const string SexNotKnown = "U";

    /// <summary>The census code that excludes every other.</summary>
    public const string NoDisability = "NONE";

    public string? AlsoKnownAs { get; init; }

    /// <summary>Why nobody knows the name.</summary>
    public string? WhyNameNotKnown { get; init; }

    /// <summary>Census code: M, F or U. An unborn baby's is U.</summary>
    public string? Sex { get; init; }

    /// <summary>Census code of the ethnicity.</summary>
    public string? Ethnicity { get; init; }

    public string? Religion { get; init; }

    public SpokenWith SpokenWith { get; init; } = new();

    /// <summary>Census codes of disabilities; "NONE" stands alone.</summary>
    public IReadOnlyList<string> Disabilities { get; init; } = [];

    /// <summary>Learning needs and disabilities in words: what the child needs.</summary>
    public string? LearningNeeds { get; init; }

    /// <summary>The GP's name or surgery.</summary>
    public string? Gp { get; init; }

    /// <summary>A plan, an order or a status: child protection plan, looked after, special guardianship, asylum.</summary>
    public string? LegalStatus { get; init; }

    /// <summary>Nothing was said.</summary>
    internal bool IsEmpty => Disabilities.Count == 0 && SpokenWith.IsEmpty && new[]
    {
        AlsoKnownAs, WhyNameNotKnown, Sex, Ethnicity, Religion, LearningNeeds, Gp, LegalStatus,
    }.All(text => text is null);
}
