using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>
/// An Early Help Assessment: made with a family by a professional who knows them, completed by agreement, then followed through by the
/// Team around the Child (EH-01 to EH-14). What was completed never changes; a later version stands beside it.
/// </summary>
public sealed partial class EarlyHelpAssessment : AggregateRoot
{
    /// <summary>Longest whole of the answers while they are written, in characters of JSON.</summary>
    public const int AnswersMaxLength = 4_000_000;

    /// <summary>Longest id of a district.</summary>
    public const int DistrictMaxLength = 60;

    /// <summary>Longest list of the domains that have a need, in characters.</summary>
    public const int NeedDomainsMaxLength = 10_000;

    /// <summary>The stored property behind <see cref="NeedDomains"/>.</summary>
    public const string NeedDomainsProperty = nameof(NeedDomainIds);

    /// <summary>Longest id of a retention class.</summary>
    public const int RetentionClassMaxLength = 40;

    private readonly List<AssessedChild> _children = [];
    private readonly List<FamilyAgreement> _agreements = [];
    private readonly List<SharedAccess> _access = [];
    private readonly List<LeadPractitioner> _leads = [];
    private readonly List<AssessmentLevel> _levels = [];
    private readonly List<AssessmentVersion> _versions = [];
    private readonly List<EarlyHelpEvent> _events = [];

    private EarlyHelpAssessment()
    {
    }

    /// <summary>See <see cref="Referrals.Reference"/>. Unique among assessments.</summary>
    public string Reference { get; private set; } = "";

    public AssessmentStatus Status { get; private set; }

    public AssessmentSource Source { get; private set; }

    /// <summary>The concern that it was started from or stepped down from.</summary>
    public Guid? ReferralId { get; private set; }

    /// <summary>Who started it, and for which agency.</summary>
    public Guid StartedById { get; private set; }

    public string StartedByName { get; private set; } = "";

    public Guid? AgencyId { get; private set; }

    public DateTime StartedAt { get; private set; }

    public DateTime SavedAt { get; private set; }

    /// <summary>Id of the district where the children live; null while it is not known.</summary>
    public string? DistrictId { get; private set; }

    /// <summary>The hub that the district selects (EH-07); null while the district is not known.</summary>
    public EarlyHelpHub? Hub { get; private set; }

    /// <summary>The lead practitioner now, where an index can reach them.</summary>
    public Guid? LeadPractitionerId { get; private set; }

    public Guid? LeadPractitionerAgencyId { get; private set; }

    /// <summary>The family agrees to the assessment, at least in part. Without it nobody but the writer's agency sees it.</summary>
    public bool IsAgreedTo { get; private set; }

    /// <summary>When they first agreed.</summary>
    public DateOnly? AgreedOn { get; private set; }

    /// <summary>When the first version was complete.</summary>
    public DateTime? CompletedAt { get; private set; }

    /// <summary>The level that stands; each decision is in <see cref="Levels"/>.</summary>
    public int? Level { get; private set; }

    /// <summary>Ids of the parts of the child's life where the last version names a need: what boards count (EH-05).</summary>
    public IReadOnlyList<string> NeedDomains => NeedDomainsIn(NeedDomainIds);

    /// <summary>The same from the stored text.</summary>
    public static IReadOnlyList<string> NeedDomainsIn(string? stored) => stored?.Split(' ') ?? [];

    /// <summary>By when the Team around the Child should first have met.</summary>
    public DateOnly? FirstMeetingDueOn { get; private set; }

    /// <summary>The next review's day; null before completion and after closure.</summary>
    public DateOnly? NextReviewOn { get; private set; }

    /// <summary>From when people are reminded of it.</summary>
    public DateOnly? ReviewWarningOn { get; private set; }

    /// <summary>The day beyond which it is never put off.</summary>
    public DateOnly? ReviewLatestOn { get; private set; }

    public Guid? SteppedUpReferralId { get; private set; }

    public DateTime? SteppedUpAt { get; private set; }

    /// <summary>MASH accepted what was stepped up for a social care response.</summary>
    public bool StepUpWasAccepted { get; private set; }

    public ClosureReason? ClosureReason { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    /// <summary>Id of the retention class by which it is kept.</summary>
    public string RetentionClass { get; private set; } = "referral";

    public DateOnly? RetentionReviewOn { get; private set; }

    public bool RetentionHold { get; private set; }

    // One encrypted text: what a family needs is nothing to search for.
    private string? NeedDomainIds { get; set; }

    /// <summary>The form's answers as they were typed, complete or not: opaque text, never queried.</summary>
    public string Answers { get; private set; } = "{}";

    public IReadOnlyCollection<AssessedChild> Children => _children;

    public IReadOnlyCollection<FamilyAgreement> Agreements => _agreements;

    /// <summary>Whom the agreements open it to, now and before.</summary>
    public IReadOnlyCollection<SharedAccess> Access => _access;

    /// <summary>Who led, oldest first.</summary>
    public IReadOnlyCollection<LeadPractitioner> Leads => _leads;

    public IReadOnlyCollection<AssessmentLevel> Levels => _levels;

    /// <summary>Every version that was completed.</summary>
    public IReadOnlyCollection<AssessmentVersion> Versions => _versions;

    public IReadOnlyCollection<EarlyHelpEvent> Events => _events;

    /// <summary>Begins an assessment. Any confirmed professional may (EH-04); nobody has to have been trained first (EH-09).</summary>
    /// <param name="answers">What is known already, as the form's answers.</param>
    public static EarlyHelpAssessment Start(AssessmentSource source, Guid? referralId, string answers, Actor by, DateTime at)
    {
        RuleBrokenException.When(by.PersonId is null, "Sign in to start an Early Help Assessment");
        RuleBrokenException.When(source is AssessmentSource.Concern or AssessmentSource.StepDown && referralId is null, "Choose the concern that it is started from");
        var assessment = new EarlyHelpAssessment
        {
            Reference = Referrals.Reference.New(),
            Source = source,
            ReferralId = referralId,
            StartedById = by.PersonId!.Value,
            StartedByName = by.Name,
            AgencyId = by.AgencyId,
            StartedAt = at,
            SavedAt = at,
            Answers = answers,
        };
        assessment.Happened(EarlyHelpEventKind.Started, by, at, null);
        return assessment;
    }

    /// <summary>Keeps what was typed; nothing else changes by it.</summary>
    public void Save(string answers, Actor by, DateTime at)
    {
        MustWorkOnIt(by);
        MustNotBeClosed();
        Answers = answers;
        SavedAt = at;
    }

    /// <summary>The district where the children live, and so the hub (EH-07). A family that moves changes it; nothing else starts anew.</summary>
    public void LivesIn(string? districtId, EarlyHelpHub? hub, Actor by, DateTime at)
    {
        MustNotBeClosed();
        if ((DistrictId, Hub) == (districtId, hub))
        {
            return;
        }

        var moved = CompletedAt is not null;
        (DistrictId, Hub) = (districtId, hub);
        if (moved)
        {
            Happened(EarlyHelpEventKind.HubChanged, by, at, hub is null ? "District not known" : $"{hub} hub");
        }
    }

    /// <summary>The assessment is complete, or complete anew: the team can see what was agreed (EH-14).</summary>
    /// <param name="content">Complete answers.</param>
    /// <param name="level">The level of need, with the reason.</param>
    /// <param name="why">Why it is written anew; not asked the first time.</param>
    /// <exception cref="RuleBrokenException">Not theirs, closed, no agreement to the assessment, no child, strengths or needs missing (EH-02), or no reason.</exception>
    public void Complete(AssessmentContent content, LevelChoice level, string? why, Clocks clocks, Actor by, DateTime at, DateOnly today)
    {
        MustWorkOnIt(by);
        MustNotBeClosed();
        RuleBrokenException.When(!IsAgreedTo, "Record first that the family agrees to the assessment");
        RuleBrokenException.When(content.Children.Count == 0, "Tell us about at least one child");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(content.GoingWell) || string.IsNullOrWhiteSpace(content.Worries), "Say what is going well and what worries you: an assessment needs both");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(level.Why), "Say why you chose this level");
        RuleBrokenException.When(_versions.Count > 0 && string.IsNullOrWhiteSpace(why), "Say what has changed");
        var first = _versions.Count == 0;
        _versions.Add(new AssessmentVersion(Id, _versions.Count + 1, content, first ? null : why, by, at));
        TakeChildren(content);
        var needs = content.Needs.Where(n => !string.IsNullOrWhiteSpace(n.Need)).Select(n => n.Domain).Distinct().ToList();
        NeedDomainIds = needs.Count == 0 ? null : string.Join(' ', needs);
        if (Level != level.Level || first || level.Others.Count > 0)
        {
            Decide(level, by, at);
        }

        if (first)
        {
            CompletedAt = at;
            Status = SteppedUpAt is null ? AssessmentStatus.Open : AssessmentStatus.AwaitingMash;
            FirstMeetingDueOn = clocks.FirstTeamMeetingDue(AgreedOn!.Value);
            ReviewFrom(today, clocks);
        }

        Happened(first ? EarlyHelpEventKind.Completed : EarlyHelpEventKind.Updated, by, at, why);
        if (LeadPractitionerId is null)
        {
            AppointLead(new NamedProfessional(by.PersonId!.Value, by.Name, by.AgencyId), null, by, at);
        }
    }

    /// <summary>Decides the level of need, with the reason. Every earlier decision is kept (LN-05).</summary>
    public void Decide(LevelChoice level, Actor by, DateTime at)
    {
        MustWorkOnIt(by);
        MustNotBeClosed();
        RuleBrokenException.When(string.IsNullOrWhiteSpace(level.Why), "Say why you chose this level");
        RuleBrokenException.When(level.Others.Any(c => c.Level > level.Level), "The level of the family is at least that of each child");
        RuleBrokenException.When(level.Others.Any(c => string.IsNullOrWhiteSpace(c.Why)), "Say why the level is different for a child");
        _levels.Add(new AssessmentLevel(Id, level, by, at));
        Level = level.Level;
        Happened(EarlyHelpEventKind.LevelDecided, by, at, $"Level {level.Level}. {level.Why.Trim()}");
    }

    /// <summary>Sets until when it is kept: counted from the youngest child's birth or from today.</summary>
    public void Retain(RetentionClass rule, DateOnly today)
    {
        RetentionClass = rule.Id;
        RetentionReviewOn = rule.ReviewOn(rule.From == RetentionStart.ChildsBirth ? _children.Max(c => c.DateOfBirth ?? c.ExpectedOn) ?? today : today);
    }

    /// <summary>Is this person one of those who write and lead?</summary>
    public bool IsWorkedOnBy(Guid? personId) => personId is { } id && (id == StartedById || id == LeadPractitionerId);

    private void ReviewFrom(DateOnly day, Clocks clocks)
    {
        (NextReviewOn, ReviewWarningOn, ReviewLatestOn) = (clocks.ReviewDue(day), clocks.ReviewWarningFrom(day), clocks.ReviewLatest(day));
        KeepLateAfter();
    }

    private void TakeChildren(AssessmentContent content)
    {
        foreach (var answers in content.Children)
        {
            if (_children.Find(c => c.Number == answers.Number) is { } known)
            {
                known.Take(answers.Child);
            }
            else
            {
                _children.Add(AssessedChild.Of(Id, answers));
            }
        }

        _children.RemoveAll(c => content.Children.All(a => a.Number != c.Number));
    }

    // One act may leave several entries at one instant: each is put a tick after the one before, so that the timeline keeps their order.
    private void Happened(EarlyHelpEventKind kind, Actor by, DateTime at, string? words, DateTime? happenedAt = null)
    {
        var entered = at;
        while (_events.Exists(e => e.At == entered))
        {
            entered = entered.AddTicks(1);
        }

        _events.Add(EarlyHelpEvent.Of(Id, kind, by, entered, words, happenedAt ?? at));
    }

    private void MustWorkOnIt(Actor by) =>
        RuleBrokenException.When(!IsWorkedOnBy(by.PersonId), "Only the person who started the assessment or its lead practitioner can do this");

    private void MustNotBeClosed() => RuleBrokenException.When(Status == AssessmentStatus.Closed, "This assessment is closed");
}
