namespace WestSussex.Safeguarding.Web.Notifications;

/// <summary>
/// A mail that is to be sent, saved in the same transaction as what it is about. Sent at least once, always under the same Message-ID.
/// It carries a reference and a link, never a name of a case.
/// </summary>
public sealed class OutboxMessage
{
    public const int ToMaxLength = 254;
    public const int SubjectMaxLength = 200;
    public const int BodyMaxLength = 10_000;
    public const int MessageIdMaxLength = 100;
    public const int LastProblemMaxLength = 100;

    private static readonly TimeSpan DefaultLifetime = TimeSpan.FromDays(7);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    private OutboxMessage()
    {
    }

    /// <param name="to">One address.</param>
    /// <param name="subject">Says nothing about a case or a person.</param>
    /// <param name="body">Plain text; wiped once it is sent or has expired.</param>
    /// <param name="now">In UTC.</param>
    /// <param name="lifetime">How long it is worth sending; seven days unless told.</param>
    public OutboxMessage(string to, string subject, string body, DateTime now, TimeSpan? lifetime = null)
    {
        Id = Guid.CreateVersion7();
        MessageId = $"<{Guid.NewGuid():N}@portal.westsussex-safeguarding.example>";
        To = to;
        Subject = subject;
        Body = body;
        CreatedAt = now;
        NextAttemptAt = now;
        ExpiresAt = now + (lifetime ?? DefaultLifetime);
    }

    public Guid Id { get; private set; }

    public string MessageId { get; private set; } = "";

    public string To { get; private set; } = "";

    public string Subject { get; private set; } = "";

    /// <summary>Null once it was sent or has expired.</summary>
    public string? Body { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Null once there is nothing more to try.</summary>
    public DateTime? NextAttemptAt { get; private set; }

    public DateTime? SentAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>What went wrong last: the kind of failure, never an address or a text.</summary>
    public string? LastProblem { get; private set; }

    /// <summary>It was handed over.</summary>
    public void Sent(DateTime now)
    {
        Attempts++;
        SentAt = now;
        Finish();
    }

    /// <summary>It could not be handed over; it is tried again after 1, 2, 4, 8, 16 and then every 30 minutes.</summary>
    public void Failed(string problem, DateTime now)
    {
        Attempts++;
        LastProblem = problem.Length > LastProblemMaxLength ? problem[..LastProblemMaxLength] : problem;
        var wait = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(Attempts - 1, 10)));
        NextAttemptAt = now + (wait < LongestWait ? wait : LongestWait);
    }

    /// <summary>Nobody is served by it any more.</summary>
    public void Expire()
    {
        LastProblem = "expired";
        Finish();
    }

    private void Finish()
    {
        NextAttemptAt = null;
        Body = null;
    }
}
