namespace WestSussex.Safeguarding.Web.Jobs;

/// <summary>Which web server runs a job now, and when the job last came to its end.</summary>
public sealed class JobLease
{
    public const int NameMaxLength = 160;
    public const int OwnerMaxLength = 160;

    private JobLease()
    {
    }

    public JobLease(string name, DateTime now)
    {
        Name = name;
        HeldUntil = now;
        FirstSeenAt = now;
    }

    public string Name { get; private set; } = "";

    public string? Owner { get; private set; }

    /// <summary>After this another web server may take it: the owner has died.</summary>
    public DateTime HeldUntil { get; private set; }

    /// <summary>When the job was first due, for a job that has never come to its end.</summary>
    public DateTime FirstSeenAt { get; private set; }

    /// <summary>The heart beat: the last run that came to its end without failing.</summary>
    public DateTime? LastSucceededAt { get; private set; }

    public DateTime? LastFailedAt { get; private set; }
}
