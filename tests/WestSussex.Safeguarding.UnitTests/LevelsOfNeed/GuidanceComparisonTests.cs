using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.UnitTests.LevelsOfNeed;

public class GuidanceComparisonTests
{
    private static readonly LevelsOfNeedGuidance Shipped = new PolicyData(PolicyDataServices.ShippedFolder, TimeProvider.System).LevelsOfNeed.Versions[0].Content;

    [Fact]
    public void Of_TheSameEdition_FindsNothing() => Assert.True(GuidanceComparison.Of(Shipped, Shipped with { IsAdopted = true }).IsSame);

    [Fact]
    [Trait("Requirement", "LN-02")]
    public void Of_AnEditionThatChangesEverything_SaysEachChangeOnce()
    {
        var (first, second, third, fourth) = (Shipped.Indicators[0], Shipped.Indicators[1], Shipped.Indicators[2], Shipped.Indicators[3]);
        var after = Shipped with
        {
            Levels = [.. Shipped.Levels.Select(l => l.Level == 2 ? l with { Name = "Small needs" } : l), Shipped.Level(4) with { Level = 5, Name = "Protection" }],
            Domains = new PolicyList<NeedDomain>(
            [
                Shipped.Domains[0] with { Name = "Body and mind" }, .. Shipped.Domains.Skip(2), Shipped.Domains[1] with { Id = "new" },
            ]),
            Indicators = new PolicyList<Indicator>(
            [
                first with { Text = first.Text + " today" }, second with { Level = 3 }, third with { Immediate = !third.Immediate },
                .. Shipped.Indicators.Skip(4), fourth with { Id = "health.new" },
            ]),
        };

        var found = GuidanceComparison.Of(Shipped, after);

        Assert.Equal([5], found.LevelsAdded.Select(l => l.Level));
        Assert.Empty(found.LevelsRemoved);
        Assert.Equal(("Name", "Emerging needs", "Small needs"), Assert.Single(Assert.Single(found.LevelsChanged).Texts));
        Assert.Equal("new", Assert.Single(found.DomainsAdded).Id);
        Assert.Equal(Shipped.Domains[1].Id, Assert.Single(found.DomainsRemoved).Id);
        Assert.Equal("Body and mind", Assert.Single(found.DomainsRenamed).New.Name);
        Assert.Equal("health.new", Assert.Single(found.Added).Id);
        Assert.Equal(fourth.Id, Assert.Single(found.Removed).Id);
        Assert.Equal(first.Id, Assert.Single(found.Reworded).Old.Id);
        Assert.Equal((second.Id, 3), Assert.Single(found.Moved) is var moved ? (moved.Old.Id, moved.New.Level) : default);
        Assert.Equal(third.Id, Assert.Single(found.ChangedOtherwise).Old.Id);
        Assert.Equal([5], GuidanceComparison.Of(after, Shipped).LevelsRemoved.Select(l => l.Level));
    }

    [Theory]
    [InlineData("Often tired in the morning", "Often hungry in the morning", "Often [tired] in the morning", "Often [hungry] in the morning")]
    [InlineData("Late for school", "Late for school twice a week", "Late for school", "Late for school [twice a week]")]
    [InlineData("a b a", "b", "[a] b [a]", "b")]
    [InlineData("", "New", "", "[New]")]
    [InlineData("One  two", "One two", "One two", "One two")]
    public void Words_OfTwoTexts_MarkWhatOnlyOneHas(string before, string after, string old, string now)
    {
        var compared = WordComparison.Of(before, after);

        Assert.Equal((old, now), (Marked(compared.Old), Marked(compared.New)));
    }

    [Fact]
    public void Words_OfVeryLongTexts_AreComparedAsAWhole()
    {
        var compared = WordComparison.Of(string.Join(' ', Enumerable.Repeat("word", 5000)), "word");

        Assert.True(Assert.Single(compared.Old).IsChanged);
        Assert.Equal("[word]", Marked(compared.New));
    }

    private static string Marked(IEnumerable<Words> words) => string.Join(' ', words.Select(w => w.IsChanged ? $"[{w.Text}]" : w.Text));
}
