using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.Areas.Guidance.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.Proposals;

/// <summary>An edition that an administrator brought in, shown on the page that everybody would read, and marked.</summary>
[Area("Guidance")]
[Authorize(Policy = Policies.Administers)]
public sealed class ProposalsController(SafeguardingDbContext db, PolicyData policy) : Controller
{
    [HttpGet("/administration/guidance/{id:guid}/preview")]
    public async Task<IActionResult> Index(Guid id, CancellationToken cancellationToken)
    {
        var stored = await db.GuidanceEditions.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (stored is null || Read(stored) is not { } content)
        {
            return NotFound();
        }

        // The parts of the public page lie beside it, and are looked for under this name.
        RouteData.Values["controller"] = "LevelsOfNeed";
        ViewData["Proposal"] = stored;
        var edition = new Versioned<LevelsOfNeedGuidance>(stored.Name, stored.EffectiveFrom ?? policy.Today, stored.Source, content with { IsAdopted = stored.IsAdopted });
        return View("~/Areas/Guidance/Proposals/Index.cshtml", new LevelsOfNeedPage(edition, policy));
    }

    private static LevelsOfNeedGuidance? Read(GuidanceEdition stored)
    {
        try
        {
            return PolicyFile.Stored<LevelsOfNeedGuidance>(stored.Content);
        }
        catch (InvalidPolicyDataException)
        {
            return null;
        }
    }
}
