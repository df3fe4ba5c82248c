namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>Where an Early Help Assessment stands. The names are stored: rename none.</summary>
public enum AssessmentStatus
{
    /// <summary>Being written with the family. Only who writes it and their safeguarding lead see it.</summary>
    Draft,

    /// <summary>Complete: the Team around the Child works with it.</summary>
    Open,

    /// <summary>Sent on to MASH, and kept open until a manager there has decided (TAC-10).</summary>
    AwaitingMash,

    Closed,
}

/// <summary>What an assessment was started from.</summary>
public enum AssessmentSource
{
    Nothing,

    /// <summary>From a worry that somebody thought through with the levels-of-need guidance.</summary>
    ThoughtThrough,

    /// <summary>From a concern of the writer's own.</summary>
    Concern,

    /// <summary>After MASH decided on early help (EH-12).</summary>
    StepDown,
}

/// <summary>Why an assessment was closed. The names are stored: rename none.</summary>
public enum ClosureReason
{
    NeedsMet,

    /// <summary>MASH took it on.</summary>
    SteppedUp,

    /// <summary>Universal services are enough now.</summary>
    SteppedDown,

    /// <summary>The family does not, or no longer, wish to take part. Alone this is never a ground for a statutory referral (CO-05).</summary>
    FamilyDoesNotWish,
    Moved,
}
