namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>Who leads the work with a family, and from when to when. One at a time; the history is kept (TAC-01).</summary>
public sealed class LeadPractitioner : Entity, IPartOf
{
    /// <summary>Longest reason for a change, in characters.</summary>
    public const int WhyMaxLength = 1000;

    private LeadPractitioner()
    {
    }

    internal LeadPractitioner(Guid assessmentId, NamedProfessional who, string? why, DateTime at) =>
        (AssessmentId, PersonId, Name, AgencyId, Why, Since) = (assessmentId, who.PersonId, who.Name, who.AgencyId, why, at);

    public Guid AssessmentId { get; private set; }

    public Guid PersonId { get; private set; }

    public string Name { get; private set; } = "";

    public Guid? AgencyId { get; private set; }

    public DateTime Since { get; private set; }

    public DateTime? Until { get; private set; }

    /// <summary>Why it became this person; null for whoever started.</summary>
    public string? Why { get; private set; }

    public Guid RootId => AssessmentId;

    internal void End(DateTime at) => Until ??= at;
}

/// <summary>A professional with an account.</summary>
public sealed record NamedProfessional(Guid PersonId, string Name, Guid? AgencyId)
{
    public string? AgencyName { get; init; }

    public string? JobTitle { get; init; }

    public string? Telephone { get; init; }

    public string? Email { get; init; }

    internal TeamMemberAnswers AsMember() => new()
    {
        Place = TeamPlace.Professional,
        Name = Name,
        Role = JobTitle,
        PersonId = PersonId,
        AgencyId = AgencyId,
        AgencyName = AgencyName ?? (AgencyId is null ? "Organisation not known" : null),
        Telephone = Telephone,
        Email = Email,
    };
}
