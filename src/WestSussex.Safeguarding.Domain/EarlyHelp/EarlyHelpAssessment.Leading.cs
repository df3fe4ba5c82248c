using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

// One lead practitioner at a time (TAC-01).
public sealed partial class EarlyHelpAssessment
{
    /// <summary>Makes somebody the lead practitioner in place of whoever is. They are in the team by it: they own actions and come to meetings.</summary>
    /// <exception cref="RuleBrokenException">Not theirs to do, closed, no reason for a change, or somebody of another agency without the family's agreement.</exception>
    public void AppointLead(NamedProfessional who, string? why, Actor by, DateTime at)
    {
        RuleBrokenException.When(!IsWorkedOnBy(by.PersonId) && !by.Is(Role.EarlyHelpCoordinator), "Only the hub's coordinator, the person who started the assessment or its lead practitioner can do this");
        MustNotBeClosed();
        if (LeadPractitionerId == who.PersonId)
        {
            return;
        }

        RuleBrokenException.When(LeadPractitionerId is not null && string.IsNullOrWhiteSpace(why), "Say why the lead practitioner changes");
        RuleBrokenException.When(
            who.AgencyId != AgencyId && !MayBeSharedWith(who.PersonId, who.AgencyId),
            "The family has to agree first that this person knows");
        CurrentLead?.End(at);
        _leads.Add(new LeadPractitioner(Id, who, string.IsNullOrWhiteSpace(why) ? null : why.Trim(), at));
        (LeadPractitionerId, LeadPractitionerAgencyId) = (who.PersonId, who.AgencyId);
        if (!_members.Exists(m => m.IsCurrent && m.PersonId == who.PersonId))
        {
            _members.Add(TeamMember.Of(Id, Guid.CreateVersion7(), who.AsMember(), by, at));
        }

        Happened(EarlyHelpEventKind.LeadAppointed, by, at, who.Name + (string.IsNullOrWhiteSpace(why) ? "" : ". " + why.Trim()));
    }

    /// <summary>The lead practitioner now; null when there is none.</summary>
    public LeadPractitioner? CurrentLead => _leads.Find(l => l.Until is null);

    private void EndLead(Actor by, DateTime at, string why)
    {
        var name = CurrentLead?.Name;
        CurrentLead?.End(at);
        (LeadPractitionerId, LeadPractitionerAgencyId) = (null, null);
        Happened(EarlyHelpEventKind.LeadEnded, by, at, name is null ? why : $"{name}. {why}");
    }
}
