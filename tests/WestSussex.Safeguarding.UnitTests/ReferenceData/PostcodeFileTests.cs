using System.Text;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.UnitTests.ReferenceData;

/// <summary>A file of postcodes and districts: everything that is wrong with it is said, line by line.</summary>
public class PostcodeFileTests
{
    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);

    [Theory]
    [InlineData("ZZ99 1AA", "ZZ991AA")]
    [InlineData(" zz991aa ", "ZZ991AA")]
    [InlineData("ZZ9 91-aa", "ZZ991AA")]
    [InlineData("Z9 1AA", "Z91AA")]
    [InlineData("ZZ99", null)]
    [InlineData("ZZ", null)]
    [InlineData("ZZ99 1A", null)]
    [InlineData("ZZ99 1CI", null)]
    [InlineData("ZZ99 1AA ZZ99 1AB", null)]
    [InlineData("<script>", null)]
    [InlineData("１ＡＡ", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Read_WhatSomebodyTyped_GivesAWholePostcodeOrNone(string? typed, string? whole) => Assert.Equal(whole, Postcode.Read(typed));

    [Theory]
    [InlineData("postcode,district\r\nZZ99 1AA,Mid Sussex\r\n\r\nzz991ab,mid-sussex\r\n")]
    [InlineData("\uFEFF\"ZZ99 1AA\",\"Mid Sussex\"\nZZ99 1AB,MID SUSSEX")]
    public void Read_OfAGoodFile_KnowsEachPostcodeByIdOrName(string text)
    {
        var file = Read(text);

        Assert.Empty(file.Mistakes);
        Assert.Equal(["ZZ991AA mid-sussex", "ZZ991AB mid-sussex"], file.Districts.Select(d => $"{d.Key} {d.Value}"));
    }

    [Theory]
    [InlineData("ZZ99 1AA,Kent", "Line 1: there is no district “Kent”. There are Adur, Arun,")]
    [InlineData("postcode,district\nZZ99,Arun", "Line 2: “ZZ99” is not a whole postcode")]
    [InlineData("ZZ99 1AA", "Line 1: there must be a postcode, a comma and a district; there is one part")]
    [InlineData("ZZ99 1AA,Arun,1", "Line 1: there must be a postcode, a comma and a district; there are 3 parts")]
    [InlineData("ZZ99 1AA,Arun\nZZ991AA,Arun", "Line 2: ZZ991AA stands in line 1 already. Leave one")]
    [InlineData("ZZ99 1AA,Arun\nZZ99 1aa,Adur", "Line 2: ZZ99 1aa stands in line 1 already, with another district. Leave one")]
    [InlineData("postcode,district\n", "There is no postcode in the file")]
    public void Read_OfABadFile_SaysWhatIsWrongInWhichLine(string text, string says) =>
        Assert.StartsWith(says, Assert.Single(Read(text).Mistakes), StringComparison.Ordinal);

    [Fact]
    public void Read_OfAPicture_SaysThatItIsNoText() =>
        Assert.StartsWith("The file is not text in UTF-8", Assert.Single(PostcodeFile.Read([0x89, 0x50, 0xff, 0x00], Policy.Current(Policy.Districts)).Mistakes), StringComparison.Ordinal);

    [Fact]
    public void Read_OfAFileFullOfMistakes_StopsAtAThousand() =>
        Assert.Equal(1000, Read(string.Concat(Enumerable.Repeat(new string('x', 100) + "\n", 20_000))).Mistakes.Count);

    [Fact]
    public void Read_OfTooManyPostcodes_SaysHowManyThereMayBe()
    {
        const string Letters = "ABDEFGHJLN";
        var lines = from a in Enumerable.Range(0, 100) from b in Enumerable.Range(0, 10) from c in Letters from d in Letters select $"ZZ{a:00} {b}{c}{d},Arun";

        Assert.Empty(Read(string.Join('\n', lines)).Mistakes);
        Assert.Equal("There are 100,001 postcodes in the file; 100,000 is the most", Assert.Single(Read(string.Join('\n', lines.Append("YY9 1AA,Arun"))).Mistakes));
    }

    private static PostcodeFile Read(string text) => PostcodeFile.Read(Encoding.UTF8.GetBytes(text), Policy.Current(Policy.Districts));
}
