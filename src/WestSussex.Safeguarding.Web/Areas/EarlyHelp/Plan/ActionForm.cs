using FluentValidation;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Plan;

/// <summary>One action: what, who, by when, how we will know (PS-07).</summary>
public sealed class ActionForm : KeyedForm
{
    public string? What { get; set; }

    public string? Domain { get; set; }

    public Guid? Owner { get; set; }

    public DateParts DueOn { get; set; } = new();

    public string? HowWeWillKnow { get; set; }

    /// <summary>The action's version when the page was made.</summary>
    public Guid Version { get; set; }

    public static ActionForm Of(PlanAction action) => new()
    {
        Key = action.Id,
        What = action.What,
        Domain = action.Domain,
        Owner = action.OwnerMemberId,
        DueOn = DateParts.From(action.DueOn),
        HowWeWillKnow = action.HowWeWillKnow,
        Version = action.Version,
    };

    internal PlanActionAnswers Answers() => new(What!, Owner!.Value, DueOn.ToDate()!.Value, HowWeWillKnow!, string.IsNullOrEmpty(Domain) ? null : Domain);
}

public sealed class ActionFormValidator : AbstractValidator<ActionForm>
{
    private const int YearsAhead = 2;

    public ActionFormValidator(PolicyData policy, TimeProvider clock)
    {
        RuleFor(f => f.What).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say what will be done").NotLongerThan(PlanAction.WhatMaxLength, "what will be done");
        RuleFor(f => f.Domain).Must(id => policy.Current(policy.LevelsOfNeed).Domains.Any(d => d.Id == id)).When(f => !string.IsNullOrEmpty(f.Domain)).WithMessage("Choose a need from the list");
        RuleFor(f => f.Owner).NotNull().WithMessage("Choose who does it");
        RuleFor(f => f.DueOn).MustBeARealDate("the day by which it is done");
        RuleFor(f => f.DueOn).MustNotBeInThePast("the day by which it is done", clock);
        RuleFor(f => f.DueOn).Must(on => on.ToDate() is not { } day || day <= clock.UkToday().AddYears(YearsAhead)).WithMessage("The day by which it is done must be within two years");
        RuleFor(f => f.HowWeWillKnow).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say how you will know that it worked").NotLongerThan(PlanAction.WordsMaxLength, "how you will know");
    }
}

/// <summary>How an action goes.</summary>
public sealed class StateForm
{
    public ActionState? State { get; set; }

    public string? Words { get; set; }
}

public sealed class StateFormValidator : AbstractValidator<StateForm>
{
    public StateFormValidator()
    {
        RuleFor(f => f.State).Must(s => s is ActionState.ToDo or ActionState.UnderWay or ActionState.Done or ActionState.NoLongerNeeded).WithMessage("Say how it goes");
        RuleFor(f => f.Words).NotEmpty().When(f => f.State is ActionState.Done).WithMessage("Say what came of it");
        RuleFor(f => f.Words).NotEmpty().When(f => f.State is ActionState.NoLongerNeeded).WithMessage("Say why it is no longer needed");
        RuleFor(f => f.Words).NotLongerThan(PlanAction.WordsMaxLength, "what came of it");
    }
}

/// <summary>"I can't do this action" (TAC-05).</summary>
public sealed class CannotForm
{
    public string? WhyNot { get; set; }
}

public sealed class CannotFormValidator : AbstractValidator<CannotForm>
{
    public CannotFormValidator() => RuleFor(f => f.WhyNot).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why it cannot be done, and what would help")
        .NotLongerThan(PlanAction.WordsMaxLength, "why it cannot be done");
}

/// <summary>The page of one action, or of a new one.</summary>
public sealed record ActionPage(
    TeamHead Head, ActionForm Form, PlanAction? Action, IReadOnlyList<TeamMember> Members, IReadOnlyList<NeedPart> Needs, bool Conflict, StateForm State, CannotForm Cannot, Guid MyId)
{
    public string NameOf(Guid member) => Members.FirstOrDefault(m => m.Id == member)?.WithRole ?? "Somebody";
}

/// <summary>The actions and measures for one part of the child's life.</summary>
/// <param name="Domain">Null for the family as a whole.</param>
/// <param name="Name">As the guidance calls it.</param>
/// <param name="Actions">In the order they were agreed.</param>
/// <param name="Measures">Oldest first.</param>
public sealed record PlanGroup(string? Domain, string Name, IReadOnlyList<PlanAction> Actions, IReadOnlyList<DistanceTravelled> Measures);

/// <summary>The plan.</summary>
/// <param name="Head">The assessment.</param>
/// <param name="Groups">Part by part of the child's life.</param>
/// <param name="Members">The team, those who left included.</param>
/// <param name="Gone">Ids of those who cannot own an action any more: they left, or the family no longer agrees that they know.</param>
/// <param name="MyId">Who reads it.</param>
/// <param name="Today">In London.</param>
public sealed record PlanPage(TeamHead Head, IReadOnlyList<PlanGroup> Groups, IReadOnlyList<TeamMember> Members, IReadOnlySet<Guid> Gone, Guid MyId, DateOnly Today)
{
    public string NameOf(Guid member) => Members.FirstOrDefault(m => m.Id == member)?.WithRole ?? "Somebody";

    public IEnumerable<PlanAction> Actions => Groups.SelectMany(g => g.Actions);
}
