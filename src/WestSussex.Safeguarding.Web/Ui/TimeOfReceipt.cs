using System.Globalization;
using FluentValidation;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

/// <summary>When MASH received a concern that it enters afterwards: it came by telephone or on paper, or the portal was down. Left empty it is now.</summary>
public sealed class TimeOfReceipt
{
    private static readonly string[] Formats = ["H:mm", "HH:mm", "H.mm", "h:mmtt", "h.mmtt", "htt"];

    public DateParts Day { get; set; } = new();

    /// <summary>As typed: 14:10 or 2:10pm.</summary>
    public string? Time { get; set; }

    public bool IsEmpty => Day.IsEmpty && string.IsNullOrWhiteSpace(Time);

    /// <summary>In UTC; null where it is empty or no time.</summary>
    public DateTime? ToUtc() => Day.ToDate() is { } day && Clock() is { } time ? WorkingDayCalendar.ToUtc(day, time) : null;

    internal TimeOnly? Clock() => TimeOnly.TryParseExact(
        Time?.Replace(" ", "", StringComparison.Ordinal), Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}

/// <summary>Both or neither, and not in the future.</summary>
public sealed class TimeOfReceiptValidator : AbstractValidator<TimeOfReceipt>
{
    private const int LongestTime = 20;

    public TimeOfReceiptValidator(TimeProvider clock) => When(r => !r.IsEmpty, () =>
    {
        RuleFor(r => r.Day).MustBeARealDate("the day on which it was received").MustBeWithinYears("the day on which it was received", 1, clock).MustNotBeInTheFuture("the day on which it was received", clock);
        RuleFor(r => r.Time).NotLongerThan(LongestTime, "the time").Must((r, _) => r.Clock() is not null).WithMessage("Enter a time, like 2:10pm or 14:10");
        RuleFor(r => r.Time).Must((r, _) => r.ToUtc() is not { } at || at <= clock.GetUtcNow().UtcDateTime).WithMessage("The time of receipt must be in the past");
    });
}
