using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>What every page of a team shows above its own content: read in two statements.</summary>
public sealed record TeamHead
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required AssessmentStatus Status { get; init; }

    public required string? DistrictId { get; init; }

    public required EarlyHelpHub? Hub { get; init; }

    public required int? Level { get; init; }

    public required Guid StartedById { get; init; }

    public required Guid? LeadId { get; init; }

    public required string? LeadName { get; init; }

    public required Guid? AgencyId { get; init; }

    public required DateTime? CompletedAt { get; init; }

    public required DateOnly? FirstMeetingDueOn { get; init; }

    public required DateOnly? FirstMeetingHeldOn { get; init; }

    public required DateOnly? NextReviewOn { get; init; }

    public required DateOnly? LastReviewedOn { get; init; }

    public required string? WhyReviewMoved { get; init; }

    /// <summary>Somebody said how help is coordinated without a team.</summary>
    public required bool IsCoordinatedOtherwise { get; init; }

    /// <inheritdoc cref="EarlyHelpAssessment.AlongsideId"/>
    public required Guid? AlongsideId { get; init; }

    /// <summary>MASH accepted what was stepped up.</summary>
    public required bool StepUpWasAccepted { get; init; }

    public IReadOnlyList<HeadChild> Children { get; init; } = [];

    /// <summary>At this level a team should have met, or it should be said how help is coordinated instead (EH-11).</summary>
    public bool NeedsTeam => HasBegun && !IsClosed && Level >= EarlyHelpAssessment.TeamFromLevel && FirstMeetingHeldOn is null && !IsCoordinatedOtherwise;

    public bool IsClosed => Status == AssessmentStatus.Closed;

    /// <summary>The reader started it or leads it: they step up, close, record agreements and write for the family.</summary>
    public required bool IsTheirs { get; init; }

    /// <summary>The reader is in the team.</summary>
    public required bool IsMember { get; init; }

    /// <summary>The family lets this reader know everything.</summary>
    public required bool SharesAll { get; init; }

    /// <summary>The reader coordinates the hub.</summary>
    public bool IsCoordinated { get; init; }

    /// <summary>The reader may add to it and change it: what they may not do is not offered to them.</summary>
    public bool MayChange => !IsClosed && (IsTheirs || IsMember || IsCoordinated);

    /// <summary>The family agrees to early help. Where it does not any more, nothing new is planned or shared (CO-01).</summary>
    public required bool IsAgreedTo { get; init; }

    /// <summary>The reader may hand the lead on.</summary>
    public bool MayHandLead => !IsClosed && (IsTheirs || IsCoordinated);

    /// <summary>The reader may plan something new, and ask people to join.</summary>
    public bool MayAdd => MayChange && IsAgreedTo;

    /// <summary>The team works once the assessment is complete.</summary>
    public bool HasBegun => CompletedAt is not null;

    /// <summary>"Larkspindle family" where the children share a name; else the first child's.</summary>
    public string Who => HeadChild.Who(Children);

    /// <summary>What follows <see cref="Who"/>: "Wren 7, Ash 2". One child's name stands there already, so that only the age follows.</summary>
    public string Detail(DateOnly today) => HeadChild.Detail(Children, LeadName, today);

    /// <summary>Where its review stands; null where none is to come.</summary>
    public ReviewState? ReviewOn(DateOnly today, PolicyData policy) => NextReviewOn is { } due && CompletedAt is { } completed
        ? new ReviewClock(LastReviewedOn ?? completed.ToUkDay(), due).On(today, policy.Clocks)
        : null;

    /// <summary>Null where there is none for this viewer.</summary>
    public static async Task<TeamHead?> ReadAsync(SafeguardingDbContext db, string reference, Guid me, CancellationToken cancellationToken)
    {
        if (Domain.Referrals.Reference.Parse(reference) is not { } parsed)
        {
            return null;
        }

        var head = await db.Assessments.AsNoTracking().Where(a => a.Reference == parsed).Select(a => new TeamHead
        {
            Id = a.Id,
            Reference = a.Reference,
            Status = a.Status,
            DistrictId = a.DistrictId,
            Hub = a.Hub,
            Level = a.Level,
            StartedById = a.StartedById,
            LeadId = a.LeadPractitionerId,
            LeadName = db.People.Where(p => p.Id == a.LeadPractitionerId).Select(p => p.Name).FirstOrDefault(),
            AgencyId = a.AgencyId,
            CompletedAt = a.CompletedAt,
            FirstMeetingDueOn = a.FirstMeetingDueOn,
            FirstMeetingHeldOn = a.FirstMeetingHeldOn,
            NextReviewOn = a.NextReviewOn,
            LastReviewedOn = a.LastReviewedOn,
            WhyReviewMoved = a.WhyReviewMoved,
            IsAgreedTo = a.IsAgreedTo,
            IsCoordinatedOtherwise = a.CoordinatedOtherwise != null,
            AlongsideId = a.AlongsideId,
            StepUpWasAccepted = a.StepUpWasAccepted,
            IsTheirs = a.StartedById == me || a.LeadPractitionerId == me,
            SharesAll = a.Access.Any(s => s.IsOpen && s.PersonId == me && s.Amount == AmountShared.WholeAssessment),
            IsMember = a.Members.Any(m => m.PersonId == me && m.LeftAt == null),
        }).SingleOrDefaultAsync(cancellationToken);
        return head is null ? null : head with { Children = await HeadChild.OfAsync(db, head.Id, cancellationToken) };
    }
}

/// <summary>One child of an assessment, as headings show them.</summary>
public sealed record HeadChild(Guid Id, int Number, ChildName Name, DateOnly? DateOfBirth, DateOnly? ExpectedOn, int? EstimatedAge)
{
    public string ShownName => Name.IsKnown ? Name.ToString() : ExpectedOn is not null ? "Unborn baby" : $"Child {Number}, name not known";

    /// <summary>"Wren 7", "unborn baby".</summary>
    public string NameAndAge(DateOnly today) => ExpectedOn is not null ? "unborn baby"
        : $"{Name.Given ?? Name.Family ?? $"child {Number}"} {Age(today)}";

    /// <summary>"aged 7", "age not known", "due 6 July 2026".</summary>
    public string AgeAlone(DateOnly today) => ExpectedOn is { } due ? $"{(Name.IsKnown ? "unborn, " : "")}due {due.ToUkDate()}"
        : DateOfBirth is null && EstimatedAge is null ? "age not known" : $"aged {Age(today)}";

    /// <summary>Whom a case is about, on every page of it: the family, or its one child.</summary>
    internal static string Who(IReadOnlyList<HeadChild> children) => children.Select(c => c.Name.Family).Distinct().ToList() is [{ } family] && children.Count > 1 ? $"{family} family"
        : children.Count switch { 0 => "Early Help Assessment", 1 => children[0].ShownName, _ => $"{children.Count} children" };

    /// <summary>What follows it: the children's ages, and who leads.</summary>
    internal static string Detail(IReadOnlyList<HeadChild> children, string? lead, DateOnly today)
    {
        var ages = children is [var one] ? one.AgeAlone(today) : string.Join(", ", children.Select(c => c.NameAndAge(today)));
        var leads = lead is null ? "no lead practitioner yet" : $"lead practitioner {lead}";
        return ages.Length == 0 ? leads : $"{ages}; {leads}";
    }

    internal static Task<List<HeadChild>> OfAsync(SafeguardingDbContext db, Guid assessmentId, CancellationToken cancellationToken) =>
        db.Set<AssessedChild>().AsNoTracking().Where(c => c.AssessmentId == assessmentId).OrderBy(c => c.Number)
            .Select(c => new HeadChild(c.Id, c.Number, c.Name, c.DateOfBirth, c.ExpectedOn, c.EstimatedAge)).ToListAsync(cancellationToken);

    private string Age(DateOnly today)
    {
        if (DateOfBirth is not { } born)
        {
            return EstimatedAge is { } about ? $"about {about}" : "(age not known)";
        }

        var years = Domain.Children.Age.InYears(born, today);
        return years < 1 ? "under 1" : $"{years}";
    }
}
