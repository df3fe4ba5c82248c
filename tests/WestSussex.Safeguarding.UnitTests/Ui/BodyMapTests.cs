using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Marks;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.UnitTests.Ui;

public class BodyMapTests
{
    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);

    // No one place on the skin.
    private static readonly HashSet<string> NotDrawn = [MarkForm.Elsewhere, "many-places", "inside-mouth"];

    private static IReadOnlyList<BodyShape> Shapes => [.. BodyMap.Figures.SelectMany(f => f.Shapes)];

    [Fact]
    public void Figures_OfTheList_HaveEachPlaceOnce() => Assert.Equal(
        Policy.Current(Policy.CodeLists.BodyRegions).Select(r => r.Id).Where(id => !NotDrawn.Contains(id)).Order(StringComparer.Ordinal),
        Shapes.Select(s => s.Region).Order(StringComparer.Ordinal));

    [Fact]
    public void Shapes_AsTheyAreDrawn_AreLargeEnoughForAFinger() =>
        Assert.All(Shapes, s => Assert.True(2 * Math.Min(s.HalfWidth, s.HalfHeight) >= BodyMap.SmallestPart, $"{s.Region} is too small"));

    [Fact]
    public void Figures_OnTheirSheet_DoNotReachOverItsEdge() => Assert.All(
        BodyMap.Figures,
        figure => Assert.All(figure.Shapes, s => Assert.True(s.X - s.HalfWidth > 0 && s.X + s.HalfWidth < BodyMap.Width && s.Y - s.HalfHeight > 0 && s.Y + s.HalfHeight < figure.Height, s.Region)));
}
