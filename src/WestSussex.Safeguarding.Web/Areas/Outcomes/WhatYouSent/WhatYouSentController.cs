using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.WhatYouSent;

/// <summary>The copy of what was sent, word for word and ready to print, with what was added since (RC-30).</summary>
[Area("Outcomes")]
[Authorize(Policy = Policies.SeesOwnConcerns)]
public sealed class WhatYouSentController(SafeguardingDbContext db, CurrentViewer current, PolicyData policy, AccessLog log, TimeProvider clock) : Controller
{
    [HttpGet("/my-concerns/{reference}/sent")]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.OwnOrLed(current.Viewer!, reference)
            .Include(r => r.Children).ThenInclude(c => c.Decisions)
            .Include(r => r.Household)
            .Include(r => r.Network)
            .Include(r => r.Consents)
            .Include(r => r.Added)
            .AsSplitQuery()
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        if (referral is null)
        {
            return NotFound();
        }

        // Made to be printed: there is no telling afterwards whether it was.
        log.Record(AccessAction.Printed, "referral", [referral.Id], "what-was-sent");
        return View(new SentPage(referral, policy, current.Viewer!.Name, clock.GetUtcNow().UtcDateTime));
    }
}

/// <summary>The page.</summary>
/// <param name="Referral">What was sent.</param>
/// <param name="Policy">Names of reasons.</param>
/// <param name="ReaderName">Whose copy it is, for the head of the sheet.</param>
/// <param name="Now">When it was made, in UTC.</param>
public sealed record SentPage(Referral Referral, PolicyData Policy, string ReaderName, DateTime Now);
