using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.UnitTests.Ui;

public class PickedSignsTests
{
    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);

    private static readonly string[] Known = [.. Policy.Current(Policy.LevelsOfNeed).Indicators.Select(sign => sign.Id)];

    [Fact]
    [Trait("Requirement", "LN-02")]
    public void Read_AnyOrder_IsLowestLevelFirst()
    {
        var levels = PickedSigns.Read(Policy, Known.Reverse()).Select(sign => sign.Indicator!.Level).ToList();

        Assert.Equal(Known.Length, levels.Count);
        Assert.Equal(levels.Order(), levels);
    }

    [Fact]
    [Trait("Requirement", "LN-05")]
    public void Read_IdThatIsGone_SaysSoAndStandsLast()
    {
        var read = PickedSigns.Read(Policy, ["gone.for.good", Known[0]]);

        Assert.Equal((Known[0], "gone.for.good"), (read[0].Id, read[1].Id));
        Assert.Null(read[1].Indicator);
        Assert.Contains("gone.for.good", read[1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Clean_EmptyTwiceAndImpossibleIds_LeavesWhatCanBeAnId() =>
        Assert.Equal(["a", "b"], PickedSigns.Clean([null, "", " a ", "a", "b", "two words", new string('x', 200)]));

    [Fact]
    [Trait("Requirement", "LN-02")]
    public void Find_NothingAsked_ShowsNothingAndADomainShowsAllOfIt()
    {
        var guidance = Policy.Current(Policy.LevelsOfNeed);
        var picker = new SignPicker { Prefix = "Child1", About = "Wren", Picked = [], Address = "/" };

        Assert.Empty(picker.Find(Policy));
        Assert.Equal(guidance.Indicators.Count(sign => sign.Domain == "health"), (picker with { Domain = "health" }).Find(Policy).Count);
        Assert.Empty((picker with { Domain = "no-such-domain" }).Find(Policy));
    }
}
