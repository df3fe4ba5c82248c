using FluentValidation;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Team;

/// <summary>Somebody who joins a team, or whose contact changes.</summary>
public sealed class MemberForm : KeyedForm
{
    public TeamPlace? Place { get; set; }

    public string? Name { get; set; }

    public string? Role { get; set; }

    /// <summary>An agency that uses the portal.</summary>
    public Guid? AgencyId { get; set; }

    /// <summary>Any other.</summary>
    public string? AgencyName { get; set; }

    public string? Email { get; set; }

    public string? Telephone { get; set; }

    public string? WhatTheyDo { get; set; }

    /// <summary>The form as it stands for somebody of the team.</summary>
    public static MemberForm Of(TeamMember member) => new()
    {
        Key = member.Id,
        Place = member.Place,
        Name = member.Name,
        Role = member.Role,
        AgencyId = member.AgencyId,
        AgencyName = member.AgencyId is null ? member.AgencyName : null,
        Email = member.Email,
        Telephone = member.Telephone,
        WhatTheyDo = member.WhatTheyDo,
    };

    internal TeamMemberAnswers Answers() => new()
    {
        Place = Place!.Value,
        Name = Name!.Trim(),
        Role = Text(Role),
        AgencyId = Place == TeamPlace.Professional ? AgencyId : null,
        AgencyName = Place == TeamPlace.Professional ? Text(AgencyName) : null,
        Email = Text(Email),
        Telephone = Text(Telephone),
        WhatTheyDo = Text(WhatTheyDo),
    };

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

public sealed class MemberFormValidator : AbstractValidator<MemberForm>
{
    public MemberFormValidator()
    {
        RuleFor(f => f.Place).MustBeChosen("Choose who they are to the child");
        RuleFor(f => f.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter their name").NotLongerThan(TeamMember.NameMaxLength, "the name");
        RuleFor(f => f.Role).NotLongerThan(TeamMember.NameMaxLength, "the role");
        RuleFor(f => f.AgencyName).NotLongerThan(TeamMember.NameMaxLength, "the organisation");
        RuleFor(f => f.AgencyName).NotEmpty().When(f => f.Place == TeamPlace.Professional && f.AgencyId is null)
            .WithMessage("Choose their organisation from the list, or enter it");
        RuleFor(f => f.Email).NotLongerThan(TeamMember.ContactMaxLength, "the e-mail address");
        RuleFor(f => f.Email).Must(mail => mail!.Contains('@', StringComparison.Ordinal)).When(f => !string.IsNullOrWhiteSpace(f.Email))
            .WithMessage("Enter an e-mail address with an @, like name@example.org");
        RuleFor(f => f.Telephone).NotLongerThan(TeamMember.ContactMaxLength, "the telephone number");
        RuleFor(f => f.WhatTheyDo).NotLongerThan(TeamMember.WordsMaxLength, "what they do with the family");
    }
}

/// <summary>Why somebody leaves a team.</summary>
public sealed class LeaveForm
{
    public string? Why { get; set; }
}

public sealed class LeaveFormValidator : AbstractValidator<LeaveForm>
{
    public LeaveFormValidator() => RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why they leave the team")
        .NotLongerThan(TeamMember.WordsMaxLength, "your reason");
}

/// <summary>An agency that can be chosen.</summary>
public sealed record AgencyChoice(Guid Id, string Name);

/// <summary>The page on which somebody joins, or their contact changes.</summary>
public sealed record MemberPage(TeamHead Head, MemberForm Form, Guid? MemberId, IReadOnlyList<AgencyChoice> Agencies, LeaveForm Leave);

/// <summary>Somebody who led, and from when to when.</summary>
public sealed record LeadLine(string Name, DateTime Since, DateTime? Until, string? Why);

/// <summary>What the family lets somebody of the team know.</summary>
public enum Knows
{
    Nothing,

    /// <summary>The family agrees that they know, and they see nothing here: they have no account, or were named in words.</summary>
    IsTold,

    /// <summary>They see here what was agreed.</summary>
    SeesIt,

    /// <summary>They wrote it or lead it.</summary>
    WritesIt,
}

/// <summary>The team.</summary>
/// <param name="Head">The assessment.</param>
/// <param name="Members">Everybody, those who left included, with what the family lets them know.</param>
/// <param name="Leads">Who led, oldest first.</param>
/// <param name="SeesAll">The reader may read everything, and not the plan alone.</param>
public sealed record TeamPage(TeamHead Head, IReadOnlyList<(TeamMember Who, Knows Knows)> Members, IReadOnlyList<LeadLine> Leads, bool SeesAll)
{
    /// <summary>For the hub's coordinator: other early help that may be open for the same family.</summary>
    public OtherOpen? Other { get; init; }

    /// <summary>What a reader calls somebody's place.</summary>
    public static string Name(TeamPlace place) => place switch
    {
        TeamPlace.Professional => "Professional",
        TeamPlace.Child => "Child or young person",
        TeamPlace.Mother => "Mother",
        TeamPlace.Father => "Father",
        TeamPlace.Carer => "Carer",
        _ => "Wider family or friend",
    };
}
