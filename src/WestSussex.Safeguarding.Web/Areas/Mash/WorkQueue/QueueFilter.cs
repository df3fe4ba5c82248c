using System.Globalization;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

/// <summary>The tabs above the queue.</summary>
public enum QueueTab
{
    All,
    Unread,
    Unclaimed,
    Late,
    Mine,
    News,
    Manager,
    Feedback,
    Suspicious,
    NotInWriting,
}

/// <summary>What the queue is narrowed to. It is the page's address, so that it can be shared: codes and ids only, never a name.</summary>
public sealed class QueueFilter
{
    public const string Nobody = "nobody";
    public const string Me = "me";

    public QueueTab Tab { get; set; }

    public Priority? Priority { get; set; }

    public ChildStatus? Status { get; set; }

    /// <summary>The agency that raised it.</summary>
    public Guid? Agency { get; set; }

    /// <summary>"me", "nobody" or nothing.</summary>
    public string? Claimed { get; set; }

    /// <summary>The last row of the page before: rank, due time and id.</summary>
    public string? After { get; set; }

    public bool IsNarrowed => Priority is not null || Status is not null || Agency is not null || !string.IsNullOrEmpty(Claimed);

    /// <summary>The address of a tab, with the filters as they are.</summary>
    public string AddressOf(QueueTab tab) => Address(tab, null);

    /// <summary>The address of the page that follows a row.</summary>
    public string AddressAfter(QueueRow row) =>
        Address(Tab, $"{row.QueueRank}.{row.NextDueAt.Ticks.ToString(CultureInfo.InvariantCulture)}.{row.Id:N}");

    /// <summary>The place in the order that <see cref="After"/> names; null for the first page or what is none.</summary>
    public QueuePlace? Place()
    {
        var parts = After?.Split('.') ?? [];
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rank)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            && Guid.TryParse(parts[2], out var id)
                ? new QueuePlace(rank, new DateTime(ticks, DateTimeKind.Utc), id)
                : null;
    }

    private string Address(QueueTab tab, string? after)
    {
        var parts = new List<(string Key, string? Value)>
        {
            ("tab", tab == QueueTab.All ? null : tab.ToString()),
            ("priority", Priority?.ToString()),
            ("status", Status?.ToString()),
            ("agency", Agency?.ToString()),
            ("claimed", Claimed is Me or Nobody ? Claimed : null),
            ("after", after),
        };
        var query = string.Join('&', parts.Where(p => p.Value is not null).Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value!)}"));
        return query.Length == 0 ? "/mash" : "/mash?" + query;
    }
}

/// <summary>A place in the queue's order.</summary>
public sealed record QueuePlace(int Rank, DateTime Due, Guid Id);
