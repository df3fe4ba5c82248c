using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Outcome;

/// <summary>Reads one concern for its referrer or their safeguarding lead, and nothing that they may not know.</summary>
public static class ReadOutcome
{
    public static async Task<OutcomePage?> OutcomeAsync(
        this SafeguardingDbContext db, Viewer viewer, string reference, CancellationToken cancellationToken) =>
        await db.Referrals.OwnOrLed(viewer, reference)
            .Select(r => new OutcomePage
            {
                Id = r.Id,
                Reference = r.Reference,
                RaisedById = r.RaisedById,
                AgencyId = r.AgencyId,
                RaisedBy = r.Referrer.Name,
                Status = r.Status,
                IsReferral = r.AcceptedAsReferralAt != null,
                IsRestricted = r.IsRestricted,
                HiddenFromSafeguardingLead = r.HiddenFromSafeguardingLead,
                Times = new ConcernTimes
                {
                    ReceivedAt = r.ReceivedAt,
                    ScreeningDueAt = r.ScreeningDueAt,
                    FirstAnswerDueAt = r.FirstAnswerDueAt,
                    FirstAnsweredAt = r.FirstAnsweredAt,
                    OutcomeDueAt = r.OutcomeDueAt,
                    DecidedAt = r.DecidedAt,
                    OutcomeToldAt = r.OutcomeToldAt,
                    IsOpen = r.IsOpen,
                },
                Children = r.Children.OrderBy(c => c.Number).Select(c => new ToldChild
                {
                    Number = c.Number,
                    Given = c.Name.Given,
                    Family = c.Name.Family,
                    IsUnborn = c.ExpectedOn != null,
                    Status = c.Status,
                    Level = r.IsRestricted ? null : c.Level,
                    OutcomeCode = r.IsRestricted ? null : c.OutcomeCode,
                    Rationale = r.IsRestricted ? null : c.Decisions.Where(d => d.Kind == DecisionKind.Decided).OrderByDescending(d => d.At).Select(d => d.Rationale).FirstOrDefault(),
                    DecidedAt = c.Decisions.Where(d => d.Kind == DecisionKind.Decided).OrderByDescending(d => d.At).Select(d => (DateTime?)d.At).FirstOrDefault(),
                    WasSuggested = c.Decisions.Any(d => d.Kind == DecisionKind.SuggestedByReferrer),
                    SuggestedLevel = c.Decisions.Where(d => d.Kind == DecisionKind.SuggestedByReferrer).Select(d => d.Level).FirstOrDefault(),
                }).ToList(),
                Answers = r.Feedback.OrderByDescending(f => f.At).Select(f => new Answer(f.Message, f.WhyNotYet, f.Until, f.ByName, f.At, f.ReadAt)).ToList(),
                Asked = r.Events.Where(e => e.Kind == ReferralEventKind.ReturnedForInformation).OrderByDescending(e => e.At)
                    .Select(e => new AskedFor(e.Words, e.At)).ToList(),
                Added = r.Added.OrderBy(a => a.At).Select(a => new Added(a.At, a.ByName, a.ById)).ToList(),
                Reads = r.Events.Where(e => e.Kind == ReferralEventKind.FeedbackRead).OrderBy(e => e.At)
                    .Select(e => new FirstRead(e.At, e.ById, e.ByName)).ToList(),
                Disagreements = db.Disagreements.Where(d => d.ReferralId == r.Id).OrderByDescending(d => d.RaisedAt)
                    .Select(d => new Disagreed(d.Id, d.RaisedAt, d.RaisedByName, d.DueAt, d.State == DisagreementState.Resolved ? d.AnsweredAt : null, d.Answer)).ToList(),
            })
            .AsSplitQuery()
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>The safeguarding leads of an agency, by name, so that the reader knows who else sees it.</summary>
    public static async Task<IReadOnlyList<string>> LeadNamesAsync(this SafeguardingDbContext db, Guid? agencyId, CancellationToken cancellationToken) =>
        agencyId is null ? [] : await db.People
            .Where(p => p.Roles.Any(a => a.Role == Domain.Agencies.Role.SafeguardingLead && a.AgencyId == agencyId && a.IsInForce)
                && p.State != Domain.Agencies.PersonState.Deactivated)
            .OrderBy(p => p.Name).Take(5).Select(p => p.Name).ToListAsync(cancellationToken);
}
