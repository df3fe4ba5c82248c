using System.Globalization;
using FluentValidation;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>When MASH received what it enters afterwards: it came by telephone or on paper, or the portal was down. Left empty it is now.</summary>
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

/// <summary>Both or neither, not in the future, and within the last year.</summary>
public sealed class TimeOfReceiptValidator : AbstractValidator<TimeOfReceipt>
{
    private const int LongestTime = 20;

    public TimeOfReceiptValidator(TimeProvider clock)
        : this(clock, "the day on which it was received", "The time of receipt must be in the past")
    {
    }

    /// <param name="clock">Tells what is past.</param>
    /// <param name="day">What the day is called: "the day on which they rang".</param>
    /// <param name="past">Said where it is still to come.</param>
    internal TimeOfReceiptValidator(TimeProvider clock, string day, string past) => When(r => !r.IsEmpty, () =>
    {
        RuleFor(r => r.Day).MustBeARealDate(day).MustBeWithinYears(day, 1, clock).MustNotBeInTheFuture(day, clock);
        RuleFor(r => r.Time).NotLongerThan(LongestTime, "the time").Must((r, _) => r.Clock() is not null).WithMessage("Enter a time, like 2:10pm or 14:10");
        RuleFor(r => r.Time).Must((r, _) => r.ToUtc() is not { } at || at <= clock.GetUtcNow().UtcDateTime).WithMessage(past);
    });
}
