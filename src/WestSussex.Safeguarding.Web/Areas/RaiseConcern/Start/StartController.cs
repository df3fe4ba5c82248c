using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Start;

/// <summary>The front door: danger first, then the ways in.</summary>
[Area("RaiseConcern")]
[AllowAnonymous]
public sealed class StartController(SafeguardingDbContext db, CurrentViewer viewer, WhomToRing ring, TimeProvider clock) : Controller
{
    private const int MostDrafts = 20;

    [HttpGet("/")]
    [HttpGet("/raise-a-concern")]
    public IActionResult Index()
    {
        ViewData["ExitThisPage"] = viewer.Viewer?.PersonId is null;
        return View(ring);
    }

    /// <summary>For professionals: sign in, go on without an account, or go on with what was begun.</summary>
    [HttpGet("/raise-a-concern/as-part-of-your-job")]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public async Task<IActionResult> YourJob(CancellationToken cancellationToken)
    {
        if (viewer.Viewer?.PersonId is not { } me)
        {
            return View(Array.Empty<StartedDraft>());
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var started = await db.Drafts.Where(d => d.OwnerId == me && d.ReferralId == null && d.ExpiresAt > now)
            .OrderByDescending(d => d.SavedAt).Take(MostDrafts)
            .Select(d => new StartedDraft(d.Id, d.StartedAt, d.SavedAt, d.ExpiresAt)).ToListAsync(cancellationToken);
        return started.Count == 0 ? Redirect("/raise-a-concern/before-you-start?as=professional") : View(started);
    }
}
