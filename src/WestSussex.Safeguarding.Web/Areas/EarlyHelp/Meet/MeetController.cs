using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Meet;

/// <summary>Meetings of the team: planned, prepared with reports, held and written down (TAC-03, TAC-04, TAC-08, TAC-09).</summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/meetings")]
[KeepFormOfExpiredSession]
public sealed class MeetController(
    TeamDesk desk, IValidator<MeetingForm> plans, IValidator<ReportForm> reports, IValidator<SharedForm> shares, IValidator<MinutesForm> minutes, IValidator<CancelForm> cancels)
    : TeamPageController(desk)
{
    private const string Page = "meetings";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => PageAsync(reference, Page, async head => View(new MeetingsPage(head,
        await Desk.Db.TeamMeetings.AsNoTracking().Where(m => m.AssessmentId == head.Id).OrderByDescending(m => m.StartsAt).Take(100).ToListAsync(Stop), Desk.Now)));

    [HttpGet("plan")]
    public Task<IActionResult> Plan(string reference) => PageAsync(reference, Page, head => Show("Plan", new PlanMeetingPage(head, new MeetingForm(), null)));

    [HttpPost("plan")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Plan(string reference, MeetingForm form)
    {
        var valid = await IsValidAsync(plans, form);
        var result = valid ? await ChangeAsync(reference, "meeting-planned", async (assessment, by, at) =>
        {
            Desk.Db.Add(TeamMeeting.Plan(form.Key, assessment, form.Plan(), by, at));
            await Desk.Tell.PeopleAsync(Others(assessment), assessment.Reference, "A meeting is planned", $"meetings/{form.Key}", Stop);
        }) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, $"meetings/{form.Key}", "The meeting is planned. Those in the team who may know have been told.")
            : await PageAsync(reference, Page, head => Show("Plan", new PlanMeetingPage(head, form, null)));
    }

    [HttpGet("{meeting:guid}")]
    public Task<IActionResult> One(string reference, Guid meeting) => OneAsync(reference, meeting, new());

    [HttpGet("{meeting:guid}/change")]
    public Task<IActionResult> Change(string reference, Guid meeting) => WithMeetingAsync(reference, meeting, (head, known) =>
        Show("Plan", new PlanMeetingPage(head, MeetingForm.Of(known), known)));

    [HttpPost("{meeting:guid}/change")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Change(string reference, Guid meeting, MeetingForm form)
    {
        var valid = await IsValidAsync(plans, form);
        var result = valid ? await OnMeetingAsync(reference, meeting, "meeting-changed", async (known, assessment, by, at) =>
        {
            known.Change(assessment, form.Plan(), by, at);
            await Desk.Tell.PeopleAsync(Others(assessment), assessment.Reference, "A meeting has moved", $"meetings/{meeting}", Stop);
        }) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, $"meetings/{meeting}", "The meeting is changed, and those in the team who may know have been told.")
            : await WithMeetingAsync(reference, meeting, (head, known) => Show("Plan", new PlanMeetingPage(head, form, known)));
    }

    [HttpPost("{meeting:guid}/cancel")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Cancel(string reference, Guid meeting, CancelForm form)
    {
        var valid = await IsValidAsync(cancels, form);
        var result = valid ? await OnMeetingAsync(reference, meeting, "meeting-cancelled", async (known, assessment, by, at) =>
        {
            known.Cancel(form.WhyCancelled!, assessment, by, at);
            await Desk.Tell.PeopleAsync(Others(assessment), assessment.Reference, "A meeting does not take place", $"meetings/{meeting}", Stop);
        }) : TeamChange.Refused;
        return result == TeamChange.Done ? Back(reference, $"meetings/{meeting}", "The meeting is cancelled.") : await OneAsync(reference, meeting, new() { Cancel = form });
    }

    [HttpPost("{meeting:guid}/report")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Report(string reference, Guid meeting, ReportForm form)
    {
        var valid = await IsValidAsync(reports, form);
        var result = valid ? await OnMeetingAsync(reference, meeting, "report-sent", async (known, assessment, by, at) =>
        {
            known.SendReport(form.Key, new MeetingReportWords(form.WhatIKnow!, form.Analysis, form.Recommendation), assessment, by, at);
            await Desk.Tell.PeopleAsync([assessment.LeadPractitionerId], assessment.Reference, "A report came in for a meeting", $"meetings/{meeting}", Stop);
        }) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, $"meetings/{meeting}", "Your report is in. Read it with the family before the meeting, and note the day.")
            : await OneAsync(reference, meeting, new() { Report = form });
    }

    [HttpPost("{meeting:guid}/shared")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Shared(string reference, Guid meeting, SharedForm form)
    {
        var valid = await IsValidAsync(shares, form);
        var result = valid ? await OnMeetingAsync(reference, meeting, "report-shared", (known, assessment, by, _) =>
        {
            known.ReportWasShared(form.Report, form.SharedOn.ToDate(), form.WhyNot, Desk.Today, assessment, by);
            return Task.CompletedTask;
        }) : TeamChange.Refused;
        return result == TeamChange.Done ? Back(reference, $"meetings/{meeting}", "Noted.") : await OneAsync(reference, meeting, new() { Shared = form });
    }

    [HttpGet("{meeting:guid}/minutes")]
    public Task<IActionResult> Minutes(string reference, Guid meeting) => WithMeetingAsync(reference, meeting, async (head, known) =>
        await MinutesAsync(head, known, MinutesForm.Of(known)));

    [HttpPost("{meeting:guid}/minutes")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Minutes(string reference, Guid meeting, MinutesForm form)
    {
        var names = await Desk.Db.TeamMembers.Where(m => Desk.Db.Assessments.Any(a => a.Id == m.AssessmentId && a.Reference == reference)).ToDictionaryAsync(m => m.Id, m => m.Name, Stop);
        form.Attendance.ForEach(a => a.Name = names.GetValueOrDefault(a.Member) ?? a.Name);
        var valid = await IsValidAsync(minutes, form);
        var result = valid ? await OnMeetingAsync(reference, meeting, "minutes-written", async (known, assessment, by, at) =>
        {
            known.WriteMinutes(form.Minutes(), assessment, by, at);
            await Desk.Tell.PeopleAsync(Others(assessment), assessment.Reference, "The minutes of a meeting are written", $"meetings/{meeting}", Stop);
        }) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, $"meetings/{meeting}", "The minutes are saved.")
            : await WithMeetingAsync(reference, meeting, (head, known) => MinutesAsync(head, known, form));
    }

    /// <summary>The meeting for a calendar: when, the reference and a link. Names and places stay here, because calendars are seen by others.</summary>
    [HttpGet("{meeting:guid}/calendar.ics")]
    public Task<IActionResult> Calendar(string reference, Guid meeting) => WithMeetingAsync(reference, meeting, (head, known) =>
        Task.FromResult<IActionResult>(File(CalendarFile.Of(known, head.Reference, Desk.Tell.Link(head.Reference, $"meetings/{known.Id}"), Desk.Now), "text/calendar", $"meeting-{head.Reference}.ics")));

    private async Task<IActionResult> MinutesAsync(TeamHead head, TeamMeeting meeting, MinutesForm form)
    {
        var members = await Desk.Db.TeamMembers.AsNoTracking().Where(m => m.AssessmentId == head.Id && m.AddedAt <= Desk.Now && (m.LeftAt == null || m.LeftAt > meeting.StartsAt))
            .OrderBy(m => m.AddedAt).ThenBy(m => m.Id).ToListAsync(Stop);
        return await Show("Minutes", new MinutesPage(head, meeting, members, form));
    }

    private Task<IActionResult> OneAsync(string reference, Guid meeting, MeetingForms forms) => WithMeetingAsync(reference, meeting, async (head, known) =>
    {
        var members = await Desk.Db.TeamMembers.AsNoTracking().Where(m => m.AssessmentId == head.Id).ToListAsync(Stop);
        return await Show("One", new MeetingPage(head, known, members, forms, Desk.Now));
    });

    private Task<IActionResult> WithMeetingAsync(string reference, Guid meeting, Func<TeamHead, TeamMeeting, Task<IActionResult>> show) => PageAsync(reference, Page, async head =>
        await Desk.Db.TeamMeetings.AsNoTracking().Include(m => m.Reports).Include(m => m.Attendance).AsSplitQuery()
            .SingleOrDefaultAsync(m => m.Id == meeting && m.AssessmentId == head.Id, Stop) is { } known ? await show(head, known) : NotFound());

    private Task<TeamChange> OnMeetingAsync(string reference, Guid meeting, string what, Func<TeamMeeting, EarlyHelpAssessment, Domain.Agencies.Actor, DateTime, Task> change) =>
        ChangeAsync(reference, what, async (assessment, by, at) =>
        {
            var known = await Desk.Db.TeamMeetings.Include(m => m.Reports).Include(m => m.Attendance).AsSplitQuery()
                .SingleOrDefaultAsync(m => m.Id == meeting && m.AssessmentId == assessment.Id, Stop);
            RuleBrokenException.When(known is null, "There is no such meeting");
            await change(known!, assessment, by, at);
        });

    // Only those whom the family lets know hear of it.
    private IEnumerable<Guid?> Others(EarlyHelpAssessment assessment) => assessment.Members
        .Where(m => m.IsCurrent && m.PersonId is not null && m.PersonId != Desk.MyId && assessment.IsOpenTo(m))
        .Select(m => m.PersonId).Append(assessment.LeadPractitionerId == Desk.MyId ? null : assessment.LeadPractitionerId);

    private Task<IActionResult> Show(string view, object model) => Task.FromResult<IActionResult>(View(view, model));
}
