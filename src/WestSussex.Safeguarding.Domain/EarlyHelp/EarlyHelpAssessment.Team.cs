using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

// The Team around the Child: who is in it, who leads it, and which hub coordinates it.
public sealed partial class EarlyHelpAssessment
{
    /// <summary>Most people that one team holds, those who left included.</summary>
    public const int MaxMembers = 100;

    private readonly List<TeamMember> _members = [];

    /// <summary>Everybody of the team, those who left included (TAC-02).</summary>
    public IReadOnlyCollection<TeamMember> Members => _members;

    /// <summary>When the team first met.</summary>
    public DateOnly? FirstMeetingHeldOn { get; private set; }

    /// <summary>The earliest due day of an open action: kept here so that the coordinator's list can ask an index.</summary>
    public DateOnly? NextActionDueOn { get; private set; }

    /// <summary>The first day of review, action or first meeting that is still to come or was missed: past it the help drifts (TAC-07). Null before completion and after closure.</summary>
    public DateOnly? LateAfter { get; private set; }

    /// <summary>May this person work with the team: who writes and leads, the hub's coordinators, and members whom the family lets know.</summary>
    public bool IsTeamOf(Actor by) => IsWorkedOnBy(by.PersonId) || by.Is(Role.EarlyHelpCoordinator)
        || (by.PersonId is { } me && _members.Exists(m => m.IsCurrent && m.PersonId == me) && MayBeSharedWith(me, by.AgencyId));

    /// <summary>This member sees it in the portal: who writes and leads, and whom the family lets know.</summary>
    public bool IsOpenTo(TeamMember member) => member.PersonId is not null && (IsWorkedOnBy(member.PersonId) || MayBeSharedWith(member.PersonId, member.AgencyId));

    /// <summary>Somebody joins. The same form sent twice adds once. They see nothing by it: that follows from what the family agreed (EH-06).</summary>
    /// <param name="key">The form's key, which becomes the member's id.</param>
    /// <param name="answers">Who they are.</param>
    /// <param name="by">Who adds them.</param>
    /// <param name="at">Now, in UTC.</param>
    public TeamMember JoinTeam(Guid key, TeamMemberAnswers answers, Actor by, DateTime at)
    {
        MustBeTeam(by);
        if (_members.Find(m => m.Id == key) is { } known)
        {
            return known;
        }

        MustBeAgreedTo();
        RuleBrokenException.When(_members.Count >= MaxMembers, $"A team can hold {MaxMembers} people");
        RuleBrokenException.When(
            answers.PersonId is { } person && _members.Exists(m => m.IsCurrent && m.PersonId == person), $"{answers.Name} is in the team already");
        var member = TeamMember.Of(Id, key, answers, by, at);
        _members.Add(member);
        Happened(EarlyHelpEventKind.MemberJoined, by, at, member.WithRole);
        OpenToTeam(at);
        return member;
    }

    /// <summary>Their contact or role is brought up to date (TAC-02).</summary>
    public void ChangeMember(Guid memberId, TeamMemberAnswers answers, Actor by)
    {
        MustBeTeam(by);
        Member(memberId).Take(answers);
    }

    public void LeaveTeam(Guid memberId, string why, Actor by, DateTime at)
    {
        MustBeTeam(by);
        var member = Member(memberId);
        RuleBrokenException.When(member.PersonId is not null && member.PersonId == LeadPractitionerId, $"{member.Name} leads. Choose another lead practitioner first");
        member.Leave(why, at);
        if (member.PersonId is { } person)
        {
            EndAccess(person, at);
        }

        Happened(EarlyHelpEventKind.MemberLeft, by, at, $"{member.WithRole}. {member.WhyLeft}");
    }

    /// <exception cref="RuleBrokenException">They are not in this team.</exception>
    public TeamMember Member(Guid memberId)
    {
        var member = _members.Find(m => m.Id == memberId);
        RuleBrokenException.When(member is null, "This person is not in this team");
        return member!;
    }

    /// <summary>A coordinator or the lead practitioner hands the lead on. There is never more than one (TAC-01).</summary>
    /// <param name="who">The new lead practitioner.</param>
    /// <param name="inPlaceOf">Whom the page showed as leading; null for nobody.</param>
    /// <param name="why">The reason for the change.</param>
    /// <param name="by">A coordinator, or who works on it.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <exception cref="RuleBrokenException">Somebody else became the lead practitioner meanwhile: both are named and nothing is changed.</exception>
    public void HandLeadTo(NamedProfessional who, Guid? inPlaceOf, string? why, Actor by, DateTime at)
    {
        RuleBrokenException.When(
            LeadPractitionerId != inPlaceOf && LeadPractitionerId != who.PersonId,
            CurrentLead is { } lead
                ? $"There is only one lead practitioner at a time. {lead.Name} was made lead practitioner while you were choosing {who.Name}. Talk with {lead.Name}, then choose again if it still holds."
                : "The lead practitioner has stood down while you were choosing. Choose again.");
        AppointLead(who, why, by, at);
    }

    /// <summary>The level of need from which a Team around the Child is asked for (EH-11).</summary>
    public const int TeamFromLevel = 3;

    /// <summary>Longest words on how help is coordinated instead, in characters.</summary>
    public const int CoordinatedOtherwiseMaxLength = 2000;

    /// <summary>How help is coordinated without a Team around the Child, and why; null where nobody said so.</summary>
    public string? CoordinatedOtherwise { get; private set; }

    /// <summary>At this level a team should have met, or it should be said how help is coordinated instead (EH-11).</summary>
    public void CoordinateOtherwise(string how, Actor by, DateTime at)
    {
        MustBeTeam(by);
        RuleBrokenException.When(string.IsNullOrWhiteSpace(how), "Say how help is coordinated instead, and why");
        CoordinatedOtherwise = how.Trim();
        Happened(EarlyHelpEventKind.NoteAdded, by, at, $"Coordinated without a Team around the Child: {CoordinatedOtherwise}");
    }

    /// <summary>The family lives in another district now: from today it may be another hub's work.</summary>
    public void FamilyMoved(string districtId, EarlyHelpHub hub, string why, Actor by, DateTime at)
    {
        MustBeTeam(by);
        RuleBrokenException.When(districtId == DistrictId, "This is the district it has already");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(why), "Say what changed");
        var other = hub != Hub;
        LivesIn(districtId, hub, by, at);
        Happened(EarlyHelpEventKind.NoteAdded, by, at, $"The family moved{(other ? $" and is with the {hub} hub now" : "")}. {why.Trim()}");
    }

    /// <summary>Keeps the earliest due day of what is still to be done.</summary>
    public void ActionsAre(IEnumerable<PlanAction> all)
    {
        NextActionDueOn = all.Where(a => a.IsOpen).Min(a => (DateOnly?)a.DueOn);
        KeepLateAfter();
    }

    /// <summary>An entry of the timeline for what is kept beside the assessment: meetings, actions, measures.</summary>
    internal void TeamDid(EarlyHelpEventKind kind, Actor by, DateTime at, string? words) => Happened(kind, by, at, words);

    /// <summary>A meeting took place: the first one stops its clock.</summary>
    internal void Met(DateOnly on)
    {
        FirstMeetingHeldOn = FirstMeetingHeldOn is { } first && first <= on ? first : on;
        KeepLateAfter();
    }

    private void KeepLateAfter() => LateAfter = Status is AssessmentStatus.Draft or AssessmentStatus.Closed ? null
        : new[] { NextReviewOn, NextActionDueOn, FirstMeetingHeldOn is null ? FirstMeetingDueOn : null }.Min();

    // Whoever is in the team and whom the family lets know sees from now on what was agreed.
    private void OpenToTeam(DateTime at)
    {
        foreach (var member in _members.Where(m => m is { IsCurrent: true, PersonId: not null } && MayBeSharedWith(m.PersonId, m.AgencyId)))
        {
            GiveAccess(new NamedProfessional(member.PersonId!.Value, member.Name, member.AgencyId), at);
        }
    }

    /// <summary>Nothing new is planned, and nobody is invited, without the family (CO-01). What is under way can be finished or called off.</summary>
    internal void MustBeAgreedTo() =>
        RuleBrokenException.When(!IsAgreedTo, "The family does not agree to early help any more, so nothing new is planned or shared. Ask them again, or close it");

    internal void MustBeTeam(Actor by)
    {
        MustNotBeClosed();
        RuleBrokenException.When(!IsTeamOf(by), "Only the team around the child and the hub's coordinator can do this");
    }
}
