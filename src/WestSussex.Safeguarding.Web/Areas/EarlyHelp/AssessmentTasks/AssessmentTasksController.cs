using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.AssessmentTasks;

/// <summary>The tasks of an assessment, in any order.</summary>
[Area("EarlyHelp")]
[Authorize(Policy = Policies.SeesCaseRecords)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AssessmentTasksController(OpenAssessments assessments, AssessmentForm form, OtherEarlyHelp others) : Controller
{
    [HttpGet("/early-help/{reference}/assess")]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken)
    {
        var open = await assessments.ReadAsync(reference, cancellationToken);
        if (open is null)
        {
            return NotFound();
        }

        if (!assessments.IsTheirs(open.Row))
        {
            return Forbid();
        }

        if (open.Row.Status == AssessmentStatus.Closed)
        {
            return Redirect($"/early-help/{reference}");
        }

        // Asked while it is written for the first time: afterwards the hub knows of both.
        var already = open.Row.CompletedAt is null
            ? await others.FindAsync(open.Row.Id, CompleteAssessment.ToCompare(open.Answers), cancellationToken) : [];
        return View(new TasksPage(open, form.TasksOf(open.Answers), already));
    }
}

/// <summary>The page.</summary>
/// <param name="Open">What is written.</param>
/// <param name="Tasks">In any order.</param>
/// <param name="Already">Early help that may be open for the same children.</param>
public sealed record TasksPage(OpenAssessment Open, IReadOnlyList<AssessmentTask> Tasks, IReadOnlyList<OtherOpen> Already);
