using System.ComponentModel.DataAnnotations;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreChildren;

/// <summary>The list of children is as long as the referrer can make it.</summary>
public sealed class MoreChildrenForm : StepForm
{
    [Display(Name = "Every child added")]
    public bool? AllAdded { get; set; }

    /// <summary>What it was before a child was added: it holds again when nobody fills that child in.</summary>
    [BindNever]
    public bool? AllAddedBefore { get; set; }
}

/// <summary>"No, I will come back to this" keeps the list open.</summary>
public sealed class MoreChildrenFormValidator : AbstractValidator<MoreChildrenForm>
{
    public MoreChildrenFormValidator()
    {
        RuleFor(f => f.AllAdded).NotNull().WithMessage("Select whether you have added every child you know about");
    }
}
