namespace WestSussex.Safeguarding.Domain;

/// <summary>
/// A rule of the procedures does not allow what was asked. The message is written for the person at the screen
/// and is shown to them; nothing was changed.
/// </summary>
public sealed class RuleBrokenException : Exception
{
    public RuleBrokenException(string message)
        : base(message)
    {
    }

    public RuleBrokenException()
    {
    }

    public RuleBrokenException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <exception cref="RuleBrokenException">When <paramref name="broken"/> is true.</exception>
    public static void When(bool broken, string message)
    {
        if (broken)
        {
            throw new RuleBrokenException(message);
        }
    }
}
