using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

public class ReferenceTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    [Fact]
    [Trait("Requirement", "RC-30")]
    public void New_ManyTimes_ReadsBackAndNeverRepeats()
    {
        var references = Enumerable.Range(0, 2000).Select(_ => Reference.New()).ToList();

        Assert.Equal(references.Count, references.Distinct().Count());
        Assert.All(references, r =>
        {
            Assert.Equal(Reference.Length, r.Length);
            Assert.Equal(r, Reference.Parse(r));
        });
    }

    [Fact]
    public void Parse_AsPeopleTypeIt_FindsTheReference()
    {
        var reference = Reference.New();
        var plain = reference.Replace("WS-", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

        Assert.Equal(reference, Reference.Parse($" ws {plain[..4].ToLowerInvariant()} {plain[4..]} "));
        Assert.Equal(reference, Reference.Parse(plain));
        Assert.Equal(reference, Reference.Parse(reference.Replace('0', 'O').Replace('1', 'l')));
    }

    [Fact]
    public void Parse_AnySingleWrongCharacter_IsNoReference()
    {
        var code = Reference.New().Replace("-", "", StringComparison.Ordinal)[2..];

        for (var place = 0; place < code.Length; place++)
        {
            foreach (var wrong in Alphabet.Where(c => c != code[place]))
            {
                Assert.Null(Reference.Parse(code[..place] + wrong + code[(place + 1)..]));
            }
        }
    }

    [Fact]
    public void Parse_AnyTwoCharactersThatChangedPlaces_IsNoReference()
    {
        var code = Reference.New().Replace("-", "", StringComparison.Ordinal)[2..].ToCharArray();

        for (var one = 0; one < code.Length; one++)
        {
            for (var other = one + 1; other < code.Length; other++)
            {
                if (code[one] != code[other])
                {
                    var swapped = (char[])code.Clone();
                    (swapped[one], swapped[other]) = (swapped[other], swapped[one]);
                    Assert.Null(Reference.Parse(new string(swapped)));
                }
            }
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("WS-")]
    [InlineData("7KQ4")]
    [InlineData("'; drop table Referrals; --")]
    [InlineData("🙂🙂🙂🙂🙂🙂🙂🙂")]
    public void Parse_SomethingElse_IsNoReference(string? typed) => Assert.Null(Reference.Parse(typed));

    [Fact]
    public void ReturnCode_AsPeopleTypeIt_HasOneHash()
    {
        var code = ReturnCode.New();

        Assert.Equal(ReturnCode.Hash(code), ReturnCode.Hash($" {code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()}"));
        Assert.NotEqual(ReturnCode.Hash(code), ReturnCode.Hash(ReturnCode.New()));
        Assert.DoesNotContain(code, ReturnCode.Hash(code), StringComparison.Ordinal);
    }
}
