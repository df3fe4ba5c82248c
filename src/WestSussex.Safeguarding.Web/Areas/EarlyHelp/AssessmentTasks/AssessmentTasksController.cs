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
public sealed class AssessmentTasksController(OpenAssessments assessments, AssessmentForm form) : Controller
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

        return open.Row.Status == AssessmentStatus.Closed ? Redirect($"/early-help/{reference}") : View(new TasksPage(open, form.TasksOf(open.Answers)));
    }
}

/// <summary>The page.</summary>
public sealed record TasksPage(OpenAssessment Open, IReadOnlyList<AssessmentTask> Tasks);
