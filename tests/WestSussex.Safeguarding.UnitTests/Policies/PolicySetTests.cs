using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.UnitTests.Policies;

public class PolicySetTests
{
    private static readonly DateOnly April = new(2026, 4, 1);

    private static readonly PolicySet<string> Set = new([Version("2", April, "new"), Version("1", April.AddYears(-1), "old")]);

    [Fact]
    public void InForceOn_TheFirstDayOfAVersion_IsThatVersion() => Assert.Equal("new", Set.InForceOn(April).Content);

    [Fact]
    public void InForceOn_TheDayBefore_IsTheVersionBefore() => Assert.Equal("old", Set.InForceOn(April.AddDays(-1)).Content);

    [Fact]
    public void InForceOn_ADayBeforeEveryVersion_IsTheFirst() => Assert.Equal("old", Set.InForceOn(new DateOnly(2001, 1, 1)).Content);

    [Fact]
    public void Find_TheVersionARecordKeeps_IsThatVersion()
    {
        Assert.Equal("old", Set.Find("1")!.Content);
        Assert.Null(Set.Find("9"));
    }

    [Fact]
    public void NewSet_WithTwoVersionsOnOneDayOrOfOneNameOrNone_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new PolicySet<string>([Version("1", April, ""), Version("2", April, "")]));
        Assert.Throws<ArgumentException>(() => new PolicySet<string>([Version("1", April, ""), Version("1", April.AddDays(1), "")]));
        Assert.Throws<ArgumentException>(() => new PolicySet<string>([]));
    }

    private static Versioned<string> Version(string name, DateOnly from, string content) => new(name, from, "test", content);
}
