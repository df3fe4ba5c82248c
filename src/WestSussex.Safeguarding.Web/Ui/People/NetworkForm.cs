using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Ui.People;

/// <summary>Who works with the child or the family already. The list may stay empty.</summary>
public sealed class NetworkForm : StepForm
{
    /// <summary>Most people that one concern names.</summary>
    public const int MostPeople = 20;

    [BindNever]
    public List<NetworkPersonForm> People { get; set; } = [];
}

/// <summary>One of them.</summary>
public sealed class NetworkPersonForm : StepForm
{
    [BindNever]
    public int Key { get; set; }

    [Display(Name = "Name")]
    public string? Name { get; set; }

    [Display(Name = "Role")]
    public string? JobTitle { get; set; }

    [Display(Name = "Agency")]
    public string? Agency { get; set; }

    [Display(Name = "Telephone number")]
    public string? Telephone { get; set; }

    [Display(Name = "What they do")]
    public string? WhatTheyDo { get; set; }

    /// <summary>Added, and nothing said yet: left out of the record.</summary>
    internal bool IsEmpty => new[] { Name, JobTitle, Agency, Telephone, WhatTheyDo }.All(string.IsNullOrWhiteSpace);

    /// <summary>What lists call them: the name, else the role or the agency.</summary>
    public string Called => new[] { Name, JobTitle, Agency }.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t))?.Trim() ?? "Name not given yet";
}

/// <summary>The list itself asks nothing.</summary>
public sealed class NetworkFormValidator : AbstractValidator<NetworkForm>;

public sealed class NetworkPersonFormValidator : AbstractValidator<NetworkPersonForm>
{
    public NetworkPersonFormValidator()
    {
        RuleFor(f => f.Name).Must((f, _) => new[] { f.Name, f.JobTitle, f.Agency }.Any(t => !string.IsNullOrWhiteSpace(t)))
            .WithMessage("Enter a name, or the role or agency if you do not know the name");
        RuleFor(f => f.Name).NotLongerThan(NetworkMember.MaxLength, "the name");
        RuleFor(f => f.JobTitle).NotLongerThan(NetworkMember.MaxLength, "the role");
        RuleFor(f => f.Agency).NotLongerThan(NetworkMember.MaxLength, "the agency");
        RuleFor(f => f.Telephone).NotLongerThan(NetworkMember.MaxLength, "the telephone number");
        RuleFor(f => f.WhatTheyDo).NotLongerThan(NetworkMember.WordsMaxLength, "what they do");
    }
}
