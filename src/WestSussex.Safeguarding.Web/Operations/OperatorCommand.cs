namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>Something an operator does from a shell: <c>dotnet WestSussex.Safeguarding.Web.dll check</c>.</summary>
public abstract class OperatorCommand
{
    /// <summary>The verb that starts it.</summary>
    public abstract string Name { get; }

    /// <summary>The verb with what follows it.</summary>
    public abstract string Usage { get; }

    /// <summary>What it does, in a line.</summary>
    public abstract string Does { get; }

    /// <returns>0: done. 1: something is wrong with the portal. 2: something is wrong with the call.</returns>
    public abstract Task<int> RunAsync(OperatorContext context);
}

/// <summary>What a command works with.</summary>
/// <param name="Services">The portal's services; no web server runs.</param>
/// <param name="Arguments">What followed the verb.</param>
/// <param name="Out">For results.</param>
/// <param name="Error">For what went wrong, and how to mend it.</param>
/// <param name="Stop">Set when the operator presses Ctrl+C.</param>
public sealed record OperatorContext(IServiceProvider Services, IReadOnlyList<string> Arguments, TextWriter Out, TextWriter Error, CancellationToken Stop)
{
    /// <summary>The only argument.</summary>
    /// <exception cref="UsageException">There is none, or more than one.</exception>
    public string Only(string what) => Arguments.Count == 1 ? Arguments[0] : throw new UsageException($"Say {what}.");
}

/// <summary>The command was called in a way that it does not understand; the message says what is missing.</summary>
public sealed class UsageException : Exception
{
    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException()
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
