using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.PartOfIt;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui.People;

namespace WestSussex.Safeguarding.UnitTests.RaiseConcern;

public class SpecialStepTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);

    [Theory]
    [InlineData("fgm")]
    [InlineData("bruise-not-mobile")]
    [InlineData("sexual-under-13")]
    [InlineData("harm-by-child")]
    [InlineData("private-fostering")]
    [InlineData("forced-marriage")]
    [InlineData("fabricated-illness")]
    [InlineData("homeless-16-17")]
    [InlineData("unaccompanied")]
    [InlineData("concealed-pregnancy")]
    [InlineData("sexual-abuse")]
    public void Steps_OfThePolicy_SayWhatToDoInTwoSentences(string id)
    {
        var step = Policy.Current(Policy.SpecialSteps)[id];

        Assert.Equal(2, step.OnDay(Today, isPublic: false).Count);
        Assert.NotEmpty(step.Source);
    }

    [Fact]
    public void OnDay_BeforeALawCounts_SaysWhatToDoUntilThen()
    {
        var step = Policy.Current(Policy.SpecialSteps)["sexual-abuse"];
        var dated = step with { AwaitsDate = false, InForceFrom = Today.AddDays(1) };

        Assert.Equal(step.UntilThen, step.OnDay(Today, false));
        Assert.Equal(step.UntilThen, dated.OnDay(Today, false));
        Assert.Equal(step.WhatToDo, dated.OnDay(Today.AddDays(1), false));
    }

    [Fact]
    public void For_WhatIsTicked_BringsWhatGoesWithIt() => Assert.Equal(
        ["sexual-under-13", "sexual-abuse"],
        SpecialStep.For(Policy.Current(Policy.SpecialSteps), ["sexual-under-13", "long-gone"]).Select(s => s.Id));

    [Theory]
    [InlineData(2013, 11, 24, true)]
    [InlineData(2013, 11, 23, false)]
    public void Fits_ABirthDateUnder13_SaysSo(int year, int month, int day, bool fits)
    {
        var draft = new ConcernDraft();
        draft.Children[0] = new ChildForm { Key = 1, Given = "Wren", Birth = BirthAnswer.DateOfBirth, DateOfBirth = new() { Day = $"{day}", Month = $"{month}", Year = $"{year}" } };

        var said = StepsOfDraft.Fits(draft, Policy.Current(Policy.SpecialSteps)["sexual-under-13"], Today);

        Assert.Equal(fits ? ["Wren is 12"] : [], said);
    }
}
