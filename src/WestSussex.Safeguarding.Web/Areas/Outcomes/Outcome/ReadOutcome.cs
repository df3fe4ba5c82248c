using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Outcome;

/// <summary>Reads one concern for its referrer or their safeguarding lead, and nothing that they may not know.</summary>
public static class ReadOutcome
{
    public static async Task<OutcomePage?> OutcomeAsync(
        this SafeguardingDbContext db, Viewer viewer, string reference, CancellationToken cancellationToken)
    {
        var page = await db.Referrals.OwnOrLed(viewer, reference).AsNoTracking()
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
                EarlyHelp = db.Assessments.Where(a => (a.ReferralId == r.Id || a.SteppedUpReferralId == r.Id) && a.Status != AssessmentStatus.Closed)
                    .OrderBy(a => a.StartedAt).Select(a => a.Reference).FirstOrDefault(),
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
            })
            .FirstOrDefaultAsync(cancellationToken);
        return page is null ? null : await WithPartsAsync(db, page, cancellationToken);
    }

    // One statement for each kind of part: their number does not grow with what is stored.
    private static async Task<OutcomePage> WithPartsAsync(SafeguardingDbContext db, OutcomePage page, CancellationToken cancellationToken)
    {
        var events = await db.ReferralEvents.AsNoTracking()
            .Where(e => e.ReferralId == page.Id && Shown.Contains(e.Kind)).OrderBy(e => e.At)
            .Select(e => new { e.Kind, e.At, e.ById, e.ByName, Words = e.Kind == ReferralEventKind.ReturnedForInformation || e.Kind == ReferralEventKind.EarlyHelpSetAside ? e.Words : null })
            .ToListAsync(cancellationToken);
        return page with
        {
            Children = await ChildrenAsync(db, page, cancellationToken),
            Answers = await db.Feedback.AsNoTracking().Where(f => f.ReferralId == page.Id).OrderByDescending(f => f.At)
                .Select(f => new Answer(f.Kind, f.Message, f.WhyNotYet, f.Until, f.ByName, f.At, f.ReadAt)).ToListAsync(cancellationToken),
            Asked = [.. events.Where(e => e.Kind == ReferralEventKind.ReturnedForInformation).Reverse().Select(e => new AskedFor(e.Words, e.At))],
            SetAside = page.IsRestricted ? null : events.Where(e => e.Kind == ReferralEventKind.EarlyHelpSetAside).Select(e => new PutAside(e.Words, e.At)).LastOrDefault(),
            Added = [.. events.Where(e => e.Kind == ReferralEventKind.InformationAdded).Select(e => new Added(e.At, e.ByName, e.ById))],
            Reads = [.. events.Where(e => e.Kind == ReferralEventKind.FeedbackRead).Select(e => new FirstRead(e.At, e.ById, e.ByName))],
            Disagreements = await db.Disagreements.AsNoTracking().Where(d => d.ReferralId == page.Id).OrderByDescending(d => d.RaisedAt)
                .Select(d => new Disagreed(d.Id, d.RaisedAt, d.RaisedByName, d.DueAt, d.State == DisagreementState.Resolved ? d.AnsweredAt : null, d.Answer))
                .ToListAsync(cancellationToken),
        };
    }

    private static async Task<IReadOnlyList<ToldChild>> ChildrenAsync(SafeguardingDbContext db, OutcomePage page, CancellationToken cancellationToken)
    {
        var children = await db.ReferredChildren.AsNoTracking().Where(c => c.ReferralId == page.Id).OrderBy(c => c.Number)
            .Select(c => new { c.Id, c.Number, c.Name.Given, c.Name.Family, c.ExpectedOn, c.Status, c.Level, c.OutcomeCode })
            .ToListAsync(cancellationToken);
        // By their child, because that is what they have an index on.
        var ids = children.ConvertAll(c => c.Id);
        var views = await db.Decisions.AsNoTracking().Where(d => ids.Contains(d.ReferredChildId) && d.Kind != DecisionKind.Proposed).OrderBy(d => d.At)
            .Select(d => new { d.ReferredChildId, d.Kind, d.Level, d.At, d.Rationale, d.GuidanceVersion, IndicatorIds = EF.Property<string?>(d, LevelOfNeedDecision.IndicatorIdsProperty) })
            .ToListAsync(cancellationToken);
        return [.. children.Select(c =>
        {
            var decided = page.IsRestricted ? null : views.LastOrDefault(d => d.ReferredChildId == c.Id && d.Kind == DecisionKind.Decided);
            var suggested = views.Find(d => d.ReferredChildId == c.Id && d.Kind == DecisionKind.SuggestedByReferrer);
            return new ToldChild
            {
                Number = c.Number,
                Given = c.Given,
                Family = c.Family,
                IsUnborn = c.ExpectedOn is not null,
                Status = c.Status,
                Level = page.IsRestricted ? null : c.Level,
                OutcomeCode = page.IsRestricted ? null : c.OutcomeCode,
                Rationale = decided?.Rationale,
                DecidedAt = decided?.At,
                GuidanceVersion = decided?.GuidanceVersion,
                Indicators = LevelOfNeedDecision.IndicatorsIn(decided?.IndicatorIds),
                WasSuggested = suggested is not null,
                SuggestedLevel = suggested?.Level,
            };
        })];
    }

    private static readonly ReferralEventKind[] Shown =
        [ReferralEventKind.ReturnedForInformation, ReferralEventKind.InformationAdded, ReferralEventKind.FeedbackRead, ReferralEventKind.EarlyHelpSetAside];

    /// <summary>The safeguarding leads of an agency, by name, so that the reader knows who else sees it.</summary>
    public static async Task<IReadOnlyList<string>> LeadNamesAsync(this SafeguardingDbContext db, Guid? agencyId, CancellationToken cancellationToken) =>
        agencyId is null ? [] : await db.People
            .Where(p => p.Roles.Any(a => a.Role == Domain.Agencies.Role.SafeguardingLead && a.AgencyId == agencyId && a.IsInForce)
                && p.State != Domain.Agencies.PersonState.Deactivated)
            .OrderBy(p => p.Name).Take(5).Select(p => p.Name).ToListAsync(cancellationToken);
}
