using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.MyConcerns;

/// <summary>What I raised: drafts that nobody has seen, and what was sent with its status, its clock and its answer.</summary>
[Area("Outcomes")]
[Authorize(Policy = Policies.SeesOwnConcerns)]
public sealed class MyConcernsController(SafeguardingDbContext db, CurrentViewer current, AccessLog log) : Controller
{
    [HttpGet("/my-concerns")]
    public async Task<IActionResult> Index(string? after, CancellationToken cancellationToken)
    {
        var viewer = current.Viewer!;
        var key = PageKey.Parse(after);
        var page = await db.PageAsync(db.Referrals.RaisedBy(viewer), key, cancellationToken);
        log.Listed("referral", page.Rows.Select(r => r.Id), "my-concerns");
        return View(new MyConcernsPage(await DraftsAsync(viewer, cancellationToken), page, key is not null));
    }

    private async Task<IReadOnlyList<DraftRow>> DraftsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var drafts = await db.Drafts
            .Where(d => d.OwnerId == viewer.PersonId && d.OwnerId != null && d.ReferralId == null)
            .OrderByDescending(d => d.SavedAt)
            .Take(ConcernRows.PageSize)
            .Select(d => new { d.Id, d.StartedAt, d.SavedAt, d.ExpiresAt, d.HarmIndicated, d.Answers, Call = db.Referrals.Where(r => r.IdempotencyKey == d.Id).Select(r => r.Reference).FirstOrDefault() })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        return [.. drafts.Select(d => new DraftRow(d.Id, d.StartedAt, d.SavedAt, d.ExpiresAt, d.HarmIndicated, d.Call, DraftRow.ChildrenIn(d.Answers)))];
    }
}

/// <summary>The page.</summary>
/// <param name="Drafts">Newest first; of what they say only the names that their owner typed.</param>
/// <param name="Sent">One page of what was sent.</param>
/// <param name="IsLaterPage">Not the first page: drafts are shown on the first only.</param>
public sealed record MyConcernsPage(IReadOnlyList<DraftRow> Drafts, ConcernPage Sent, bool IsLaterPage);

/// <summary>A concern that was not sent.</summary>
/// <param name="Call">The reference of the telephone call that it confirms: MASH has that already.</param>
/// <param name="About">Given names, for the person who wrote them down.</param>
public sealed record DraftRow(Guid Id, DateTime StartedAt, DateTime SavedAt, DateTime ExpiresAt, bool HarmIndicated, string? Call, string About)
{
    /// <summary>Out of the half-filled form, which is read for this and nothing else.</summary>
    internal static string ChildrenIn(string answers)
    {
        using var draft = JsonDocument.Parse(answers);
        if (!draft.RootElement.TryGetProperty("Children", out var children))
        {
            return "No child named yet";
        }

        var names = children.EnumerateArray().Select(child => Text(child, "Given") ?? Text(child, "Family")).OfType<string>().ToList();
        return names.Count == 0 ? "No child named yet" : string.Join(", ", names);
    }

    private static string? Text(JsonElement child, string name) =>
        child.TryGetProperty(name, out var typed) && typed.GetString()?.Trim() is { Length: > 0 } text ? text : null;
}
