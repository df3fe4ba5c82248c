using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.CheckAConcern;

/// <summary>
/// All that somebody without an account learns of what they sent: where it is, and what MASH wrote to them. No name, no level, no reason
/// of a decision and no worker's name is read from the record.
/// </summary>
public sealed record CheckedConcern
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required ChildStatus Status { get; init; }

    public required bool IsReferral { get; init; }

    public required bool NeedsSomething { get; init; }

    /// <summary>They wrote about themselves: words about "the family" and about contacts and referrals are not for them.</summary>
    public required bool IsFromYoungPerson { get; init; }

    /// <summary>There is a number on which MASH can ring them.</summary>
    public required bool CanBeRung { get; init; }

    public required ConcernTimes Times { get; init; }

    /// <summary>What MASH said to them, newest first.</summary>
    public required IReadOnlyList<Said> Answers { get; init; }

    /// <summary>What MASH asked them for last: the reason's words for the referrer, and MASH's own.</summary>
    public required string? AskedFor { get; init; }

    public bool IsDecided => Times is { DecidedAt: not null, OutcomeToldAt: not null };

    public bool HasUnread => Answers.Any(a => !a.IsRead);

    internal static Task<CheckedConcern?> ReadAsync(SafeguardingDbContext db, Guid draftId, CancellationToken cancellationToken) =>
        db.Referrals.AsNoTracking().AsSingleQuery().Where(r => r.IdempotencyKey == draftId).Select(r => new CheckedConcern
        {
            Id = r.Id,
            Reference = r.Reference,
            Status = r.Status,
            IsReferral = r.AcceptedAsReferralAt != null,
            NeedsSomething = r.Children.Any(c => c.Status == ChildStatus.ReturnedForInformation),
            IsFromYoungPerson = r.IsFromYoungPerson,
            CanBeRung = r.Referrer.Telephone != null,
            Times = new ConcernTimes
            {
                ReceivedAt = r.ReceivedAt,
                ScreeningDueAt = r.ScreeningDueAt,
                FirstAnswerDueAt = r.FirstAnswerDueAt,
                FirstAnsweredAt = r.FirstAnsweredAt,
                OutcomeDueAt = r.OutcomeDueAt,
                OutcomeIsDueDayAndNight = r.Priority == Priority.Red,
                DecidedAt = r.DecidedAt,
                OutcomeToldAt = r.OutcomeToldAt,
                IsOpen = r.IsOpen,
            },
            Answers = r.Feedback.OrderByDescending(f => f.At).Select(f => new Said(f.Kind, f.IsReferral, f.Message, f.WhyNotYet, f.Until, f.At, f.ReadAt != null)).ToList(),
            AskedFor = r.Events.Where(e => e.Kind == ReferralEventKind.ReturnedForInformation).OrderByDescending(e => e.At).Select(e => e.Words).FirstOrDefault(),
        }).FirstOrDefaultAsync(cancellationToken);
}

/// <summary>One message of MASH to somebody without an account.</summary>
public sealed record Said(FeedbackKind Kind, bool IsReferral, string Message, string? WhyNotYet, DateTime? Until, DateTime At, bool IsRead)
{
    public string Heading => Kind switch
    {
        FeedbackKind.FirstAnswer => "First answer",
        FeedbackKind.Outcome => "What was decided",
        _ => "About one of the children",
    };
}
