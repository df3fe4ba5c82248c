using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.UnitTests.ReferenceData;

/// <summary>Texts that are data hold words, tokens and links to safe places, and nothing else is taken for one.</summary>
public class GuidanceTokensTests
{
    [Fact]
    public void Pieces_OfATextWithTokensAndLinks_AreTakenApartInOrder() => Assert.Equal(
        [
            new("", "Ring "), new("contact", "mash"), new("", " or see "), new("link", "/cookies", "Cookies"), new("", " and "),
            new("link", "https://ico.org.uk/make-a-complaint/", "the Commissioner"), new("", "."),
        ],
        GuidanceTokens.Pieces("Ring {contact:mash} or see [Cookies](/cookies) and [the Commissioner](https://ico.org.uk/make-a-complaint/)."));

    [Theory]
    [InlineData("[Here](javascript:alert(1))")]
    [InlineData("[Here](//example.org)")]
    [InlineData("[Here](http://example.org)")]
    [InlineData("[Here](/a\"b)")]
    [InlineData("{Contact:mash}")]
    public void Pieces_OfWhatLeadsNowhereSafe_AreWords(string text) => Assert.Equal([new GuidancePiece("", text)], GuidanceTokens.Pieces(text));
}
