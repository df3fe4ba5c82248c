using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.ComeBack;

/// <summary>Opens a draft or a sent concern by its return code. Every wrong code gets the same answer.</summary>
[Area("RaiseConcern")]
[AllowAnonymous]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("raise-a-concern/come-back")]
public sealed class ComeBackController(SafeguardingDbContext db, CurrentViewer viewer, DraftKey key, TimeProvider clock) : Controller
{
    private const int LongestTyped = 60;

    [HttpGet("")]
    public IActionResult Index() => Page();

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.ReturnCode)]
    public async Task<IActionResult> Enter(string? code, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(code) || code.Length > LongestTyped)
        {
            return Wrong(string.IsNullOrWhiteSpace(code) ? "Enter your return code" : null);
        }

        if (await FindAsync(ReturnCode.Hash(code), cancellationToken) is not { } found)
        {
            return Wrong(null);
        }

        key.Write(found.DraftId, Shown(code));
        return Redirect(found.IsSent ? $"/raise-a-concern/{found.DraftId}/sent" : $"/raise-a-concern/{found.DraftId}");
    }

    private async Task<Found?> FindAsync(string hash, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // Nobody has been let in yet: the code itself is what lets them in.
        using var scope = viewer.OpenSystemScope("return-code");
        var sent = await db.Referrals.Where(r => r.ReturnCodeHash == hash)
            // After a telephone call there is a concern, and a form that is still to be written.
            .Select(r => new Found(r.IdempotencyKey, !db.Drafts.Any(d => d.Id == r.IdempotencyKey && d.ReferralId == null && d.ExpiresAt > now))).FirstOrDefaultAsync(cancellationToken);
        return sent ?? await db.Drafts.Where(d => d.ReturnCodeHash == hash && d.ExpiresAt > now)
            .Select(d => new Found(d.Id, false)).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What a code opens. The draft's row goes after thirty days; the concern that came from it stays.</summary>
    private sealed record Found(Guid DraftId, bool IsSent);

    private ViewResult Wrong(string? message)
    {
        ModelState.AddModelError("code", message ?? "Check your return code. We cannot find anything for this one. Codes end 30 days after the last change");
        return Page();
    }

    private ViewResult Page()
    {
        ViewData["BackLink"] = "/raise-a-concern";
        ViewData["ExitThisPage"] = true;
        return View("Index");
    }

    private static string Shown(string typed)
    {
        var plain = new string([.. typed.ToUpperInvariant().Where(char.IsLetterOrDigit)]);
        return string.Join('-', plain.Chunk(5).Select(part => new string(part)));
    }
}
