using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.AddFromAssessment;

/// <summary>Who of those in the assessment joins the team. Nobody is ticked beforehand.</summary>
public sealed class FromAssessmentForm
{
    public List<string> People { get; set; } = [];
}

public sealed class FromAssessmentFormValidator : AbstractValidator<FromAssessmentForm>
{
    public FromAssessmentFormValidator() => RuleFor(f => f.People).Must(p => p.Count is > 0 and <= EarlyHelpAssessment.MaxMembers).WithMessage("Tick who joins the team");
}

/// <summary>The page.</summary>
public sealed record FromAssessmentPage(TeamHead Head, IReadOnlyList<KnownFromAssessment> Known, FromAssessmentForm Form);

/// <summary>The team is gathered from those whom the assessment names, with what is known of them (IS-11, TAC-02).</summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/team/from-assessment")]
[KeepFormOfExpiredSession]
public sealed class AddFromAssessmentController(TeamDesk desk, IValidator<FromAssessmentForm> ticks) : TeamPageController(desk)
{
    private const string Page = "team";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => ShowAsync(reference, new FromAssessmentForm());

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Index(string reference, FromAssessmentForm form)
    {
        if (await TeamHead.ReadAsync(Desk.Db, reference, Desk.MyId, Stop) is not { } head || !SeesAll(head))
        {
            return NotFound();
        }

        var joined = 0;
        var valid = await IsValidAsync(ticks, form);
        var result = valid ? await ChangeAsync(reference, "members-joined", async (assessment, by, at) =>
        {
            var agencies = await Desk.Db.Agencies.Where(a => a.IsActive).Select(a => new { a.Id, a.Name }).ToListAsync(Stop);
            foreach (var known in (await KnownAsync(assessment.Id)).Where(k => form.People.Contains(k.Key)))
            {
                var agency = agencies.Find(a => SameName.Is(a.Name, known.Answers.AgencyName));
                assessment.JoinTeam(Guid.CreateVersion7(), known.Answers with { AgencyId = agency?.Id }, by, at);
                joined++;
            }
        }) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, Page, joined == 1 ? "One person has joined the team." : $"{joined} people have joined the team.")
            : await ShowAsync(reference, form);
    }

    // It names people whom only those may know of who read the whole assessment.
    private Task<IActionResult> ShowAsync(string reference, FromAssessmentForm form) => PageAsync(reference, Page, async head =>
        SeesAll(head) ? View("Index", new FromAssessmentPage(head, await KnownAsync(head.Id), form)) : NotFound());

    private async Task<IReadOnlyList<KnownFromAssessment>> KnownAsync(Guid assessmentId)
    {
        var content = await Desk.Db.Set<AssessmentVersion>().AsNoTracking().Where(v => v.AssessmentId == assessmentId)
            .OrderByDescending(v => v.Number).Select(v => v.Content).FirstOrDefaultAsync(Stop);
        var names = await Desk.Db.TeamMembers.Where(m => m.AssessmentId == assessmentId && m.LeftAt == null).Select(m => m.Name).ToListAsync(Stop);
        return content is null ? [] : KnownFromAssessment.In(content, names);
    }
}
