using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>
/// The Team around the Child of one assessment: who is in it, and the clocks of its work. A root of its own, so that the team can be kept
/// while somebody else writes in the assessment.
/// </summary>
public sealed class TeamAroundTheChild : AggregateRoot
{
    public const int DistrictMaxLength = 40;
    public const int WordsMaxLength = 2000;

    /// <summary>Most people that one team holds, those who left included.</summary>
    public const int MaxMembers = 100;

    private readonly List<TeamMember> _members = [];
    private readonly List<DistrictMove> _moves = [];

    private TeamAroundTheChild()
    {
    }

    /// <summary>The assessment. Unique.</summary>
    public Guid AssessmentId { get; private set; }

    /// <summary>The hub that coordinates it; null until a district is known.</summary>
    public EarlyHelpHub? Hub { get; private set; }

    /// <summary>Id of the district the family lives in; null where it is not known.</summary>
    public string? DistrictId { get; private set; }

    /// <summary>The day of the family's agreement: the clocks count from it.</summary>
    public DateOnly StartedOn { get; private set; }

    public DateOnly FirstMeetingDueOn { get; private set; }

    public DateOnly? FirstMeetingHeldOn { get; private set; }

    public DateOnly? LastReviewedOn { get; private set; }

    public DateOnly ReviewDueOn { get; private set; }

    /// <summary>Why the review was put off from its day; null where it was not.</summary>
    public string? WhyReviewMoved { get; private set; }

    /// <summary>The earliest due day of an open action: kept here so that the coordinator's list can ask an index.</summary>
    public DateOnly? NextActionDueOn { get; private set; }

    /// <summary>The early help goes on.</summary>
    public bool IsOpen { get; private set; } = true;

    public DateTime? ClosedAt { get; private set; }

    /// <summary>The concern that it was stepped up with, while MASH has not decided.</summary>
    public Guid? SteppedUpReferralId { get; private set; }

    public DateTime? SteppedUpAt { get; private set; }

    public IReadOnlyCollection<TeamMember> Members => _members;

    /// <summary>Where the family lived before, newest last.</summary>
    public IReadOnlyCollection<DistrictMove> Moves => _moves;

    /// <summary>The clock of the next review.</summary>
    public ReviewClock Clock => new(LastReviewedOn ?? StartedOn, ReviewDueOn);

    public static TeamAroundTheChild Start(Guid assessmentId, EarlyHelpHub? hub, string? districtId, DateOnly agreedOn, Clocks clocks) => new()
    {
        AssessmentId = assessmentId,
        Hub = hub,
        DistrictId = districtId,
        StartedOn = agreedOn,
        FirstMeetingDueOn = clocks.FirstTeamMeetingDue(agreedOn),
        ReviewDueOn = clocks.ReviewDue(agreedOn),
    };

    /// <summary>Somebody joins. The same form sent twice adds once.</summary>
    /// <param name="key">The form's key, which becomes the member's id.</param>
    /// <param name="answers">Who they are.</param>
    /// <param name="by">Who adds them.</param>
    /// <param name="at">Now, in UTC.</param>
    public TeamMember Add(Guid key, TeamMemberAnswers answers, Actor by, DateTime at)
    {
        MustBeOpen();
        if (_members.Find(m => m.Id == key) is { } known)
        {
            return known;
        }

        RuleBrokenException.When(_members.Count >= MaxMembers, $"A team can hold {MaxMembers} people");
        RuleBrokenException.When(
            answers.PersonId is { } person && _members.Exists(m => m.IsCurrent && m.PersonId == person), $"{answers.Name} is in the team already");
        var member = TeamMember.Of(Id, key, answers, by, at);
        _members.Add(member);
        return member;
    }

    /// <summary>Their contact or role is brought up to date (TAC-02).</summary>
    public void Change(Guid memberId, TeamMemberAnswers answers)
    {
        MustBeOpen();
        Member(memberId).Take(answers);
    }

    public void Leave(Guid memberId, string why, DateTime at)
    {
        MustBeOpen();
        Member(memberId).Leave(why, at);
    }

    /// <exception cref="RuleBrokenException">They are not in this team.</exception>
    public TeamMember Member(Guid memberId)
    {
        var member = _members.Find(m => m.Id == memberId);
        RuleBrokenException.When(member is null, "This person is not in this team");
        return member!;
    }

    /// <summary>The family lives in another district now; it may be another hub's work from today.</summary>
    public void MoveTo(string districtId, EarlyHelpHub hub, string why, Actor by, DateTime at)
    {
        MustBeOpen();
        RuleBrokenException.When(districtId == DistrictId, "This is the district it has already");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(why), "Say what changed");
        _moves.Add(DistrictMove.Of(Id, DistrictId, districtId, hub, why, by, at));
        DistrictId = districtId;
        Hub = hub;
    }

    /// <summary>A meeting took place: the first one stops its clock.</summary>
    internal void Met(DateOnly on) => FirstMeetingHeldOn = FirstMeetingHeldOn is { } first && first <= on ? first : on;

    public void MoveReview(DateOnly to, string why, DateOnly today, Clocks clocks)
    {
        MustBeOpen();
        RuleBrokenException.When(string.IsNullOrWhiteSpace(why), "Say why the review moves");
        ReviewDueOn = Clock.MoveTo(to, today, clocks).DueOn;
        WhyReviewMoved = why.Trim();
    }

    internal void Reviewed(DateOnly heldOn, DateOnly? nextOn, DateOnly today, Clocks clocks)
    {
        MustBeOpen();
        RuleBrokenException.When(heldOn < StartedOn, "The review must be on or after the day of the assessment");
        ReviewDueOn = Clock.Held(heldOn, nextOn, today, clocks).DueOn;
        LastReviewedOn = heldOn;
        WhyReviewMoved = null;
    }

    /// <summary>Keeps the earliest due day of what is still to be done.</summary>
    public void ActionsAre(IEnumerable<PlanAction> all) => NextActionDueOn = all.Where(a => a.IsOpen).Min(a => (DateOnly?)a.DueOn);

    /// <summary>It went to MASH with everything that is known (TAC-10). The early help goes on until MASH decides.</summary>
    public void SteppedUp(Guid referralId, DateTime at)
    {
        MustBeOpen();
        RuleBrokenException.When(SteppedUpReferralId is not null, "This has gone to the team that looks at concerns already, and they have not decided yet");
        SteppedUpReferralId = referralId;
        SteppedUpAt = at;
    }

    /// <summary>MASH has decided: it may be closed, or stepped up again one day.</summary>
    public void StepUpWasDecided()
    {
        SteppedUpReferralId = null;
        SteppedUpAt = null;
    }

    internal void Close(DateTime at)
    {
        MustBeOpen();
        IsOpen = false;
        ClosedAt = at;
    }

    internal void MustBeOpen() => RuleBrokenException.When(!IsOpen, "This early help is closed");
}

/// <summary>The family moved: from where, to where, and what was said. Only ever added.</summary>
public sealed class DistrictMove : Entity, IPartOf
{
    private DistrictMove()
    {
    }

    public Guid TeamId { get; private set; }

    public string? FromDistrictId { get; private set; }

    public string ToDistrictId { get; private set; } = "";

    public EarlyHelpHub ToHub { get; private set; }

    public string Why { get; private set; } = "";

    public DateTime At { get; private set; }

    public string ByName { get; private set; } = "";

    public Guid RootId => TeamId;

    internal static DistrictMove Of(Guid teamId, string? from, string to, EarlyHelpHub hub, string why, Actor by, DateTime at) => new()
    {
        TeamId = teamId,
        FromDistrictId = from,
        ToDistrictId = to,
        ToHub = hub,
        Why = why.Trim(),
        At = at,
        ByName = by.Name,
    };
}
