using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Reminders;

/// <summary>"Do not remind me": from the link in a reminder, without an account. It opens nothing and shows nothing of a draft.</summary>
[Area("RaiseConcern")]
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("raise-a-concern/no-reminders")]
public sealed class RemindersController(SafeguardingDbContext db, CurrentViewer viewer, ReminderLinks links, TimeProvider clock) : Controller
{
    /// <param name="of">What the link carries; only this portal can read it.</param>
    [HttpGet("")]
    public IActionResult Index(string? of) => Page(of, isDone: false);

    [HttpPost("")]
    public async Task<IActionResult> Stop(string? of, CancellationToken cancellationToken)
    {
        // Whatever the link is, the answer is the same.
        if (links.Read(of) is { } draftId)
        {
            using var system = viewer.OpenSystemScope("no-reminders");
            if (await db.Drafts.AnyAsync(d => d.Id == draftId, cancellationToken))
            {
                await StopAsync(draftId, cancellationToken);
            }
        }

        return Page(of, isDone: true);
    }

    private async Task StopAsync(Guid draftId, CancellationToken cancellationToken)
    {
        db.DraftReminders.Add(new DraftReminder(draftId, DraftReminderKind.NoneWanted, clock.GetUtcNow().UtcDateTime));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            // Asked for before.
            db.ChangeTracker.Clear();
        }
    }

    private ViewResult Page(string? of, bool isDone)
    {
        ViewData["Done"] = isDone;
        ViewData["ExitThisPage"] = true;
        return View("Index", of ?? "");
    }
}
