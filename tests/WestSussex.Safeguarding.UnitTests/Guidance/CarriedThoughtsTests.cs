using Microsoft.AspNetCore.DataProtection;
using Moq;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.UnitTests.Guidance;

public sealed class CarriedThoughtsTests
{
    private static readonly EphemeralDataProtectionProvider Keys = new();
    private static readonly DateTimeOffset Morning = new(2026, 3, 3, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    [Trait("Requirement", "LN-03")]
    public void Read_WhatWasProtected_GivesEveryAnswerBack()
    {
        var thoughts = Thoughts("She sings – “every” day\n🙂");

        var read = At(Morning.AddHours(11)).Read(At(Morning).Protect(thoughts))!;

        Assert.Equal(thoughts with { Indicators = read.Indicators }, read);
        Assert.Equal(thoughts.Indicators, read.Indicators);
    }

    [Fact]
    public void Read_AfterTwelveHours_GivesNothing() =>
        Assert.Null(At(Morning.AddHours(12)).Read(At(Morning).Protect(Thoughts("Well"))));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not ours")]
    [InlineData("%%%")]
    [InlineData("AAAAAAAAAAAAAAAA")]
    public void Read_WhatIsNotOurs_GivesNothing(string? carried) => Assert.Null(At(Morning).Read(carried));

    [Fact]
    public void Read_OneCharacterChanged_GivesNothing()
    {
        var carried = At(Morning).Protect(Thoughts("Well")).ToCharArray();
        carried[60] = carried[60] == 'A' ? 'B' : 'A';

        Assert.Null(At(Morning).Read(new string(carried)));
    }

    [Fact]
    public void Protect_EverySignAndTheLongestWords_StaysSmallEnoughForAForm()
    {
        var thoughts = Thoughts(string.Concat(Enumerable.Repeat("Long words. ", 330))) with
        {
            Indicators = [.. Enumerable.Range(0, 400).Select(i => $"some-domain.l3.some-longer-name-{i}")],
        };

        Assert.InRange(At(Morning).Protect(thoughts).Length, 1, 64 * 1024);
    }

    private static ThoughtThrough Thoughts(string strengths) => new()
    {
        GuidanceVersion = "1",
        AgeBand = AgeBands.Toddler,
        Indicators = ["health.l2.checks-missed", "health.l3.missed-appointments"],
        Strengths = strengths,
        TriedSoFar = "Talked",
        HowLongHowOften = "Since May",
        OutsideTheHome = "The park",
        Words = "I worry",
        District = "arun",
    };

    private static CarriedThoughts At(DateTimeOffset now)
    {
        var clock = new Mock<TimeProvider>();
        clock.Setup(c => c.GetUtcNow()).Returns(now);
        return new CarriedThoughts(Keys, clock.Object);
    }
}
