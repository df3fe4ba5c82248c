using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Data.Auditing;

/// <summary>
/// The one place that logs refusals: each 403, and each 404 for a record that is there and is not the asker's. The entry holds the route's
/// pattern and the record's id, and nothing that anybody typed.
/// </summary>
public sealed class RefusalLog(RequestDelegate next, ILogger<RefusalLog> logger)
{
    public async Task InvokeAsync(HttpContext context, AccessLog log, CurrentViewer viewer, SafeguardingDbContext db)
    {
        await next(context);

        // The page that says so comes through here again.
        if (context.Response.StatusCode is not (StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound)
            || context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            return;
        }

        try
        {
            await KeepAsync(context, log, viewer, db);
        }
        catch (Exception e) when (e is AccessLogUnavailableException or DbException)
        {
            // The refusal shows nothing of any record: it comes even when nothing can be written.
            logger.LogCritical(e, "A refusal could not be logged");
        }
    }

    private static async Task KeepAsync(HttpContext context, AccessLog log, CurrentViewer viewer, SafeguardingDbContext db)
    {
        var forbidden = context.Response.StatusCode == StatusCodes.Status403Forbidden;
        var record = await RecordAsync(context, viewer, db);
        if (forbidden || record is not null)
        {
            var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/') ?? "";
            var detail = $"{context.Response.StatusCode} {pattern}";
            await log.RefusedAsync(
                record?.Type ?? "page", record is { } known ? [known.Id] : [],
                detail[..Math.Min(detail.Length, AccessLogEntry.DetailMaxLength)], context.RequestAborted);
        }
    }

    private static async Task<(string Type, Guid Id)?> RecordAsync(HttpContext context, CurrentViewer viewer, SafeguardingDbContext db)
    {
        var stop = context.RequestAborted;
        using var system = viewer.OpenSystemScope("refusal-log");
        if (Reference.Parse(context.GetRouteValue("reference") as string) is { } reference)
        {
            var id = await db.Referrals.Where(r => r.Reference == reference).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(stop);
            return id is { } referral ? ("referral", referral) : null;
        }

        if (Guid.TryParse(context.GetRouteValue("draftId") as string, out var draft))
        {
            return await db.Drafts.AnyAsync(d => d.Id == draft, stop) ? ("draft", draft) : null;
        }

        return !Guid.TryParse(context.GetRouteValue("id") as string, out var other) ? null
            : await db.Disagreements.AnyAsync(d => d.Id == other, stop) ? ("disagreement", other)
            : await db.People.AnyAsync(p => p.Id == other, stop) ? ("person", other)
            : null;
    }
}
