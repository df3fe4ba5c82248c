using WestSussex.Safeguarding.Web.Areas.Quality.DoWeAgree;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.UnitTests.Quality;

/// <summary>What figures say, and what they must not give away.</summary>
public class AgreementPageTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(1, "under 5")]
    [InlineData(4, "under 5")]
    [InlineData(5, "5")]
    [InlineData(7, "5")]
    [InlineData(8, "10")]
    [InlineData(1_238, "1,240")]
    public void RoundedCount_OfAnyNumber_ShowsNoSingleChild(int exactly, string shown) => Assert.Equal(shown, new RoundedCount(exactly).ToString());

    [Fact]
    public void RoundedCount_OfNeighbouringNumbers_NeverDiffersByLessThanFive()
    {
        var shown = Enumerable.Range(5, 500).Select(n => int.Parse(new RoundedCount(n).ToString(), System.Globalization.CultureInfo.InvariantCulture)).Distinct().ToList();

        Assert.All(shown, number => Assert.Equal(0, number % 5));
    }

    [Theory]
    [InlineData(19, 19, "too few")]
    [InlineData(19, 20, "95%")]
    [InlineData(20, 20, "100%")]
    [InlineData(0, 20, "0%")]
    [InlineData(1, 40, "5%")]
    public void Share_OfFewChildren_IsNotShown(int part, int whole, string shown) => Assert.Equal(shown, new Share(part, whole).ToString());

    [Fact]
    [Trait("Requirement", "LN-03")]
    public void Comparison_OfPairs_TellsSameHigherLowerAndNotSureApart()
    {
        var comparison = Comparison.Of([new Pair(2, 2, 40), new Pair(2, 3, 20), new Pair(4, 1, 10), new Pair(null, 3, 30)]);

        Assert.Equal((100, 40, 20, 10, 30), (
            comparison.Children.Exactly, comparison.Same.Exactly, comparison.Higher.Exactly, comparison.Lower.Exactly, comparison.NotSure.Exactly));
        Assert.Equal(55, comparison.SameShare.Percent);
    }
}
