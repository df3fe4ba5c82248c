using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.StopWriting;

/// <summary>Why it goes no further.</summary>
public sealed class StopForm
{
    public string? Why { get; set; }
}

public sealed class StopFormValidator : AbstractValidator<StopForm>
{
    public StopFormValidator()
    {
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why it goes no further").NotLongerThan(EarlyHelpAssessment.WhyStoppedMaxLength, "your reason");
    }
}

/// <summary>The page.</summary>
public sealed record StopPage(EarlyHelpAssessment Row, StopForm Form)
{
    /// <summary>The family was asked: what they said is kept.</summary>
    public bool IsKept => Row.Agreements.Count > 0;
}

/// <summary>What is being written goes no further: the family said no, or nobody needs it (CO-05).</summary>
[Area("EarlyHelp")]
[KeepFormOfExpiredSession]
[Authorize(Policy = Policies.SeesCaseRecords)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("early-help/{reference}/assess/stop")]
public sealed class StopWritingController(
    OpenAssessments assessments, IValidator<StopForm> validator, SafeguardingDbContext db, CurrentViewer viewer, AccessLog log) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken)
    {
        var assessment = await assessments.WholeAsync(reference, cancellationToken);
        return Refused(assessment) ?? View(new StopPage(assessment!, new StopForm()));
    }

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Index(string reference, StopForm form, CancellationToken cancellationToken)
    {
        var assessment = await assessments.WholeAsync(reference, cancellationToken);
        if (Refused(assessment) is { } refused)
        {
            return refused;
        }

        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!result.IsValid)
        {
            return View(new StopPage(assessment!, form));
        }

        assessment!.StopWriting(form.Why!, viewer.Viewer!.AsActor(), assessments.Now);
        log.Changed(db, "assessment", assessment.Id, "stopped");
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = $"{assessment.Reference} goes no further.";
        return Redirect("/early-help");
    }

    private IActionResult? Refused(EarlyHelpAssessment? assessment) => assessment is null ? NotFound()
        : !assessments.IsTheirs(assessment) ? Forbid()
        : assessment.Status == AssessmentStatus.Closed ? Redirect($"/early-help/{assessment.Reference}")
        : assessment.CompletedAt is not null ? Redirect($"/early-help/{assessment.Reference}/close")
        : null;
}
