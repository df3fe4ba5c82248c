using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.UnitTests.Security;

public class SessionRulesTests
{
    private static readonly DateTime Start = new(2026, 3, 3, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, 30)]
    [InlineData(120, 150)]
    [InlineData(569, 599)]
    [InlineData(570, 600)]
    [InlineData(590, 600)]
    public void EndsAt_AfterTheLastAct_IsHalfAnHourLaterButNeverBeyondTenHours(int actedAfterMinutes, int endsAfterMinutes) =>
        Assert.Equal(Start.AddMinutes(endsAfterMinutes), SessionRules.EndsAt(Start, Start.AddMinutes(actedAfterMinutes)));
}
