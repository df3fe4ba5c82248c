using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

/// <summary>The one queue of MASH: what is open, the worst first (MT-01).</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash")]
public sealed class WorkQueueController(CaseDesk desk, QueuePages pages, QueueCounter count, KeptAnswers kept) : CaseController(desk)
{
    private static readonly TimeSpan AgenciesKept = TimeSpan.FromMinutes(1);

    [HttpGet("")]
    public async Task<IActionResult> Index(QueueFilter filter)
    {
        var now = Desk.Now;
        var rows = await pages.ReadAsync(filter, Desk.MyId, now, HttpContext.RequestAborted);
        var page = new QueuePage
        {
            Filter = filter,
            Rows = [.. rows.Take(QueuePages.PageSize)],
            HasMore = rows.Count > QueuePages.PageSize,
            Counts = await count.ForAsync(Desk.MyId, now),
            PassedOn = await count.PassedOnAsync(now),
            WaitForAdvice = await count.WaitForAdviceAsync(),
            Agencies = await AgenciesAsync(),
            Me = Desk.MyId,
            Now = now,
            Calendar = Desk.Policy.Calendar,
            Today = Desk.Policy.Today,
        };
        Desk.Log.Listed(CaseDesk.RecordType, page.Rows.Select(r => r.Id), "queue");
        return View(page);
    }

    /// <summary>Takes one on, and opens it to be screened.</summary>
    [HttpPost("{reference}/claim")]
    public async Task<IActionResult> Claim(string reference)
    {
        var result = await ChangeAsync(reference, null, "claim", (referral, by, at) => referral.Claim(by, at));
        if (result == ChangeResult.NotFound)
        {
            return NotFound();
        }

        if (result == ChangeResult.Done)
        {
            return ToSummary(reference, "You have claimed it. Colleagues see your name; it is free again when you have done nothing here for 15 minutes.");
        }

        TempData["NotDone"] = ModelState[""]?.Errors[0].ErrorMessage;
        return Redirect("/mash");
    }

    [HttpPost("{reference}/give-up-claim")]
    public async Task<IActionResult> GiveUpClaim(string reference)
    {
        var result = await ChangeAsync(reference, null, "give-up-claim", (referral, by, at) => referral.GiveUpClaim(by, at));
        TempData[result == ChangeResult.Done ? "Done" : "NotDone"] =
            result == ChangeResult.Done ? "You gave up your claim. It is free for a colleague." : ModelState[""]?.Errors[0].ErrorMessage;
        return result == ChangeResult.NotFound ? NotFound() : Redirect($"/mash/{reference}");
    }

    private Task<List<AgencyChoice>> AgenciesAsync() => kept.GetAsync("agencies", AgenciesKept, () =>
        Desk.Db.Agencies.AsNoTracking().Where(a => a.IsActive).OrderBy(a => a.Name).Take(500).Select(a => new AgencyChoice(a.Id, a.Name)).ToListAsync());
}
