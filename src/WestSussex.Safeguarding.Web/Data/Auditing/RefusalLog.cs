using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Data.Auditing;

/// <summary>
/// The one place that logs refusals: each 403, and each 404 for a record that is there and is not the asker's. The entry holds the route's
/// pattern and the record's id, and nothing that anybody typed. For somebody who is signed in a reference of nothing is looked up and logged
/// by the same statements as one of somebody else's record: how long the answer takes says nothing about which it was.
/// </summary>
public sealed class RefusalLog(RequestDelegate next, ILogger<RefusalLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
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
            await KeepAsync(context);
        }
        catch (Exception e) when (e is AccessLogUnavailableException or DbException)
        {
            // The refusal shows nothing of any record: it comes even when nothing can be written.
            logger.LogCritical(e, "A refusal could not be logged");
        }
    }

    private static async Task KeepAsync(HttpContext context)
    {
        // Asked for here: what is not refused needs none of them.
        var services = context.RequestServices;
        var log = services.GetRequiredService<AccessLog>();
        var forbidden = context.Response.StatusCode == StatusCodes.Status403Forbidden;
        var record = await RecordAsync(context, services.GetRequiredService<CurrentViewer>(), services.GetRequiredService<SafeguardingDbContext>());
        if (forbidden || record is { Id: not null } || (record is not null && context.User.Identity is { IsAuthenticated: true }))
        {
            var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText?.TrimStart('/') ?? "";
            var detail = $"{context.Response.StatusCode} {pattern}";
            await log.RefusedAsync(
                record?.Type ?? "page", record is { Id: { } known } ? [known] : [],
                detail[..Math.Min(detail.Length, AccessLogEntry.DetailMaxLength)], context.RequestAborted);
        }
    }

    // Null where the address names no record. Without an id where it names one that is not there.
    private static async Task<(string Type, Guid? Id)?> RecordAsync(HttpContext context, CurrentViewer viewer, SafeguardingDbContext db)
    {
        var stop = context.RequestAborted;
        using var system = viewer.OpenSystemScope("refusal-log");
        if (Reference.Parse(context.GetRouteValue("reference") as string) is { } reference)
        {
            var id = await db.Referrals.Where(r => r.Reference == reference).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(stop);
            return ("referral", id);
        }

        if (Guid.TryParse(context.GetRouteValue("draftId") as string, out var draft))
        {
            return ("draft", await db.Drafts.AnyAsync(d => d.Id == draft, stop) ? draft : null);
        }

        if (!Guid.TryParse(context.GetRouteValue("id") as string, out var other))
        {
            return null;
        }

        // Both are asked for, whatever the first one says.
        var disagreement = await db.Disagreements.AnyAsync(d => d.Id == other, stop);
        var person = await db.People.AnyAsync(p => p.Id == other, stop);
        return disagreement ? ("disagreement", other) : person ? ("person", other) : ("page", null);
    }
}
