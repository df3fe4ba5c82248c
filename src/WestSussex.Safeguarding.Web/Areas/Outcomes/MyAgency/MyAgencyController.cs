using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.MyAgency;

/// <summary>A safeguarding lead's list: what colleagues raised, what MASH owes them, and what waits to be read.</summary>
[Area("Outcomes")]
[Authorize(Policy = Policies.LeadsAgency)]
public sealed class MyAgencyController(SafeguardingDbContext db, CurrentViewer current, AccessLog log, TimeProvider clock) : Controller
{
    /// <summary>Counts stop here: nobody reads a larger one, and no page counts an unbounded set.</summary>
    private const int MostCounted = 99;

    [HttpGet("/my-agency")]
    public async Task<IActionResult> Index(AgencyList show, string? after, CancellationToken cancellationToken)
    {
        var viewer = current.Viewer!;
        var key = PageKey.Parse(after);
        var shown = Enum.IsDefined(show) ? show : AgencyList.Open;
        var page = await db.PageAsync(Filtered(shown), key, cancellationToken);
        log.Listed("referral", page.Rows.Select(r => r.Id), "my-agency");
        var facts = await FactsAsync(viewer, cancellationToken);
        return View(new MyAgencyPage(facts, shown, page, key is not null));
    }

    private IQueryable<Referral> UpToMost(AgencyList list) => Filtered(list).Take(MostCounted + 1);

    private IQueryable<Referral> Filtered(AgencyList list)
    {
        var now = clock.GetUtcNow().UtcDateTime;

        // Compared with a value and not named alone: SQLite then finds it in an index.
        var (open, unread) = (true, true);
        var concerns = db.Referrals.OfAgenciesLedBy(current.Viewer!);
        return list switch
        {
            AgencyList.AnswerLate => concerns.Where(r => r.IsOpen == open
                && ((r.FirstAnsweredAt == null && r.FirstAnswerDueAt < now) || (r.OutcomeToldAt == null && r.OutcomeDueAt != null && r.OutcomeDueAt < now))),
            AgencyList.ToRead => concerns.Where(r => r.HasUnreadFeedback == unread),
            AgencyList.Disagreed => concerns.Where(r => db.Disagreements.Where(d => d.State == DisagreementState.Open).Select(d => d.ReferralId).Contains(r.Id)),
            AgencyList.Closed => concerns.Where(r => r.IsOpen == !open),
            _ => concerns.Where(r => r.IsOpen == open),
        };
    }

    // A lead may know that drafts exist and nothing more: the filters hide the rows, so only their number is read. The written form of a call
    // is not among them: MASH has the call, and it stands on the list.
    private async Task<int> DraftsAsync(IReadOnlyList<Guid> led, CancellationToken cancellationToken)
    {
        using (current.OpenSystemScope("count-drafts-of-led-agencies"))
        {
            return await db.Drafts.Where(d => d.AgencyId != null && led.Contains(d.AgencyId.Value) && d.ReferralId == null && !db.Referrals.Any(r => r.IdempotencyKey == d.Id))
                .Take(MostCounted + 1).CountAsync(cancellationToken);
        }
    }

    // All counts in one statement: its cost does not grow with what is stored.
    private async Task<AgencyFacts> FactsAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        var led = viewer.LedAgencyIds;
        var names = await db.Agencies.Where(a => led.Contains(a.Id)).OrderBy(a => a.ParentId != null).ThenBy(a => a.Name)
            .Take(MostCounted).Select(a => a.Name).ToListAsync(cancellationToken);

        // Named outside of the statement: calls inside it would be statements of their own.
        var (open, late) = (UpToMost(AgencyList.Open), UpToMost(AgencyList.AnswerLate));
        var (toRead, disagreed) = (UpToMost(AgencyList.ToRead), UpToMost(AgencyList.Disagreed));
        var counts = await db.Agencies.Where(a => led.Contains(a.Id)).Take(1).Select(_ => new
        {
            Open = open.Count(),
            Late = late.Count(),
            ToRead = toRead.Count(),
            Disagreed = disagreed.Count(),
        }).FirstOrDefaultAsync(cancellationToken);
        return new AgencyFacts(
            names, Words(counts?.Open), Words(counts?.Late), Words(counts?.ToRead), Words(counts?.Disagreed), await DraftsAsync(led, cancellationToken), counts?.Late > 0);
    }

    private static string Words(int? count) => count > MostCounted ? $"{MostCounted}+" : $"{count ?? 0}";
}

/// <summary>Which concerns the list shows. The name stands in the address.</summary>
public enum AgencyList
{
    Open,
    AnswerLate,
    ToRead,
    Disagreed,
    Closed,
}

/// <summary>What stands above the list.</summary>
public sealed record AgencyFacts(
    IReadOnlyList<string> Agencies, string Open, string Late, string ToRead, string Disagreed, int Drafts, bool SomeAreLate)
{
    /// <summary>"Marigold Example Primary School and its two other sites".</summary>
    public string AgenciesInWords => Agencies.Count switch
    {
        0 => "You lead no agency yet",
        1 => Agencies[0],
        2 => $"{Agencies[0]} and {Agencies[1]}",
        _ => $"{Agencies[0]} and {Agencies.Count - 1} others",
    };
}

/// <summary>The page.</summary>
public sealed record MyAgencyPage(AgencyFacts Facts, AgencyList Shown, ConcernPage Concerns, bool IsLaterPage);
