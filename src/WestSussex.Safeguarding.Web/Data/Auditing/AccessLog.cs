using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Data.Auditing;

/// <summary>
/// How a page says who looked at what. Looking: call <see cref="Viewed"/>, <see cref="Listed"/> or <see cref="Record"/> in the action;
/// the entry is durable before the page is sent (<see cref="AccessLogFilter"/>), and if it cannot be, the page is answered 503.
/// Changing: call <see cref="Changed"/> before SaveChangesAsync; the entry is part of the same transaction.
/// </summary>
public sealed class AccessLog(CurrentViewer viewer, AccessLogWriter writer, TimeProvider clock)
{
    private readonly List<AccessLogLine> _pending = [];

    /// <summary>One record was opened.</summary>
    public void Viewed(string recordType, Guid id, string? detail = null) => Record(AccessAction.Viewed, recordType, [id], detail);

    /// <summary>A page of a list was shown: one entry with the ids on it.</summary>
    public void Listed(string recordType, IEnumerable<Guid> shown, string? detail = null)
    {
        var ids = shown.ToList();
        Record(AccessAction.Listed, recordType, ids, detail, ids.Count);
    }

    /// <summary>Anything else that is not a change: searches, prints, exports.</summary>
    /// <param name="action">What was done.</param>
    /// <param name="recordType">The kind of record, such as "referral".</param>
    /// <param name="ids">The records it was done with.</param>
    /// <param name="detail">A code, never what somebody typed.</param>
    /// <param name="resultCount">How many came back.</param>
    public void Record(AccessAction action, string recordType, IReadOnlyList<Guid> ids, string? detail = null, int? resultCount = null) =>
        _pending.Add(Line(action, recordType, ids, detail, resultCount));

    /// <summary>Somebody was refused: durable when this returns, for no page of theirs flushes it.</summary>
    /// <exception cref="AccessLogUnavailableException">Neither the database nor the overflow file takes it.</exception>
    public Task RefusedAsync(string recordType, IReadOnlyList<Guid> ids, string detail, CancellationToken cancellationToken) =>
        writer.WriteAsync([Line(AccessAction.Refused, recordType, ids, detail, null)], cancellationToken);

    /// <summary>A record is changed: the entry is saved with the change, or not at all.</summary>
    public void Changed(SafeguardingDbContext db, string recordType, Guid id, string detail) =>
        db.AccessLog.Add(AccessLogEntry.Of(Line(AccessAction.Changed, recordType, [id], detail, null)));

    /// <summary>Makes what was recorded durable. The filter calls it; a page that streams its answer calls it itself.</summary>
    /// <exception cref="AccessLogUnavailableException">Neither the database nor the overflow file takes it: nothing may be shown.</exception>
    public async Task FlushAsync(CancellationToken cancellationToken = default)
    {
        if (_pending.Count > 0)
        {
            var lines = _pending.ToArray();
            try
            {
                await writer.WriteAsync(lines, cancellationToken);
            }
            catch (AccessLogUnavailableException)
            {
                // Nothing of it is shown. The page that says so is made in the same request, and has nothing to log.
                _pending.Clear();
                throw;
            }

            _pending.RemoveRange(0, lines.Length);
        }
    }

    private AccessLogLine Line(AccessAction action, string recordType, IReadOnlyList<Guid> ids, string? detail, int? resultCount)
    {
        if (recordType.Length > AccessLogEntry.RecordTypeMaxLength || detail?.Length > AccessLogEntry.DetailMaxLength)
        {
            throw new ArgumentException("The access log takes codes, not texts.");
        }

        var who = viewer.Viewer;
        return new AccessLogLine(
            Guid.CreateVersion7(), clock.GetUtcNow().UtcDateTime, who?.PersonId, who?.AsActor().ShownRole, who?.AgencyId,
            action, recordType, ids, detail, resultCount);
    }
}

/// <summary>Who looked could not be recorded, so nothing may be shown.</summary>
public sealed class AccessLogUnavailableException : Exception
{
    public AccessLogUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public AccessLogUnavailableException(string message)
        : base(message)
    {
    }

    public AccessLogUnavailableException()
    {
    }
}
