using FluentValidation;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Disagreements;

/// <summary>One open disagreement in the managers' list.</summary>
public sealed record DisagreementRow(
    Guid Id, Guid ReferralId, string Reference, string RaisedByName, DateTime RaisedAt, DateTime DueAt, Guid? ManagerId, string? ManagerName);

/// <summary>The list.</summary>
public sealed record DisagreementList(IReadOnlyList<DisagreementRow> Rows, Guid? ReaderId);

/// <summary>One disagreement with what was said.</summary>
public sealed record DisagreementPage
{
    public required Guid Id { get; init; }

    public required Guid ReferralId { get; init; }

    public required string Reference { get; init; }

    public required string RaisedByName { get; init; }

    public required DateTime RaisedAt { get; init; }

    public required DateTime DueAt { get; init; }

    public required string Issue { get; init; }

    public required string? Evidence { get; init; }

    public required string Wish { get; init; }

    public required string? Answer { get; init; }

    public required DateTime? AnsweredAt { get; init; }

    public ResolveForm Form { get; init; } = new();
}

/// <summary>A manager's answer.</summary>
public sealed class ResolveForm
{
    public string? Answer { get; set; }
}

/// <summary>Written for the person who disagreed.</summary>
public sealed class ResolveFormValidator : AbstractValidator<ResolveForm>
{
    public ResolveFormValidator()
    {
        RuleFor(form => form.Answer).NotEmpty().WithMessage("Write your answer");
        RuleFor(form => form.Answer).NotLongerThan(Disagreement.WordsMaxLength, "your answer");
    }
}
