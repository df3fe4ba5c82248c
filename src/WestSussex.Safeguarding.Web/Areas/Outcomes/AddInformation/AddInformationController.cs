using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.AddInformation;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.AddInformation;

/// <summary>The referrer, or their safeguarding lead, adds to what was sent (MT-16).</summary>
[Area("Outcomes")]
[Authorize(Policy = Policies.SeesOwnConcerns)]
[Route("/my-concerns/{reference}/add")]
[KeepFormOfExpiredSession]
public sealed class AddInformationController(
    SafeguardingDbContext db, CurrentViewer current, PolicyData policy, AccessLog log, AddToConcern add, IValidator<AddInformationForm> validator) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken) =>
        await FindAsync(reference, cancellationToken) is null
            ? NotFound()
            : View(Page(reference, new AddInformationForm { Key = Guid.CreateVersion7() }));

    [HttpPost]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Index(string reference, AddInformationForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, cancellationToken) is not { } id)
        {
            return NotFound();
        }

        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!result.IsValid)
        {
            return View(Page(reference, form));
        }

        await add.SaveAsync(id, form, current.Viewer!.AsActor(), cancellationToken);
        TempData["Told"] = form.PointsToHarm
            ? "Added. The team is told now, and looks at it as if it had just come in. If a child is in danger, ring 999."
            : "Added. The person working on this is told.";
        return Redirect($"/my-concerns/{reference}");
    }

    private async Task<Guid?> FindAsync(string reference, CancellationToken cancellationToken)
    {
        var id = await db.Referrals.OwnOrLed(current.Viewer!, reference).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken);
        if (id is { } found)
        {
            log.Viewed("referral", found, "add-information");
        }

        return id;
    }

    private AddInformationPage Page(string reference, AddInformationForm form) =>
        new(reference, $"/my-concerns/{reference}", $"/my-concerns/{reference}/add", policy, form);
}
