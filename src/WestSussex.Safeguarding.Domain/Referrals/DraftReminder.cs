namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>When somebody is reminded of a concern that they have not sent.</summary>
public enum DraftReminderKind
{
    /// <summary>An answer pointed to harm: some hours after the last save.</summary>
    PresentRisk,

    /// <summary>The next working day.</summary>
    NextWorkingDay,

    /// <summary>After about a week.</summary>
    Later,

    /// <summary>Shortly before the draft is deleted.</summary>
    BeforeExpiry,

    /// <summary>No reminder: its writer asked for none.</summary>
    NoneWanted,
}

/// <summary>A reminder that was sent. Each kind once for each draft: a unique index keeps it, whatever runs twice.</summary>
public sealed class DraftReminder : Entity
{
    private DraftReminder()
    {
    }

    public DraftReminder(Guid draftId, DraftReminderKind kind, DateTime at)
    {
        DraftId = draftId;
        Kind = kind;
        At = at;
    }

    public Guid DraftId { get; private set; }

    public DraftReminderKind Kind { get; private set; }

    /// <summary>In UTC.</summary>
    public DateTime At { get; private set; }
}
