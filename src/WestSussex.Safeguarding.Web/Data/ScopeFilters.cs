using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>
/// Who may see which rows (RO-01, RO-02). Nobody looking means no rows. The filter is the net under each page, which still asks
/// for its rows by an indexed key of its own.
/// </summary>
public abstract partial class SafeguardingDbContext
{
    /// <summary>Whose the row is and which role opens it.</summary>
    public const string ViewerFilter = "Viewer";

    /// <summary>Restricted records: only who raised it and who is named on it.</summary>
    public const string RestrictedFilter = "Restricted";

    private bool IsSystem => viewer.IsSystem;

    private bool WorksInMash => Is(Role.MashOfficer) || IsManager;

    private bool IsManager => Is(Role.MashManager);

    private bool IsOnEmergencyDuty => Is(Role.EmergencyDuty);

    private bool IsDataProtectionOfficer => Is(Role.DataProtectionOfficer);

    // No row carries an empty id, so "nobody" matches none; null would match every row without an owner.
    private Guid ViewerId => viewer.Viewer?.PersonId ?? Guid.Empty;

    private Guid ViewerAgencyId => viewer.Viewer?.AgencyId ?? Guid.Empty;

    private Guid OpenedDraftId => viewer.Viewer?.DraftId ?? Guid.Empty;

    private List<Guid> LedAgencyIds => Is(Role.SafeguardingLead) ? [.. viewer.Viewer!.LedAgencyIds] : [];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private bool Is(Role role) => viewer.Viewer?.Is(role) == true;

    private void FilterByViewer(ModelBuilder builder)
    {
        FilterReferrals(builder);
        FilterEarlyHelp(builder);
        FilterTeams(builder);
        FilterThroughReferral<ReferredChild>(builder);
        FilterThroughReferral<LevelOfNeedDecision>(builder);
        FilterThroughReferral<ReferralEvent>(builder);
        FilterThroughReferral<HouseholdMember>(builder);
        FilterThroughReferral<NetworkMember>(builder);
        FilterThroughReferral<ConsentRecord>(builder);
        FilterThroughReferral<AddedInformation>(builder);
        FilterThroughReferral<FeedbackToReferrer>(builder);
        FilterThroughReferral<Disagreement>(builder);

        builder.Entity<RestrictedAccess>().HasQueryFilter(ViewerFilter, a => IsSystem || IsManager || a.PersonId == ViewerId);
        builder.Entity<Draft>().HasQueryFilter(ViewerFilter, d => IsSystem || d.OwnerId == ViewerId || d.Id == OpenedDraftId);
        builder.Entity<Attachment>().HasQueryFilter(ViewerFilter, a => IsSystem
            || (a.ReferralId != null && Set<Referral>().Any(r => r.Id == a.ReferralId))
            || (a.AgreementId != null && Set<FamilyAgreement>().Any(g => g.Id == a.AgreementId))
            || (a.ReferralId == null && Set<Draft>().Any(d => d.Id == a.DraftId)));
        // Once it is a concern, its asker, and whoever may see that.
        builder.Entity<Consultation>().HasQueryFilter(ViewerFilter, c => IsSystem
            || c.AskedById == ViewerId
            || ((WorksInMash || (!c.HiddenFromSafeguardingLead && c.AgencyId != null && EF.Parameter(LedAgencyIds).Contains(c.AgencyId.Value)))
                && (c.ReferralId == null || Set<Referral>().Any(r => r.Id == c.ReferralId))));
        builder.Entity<DraftReminder>().HasQueryFilter(ViewerFilter, r => IsSystem);
        // A child is known to MASH through concerns about them: where all of these are restricted, so is the child.
        builder.Entity<Child>().HasQueryFilter(ViewerFilter, c => IsSystem || (WorksInMash && Set<ReferredChild>().Any(r => r.ChildId == c.Id)));
        builder.Entity<FamilyMember>().HasQueryFilter(ViewerFilter, m => IsSystem || Set<Child>().Any(c => c.Id == m.ChildId));
        builder.Entity<Family>().HasQueryFilter(ViewerFilter, f => IsSystem || f.Members.Any());
        builder.Entity<AccessLogEntry>().HasQueryFilter(ViewerFilter, e => IsSystem || (IsDataProtectionOfficer && e.AgencyId == ViewerAgencyId));
        builder.Entity<OutboxMessage>().HasQueryFilter(ViewerFilter, m => IsSystem);
    }

    private void FilterReferrals(ModelBuilder builder)
    {
        // The last line: whoever holds the return code of the draft that it came from.
        builder.Entity<Referral>().HasQueryFilter(ViewerFilter, r =>
            IsSystem
            || WorksInMash
            || r.RaisedById == ViewerId
            || (!r.HiddenFromSafeguardingLead && !r.IsRestricted && r.AgencyId != null && EF.Parameter(LedAgencyIds).Contains(r.AgencyId.Value))
            || (IsOnEmergencyDuty && r.IsOpen && (r.Priority == Priority.Red || (r.Priority == null && r.IsProvisionalRed)))
            || r.IdempotencyKey == OpenedDraftId);
        builder.Entity<Referral>().HasQueryFilter(RestrictedFilter, r =>
            !r.IsRestricted
            || IsSystem
            || r.RaisedById == ViewerId
            || r.IdempotencyKey == OpenedDraftId
            || r.RestrictedAccess.Any(a => a.PersonId == ViewerId && (a.Until == null || a.Until > Now)));
    }

    // What hangs off a referral is seen by who sees the referral: its filters hold inside this subquery too.
    private void FilterThroughReferral<T>(ModelBuilder builder)
        where T : class =>
        builder.Entity<T>().HasQueryFilter(ViewerFilter, e => IsSystem || Set<Referral>().Any(r => r.Id == EF.Property<Guid>(e, "ReferralId")));
}
