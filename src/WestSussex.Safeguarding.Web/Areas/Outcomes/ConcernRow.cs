using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes;

/// <summary>One sent concern in a list, as its referrer and their safeguarding lead see it.</summary>
public sealed record ConcernRow
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required string? RaisedBy { get; init; }

    public required ChildStatus Status { get; init; }

    public required bool IsReferral { get; init; }

    public required bool IsRestricted { get; init; }

    public required ConcernTimes Times { get; init; }

    public required bool HasUnreadFeedback { get; init; }

    /// <summary>When the manager's answer to an open disagreement is due; null when nobody disagrees.</summary>
    public required DateTime? DisagreementDueAt { get; init; }

    /// <summary>The day by which the referrer meant to tell somebody in the family, until they have.</summary>
    public DateOnly? TellFamilyBy { get; init; }

    /// <summary>By when the written form of a telephone call is due; null where none is waited for.</summary>
    public DateTime? WrittenDueAt { get; init; }

    /// <summary>Where the referrer writes it.</summary>
    public Guid WrittenAs { get; init; }

    public required IReadOnlyList<ChildRow> Children { get; init; }

    /// <summary>"Being looked at, contact".</summary>
    public string WhereItIs => DisagreementDueAt is not null ? "Somebody disagrees" : StatusWords.Of(Status, Times, IsReferral);

    /// <summary>What is due next for the reader.</summary>
    public ShownClock Clock => DisagreementDueAt is { } due ? new ShownClock("Answer", due) : Times.ShownClock();

    /// <summary>The levels that MASH has told the referrer; none before that, or where the record is restricted.</summary>
    public IEnumerable<int> ToldLevels => Times.OutcomeToldAt is null || IsRestricted ? [] : Children.Select(c => c.Level).OfType<int>();

    /// <summary>Given names, for the person who wrote them down and their safeguarding lead.</summary>
    public string ChildrenInWords => string.Join(", ", Children.Select(c => c.ShownName));
}

/// <summary>One child of a row.</summary>
public sealed record ChildRow(int Number, string? Given, string? Family, bool IsUnborn, int? Level)
{
    public string ShownName => Given ?? Family ?? (IsUnborn ? "Unborn baby" : $"Child {Number}");
}

/// <summary>One page of a list, found by key: the last row shown leads to the next page.</summary>
/// <param name="Rows">Newest first.</param>
/// <param name="Next">The place of the last row; null on the last page.</param>
public sealed record ConcernPage(IReadOnlyList<ConcernRow> Rows, PageKey? Next);

/// <summary>A place in a list that is ordered by time of receipt, newest first. Holds no personal data, so it may stand in an address.</summary>
public sealed record PageKey(DateTime ReceivedAt, string Reference)
{
    public override string ToString() => $"{ReceivedAt.Ticks}.{Reference}";

    /// <summary>What an address carries, or null where it makes no sense: then the list starts at its top.</summary>
    public static PageKey? Parse(string? text)
    {
        var parts = text?.Split('.', 2);
        return parts?.Length == 2 && long.TryParse(parts[0], out var ticks) && ticks > 0 && ticks < DateTime.MaxValue.Ticks
            && Domain.Referrals.Reference.Parse(parts[1]) is { } reference
                ? new PageKey(new DateTime(ticks, DateTimeKind.Utc), reference)
                : null;
    }
}

/// <summary>Reads pages of concerns.</summary>
public static class ConcernRows
{
    public const int PageSize = 25;

    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, not .NET.")]
    public static async Task<ConcernPage> PageAsync(
        this SafeguardingDbContext db, IQueryable<Referral> concerns, PageKey? after, CancellationToken cancellationToken)
    {
        if (after is not null)
        {
            concerns = concerns.Where(r => r.ReceivedAt < after.ReceivedAt
                || (r.ReceivedAt == after.ReceivedAt && string.Compare(r.Reference, after.Reference) < 0));
        }

        var rows = await concerns
            .OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Reference)
            .Take(PageSize + 1)
            .Select(r => new ConcernRow
            {
                Id = r.Id,
                Reference = r.Reference,
                RaisedBy = r.Referrer.Name,
                Status = r.Status,
                IsReferral = r.AcceptedAsReferralAt != null,
                IsRestricted = r.IsRestricted,
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
                HasUnreadFeedback = r.HasUnreadFeedback,
                DisagreementDueAt = db.Disagreements
                    .Where(d => d.ReferralId == r.Id && d.State == DisagreementState.Open)
                    .Select(d => (DateTime?)d.DueAt).FirstOrDefault(),
                WrittenDueAt = r.WrittenDueAt,
                WrittenAs = r.IdempotencyKey,
                TellFamilyBy = r.Consents.Where(c => c.TellLaterBy != null && c.ToldLaterAt == null).Min(c => c.TellLaterBy),
                Children = r.Children.OrderBy(c => c.Number)
                    .Select(c => new ChildRow(c.Number, c.Name.Given, c.Name.Family, c.ExpectedOn != null, c.Level)).ToList(),
            })
            .AsNoTracking()
            .ToListAsync(cancellationToken);
        var more = rows.Count > PageSize;
        var shown = more ? rows[..PageSize] : rows;
        return new ConcernPage(shown, more ? new PageKey(shown[^1].Times.ReceivedAt, shown[^1].Reference) : null);
    }
}
