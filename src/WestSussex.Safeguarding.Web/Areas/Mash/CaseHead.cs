using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>What every page of a referral shows above its own content, and what its forms post back: read in two statements.</summary>
public sealed record CaseHead
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    /// <summary>Posted with every form: whoever saves from an older one is shown both.</summary>
    public required Guid Version { get; init; }

    /// <summary>Of the last entry on the timeline: what came after it, the person at the screen has not seen.</summary>
    public required DateTime SeenUntil { get; init; }

    public required ConcernRoute Route { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required ChildStatus Status { get; init; }

    /// <summary>The way of at least one child is not ended.</summary>
    public bool IsOpen => Children.Any(c => ChildWorkflow.Open.Contains(c.Status));

    /// <summary>By when somebody must have read what the referrer added or asked; null when there is nothing new.</summary>
    public required DateTime? NewsDueAt { get; init; }

    /// <summary>By when the written form of a telephone call is due; null where none is waited for.</summary>
    public DateTime? WrittenDueAt { get; init; }

    /// <summary>Somebody without an account rang, and opens the form that confirms it by a code.</summary>
    public bool HasCodeForCaller { get; init; }

    public required Priority? Priority { get; init; }

    public required Priority? OriginalPriority { get; init; }

    public required bool IsProvisionalRed { get; init; }

    public required Priority? LowerPriorityAsked { get; init; }

    public required Guid? LowerPriorityAskedById { get; init; }

    public required DateTime ScreeningDueAt { get; init; }

    public required DateTime FirstAnswerDueAt { get; init; }

    public required DateTime? FirstAnsweredAt { get; init; }

    public required DateTime? OutcomeDueAt { get; init; }

    public required DateTime? DecidedAt { get; init; }

    public required DateTime? OutcomeToldAt { get; init; }

    /// <summary>The reference of the early help that waits for this decision.</summary>
    public required string? SteppedUpFrom { get; init; }

    public required DateTime? AcceptedAsReferralAt { get; init; }

    public required DateTime? ReadAt { get; init; }

    public required bool IsRestricted { get; init; }

    public required bool AddressIsSecret { get; init; }

    public required bool IsSuspicious { get; init; }

    public required DateTime? AllocatedWorkerCheckedAt { get; init; }

    public required Guid? ClaimedById { get; init; }

    public required DateTime? ClaimActiveAt { get; init; }

    public required string? ClaimedByName { get; init; }

    public required string? CaseSystemNumber { get; init; }

    /// <summary>What the referrer is to be told once every child's outcome stands.</summary>
    public required string? PreparedAnswer { get; init; }

    /// <summary>What the referrer knows of the family as a whole.</summary>
    public FamilyDetails? Family { get; init; }

    /// <summary>What the referrer said beside the story: whether the family may hear who raised it is asked on every page.</summary>
    public ConcernDetails? Details { get; init; }

    /// <summary>Who has not been told because it would not be safe (CO-03): whoever rings, writes or visits has to know it first.</summary>
    public IReadOnlyList<NotToTell> UnsafeToTell { get; init; } = [];

    public IReadOnlyList<CaseChild> Children { get; init; } = [];

    /// <summary>What its children are found by in other concerns.</summary>
    public IReadOnlyCollection<ChildKeys> Keys => [.. Children.Select(c => c.Keys)];

    /// <summary>"Larkspindle family" where the children share a name; else the first child's.</summary>
    public string Who
    {
        get
        {
            var families = Children.Where(c => !c.IsUnborn).Select(c => c.Name.Family).Distinct().ToList();
            return families is [{ } family] ? Children.Count > 1 ? $"{family} family" : Children[0].ShownName
                : Children.Count == 1 ? Children[0].ShownName
                : $"{Children.Count} children";
        }
    }

    /// <summary>What follows <see cref="Who"/>: "Wren 7, Ash 9 months". One child's name stands there already, so that only the age follows.</summary>
    public string Detail(DateOnly today) => Children is [var one] ? one.AgeAlone(today) : string.Join(", ", Children.Select(c => c.NameAndAge(today)));

    public bool Can(Verb verb) => Children.Any(c => ChildWorkflow.Allows(verb, c.Status));

    /// <summary>Why no child is at the right stage, and what to do about it.</summary>
    public string WhyNot(Verb verb) =>
        ReadAt is null ? "Nobody has read this yet. Claim it first."
        : Children.Any(c => c.Status == ChildStatus.ReturnedForInformation) && verb is Verb.Propose or Verb.Decide or Verb.ReturnForInformation
            ? "The referrer has been asked for something. When they reply it comes back to screening; if you cannot wait, open it again."
        : Children.Any(c => c.Status == ChildStatus.AwaitingAuthorisation) ? "A second manager has to look at the decision first."
        : "This was settled for every child. If it has to be looked at again, open it again.";

    public IReadOnlyList<CaseChild> Those(Verb verb) => [.. Children.Where(c => ChildWorkflow.Allows(verb, c.Status))];

    /// <summary>Null when there is none. The children come by themselves: inside the one statement SQLite would first collect everybody's.</summary>
    public static async Task<CaseHead?> ReadAsync(SafeguardingDbContext db, IQueryable<Referral> referrals, CancellationToken cancellationToken)
    {
        var head = await Of(db, referrals.AsNoTracking()).SingleOrDefaultAsync(cancellationToken);
        return head is null ? null : head with { Children = await CaseChild.Of(db.ReferredChildren.AsNoTracking().Where(c => c.ReferralId == head.Id)).ToListAsync(cancellationToken) };
    }

    private static IQueryable<CaseHead> Of(SafeguardingDbContext db, IQueryable<Referral> referrals) => referrals.Select(r => new CaseHead
    {
        Id = r.Id,
        Reference = r.Reference,
        Version = r.Version,
        SeenUntil = r.Events.Max(e => e.At),
        Route = r.Route,
        ReceivedAt = r.ReceivedAt,
        Status = r.Status,
        NewsDueAt = r.NewsDueAt,
        WrittenDueAt = r.WrittenDueAt,
        HasCodeForCaller = r.CameBy == OtherChannel.Telephone && r.ReturnCodeHash != null && r.WrittenAt == null,
        Priority = r.Priority,
        OriginalPriority = r.OriginalPriority,
        IsProvisionalRed = r.IsProvisionalRed,
        LowerPriorityAsked = r.LowerPriorityAsked,
        LowerPriorityAskedById = r.LowerPriorityAskedById,
        ScreeningDueAt = r.ScreeningDueAt,
        FirstAnswerDueAt = r.FirstAnswerDueAt,
        FirstAnsweredAt = r.FirstAnsweredAt,
        OutcomeDueAt = r.OutcomeDueAt,
        DecidedAt = r.DecidedAt,
        OutcomeToldAt = r.OutcomeToldAt,
        AcceptedAsReferralAt = r.AcceptedAsReferralAt,
        ReadAt = r.ReadAt,
        IsRestricted = r.IsRestricted,
        AddressIsSecret = r.AddressIsSecret,
        IsSuspicious = r.IsSuspicious,
        AllocatedWorkerCheckedAt = r.AllocatedWorkerCheckedAt,
        ClaimedById = r.ClaimedById,
        ClaimActiveAt = r.ClaimActiveAt,
        ClaimedByName = db.People.Where(p => p.Id == r.ClaimedById).Select(p => p.Name).FirstOrDefault(),
        CaseSystemNumber = r.CaseSystemNumber,
        PreparedAnswer = r.PreparedAnswer,
        SteppedUpFrom = db.Assessments.Where(a => a.SteppedUpReferralId == r.Id).Select(a => a.Reference).FirstOrDefault(),
        Family = r.Family,
        Details = r.Details,
        UnsafeToTell = r.Consents.Where(c => c.Told == ToldAnswer.NoUnsafe && c.ToldLaterAt == null).Select(c => new NotToTell(c.Adult, c.Words, c.NotTellingAgreedBy)).ToList(),
    });
}

/// <summary>Somebody who must not be told yet.</summary>
/// <param name="Adult">Whom the referrer named.</param>
/// <param name="Why">In the referrer's words.</param>
/// <param name="AgreedBy">Who agreed that they are not told.</param>
public sealed record NotToTell(string Adult, string? Why, string? AgreedBy)
{
    /// <summary>As it stands in a sentence: a name, or "parents or carers" where they were asked about together.</summary>
    public string Whom => Adult == ConsentRecord.Together ? char.ToLowerInvariant(Adult[0]) + Adult[1..] : Adult;
}
