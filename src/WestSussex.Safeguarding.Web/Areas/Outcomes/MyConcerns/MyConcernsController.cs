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

    private async Task<IReadOnlyList<DraftRow>> DraftsAsync(Viewer viewer, CancellationToken cancellationToken) =>
        await db.Drafts
            .Where(d => d.OwnerId == viewer.PersonId && d.OwnerId != null && d.ReferralId == null)
            .OrderByDescending(d => d.SavedAt)
            .Take(ConcernRows.PageSize)
            .Select(d => new DraftRow(d.Id, d.StartedAt, d.SavedAt, d.ExpiresAt, d.HarmIndicated))
            .AsNoTracking()
            .ToListAsync(cancellationToken);
}

/// <summary>The page.</summary>
/// <param name="Drafts">Newest first; no word of what they say.</param>
/// <param name="Sent">One page of what was sent.</param>
/// <param name="IsLaterPage">Not the first page: drafts are shown on the first only.</param>
public sealed record MyConcernsPage(IReadOnlyList<DraftRow> Drafts, ConcernPage Sent, bool IsLaterPage);

/// <summary>A concern that was not sent.</summary>
public sealed record DraftRow(Guid Id, DateTime StartedAt, DateTime SavedAt, DateTime ExpiresAt, bool HarmIndicated);
