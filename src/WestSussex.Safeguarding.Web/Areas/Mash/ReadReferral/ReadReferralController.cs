using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Mash.ReadReferral;

/// <summary>A referral as MASH reads it. Every look is logged (MT-10).</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}")]
public sealed class ReadReferralController(CaseDesk desk) : CaseController(desk)
{
    private const int EventsOnSummary = 8;
    private const int MostEvents = 500;
    private const int MostLooks = 200;

    /// <summary>Lists and searches of MASH in some weeks.</summary>
    private const int LatestLists = 5000;

    [HttpGet("")]
    public async Task<IActionResult> Summary(string reference)
    {
        if (await OpenAsync(reference, "summary") is not { } head)
        {
            return NotFound();
        }

        var summary = await CaseSummary.ReadAsync(Desk.Db, head.Id, HttpContext.RequestAborted);
        var events = await EventsAsync(head, EventsOnSummary, false);
        // Only how many: who they are stands on the page that judges it, and that look is logged.
        var earlier = await EarlierConcern.FindAsync(Desk.Db, head.Id, head.Keys, HttpContext.RequestAborted);
        return View(new SummaryPage(head, summary, events, earlier, Actions.For(head, Desk.MyId, Desk.IAmManager, Desk.Now), Desk.Policy.Today));
    }

    /// <summary>Somebody says that they have read what the referrer added or asked.</summary>
    [HttpPost("news-read")]
    public async Task<IActionResult> NewsRead(string reference) =>
        await ChangeAsync(reference, null, "news-read", (referral, by, at) => referral.NewsWasRead(by, at)) switch
        {
            ChangeResult.NotFound => NotFound(),
            ChangeResult.Done => ToSummary(reference, "Marked as read."),
            _ => ToSummary(reference, "Somebody has marked it as read already."),
        };

    [HttpGet("what-was-sent")]
    public async Task<IActionResult> WhatWasSent(string reference)
    {
        if (await OpenAsync(reference, "sent") is not { } head)
        {
            return NotFound();
        }

        var summary = await CaseSummary.ReadAsync(Desk.Db, head.Id, HttpContext.RequestAborted);
        var added = await Of<AddedInformation>(head).OrderBy(a => a.At).ToListAsync(HttpContext.RequestAborted);
        var told = await Of<FeedbackToReferrer>(head).OrderBy(f => f.At).ToListAsync(HttpContext.RequestAborted);
        return View(new SentPage(head, summary, added, told));
    }

    [HttpGet("people")]
    public Task<IActionResult> People(string reference) => PeopleAsync(reference, reveal: false);

    /// <summary>Shows a secret address to somebody who asked for it: that they did is in the log.</summary>
    [HttpPost("people/address")]
    public Task<IActionResult> RevealAddress(string reference) => PeopleAsync(reference, reveal: true);

    [HttpGet("timeline")]
    public async Task<IActionResult> Timeline(string reference, bool oversight)
    {
        if (await OpenAsync(reference, "timeline") is not { } head)
        {
            return NotFound();
        }

        return View(new TimelinePage(head, await EventsAsync(head, MostEvents, oversight), oversight));
    }

    [HttpGet("who-has-looked")]
    public async Task<IActionResult> WhoHasLooked(string reference)
    {
        if (await OpenAsync(reference, "looked") is not { } head)
        {
            return NotFound();
        }

        return View(new LookedPage(head, await LooksAsync(head)));
    }

    private async Task<IActionResult> PeopleAsync(string reference, bool reveal)
    {
        if (await OpenAsync(reference, "people") is not { } head)
        {
            return NotFound();
        }

        if (reveal && head.AddressIsSecret)
        {
            Desk.Log.Record(AccessAction.Revealed, CaseDesk.RecordType, [head.Id], "address");
        }

        // A secret address does not even leave the database unless it is asked for.
        var show = reveal || !head.AddressIsSecret;
        var places = await Of<ReferredChild>(head).OrderBy(c => c.Number)
            .Select(c => new PlaceOfChild(c.Id, show ? c.Address : null, show ? c.Postcode : null, c.NoAddressReason, c.NhsNumber, c.Upn, show ? c.OtherAddress : null)).ToListAsync(HttpContext.RequestAborted);
        var household = await Of<HouseholdMember>(head).OrderBy(m => m.Number).ToListAsync(HttpContext.RequestAborted);
        var network = await Of<NetworkMember>(head).OrderBy(m => m.Number).ToListAsync(HttpContext.RequestAborted);
        var told = await Of<ConsentRecord>(head).OrderBy(c => c.RecordedAt).ToListAsync(HttpContext.RequestAborted);
        var written = reveal && head.AddressIsSecret ? await Of<AddedInformation>(head).Where(a => a.Form != null).ToListAsync(HttpContext.RequestAborted) : [];
        var secret = written.SelectMany(a => a.Form!.Lines).Where(l => l.IsSecret).ToList();
        return View("People", new PeoplePage(head, places, household, network, told, show, Desk.Policy.Today, secret));
    }

    private IQueryable<T> Of<T>(CaseHead head)
        where T : class => Desk.Db.Set<T>().AsNoTracking().Where(part => EF.Property<Guid>(part, "ReferralId") == head.Id);

    private Task<List<CaseEvent>> EventsAsync(CaseHead head, int most, bool oversight) =>
        CaseEvent.Of(Of<ReferralEvent>(head).Where(e => !oversight || e.IsManagementOversight).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(most))
            .ToListAsync(HttpContext.RequestAborted);

    // The log itself is for data protection officers; who may open this record may also see who else did.
    private async Task<IReadOnlyList<Look>> LooksAsync(CaseHead head)
    {
        using var _ = Desk.AsSystem("who-has-looked");
        var own = await LookedAt(Desk.Db.AccessLog.AsNoTracking().Where(e => e.RecordId == head.Id));
        var listed = await LookedAt(Listing(head.Id).AsNoTracking().Where(e => e.RecordId == null && e.At >= head.ReceivedAt));
        return [.. own.Concat(listed).OrderByDescending(l => l.At).Take(MostLooks)];
    }

    private Task<List<Look>> LookedAt(IQueryable<AccessLogEntry> entries) => entries.OrderByDescending(e => e.At).Take(MostLooks)
        .Select(e => new Look(e.At, Desk.Db.People.Where(p => p.Id == e.PersonId).Select(p => p.Name).FirstOrDefault(), e.Role, e.Action, e.Detail))
        .ToListAsync(HttpContext.RequestAborted);

    // A list is one entry with the ids on it, sixteen bytes each: the database looks for these bytes in the latest lists, never in all.
    private IQueryable<AccessLogEntry> Listing(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        return Desk.Db.Database.IsSqlite()
            ? Desk.Db.AccessLog.FromSql($"SELECT * FROM (SELECT * FROM AccessLog WHERE RecordId IS NULL ORDER BY At DESC LIMIT {LatestLists}) AS Latest WHERE instr(RecordIds, {bytes}) > 0")
            : Desk.Db.AccessLog.FromSql($"SELECT * FROM (SELECT TOP ({LatestLists}) * FROM AccessLog WHERE RecordId IS NULL ORDER BY At DESC) AS Latest WHERE CHARINDEX({bytes}, RecordIds) > 0");
    }
}
