using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

// Reviews, and what MASH said to a step-up.
public sealed partial class EarlyHelpAssessment
{
    /// <summary>Longest reason for another day, in characters.</summary>
    public const int WhyReviewMovedMaxLength = 1000;

    public DateOnly? LastReviewedOn { get; private set; }

    /// <summary>Why the review is not on the policy's day; null where it is.</summary>
    public string? WhyReviewMoved { get; private set; }

    /// <summary>The day from which the assessment counts: nothing is reviewed or measured before it.</summary>
    public DateOnly? CompletedOn => CompletedAt is { } at ? WorkingDayCalendar.LocalDay(at) : null;

    /// <summary>The clock of the next review; null where none runs.</summary>
    public ReviewClock? Clock => NextReviewOn is { } next && CompletedOn is { } completed ? new(LastReviewedOn ?? completed, next) : null;

    /// <summary>The review is put off, or brought forward, within the policy's weeks.</summary>
    public void MoveReview(DateOnly to, string why, DateOnly today, Clocks clocks, Actor by, DateTime at)
    {
        MustBeTeam(by);
        RuleBrokenException.When(string.IsNullOrWhiteSpace(why), "Say why the review moves");
        RunningClock().MoveTo(to, today, clocks);
        NextReviewOn = to;
        ReviewWarningOn = ReviewClock.WarnFrom(to, clocks);
        WhyReviewMoved = why.Trim();
        KeepLateAfter();
        Happened(EarlyHelpEventKind.NoteAdded, by, at, $"The next review is on {to:d MMMM yyyy}. {WhyReviewMoved}");
    }

    internal void Reviewed(ReviewAnswers review, DateOnly today, Clocks clocks, Actor by, DateTime at)
    {
        MustWorkOnIt(by);
        MustNotBeClosed();
        RuleBrokenException.When(CompletedOn is null, "Complete the assessment first");
        var next = RunningClock().Held(review.HeldOn, review.NextOn, today, clocks);
        if (review.Level.Level != Level || !string.IsNullOrWhiteSpace(review.Level.Why))
        {
            Decide(review.Level, by, at);
        }

        ReviewFrom(review.HeldOn, clocks);
        (NextReviewOn, ReviewWarningOn) = (next.DueOn, ReviewClock.WarnFrom(next.DueOn, clocks));
        KeepLateAfter();
        LastReviewedOn = review.HeldOn;
        WhyReviewMoved = null;
        Happened(EarlyHelpEventKind.Reviewed, by, at, review.Changed, WorkingDayCalendar.ToUtc(review.HeldOn, new TimeOnly(12, 0)));
    }

    /// <summary>MASH has decided about the concern that it was stepped up with: early help goes on, or is closed by who leads it (TAC-10).</summary>
    /// <param name="words">For the timeline.</param>
    /// <param name="isAccepted">MASH accepted it for a social care response.</param>
    /// <param name="at">Now, in UTC.</param>
    public void MashHasDecided(string words, bool isAccepted, DateTime at)
    {
        RuleBrokenException.When(Status != AssessmentStatus.AwaitingMash, "Nothing waits for a decision");
        (Status, StepUpWasAccepted) = (AssessmentStatus.Open, isAccepted);
        Happened(EarlyHelpEventKind.MashDecided, Actor.Portal, at, words);
    }

    private ReviewClock RunningClock()
    {
        RuleBrokenException.When(Clock is null, "Complete the assessment first");
        return Clock!;
    }
}
