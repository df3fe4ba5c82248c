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

    /// <summary>Ticked, and what goes with it.</summary>
    public static IReadOnlyList<SpecialStep> Of(ConcernDraft draft, PolicyData policy) => SpecialStep.For(policy.Current(policy.SpecialSteps), draft.PartOfIt.Steps);
}
