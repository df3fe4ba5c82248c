using WestSussex.Safeguarding.Domain.Children;

namespace WestSussex.Safeguarding.UnitTests.Children;

public class IdentifiersTests
{
    [Theory]
    [InlineData("943 476 5919", true)]
    [InlineData("9434765919", true)]
    [InlineData("943-476-5919", true)]
    [InlineData("9434765918", false)]
    [InlineData("943476591", false)]
    [InlineData("94347659190", false)]
    [InlineData("٩٤٣٤٧٦٥٩١٩", false)]
    [InlineData("qwertyuiop", false)]
    [InlineData(null, false)]
    [Trait("Requirement", "RC-07")]
    public void IsNhsNumber_ByItsLastDigit_IsChecked(string? typed, bool right) => Assert.Equal(right, Identifiers.IsNhsNumber(typed));

    [Theory]
    [InlineData("A123456789019", false)]
    [InlineData("123456789012A", false)]
    [InlineData("H80120000101", false)]
    [InlineData("🌻801200001001", false)]
    [InlineData(null, false)]
    public void IsUpn_OfAnotherShape_IsRefused(string? typed, bool right) => Assert.Equal(right, Identifiers.IsUpn(typed));

    [Theory]
    [InlineData("801200001001")]
    [InlineData("820432100013")]
    [InlineData("80120000100B")]
    public void IsUpn_WithOneOfTwentyThreeLetters_FitsOnce(string rest)
    {
        const string letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

        var fitting = letters.Where(letter => Identifiers.IsUpn(letter + rest)).ToList();

        Assert.True(Identifiers.IsUpn(char.ToLowerInvariant(Assert.Single(fitting)) + rest));
    }
}
