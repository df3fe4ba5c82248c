using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>The clocks that referrer, safeguarding lead and manager all see, and the one due time that orders the queue.</summary>
public sealed partial class Referral
{
    /// <summary>By when somebody must have read it and set a priority: one MASH hour from receipt.</summary>
    public DateTime ScreeningDueAt { get; private set; }

    /// <summary>By when the referrer must have a first answer: one working day from receipt, whatever the priority (OF-01).</summary>
    public DateTime FirstAnswerDueAt { get; private set; }

    /// <summary>When MASH answered the referrer in its own words. An automatic receipt never counts.</summary>
    public DateTime? FirstAnsweredAt { get; private set; }

    /// <summary>By when the outcome is due; null until a priority is set.</summary>
    public DateTime? OutcomeDueAt { get; private set; }

    /// <summary>When it was opened again, or new information pointed to harm: the outcome's clock counts from then. Null counts from receipt.</summary>
    public DateTime? ClockRestartedAt { get; private set; }

    /// <summary>When the last child's outcome was decided.</summary>
    public DateTime? DecidedAt { get; private set; }

    /// <summary>When the referrer was told the outcome.</summary>
    public DateTime? OutcomeToldAt { get; private set; }

    /// <summary>By when somebody must have read what the referrer added or asked: one working day. Null when there is nothing new.</summary>
    public DateTime? NewsDueAt { get; private set; }

    /// <summary>The earliest thing MASH owes. Orders the queue.</summary>
    public DateTime NextDueAt { get; private set; }

    /// <summary>0 until a person has set a priority, 1 for the rest. Comes before <see cref="NextDueAt"/>.</summary>
    public int QueueRank { get; private set; }

    public bool IsUnread => ReadAt is null;

    /// <summary>Brings status and due time back in line with the children. Every verb ends with it.</summary>
    private void Settle(DateTime at)
    {
        Status = ChildWorkflow.LeastAdvanced(_children.Select(c => c.Status));
        IsOpen = HasOpenChild || NewsDueAt is not null;
        WaitsForSecondManager = LowerPriorityAsked is not null || _children.Exists(c => c.WaitsForSecondManager);
        if (DecidedAt is null && HasDecision && !_children.Exists(c => ChildWorkflow.Undecided.Contains(c.Status)))
        {
            DecidedAt = at;
        }

        QueueRank = Priority is null && HasOpenChild ? 0 : 1;
        NextDueAt = EarliestDue();
    }

    private bool HasOpenChild => _children.Exists(c => ChildWorkflow.Open.Contains(c.Status));

    private DateTime EarliestDue()
    {
        if (Priority is null && HasOpenChild)
        {
            return ScreeningDueAt;
        }

        var due = new List<DateTime>();
        if (NewsDueAt is { } news)
        {
            due.Add(news);
        }

        if (!HasOpenChild)
        {
            return due.Count > 0 ? due[0] : NextDueAt;
        }

        if (FirstAnsweredAt is null)
        {
            due.Add(FirstAnswerDueAt);
        }

        if (DecidedAt is null || OutcomeToldAt is null)
        {
            due.Add(OutcomeDueAt ?? FirstAnswerDueAt);
        }

        // Told in full: what is left is somebody taking the work on. It keeps its place after everything that is still owed.
        return due.Count > 0 ? due.Min() : OutcomeToldAt!.Value.AddDays(DaysToTakeOn);
    }

    // What was known before does not use up the time for what is known now. Without a priority it is due once somebody has set one.
    private void RestartOutcomeClock(Clocks clocks, DateTime at)
    {
        ClockRestartedAt = at;
        OutcomeDueAt = Priority is { } priority ? clocks.OutcomeDue(priority, at) : null;
        DecidedAt = null;
        OutcomeToldAt = null;
        ClosedAt = null;
    }

    /// <summary>Calendar days after the outcome was told within which somebody should have taken the work on.</summary>
    private const int DaysToTakeOn = 7;
}
