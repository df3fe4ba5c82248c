namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>
/// How soon MASH must reach an outcome for a child. Set by a person at screening; until then a concern sorts with red.
/// A child's priority never changes when the first answer is due: that is one working day for everyone (OF-01).
/// </summary>
public enum Priority
{
    /// <summary>A child may be suffering significant harm now: the clock runs through nights and weekends.</summary>
    Red,

    /// <summary>A serious concern without immediate danger: counted in working days.</summary>
    Amber,

    /// <summary>A need that can wait for fuller information: counted in working days.</summary>
    Green,
}
