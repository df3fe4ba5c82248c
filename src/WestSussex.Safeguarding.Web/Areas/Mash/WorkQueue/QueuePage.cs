using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

/// <summary>The queue as it is shown.</summary>
public sealed record QueuePage
{
    public required QueueFilter Filter { get; init; }

    public required QueueCounts Counts { get; init; }

    public required IReadOnlyList<QueueRow> Rows { get; init; }

    public required bool HasMore { get; init; }

    /// <summary>Passed to a child's own social worker of late; not part of the queue (AW-03).</summary>
    public required int PassedOn { get; init; }

    /// <summary>Who asked for advice and has none yet; not part of the queue (RC-29).</summary>
    public required int WaitForAdvice { get; init; }

    public required IReadOnlyList<AgencyChoice> Agencies { get; init; }

    public required Guid Me { get; init; }

    public required DateTime Now { get; init; }

    /// <summary>What is left is counted on it.</summary>
    public required WorkingDayCalendar Calendar { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>The tabs in their order, with their words.</summary>
    public static readonly IReadOnlyList<(QueueTab Tab, string Words)> Tabs =
    [
        (QueueTab.All, "All open"), (QueueTab.Unread, "Not read"), (QueueTab.Unclaimed, "Not claimed"), (QueueTab.Late, "Late"),
        (QueueTab.Mine, "Mine"), (QueueTab.News, "News"), (QueueTab.Manager, "Waiting for manager"), (QueueTab.Feedback, "Feedback due"), (QueueTab.NotInWriting, "Not in writing"), (QueueTab.Suspicious, "Suspicious"),
    ];

    private static string Empty(QueueTab tab) => tab switch
    {
        QueueTab.Unread => "Everything has been read.",
        QueueTab.Unclaimed => "Everything is claimed.",
        QueueTab.Late => "Nothing is late.",
        QueueTab.Mine => "You have claimed nothing.",
        QueueTab.News => "There is no news from referrers.",
        QueueTab.Manager => "Nothing waits for a manager.",
        QueueTab.Feedback => "Every referrer has been told the outcome.",
        QueueTab.NotInWriting => "Every call that is due in writing has been written down.",
        QueueTab.Suspicious => "Nothing looks automated.",
        _ => "Nothing is open.",
    };

    public string Shown => Rows.Count == 0
        ? Filter.IsNarrowed ? "Nothing here fits these filters." : Empty(Filter.Tab)
        : Filter.IsNarrowed || Filter.Place() is not null
            ? $"Showing {Rows.Count}, worst first."
            : $"Showing {Rows.Count} of {QueueCounts.InWords(Counts.Of(Filter.Tab))}, worst first.";
}

/// <summary>An agency to filter by.</summary>
public sealed record AgencyChoice(Guid Id, string Name);
