namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>Who somebody in the team is to the child. The names are stored: rename none.</summary>
public enum TeamPlace
{
    /// <summary>Works with the family, paid or not.</summary>
    Professional,

    /// <summary>The child or young person.</summary>
    Child,

    /// <summary>A mother, or another woman who brings the child up.</summary>
    Mother,

    /// <summary>A father, wherever he lives: his absence from a meeting needs a reason (TAC-08).</summary>
    Father,

    /// <summary>Another carer.</summary>
    Carer,

    /// <summary>Grandparents, aunts, friends: their absence needs a reason too (TAC-08).</summary>
    WiderFamily,
}

/// <summary>Somebody of a Team around the Child (TAC-02). Who left stays, with the day and the reason.</summary>
public sealed class TeamMember : Entity, IPartOf
{
    public const int NameMaxLength = 120;
    public const int ContactMaxLength = 254;
    public const int WordsMaxLength = 1000;

    private TeamMember()
    {
    }

    public Guid AssessmentId { get; private set; }

    public TeamPlace Place { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Health visitor, teacher; or what the family calls them.</summary>
    public string? Role { get; private set; }

    /// <summary>Their account, where they have one: what they see follows from what the family agreed, never from this.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>Their agency, where it uses the portal.</summary>
    public Guid? AgencyId { get; private set; }

    /// <summary>Their agency as it is called.</summary>
    public string? AgencyName { get; private set; }

    public string? Telephone { get; private set; }

    public string? Email { get; private set; }

    /// <summary>What they do with the family.</summary>
    public string? WhatTheyDo { get; private set; }

    public DateTime AddedAt { get; private set; }

    public string AddedByName { get; private set; } = "";

    public DateTime? LeftAt { get; private set; }

    public string? WhyLeft { get; private set; }

    public bool IsCurrent => LeftAt is null;

    public bool IsProfessional => Place == TeamPlace.Professional;

    public Guid RootId => AssessmentId;

    /// <summary>"Willow Marchpane, health visitor".</summary>
    public string WithRole => string.Join(", ", new[] { Name, Role, AgencyName }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>"Willow Marchpane, Example Health Visiting": as the family is told whom they agree to.</summary>
    public string NameAndAgency => AgencyName is null ? Name : $"{Name}, {AgencyName}";

    internal static TeamMember Of(Guid assessmentId, Guid id, TeamMemberAnswers answers, Agencies.Actor by, DateTime at)
    {
        var member = new TeamMember { Id = id, AssessmentId = assessmentId, Place = answers.Place, PersonId = answers.PersonId, AddedAt = at, AddedByName = by.Name };
        member.Take(answers);
        return member;
    }

    internal void Take(TeamMemberAnswers answers)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(answers.Name), "Enter the name");
        RuleBrokenException.When(IsProfessional && answers.AgencyId is null && string.IsNullOrWhiteSpace(answers.AgencyName), "Enter the agency or organisation");
        Name = answers.Name.Trim();
        Role = answers.Role;
        AgencyId = answers.AgencyId;
        AgencyName = answers.AgencyName;
        Telephone = answers.Telephone;
        Email = answers.Email;
        WhatTheyDo = answers.WhatTheyDo;
    }

    internal void Leave(string why, DateTime at)
    {
        RuleBrokenException.When(!IsCurrent, "They have left the team already");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(why), "Say why they leave the team");
        LeftAt = at;
        WhyLeft = why.Trim();
    }
}

/// <summary>What is known of somebody who joins a team.</summary>
public sealed record TeamMemberAnswers
{
    public required TeamPlace Place { get; init; }

    public required string Name { get; init; }

    public string? Role { get; init; }

    public Guid? PersonId { get; init; }

    public Guid? AgencyId { get; init; }

    public string? AgencyName { get; init; }

    public string? Telephone { get; init; }

    public string? Email { get; init; }

    public string? WhatTheyDo { get; init; }
}
