using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.Dev.SignIn;

/// <summary>Development only: signs in as any demo person with one click.</summary>
[Area("Dev")]
[AllowAnonymous]
[Route("dev/sign-in")]
public sealed class SignInController(SafeguardingDbContext db, BrowserSession session) : Controller
{
    private const int MostPeople = 200;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var people = await db.People.AsNoTracking().AsSingleQuery()
            // A generated county has thousands of practitioners: whoever does something else comes first.
            .OrderByDescending(p => p.Roles.Any(r => r.IsInForce && r.Role != Role.Practitioner)).ThenBy(p => p.WorkEmail)
            .Take(MostPeople)
            .Select(p => new DemoPerson(
                p.Id,
                p.Name,
                p.JobTitle,
                db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault(),
                p.State,
                p.Roles.Where(r => r.IsInForce).Select(r => r.Role).ToList()))
            .ToListAsync(cancellationToken);
        return View(DemoGroup.Of(people));
    }

    [HttpPost("")]
    public async Task<IActionResult> SignInAs([FromForm] Guid personId, [FromForm] string? returnUrl, CancellationToken cancellationToken)
    {
        if (!await db.People.AnyAsync(p => p.Id == personId, cancellationToken))
        {
            return NotFound();
        }

        await using var turn = await db.BeginWriteAsync(cancellationToken);
        await session.OpenAsync(HttpContext, personId, withAuthenticator: true);
        await turn.CommitAsync(cancellationToken);
        return Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : LocalRedirect("/account/home");
    }
}
