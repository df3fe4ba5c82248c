namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>The form that a professional filled in after a telephone call, as it was sent. It stands beside what was written down during the call.</summary>
/// <param name="Lines">In the order of the form.</param>
public sealed record WrittenForm(IReadOnlyList<WrittenLine> Lines)
{
    /// <summary>Longest as JSON: all that one form can hold.</summary>
    public const int StoredMaxLength = 4_000_000;
}

/// <summary>One answer of it.</summary>
/// <param name="Part">The part of the form that it stands in, such as a child's name.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="IsSecret">An address that somebody must not learn: shown to whoever asks for it, and that is logged.</param>
public sealed record WrittenLine(string Part, string Question, string Answer, bool IsSecret = false);
