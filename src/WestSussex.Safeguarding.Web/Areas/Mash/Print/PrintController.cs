using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.Mash.ReadReferral;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Mash.Print;

/// <summary>The decision on paper.</summary>
public sealed record PrintPage(
    CaseHead Head, CaseSummary Case, IReadOnlyList<FeedbackToReferrer> Told, IReadOnlyList<CaseEvent> Oversight,
    IReadOnlyList<HouseholdMember> Household, IReadOnlyList<NetworkMember> Network, string PrintedBy, DateTime PrintedAt, DateOnly Today)
{
    /// <summary>A text that stands between quotes in a style sheet, where nothing but letters, digits and plain punctuation is safe.</summary>
    public string ForPaper(string text) =>
        string.Concat(text.Where(c => char.IsLetterOrDigit(c) || c is ' ' or '.' or ',' or '-' or '’' or '(' or ')'));
}

/// <summary>The decision sheet. No address is on it at all, and that it was printed is in the log.</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}/print")]
public sealed class PrintController(CaseDesk desk) : CaseController(desk)
{
    private const int MostEvents = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference)
    {
        if (await OpenAsync(reference, "print") is not { } head)
        {
            return NotFound();
        }

        Desk.Log.Record(AccessAction.Printed, CaseDesk.RecordType, [head.Id], "decision-sheet");
        var summary = await CaseSummary.ReadAsync(Desk.Db, head.Id, HttpContext.RequestAborted);
        var told = await Desk.Db.Set<FeedbackToReferrer>().AsNoTracking().Where(f => f.ReferralId == head.Id).OrderBy(f => f.At).ToListAsync(HttpContext.RequestAborted);
        var oversight = await CaseEvent.Of(Desk.Db.Set<ReferralEvent>().AsNoTracking()
            .Where(e => e.ReferralId == head.Id && e.IsManagementOversight).OrderBy(e => e.At).Take(MostEvents)).ToListAsync(HttpContext.RequestAborted);
        var household = await Desk.Db.Set<HouseholdMember>().AsNoTracking().Where(m => m.ReferralId == head.Id).OrderBy(m => m.Number).ToListAsync(HttpContext.RequestAborted);
        var network = await Desk.Db.Set<NetworkMember>().AsNoTracking().Where(m => m.ReferralId == head.Id).OrderBy(m => m.Number).ToListAsync(HttpContext.RequestAborted);
        return View(new PrintPage(head, summary, told, oversight, household, network, Desk.Me.Name, Desk.Now, Desk.Policy.Today));
    }
}
