using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>Where a meeting stands. The names are stored: rename none.</summary>
public enum MeetingState
{
    Planned,
    Held,
    Cancelled,
}

/// <summary>Whether somebody of the team came. The names are stored: rename none.</summary>
public enum AttendanceAnswer
{
    Came,

    /// <summary>Did not come, and sent word.</summary>
    SentApologies,

    /// <summary>Did not come, and nobody knows why yet.</summary>
    DidNotCome,

    /// <summary>Was not asked to come, for a reason that is written down.</summary>
    NotInvited,
}

/// <summary>One meeting of a Team around the Child, from its plan to its minutes (TAC-03, TAC-04, TAC-08, TAC-09).</summary>
public sealed class TeamMeeting : AggregateRoot
{
    public const int PlaceMaxLength = 300;
    public const int WordsMaxLength = 8000;

    private readonly List<MeetingReport> _reports = [];
    private readonly List<MeetingAttendance> _attendance = [];

    private TeamMeeting()
    {
    }

    public Guid AssessmentId { get; private set; }

    /// <summary>When it begins, in UTC.</summary>
    public DateTime StartsAt { get; private set; }

    public int Minutes { get; private set; }

    public string Place { get; private set; } = "";

    public string? Agenda { get; private set; }

    public MeetingState State { get; private set; }

    public DateTime PlannedAt { get; private set; }

    public string PlannedByName { get; private set; } = "";

    /// <summary>What was talked about and agreed.</summary>
    public string? Discussed { get; private set; }

    /// <summary>What the child and the family said, in their words where possible.</summary>
    public string? Views { get; private set; }

    /// <summary>Who saw something differently, and what; null where everybody agreed (TAC-09).</summary>
    public string? Dissent { get; private set; }

    public string? NextSteps { get; private set; }

    public string? MinutesByName { get; private set; }

    public DateTime? MinutesAt { get; private set; }

    public string? WhyCancelled { get; private set; }

    public IReadOnlyCollection<MeetingReport> Reports => _reports;

    public IReadOnlyCollection<MeetingAttendance> Attendance => _attendance;

    public DateTime EndsAt => StartsAt.AddMinutes(Minutes);

    private string InWords => $"{WorkingDayCalendar.ToLocal(StartsAt):d MMMM yyyy}, {Place}";

    /// <param name="key">The form's key, which becomes the id: the same form sent twice plans one.</param>
    /// <param name="assessment">Whose team meets.</param>
    /// <param name="plan">When, how long, where, what about.</param>
    /// <param name="by">Who plans it.</param>
    /// <param name="at">Now, in UTC.</param>
    public static TeamMeeting Plan(Guid key, EarlyHelpAssessment assessment, MeetingPlan plan, Actor by, DateTime at)
    {
        assessment.MustBeTeam(by);
        assessment.MustBeAgreedTo();
        var meeting = new TeamMeeting { Id = key, AssessmentId = assessment.Id, PlannedAt = at, PlannedByName = by.Name };
        meeting.Take(plan);
        assessment.TeamDid(EarlyHelpEventKind.MeetingArranged, by, at, meeting.InWords);
        return meeting;
    }

    public void Change(EarlyHelpAssessment assessment, MeetingPlan plan, Actor by, DateTime at)
    {
        assessment.MustBeTeam(by);
        assessment.MustBeAgreedTo();
        MustBePlanned();
        Take(plan);
        assessment.TeamDid(EarlyHelpEventKind.MeetingArranged, by, at, InWords);
    }

    public void Cancel(string why, EarlyHelpAssessment assessment, Actor by, DateTime at)
    {
        assessment.MustBeTeam(by);
        MustBePlanned();
        RuleBrokenException.When(string.IsNullOrWhiteSpace(why), "Say why it does not take place");
        State = MeetingState.Cancelled;
        WhyCancelled = why.Trim();
        assessment.TeamDid(EarlyHelpEventKind.MeetingCancelled, by, at, $"{InWords}. {WhyCancelled}");
    }

    /// <summary>A member sends what they know before the meeting, so that everybody has read it (TAC-03, PS-03).</summary>
    public MeetingReport SendReport(Guid key, MeetingReportWords words, EarlyHelpAssessment assessment, Actor by, DateTime at)
    {
        assessment.MustBeTeam(by);
        assessment.MustBeAgreedTo();
        RuleBrokenException.When(State == MeetingState.Cancelled, "This meeting does not take place");
        if (_reports.Find(r => r.Id == key) is { } known)
        {
            return known;
        }

        var report = MeetingReport.Of(Id, key, words, by, at);
        _reports.Add(report);
        assessment.TeamDid(EarlyHelpEventKind.ReportSent, by, at, InWords);
        return report;
    }

    /// <summary>The family has read a report, or the reason why not is written down (TAC-04).</summary>
    public void ReportWasShared(Guid reportId, DateOnly? sharedOn, string? whyNot, DateOnly today, EarlyHelpAssessment assessment, Actor by)
    {
        assessment.MustBeTeam(by);
        var report = _reports.Find(r => r.Id == reportId);
        RuleBrokenException.When(report is null, "There is no such report");
        report!.WasShared(sharedOn, whyNot, today);
    }

    /// <summary>It took place. Who was asked and did not come stands with the reason: fathers and the wider family too (TAC-08).</summary>
    public void WriteMinutes(MeetingMinutes minutes, EarlyHelpAssessment assessment, Actor by, DateTime at)
    {
        assessment.MustBeTeam(by);
        RuleBrokenException.When(State == MeetingState.Cancelled, "This meeting does not take place");
        RuleBrokenException.When(StartsAt > at, "Minutes are written once the meeting has begun");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(minutes.Discussed), "Write what was talked about and agreed");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(minutes.Views), "Write what the child and the family said, or why they could not say it");
        foreach (var line in minutes.Attendance)
        {
            Attended(line, assessment.Member(line.MemberId));
        }

        var first = State == MeetingState.Planned;
        State = MeetingState.Held;
        Discussed = minutes.Discussed.Trim();
        Views = minutes.Views.Trim();
        Dissent = Blank(minutes.Dissent);
        NextSteps = Blank(minutes.NextSteps);
        MinutesByName = by.Name;
        MinutesAt = at;
        assessment.Met(WorkingDayCalendar.LocalDay(StartsAt));
        assessment.TeamDid(first ? EarlyHelpEventKind.MeetingHeld : EarlyHelpEventKind.MinutesWritten, by, at, InWords);
    }

    private void Attended(AttendanceLine line, TeamMember member)
    {
        var needsReason = line.Answer == AttendanceAnswer.NotInvited
            || (line.Answer != AttendanceAnswer.Came && member.Place is (TeamPlace.Father or TeamPlace.WiderFamily));
        RuleBrokenException.When(needsReason && Blank(line.Reason) is null, $"Say why {member.Name} was not there");
        if (_attendance.Find(a => a.MemberId == member.Id) is { } known)
        {
            known.Take(line);
            return;
        }

        _attendance.Add(MeetingAttendance.Of(Id, member, line));
    }

    private void Take(MeetingPlan plan)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(plan.Place), "Enter where it takes place");
        RuleBrokenException.When(plan.Minutes is < 10 or > 600, "A meeting takes between 10 minutes and 10 hours");
        StartsAt = plan.StartsAt;
        Minutes = plan.Minutes;
        Place = plan.Place.Trim();
        Agenda = Blank(plan.Agenda);
    }

    private void MustBePlanned() => RuleBrokenException.When(State != MeetingState.Planned, "This meeting has taken place or was cancelled");

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>When, where and what about.</summary>
/// <param name="StartsAt">In UTC.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Place">A room, or "on the telephone".</param>
/// <param name="Agenda">What it is to be about.</param>
public sealed record MeetingPlan(DateTime StartsAt, int Minutes, string Place, string? Agenda);

/// <summary>What a meeting came to.</summary>
public sealed record MeetingMinutes(string Discussed, string Views, string? Dissent, string? NextSteps, IReadOnlyList<AttendanceLine> Attendance);

/// <summary>Whether one member came, and why not.</summary>
public sealed record AttendanceLine(Guid MemberId, AttendanceAnswer Answer, string? Reason);
