using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.UnitTests.Security;

public class TimeBasedCodeTests
{
    // "12345678901234567890", the secret of RFC 6238's appendix B, in base32; its codes' last six digits.
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Of_TheVectorsOfTheStandard_GivesTheirCodes(long seconds, string code) =>
        Assert.Equal(code, TimeBasedCode.Of(Secret, TimeBasedCode.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(-30, true)]
    [InlineData(59, true)]
    [InlineData(60, false)]
    [InlineData(-31, false)]
    public void Match_CodeOfAnotherTime_IsTakenOneStepEitherWay(int secondsLater, bool taken)
    {
        var start = DateTimeOffset.FromUnixTimeSeconds(1_200_000_000);
        var code = TimeBasedCode.Of(Secret, TimeBasedCode.StepAt(start));

        Assert.Equal(taken, TimeBasedCode.Match(Secret, code, start.AddSeconds(secondsLater)) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("not-it")]
    public void Match_SomethingElse_IsNull(string code) => Assert.Null(TimeBasedCode.Match(Secret, code, DateTimeOffset.UnixEpoch));
}
