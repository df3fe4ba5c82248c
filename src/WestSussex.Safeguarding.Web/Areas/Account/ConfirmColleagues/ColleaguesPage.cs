using FluentValidation;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Areas.Account.SignIn;

namespace WestSussex.Safeguarding.Web.Areas.Account.ConfirmColleagues;

/// <summary>Whom to invite, and to which of the lead's agencies.</summary>
public class InviteForm
{
    public string? Email { get; set; }

    public Guid? AgencyId { get; set; }
}

/// <inheritdoc cref="InviteForm"/>
public sealed class InviteFormValidator : AbstractValidator<InviteForm>
{
    public InviteFormValidator()
    {
        RuleFor(f => f.Email).MustBeAnEmailAddress("the work e-mail address of the person you invite");
        RuleFor(f => f.AgencyId).NotNull().WithMessage("Select the agency they work for");
    }
}

/// <summary>The people of the agencies somebody leads.</summary>
public sealed class ColleaguesPage : InviteForm
{
    public required IReadOnlyList<Colleague> People { get; init; }

    public required IReadOnlyList<Led> Agencies { get; init; }

    /// <summary>Nobody closes their own account.</summary>
    public required Guid ViewerId { get; init; }

    public IEnumerable<Colleague> Waiting => People.Where(p => p.State == PersonState.AwaitingConfirmation);

    public IEnumerable<Colleague> Confirmed => People.Where(p => p.State == PersonState.Confirmed);
}

/// <summary>One of them.</summary>
public sealed record Colleague(Guid Id, string Name, string Email, string? JobTitle, string Agency, PersonState State);

/// <summary>An agency that somebody leads.</summary>
public sealed record Led(Guid Id, string Name);
