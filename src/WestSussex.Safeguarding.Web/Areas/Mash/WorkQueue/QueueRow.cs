using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

/// <summary>One line of the queue.</summary>
public sealed record QueueRow
{
    private static readonly TimeSpan Soon = TimeSpan.FromHours(1);
    private static readonly TimeSpan NameTheDate = TimeSpan.FromDays(6);

    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required int QueueRank { get; init; }

    public required DateTime NextDueAt { get; init; }

    /// <summary>What is due next falls due day and night: the outcome of a red concern, or somebody taking it on.</summary>
    public required bool IsDueDayAndNight { get; init; }

    public required DateTime? ReadAt { get; init; }

    public required bool IsOpen { get; init; }

    public required Priority? Priority { get; init; }

    public required bool IsProvisionalRed { get; init; }

    public required string? Summary { get; init; }

    public required ConcernRoute Route { get; init; }

    public required string? AgencyName { get; init; }

    public required string? Organisation { get; init; }

    public required ChildStatus Status { get; init; }

    public required bool IsSuspicious { get; init; }

    /// <summary>Ids of the special steps, joined by a space.</summary>
    public string? SpecialSteps { get; init; }

    public bool IsFromYoungPerson { get; init; }

    /// <summary>The referrer added or asked something that nobody has marked as read.</summary>
    public required bool HasNews { get; init; }

    /// <summary>By when the written form of a telephone call is due; null where none is waited for.</summary>
    public DateTime? WrittenDueAt { get; init; }

    /// <summary>Whoever is to write it down has no account: a code opens the form.</summary>
    public bool HasCodeForCaller { get; init; }

    public required bool IsRestricted { get; init; }

    public required Guid? ClaimedById { get; init; }

    public required DateTime? ClaimActiveAt { get; init; }

    public required string? ClaimedByName { get; init; }

    public IReadOnlyList<QueueChild> Children { get; init; } = [];

    public string From => Route == ConcernRoute.Public ? "Member of the public" : AgencyName ?? Organisation ?? "Not known";

    public string Ages(DateOnly today) => Children.All(c => c.DateOfBirth is null && c.ExpectedOn is null && c.EstimatedAge is null)
        ? Children.Count == 1 ? "age not known" : "ages not known"
        : string.Join(", ", Children.Select(c => AgeInWords.Of(c.DateOfBirth, c.ExpectedOn, c.EstimatedAge, today)));

    /// <summary>A claim whose holder was idle too long counts as none, also before the job has ended it.</summary>
    public bool IsClaimed(DateTime now) => ClaimedById is not null && now - ClaimActiveAt < Referral.ClaimIdleLimit;

    public bool IsLate(DateTime now) => IsOpen && NextDueAt < now;

    public bool IsSoon(DateTime now, WorkingDayCalendar calendar) => IsOpen && !IsLate(now) && Counted(now, calendar).Length <= Soon;

    /// <summary>"Tue 2:10pm".</summary>
    public string Due(DateTime now) => (NextDueAt - now).Duration() < NameTheDate ? NextDueAt.ToUkShortDayTime() : NextDueAt.ToUkShortDateTime();

    /// <summary>"Late by 35 min", "To read. 15 min left", "3 h 20 min left", "1 working day 4 h left".</summary>
    public string Left(DateTime now, WorkingDayCalendar calendar)
    {
        if (!IsOpen)
        {
            return "Nothing is due";
        }

        var left = Counted(now, calendar).Left();
        left = $"{char.ToUpperInvariant(left[0])}{left[1..]}";
        return ReadAt is null ? $"To read. {left}" : left;
    }

    private CountedTime Counted(DateTime now, WorkingDayCalendar calendar) => CountedTime.Of(now, NextDueAt, IsDueDayAndNight, calendar);
}

/// <summary>A child's age, for the queue.</summary>
public sealed record QueueChild(DateOnly? DateOfBirth, DateOnly? ExpectedOn, int? EstimatedAge);
