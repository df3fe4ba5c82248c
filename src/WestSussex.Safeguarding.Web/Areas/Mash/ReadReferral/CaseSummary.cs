using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.ReadReferral;

/// <summary>What the summary, the page of what was sent and the decision sheet show beside the head: read in one statement.</summary>
public sealed record CaseSummary
{
    public required ConcernNarrative Concern { get; init; }

    public required Referrer Referrer { get; init; }

    public ConcernDetails? Details { get; init; }

    /// <summary>Ids of the special steps that were ticked, joined by a space.</summary>
    public string? SpecialSteps { get; init; }

    public bool IsFromYoungPerson { get; init; }

    public OtherChannel? CameBy { get; init; }

    public string? SourceCode { get; init; }

    /// <summary>Who in MASH wrote it down, where it did not come through the portal.</summary>
    public string? EnteredBy { get; init; }

    /// <summary>"Entered by Linden Farrowby, from a letter received at 10am on 2 March 2026"; nothing where it came through the portal.</summary>
    public string? EnteredInWords(DateTime receivedAt) => CameBy is null ? null : $"Entered by {EnteredBy}, from {CameBy switch
    {
        OtherChannel.Telephone => "a telephone call",
        OtherChannel.Email => "an e-mail",
        OtherChannel.Letter => "a letter",
        _ => "a police notification",
    }} received at {receivedAt.ToUkDateTime()}";

    public required ConcernRoute Route { get; init; }

    public required string? AgencyName { get; init; }

    public required bool HiddenFromSafeguardingLead { get; init; }

    public required bool? SpokenToDutyTeam { get; init; }

    public required bool HarmIndicated { get; init; }

    public required string? TakenOnBy { get; init; }

    public required DateTime? ClosedAt { get; init; }

    public required string? LinkedTo { get; init; }

    public string From => Route == ConcernRoute.Public ? "a member of the public" : AgencyName ?? Referrer.Organisation ?? "an organisation not named";

    public static Task<CaseSummary> ReadAsync(SafeguardingDbContext db, Guid referralId, CancellationToken cancellationToken) =>
        db.Referrals.AsNoTracking().Where(r => r.Id == referralId).Select(r => new CaseSummary
        {
            Concern = r.Concern,
            Referrer = r.Referrer,
            Details = r.Details,
            SpecialSteps = r.SpecialSteps,
            IsFromYoungPerson = r.IsFromYoungPerson,
            CameBy = r.CameBy,
            SourceCode = r.SourceCode,
            EnteredBy = r.CameBy == null ? null : r.Events.Where(e => e.Kind == ReferralEventKind.Received).Select(e => e.ByName).FirstOrDefault(),
            Route = r.Route,
            AgencyName = db.Agencies.Where(a => a.Id == r.AgencyId).Select(a => a.Name).FirstOrDefault(),
            HiddenFromSafeguardingLead = r.HiddenFromSafeguardingLead,
            SpokenToDutyTeam = r.SpokenToDutyTeam,
            HarmIndicated = r.HarmIndicated,
            TakenOnBy = r.TakenOnBy,
            ClosedAt = r.ClosedAt,
            LinkedTo = db.Referrals.Where(o => o.Id == r.LinkedToReferralId).Select(o => o.Reference).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
}

/// <summary>The summary page.</summary>
public sealed record SummaryPage(
    CaseHead Head, CaseSummary Case, IReadOnlyList<CaseEvent> Events, IReadOnlyList<EarlierConcern> Earlier, Actions Actions, DateOnly Today);

/// <summary>Children, household and who was told.</summary>
public sealed record PeoplePage(
    CaseHead Head, IReadOnlyList<PlaceOfChild> Places, IReadOnlyList<HouseholdMember> Household, IReadOnlyList<NetworkMember> Network, IReadOnlyList<Domain.Consent.ConsentRecord> Told, bool IsRevealed, DateOnly Today, IReadOnlyList<WrittenLine> KeptSecret);

/// <summary>Where a child lives, and where they stay now if that is elsewhere; null where the address is secret and has not been revealed.</summary>
public sealed record PlaceOfChild(Guid ChildId, string? Address, string? Postcode, string? NoAddressReason, string? NhsNumber, string? Upn, string? OtherAddress = null)
{
    /// <summary>Address and postcode, why there is none, or that it is not known.</summary>
    public string InWords => ReferredChild.AddressInFull(Address, Postcode) ?? NoAddressReason ?? "Not known";
}

/// <summary>What was sent, and what was added since.</summary>
public sealed record SentPage(CaseHead Head, CaseSummary Case, IReadOnlyList<AddedInformation> Added, IReadOnlyList<FeedbackToReferrer> Told);

/// <summary>Everything that happened.</summary>
public sealed record TimelinePage(CaseHead Head, IReadOnlyList<CaseEvent> Events, bool OversightOnly);

/// <summary>Who opened or changed this record.</summary>
public sealed record LookedPage(CaseHead Head, IReadOnlyList<Look> Looks);
