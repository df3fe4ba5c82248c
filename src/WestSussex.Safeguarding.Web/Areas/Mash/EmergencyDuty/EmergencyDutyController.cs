using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.Mash.ReadReferral;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Mash.EmergencyDuty;

/// <summary>
/// What the out-of-hours team works from while MASH is closed: what is open and red, or points to harm and has no priority yet. It reads
/// and changes nothing. The scope filter shows that role no other record; each look is logged.
/// </summary>
[Area("Mash")]
[Authorize(Policy = Policies.CoversOutOfHours)]
[Route("/duty")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EmergencyDutyController(CaseDesk desk, SendFile send) : Controller
{
    public const int Most = 100;
    private const int MostEvents = 200;

    [HttpGet("")]
    public async Task<IActionResult> Index()
    {
        var rows = await Red(desk.Db.Referrals.AsNoTracking()).OrderBy(r => r.QueueRank).ThenBy(r => r.NextDueAt).ThenBy(r => r.Id).Take(Most)
            .Select(r => new DutyRow
            {
                Id = r.Id,
                Reference = r.Reference,
                ReceivedAt = r.ReceivedAt,
                ReadAt = r.ReadAt,
                NextDueAt = r.NextDueAt,
                Priority = r.Priority,
                Status = r.Status,
                Summary = r.Concern.Summary,
                Children = r.Children.OrderBy(c => c.Number).Select(c => new WorkQueue.QueueChild(c.DateOfBirth, c.ExpectedOn, c.EstimatedAge)).ToList(),
            }).ToListAsync(HttpContext.RequestAborted);
        desk.Log.Listed(CaseDesk.RecordType, rows.Select(r => r.Id), "duty");
        return View(new DutyPage(rows, desk.Now, desk.Policy.Today));
    }

    [HttpGet("{reference}")]
    public Task<IActionResult> One(string reference) => ShowAsync(reference, reveal: false);

    /// <summary>Shows a secret address to somebody who asked for it: that they did is in the log.</summary>
    [HttpPost("{reference}/address")]
    public Task<IActionResult> RevealAddress(string reference) => ShowAsync(reference, reveal: true);

    /// <summary>A document or photo: always a download, and logged.</summary>
    [HttpGet("{reference}/files/{file:guid}")]
    public async Task<IActionResult> Download(string reference, Guid file)
    {
        var parsed = Reference.Parse(reference);
        var id = await Red(desk.Db.Referrals).Where(r => r.Reference == parsed).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(HttpContext.RequestAborted);
        return id is { } concern ? await send.RunAsync(send.OfConcern(concern), file, HttpContext) : NotFound();
    }

    // Compared with a value and not named alone: SQLite then finds it in an index.
    private static IQueryable<Referral> Red(IQueryable<Referral> referrals, bool open = true) =>
        referrals.Where(r => r.IsOpen == open && (r.Priority == Priority.Red || (r.Priority == null && r.IsProvisionalRed)));

    private async Task<IActionResult> ShowAsync(string reference, bool reveal)
    {
        var parsed = Reference.Parse(reference);
        var stop = HttpContext.RequestAborted;
        var head = await CaseHead.ReadAsync(desk.Db, Red(desk.Db.Referrals).Where(r => r.Reference == parsed), stop);
        if (head is null)
        {
            return NotFound();
        }

        desk.Log.Viewed(CaseDesk.RecordType, head.Id, "duty");
        if (reveal && head.AddressIsSecret)
        {
            desk.Log.Record(AccessAction.Revealed, CaseDesk.RecordType, [head.Id], "address");
        }

        // A secret address does not even leave the database unless it is asked for.
        var show = reveal || !head.AddressIsSecret;
        var places = await desk.Db.ReferredChildren.AsNoTracking().Where(c => c.ReferralId == head.Id).OrderBy(c => c.Number)
            .Select(c => new PlaceOfChild(c.Id, show ? c.Address : null, show ? c.Postcode : null, c.NoAddressReason, null, null, show ? c.OtherAddress : null)).ToListAsync(stop);
        var summary = await CaseSummary.ReadAsync(desk.Db, head.Id, stop);
        var household = await desk.Db.Set<HouseholdMember>().AsNoTracking().Where(m => m.ReferralId == head.Id).OrderBy(m => m.Number).ToListAsync(stop);
        var events = await CaseEvent.Of(desk.Db.ReferralEvents.AsNoTracking().Where(e => e.ReferralId == head.Id).OrderByDescending(e => e.At).Take(MostEvents)).ToListAsync(stop);
        return View("One", new DutyCasePage(head, summary, places, household, events, show, desk.Policy.Today));
    }
}

/// <summary>The list: the worst first.</summary>
public sealed record DutyPage(IReadOnlyList<DutyRow> Rows, DateTime Now, DateOnly Today);

/// <summary>One concern of the list; the children by age, as in the queue.</summary>
public sealed record DutyRow
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required DateTime? ReadAt { get; init; }

    public required DateTime NextDueAt { get; init; }

    public required Priority? Priority { get; init; }

    public required ChildStatus Status { get; init; }

    public required string? Summary { get; init; }

    public required IReadOnlyList<WorkQueue.QueueChild> Children { get; init; }

    public string Ages(DateOnly today) => string.Join(", ", Children.Select(c => AgeInWords.Of(c.DateOfBirth, c.ExpectedOn, c.EstimatedAge, today)));
}

/// <summary>All that the duty worker needs of one concern.</summary>
public sealed record DutyCasePage(
    CaseHead Head, CaseSummary Case, IReadOnlyList<PlaceOfChild> Places, IReadOnlyList<HouseholdMember> Household, IReadOnlyList<CaseEvent> Events, bool IsRevealed, DateOnly Today);
