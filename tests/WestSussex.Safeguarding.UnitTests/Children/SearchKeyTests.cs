using WestSussex.Safeguarding.Domain.Children;

namespace WestSussex.Safeguarding.UnitTests.Children;

public class SearchKeyTests
{
    [Theory]
    [InlineData("O’Brien-Núñez", "OBRIENNUNEZ")]
    [InlineData("obrien nunez", "OBRIENNUNEZ")]
    [InlineData(" ab1 2cd ", "AB12CD")]
    [InlineData("ÅSTRÖM", "ASTROM")]
    [InlineData("محمد", "محمد")]
    [Trait("Requirement", "MT-15")]
    public void From_SpellingsOfTheSameThing_GiveOneKey(string typed, string key) => Assert.Equal(key, SearchKey.From(typed));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" -’ ")]
    public void From_NothingToFindItBy_GivesNone(string? typed) => Assert.Null(SearchKey.From(typed));

    [Fact]
    public void ToString_OneNameOnly_IsThatName() => Assert.Equal("Wren", ChildName.Of("Wren", " ").ToString());

    [Fact]
    public void ToString_NoName_SaysSo() => Assert.Equal("Name not known", ChildName.Of(null, "").ToString());
}
