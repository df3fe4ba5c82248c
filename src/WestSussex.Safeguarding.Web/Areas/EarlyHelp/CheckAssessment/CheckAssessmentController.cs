using System.ComponentModel.DataAnnotations;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.CheckAssessment;

/// <summary>Reads the assessment through and completes it. Only this makes a version of it.</summary>
[Area("EarlyHelp")]
[KeepFormOfExpiredSession]
[Authorize(Policy = Policies.SeesCaseRecords)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("early-help/{reference}/assess/check")]
public sealed class CheckAssessmentController(
    OpenAssessments assessments, AssessmentForm form, OtherEarlyHelp others, TellTeam tell, SafeguardingDbContext db, CurrentViewer viewer, PolicyData policy, AccessLog log,
    TimeProvider clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken)
    {
        var open = await assessments.ReadAsync(reference, cancellationToken);
        return Refused(open) ?? Page(open!, new CompleteForm());
    }

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Complete(string reference, CompleteForm completion, CancellationToken cancellationToken)
    {
        var assessment = await assessments.WholeAsync(reference, cancellationToken);
        var open = assessment is null ? null : new OpenAssessment(assessment, AssessmentDraft.Read(assessment.Answers, policy));
        if (Refused(open) is { } refused)
        {
            return refused;
        }

        completion.IsAgain = open!.Row.CompletedAt is not null;
        var result = await new CompleteFormValidator().ValidateAsync(completion, cancellationToken);
        if (!result.IsValid)
        {
            result.AddToModelState(ModelState, null);
            return Page(open, completion);
        }

        var actor = viewer.Viewer!.AsActor();
        var choice = open.Answers.Level.Choice(policy.LevelsOfNeed.InForceOn(policy.Today).Version);
        if (open.Row.LeadPractitionerId is null && await db.People.Where(p => p.Id == actor.PersonId).AsProfessionals(db).SingleOrDefaultAsync(cancellationToken) is { } me)
        {
            open.Row.AppointLead(me, null, actor, clock.GetUtcNow().UtcDateTime);
        }

        open.Row.Complete(CompleteAssessment.From(open.Answers), choice, completion.Why, policy.Clocks, actor, clock.GetUtcNow().UtcDateTime, policy.Today);
        open.Row.Retain(policy.Current(policy.RetentionClasses)["referral"], policy.Today);
        await TakeOnAsync(open.Row, actor, cancellationToken);
        await FlagAsync(open, completion, cancellationToken);
        log.Changed(db, "assessment", open.Row.Id, "completed");
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = "The assessment is complete. Each of the family can have a copy of their own: choose what they may know under Plan, “For the family”.";
        return Redirect($"/early-help/{reference}");
    }

    // What it was started from waits with the hub no longer (EH-12). The concern itself may be nothing that the writer sees.
    private async Task TakeOnAsync(EarlyHelpAssessment assessment, Actor by, CancellationToken cancellationToken)
    {
        using var scope = viewer.OpenSystemScope("early-help-begins");
        var concern = assessment.ReferralId is not { } id ? null
            : await db.Referrals.Include(r => r.Children).FirstOrDefaultAsync(r => r.Id == id && r.Children.Any(c => c.WaitsForHubSince != null), cancellationToken);
        concern?.EarlyHelpBegan(assessment.Reference, by, clock.GetUtcNow().UtcDateTime);
    }

    // Told to the hub once the family agrees that it sees this one, and not before (CO-01).
    private async Task FlagAsync(OpenAssessment open, CompleteForm completion, CancellationToken cancellationToken)
    {
        var found = completion.IsAgain ? [] : await others.FindAsync(open.Row.Id, CompleteAssessment.ToCompare(open.Answers), cancellationToken);
        if (found.Count > 0)
        {
            open.Row.MayBeAlongside(found[0].Id);
            var coordinators = await tell.CoordinatorsOfAsync(open.Row.Hub, cancellationToken);
            await tell.PeopleAsync(coordinators, open.Row.Reference, "Early help may be open twice for one family", "team", cancellationToken);
        }
    }

    private IActionResult? Refused(OpenAssessment? open) => open is null ? NotFound()
        : !assessments.IsTheirs(open.Row) ? Forbid()
        : open.Row.Status == AssessmentStatus.Closed ? Redirect($"/early-help/{open.Row.Reference}")
        : !open.Row.IsAgreedTo || !form.IsComplete(open.Answers) ? Redirect($"/early-help/{open.Row.Reference}/assess")
        : null;

    private ViewResult Page(OpenAssessment open, CompleteForm completion)
    {
        log.Viewed("assessment", open.Row.Id, "check");
        ViewData["Open"] = open;
        return View("Index", completion);
    }
}

/// <summary>Why a later version is written.</summary>
public sealed class CompleteForm
{
    /// <summary>An earlier version is there. Set by the page, never by what is posted.</summary>
    [BindNever]
    public bool IsAgain { get; set; }

    [Display(Name = "What has changed")]
    public string? Why { get; set; }
}

public sealed class CompleteFormValidator : AbstractValidator<CompleteForm>
{
    public CompleteFormValidator()
    {
        RuleFor(f => f.Why).Must((f, text) => !f.IsAgain || !string.IsNullOrWhiteSpace(text)).WithMessage("Say what has changed since the last version");
        RuleFor(f => f.Why).NotLongerThan(AssessmentVersion.WhyMaxLength, "what has changed");
    }
}
