using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Meet;

/// <summary>When, where and what about.</summary>
public sealed class MeetingForm : KeyedForm
{
    private static readonly string[] TimeFormats = ["H:mm", "HH:mm", "H.mm", "h:mmtt", "h.mmtt", "htt", "h:mm tt", "h tt"];

    public DateParts On { get; set; } = new();

    /// <summary>As people write it: 2:30pm, 14:30, 2pm.</summary>
    public string? Time { get; set; }

    public string? Minutes { get; set; } = "60";

    public string? Place { get; set; }

    public string? Agenda { get; set; }

    public static MeetingForm Of(TeamMeeting meeting) => new()
    {
        Key = meeting.Id,
        On = DateParts.From(meeting.StartsAt.ToUkDay()),
        Time = meeting.StartsAt.ToUk().ToString("HH:mm", CultureInfo.InvariantCulture),
        Minutes = meeting.Minutes.ToString(CultureInfo.InvariantCulture),
        Place = meeting.Place,
        Agenda = meeting.Agenda,
    };

    internal TimeOnly? Clock => TimeOnly.TryParseExact(Time?.Trim().ToUpperInvariant(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    internal int? Length => int.TryParse(Minutes, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) ? minutes : null;

    internal MeetingPlan Plan() => new(WorkingDayCalendar.ToUtc(On.ToDate()!.Value, Clock!.Value), Length!.Value, Place!, Agenda);
}

public sealed class MeetingFormValidator : AbstractValidator<MeetingForm>
{
    private const int Shortest = 10;
    private const int Longest = 600;
    private const int YearsAhead = 1;

    public MeetingFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.On).MustBeARealDate("the day of the meeting");
        RuleFor(f => f.On).MustBeWithinYears("the day of the meeting", YearsAhead, clock);
        RuleFor(f => f.On).Must(on => on.ToDate() is not { } day || day <= clock.UkToday().AddYears(YearsAhead)).WithMessage("The day of the meeting must be within a year");
        RuleFor(f => f.Time).Must((f, _) => f.Clock is not null).WithMessage("Enter the time, like 2:30pm");
        RuleFor(f => f.Minutes).Must((f, _) => f.Length is >= Shortest and <= Longest).WithMessage($"Enter how long it takes in minutes, from {Shortest} to {Longest}");
        RuleFor(f => f.Place).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter where it takes place").NotLongerThan(TeamMeeting.PlaceMaxLength, "the place");
        RuleFor(f => f.Agenda).NotLongerThan(TeamMeeting.WordsMaxLength, "the agenda");
    }
}

/// <summary>Why a meeting does not take place.</summary>
public sealed class CancelForm
{
    public string? WhyCancelled { get; set; }
}

public sealed class CancelFormValidator : AbstractValidator<CancelForm>
{
    public CancelFormValidator() => RuleFor(f => f.WhyCancelled).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why it does not take place")
        .NotLongerThan(TeamMeeting.WordsMaxLength, "your reason");
}

/// <summary>What somebody knows, thinks and recommends (PS-03).</summary>
public sealed class ReportForm : KeyedForm
{
    public string? WhatIKnow { get; set; }

    public string? Analysis { get; set; }

    public string? Recommendation { get; set; }
}

public sealed class ReportFormValidator : AbstractValidator<ReportForm>
{
    public ReportFormValidator()
    {
        RuleFor(f => f.WhatIKnow).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what you know").NotLongerThan(MeetingReport.WordsMaxLength, "what you know");
        RuleFor(f => f.Analysis).NotLongerThan(MeetingReport.WordsMaxLength, "what it means for the child");
        RuleFor(f => f.Recommendation).NotLongerThan(MeetingReport.WordsMaxLength, "what you recommend");
    }
}

/// <summary>When the family read a report, or why not (TAC-04).</summary>
public sealed class SharedForm
{
    /// <summary>Which report.</summary>
    public Guid Report { get; set; }

    public DateParts SharedOn { get; set; } = new();

    public string? WhyNot { get; set; }
}

public sealed class SharedFormValidator : AbstractValidator<SharedForm>
{
    public SharedFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.SharedOn).MustBeARealDate("the day the family read it", required: false);
        RuleFor(f => f.SharedOn).MustNotBeInTheFuture("the day the family read it", clock);
        RuleFor(f => f.WhyNot).NotEmpty().When(f => f.SharedOn.IsEmpty).WithMessage("Enter the day the family read it, or say why they have not");
        RuleFor(f => f.WhyNot).NotLongerThan(MeetingReport.WhyMaxLength, "your reason");
    }
}

/// <summary>Whether one member came.</summary>
public sealed class AttendanceForm
{
    public Guid Member { get; set; }

    /// <summary>Set by the page, never by what is posted: a message says whom it is about.</summary>
    [BindNever]
    public string Name { get; set; } = "everybody";

    public AttendanceAnswer? Answer { get; set; }

    public string? Reason { get; set; }
}

/// <summary>What a meeting came to (TAC-08, TAC-09).</summary>
public sealed class MinutesForm
{
    public List<AttendanceForm> Attendance { get; set; } = [];

    public string? Discussed { get; set; }

    public string? Views { get; set; }

    public string? Dissent { get; set; }

    public string? NextSteps { get; set; }

    public static MinutesForm Of(TeamMeeting meeting) => new()
    {
        Attendance = [.. meeting.Attendance.Select(a => new AttendanceForm { Member = a.MemberId, Answer = a.Answer, Reason = a.Reason })],
        Discussed = meeting.Discussed,
        Views = meeting.Views,
        Dissent = meeting.Dissent,
        NextSteps = meeting.NextSteps,
    };

    internal MeetingMinutes Minutes() => new(
        Discussed!, Views!, Dissent, NextSteps, [.. Attendance.Select(a => new AttendanceLine(a.Member, a.Answer!.Value, a.Reason))]);
}

public sealed class MinutesFormValidator : AbstractValidator<MinutesForm>
{
    public MinutesFormValidator()
    {
        RuleForEach(f => f.Attendance).ChildRules(line =>
        {
            line.RuleFor(a => a.Answer).Must(answer => answer is { } chosen && Enum.IsDefined(chosen)).WithMessage(a => $"Say whether {a.Name} came");
            line.RuleFor(a => a.Reason).NotEmpty().When(a => a.Answer == AttendanceAnswer.NotInvited).WithMessage(a => $"Say why {a.Name} was not invited");
            line.RuleFor(a => a.Reason).NotLongerThan(MeetingAttendance.ReasonMaxLength, "the reason");
        });
        RuleFor(f => f.Discussed).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what was talked about and agreed").NotLongerThan(TeamMeeting.WordsMaxLength, "what was talked about");
        RuleFor(f => f.Views).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what the child and the family said, or why they could not say it")
            .NotLongerThan(TeamMeeting.WordsMaxLength, "what the child and the family said");
        RuleFor(f => f.Dissent).NotLongerThan(TeamMeeting.WordsMaxLength, "who saw it differently");
        RuleFor(f => f.NextSteps).NotLongerThan(TeamMeeting.WordsMaxLength, "what comes next");
    }
}

/// <summary>The list.</summary>
public sealed record MeetingsPage(TeamHead Head, IReadOnlyList<TeamMeeting> Meetings, DateTime Now);

/// <summary>The page on which a meeting is planned or moved.</summary>
public sealed record PlanMeetingPage(TeamHead Head, MeetingForm Form, TeamMeeting? Meeting);

/// <summary>The forms of one meeting's page, as they were typed.</summary>
public sealed record MeetingForms
{
    public CancelForm Cancel { get; init; } = new();

    public ReportForm Report { get; init; } = new();

    public SharedForm Shared { get; init; } = new();
}

/// <summary>One meeting.</summary>
public sealed record MeetingPage(TeamHead Head, TeamMeeting Meeting, IReadOnlyList<TeamMember> Members, MeetingForms Forms, DateTime Now)
{
    public string NameOf(Guid member) => Members.FirstOrDefault(m => m.Id == member)?.WithRole ?? "Somebody who left";

    /// <summary>What a reader calls an answer.</summary>
    public static string Name(AttendanceAnswer answer) => answer switch
    {
        AttendanceAnswer.Came => "Came",
        AttendanceAnswer.SentApologies => "Sent apologies",
        AttendanceAnswer.DidNotCome => "Did not come",
        _ => "Was not invited",
    };
}

/// <summary>The page on which minutes are written.</summary>
public sealed record MinutesPage(TeamHead Head, TeamMeeting Meeting, IReadOnlyList<TeamMember> Members, MinutesForm Form);
