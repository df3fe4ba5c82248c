using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.PartOfIt;

/// <summary>What a birth date says beside a special step.</summary>
public static class StepsOfDraft
{
    /// <summary>The children whose birth date shows that this step is about their age, with that age in full years: "Wren is 11".</summary>
    public static IReadOnlyList<string> Fits(ConcernDraft draft, SpecialStep step, DateOnly today) =>
        [.. draft.Children.Where(c => c.Birth == BirthAnswer.DateOfBirth && c.DateOfBirth.ToDate() is { } born && born <= today && step.FitsAge(Age.InYears(born, today)))
            .Select(c => $"{draft.Called(c)} is {Age.InYears(c.DateOfBirth.ToDate()!.Value, today)}")];

    /// <summary>Ticked or shown by a mark on a baby, and what goes with it.</summary>
    public static IReadOnlyList<SpecialStep> Of(ConcernDraft draft, PolicyData policy) => SpecialStep.For(policy.Current(policy.SpecialSteps), IdsOf(draft, policy));

    /// <summary>What the record keeps: what was ticked, and what a mark shows by itself.</summary>
    public static IReadOnlyList<string> IdsOf(ConcernDraft draft, PolicyData policy) =>
        [.. draft.PartOfIt.Steps.Union(OfMarks(draft, policy).Select(step => step.Id))];

    /// <summary>The steps that the marks of this draft ask for: on a child of the ages that they are about.</summary>
    public static IReadOnlyList<SpecialStep> OfMarks(ConcernDraft draft, PolicyData policy)
    {
        var marked = draft.Marks.Marks.Where(m => m.HasWords).Select(m => m.ToMark(draft).Child - 1).Where(i => i >= 0 && i < draft.Children.Count).Select(i => draft.Children[i]).ToList();
        return [.. policy.Current(policy.SpecialSteps).Where(step => step.ComesWithMarks && marked.Exists(child => AgeOf(child, policy.Today) is { } age && step.FitsAge(age)))];
    }

    private static int? AgeOf(ChildForm child, DateOnly today) => child.Birth switch
    {
        BirthAnswer.DateOfBirth when child.DateOfBirth.ToDate() is { } born && born <= today => Age.InYears(born, today),
        BirthAnswer.Estimate when int.TryParse(child.EstimatedAge, System.Globalization.CultureInfo.InvariantCulture, out var about) => about,
        _ => null,
    };
}
