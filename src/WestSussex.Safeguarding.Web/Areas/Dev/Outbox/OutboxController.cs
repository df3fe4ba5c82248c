using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Dev.Outbox;

/// <summary>Development only: the mail that was sent, newest first, as it lies in the pickup folder.</summary>
[Area("Dev")]
[AllowAnonymous]
[Route("dev/outbox")]
public sealed class OutboxController(SafeguardingDbContext db, CurrentViewer viewer, DataFolder folder) : Controller
{
    private const int MostMails = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        using var system = viewer.OpenSystemScope("dev-outbox");
        var waiting = await db.Outbox.AsNoTracking()
            .Where(m => m.NextAttemptAt != null)
            .OrderByDescending(m => m.CreatedAt)
            .Take(MostMails)
            .ToListAsync(cancellationToken);
        var sent = new DirectoryInfo(folder.Folder("mail")).GetFiles("*.eml")
            .OrderByDescending(f => f.LastWriteTimeUtc)
            .Take(MostMails)
            .Select(f => SentMail.Read(f.FullName, f.LastWriteTimeUtc));
        return View(waiting.Select(Waiting).Concat(sent).OrderByDescending(m => m.At).ToList());
    }

    private static SentMail Waiting(OutboxMessage message) => new(message.To, message.Subject, message.Body ?? "", message.CreatedAt);
}
