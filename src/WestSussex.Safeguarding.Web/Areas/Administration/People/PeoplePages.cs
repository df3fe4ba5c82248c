using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Areas.Administration.People;

/// <summary>A page of people.</summary>
/// <param name="Rows">Newest first, or by name when searched.</param>
/// <param name="WaitingForSecond">Those for whom a second administrator has to grant a role.</param>
/// <param name="After">Where the next page begins.</param>
/// <param name="Find">What was searched for.</param>
public sealed record PeoplePage(IReadOnlyList<PersonRow> Rows, IReadOnlyList<PersonRow> WaitingForSecond, Guid? After, string? Find);

/// <summary>One line of the list.</summary>
public sealed record PersonRow(Guid Id, string Name, string? JobTitle, PersonState State, string? Agency, IReadOnlyList<Role> Roles);

/// <summary>One person with everything an administrator may change.</summary>
public sealed record PersonPage(Person Person, IReadOnlyList<AgencyName> Agencies, bool HasAuthenticator, Guid ViewerId)
{
    public bool IsMe => Person.Id == ViewerId;

    /// <summary>A second grant is open, and the viewer did not make the first.</summary>
    public bool MayGrantSecond(RoleAssignment held) => !held.IsInForce && held.GrantedById != ViewerId;

    public string? AgencyNameOf(Guid? id) => Agencies.FirstOrDefault(a => a.Id == id)?.Name;
}

/// <summary>An agency to choose.</summary>
public sealed record AgencyName(Guid Id, string Name);

/// <summary>A role, and the agency it is for where it is for one.</summary>
public sealed class GrantForm
{
    public Role? Role { get; set; }

    public Guid? AgencyId { get; set; }
}

/// <summary>What is offered is all that can be posted; anything else is tampering and answered 400.</summary>
public sealed class GrantFormValidator : FluentValidation.AbstractValidator<GrantForm>;
