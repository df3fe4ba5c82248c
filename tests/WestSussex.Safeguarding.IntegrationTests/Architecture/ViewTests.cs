using System.Text.RegularExpressions;

namespace WestSussex.Safeguarding.IntegrationTests.Architecture;

/// <summary>What a view may not hold: what the content security policy would block, and numbers that are policy data.</summary>
public partial class ViewTests
{
    private static IEnumerable<string> Views => SourceFiles.Under("src", ".cshtml");

    [Fact]
    public void Views_Always_KeepToTheContentSecurityPolicy()
    {
        Assert.NotEmpty(Views);
        Rule.Holds(
            SourceFiles.Matching(Views, InlineCode()).Concat(SourceFiles.Matching(SourceFiles.Under("src/WestSussex.Safeguarding.Web/Ui", ".cs"), InlineStyleInCode())),
            "No style attribute, no inline script or style, no event handler in HTML: use a class or a script file:");
    }

    [Fact]
    public void Pages_Always_TakeTelephoneNumbersFromPolicyData() =>
        Rule.Holds(
            SourceFiles.Matching(Views.Concat(SourceFiles.Under("src/WestSussex.Safeguarding.Web/Areas", ".cs")), TelephoneNumber()),
            "Telephone numbers come from the contacts policy data; examples are 01632 960xxx:");

    [Theory]
    [InlineData("<p style=\"color:red\">")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script type=\"module\">x</script>")]
    [InlineData("<style>p { }</style>")]
    [InlineData("<a href=\"#\" onclick=\"go()\">")]
    [InlineData("<a href=\"javascript:go()\">")]
    public void InlineCodeScan_GivenABreach_FindsIt(string view) => Assert.Single(SourceFiles.Breaches(view, InlineCode()));

    [Theory]
    [InlineData("<script src=\"~/js/app.js\" type=\"module\"></script>")]
    [InlineData("<script nonce=\"@nonce\">x</script>")]
    [InlineData("@* style=\"x\" *@<!-- <style> --><p class=\"style\" data-online=\"1\">")]
    public void InlineCodeScan_GivenNoBreach_FindsNothing(string view) => Assert.Empty(SourceFiles.Breaches(view, InlineCode()));

    [Theory]
    [InlineData("Ring 01403 229900", 1)]
    [InlineData("Ring 0330 222 6664", 1)]
    [InlineData("Text 07711769657", 1)]
    [InlineData("Ring 020 7946 0123", 1)]
    [InlineData("For example 01632 960123, on 03 03 2026 ring 999", 0)]
    public void TelephoneScan_GivenText_FindsRealNumbersOnly(string view, int found) =>
        Assert.Equal(found, SourceFiles.Breaches(view, TelephoneNumber()).Count());

    [GeneratedRegex(@"\sstyle\s*=|<style\b(?![^>]*nonce)|<script\b(?![^>]*(\ssrc=|nonce))|\son[a-z]+\s*=\s*[""']|javascript:", RegexOptions.IgnoreCase)]
    private static partial Regex InlineCode();

    [GeneratedRegex(@"""style""|\sstyle=\\?""")]
    private static partial Regex InlineStyleInCode();

    [GeneratedRegex(@"(?<![\d-])(?!01632 ?960)0(?:\d{4} ?\d{5,6}|\d{3} ?\d{3} ?\d{4}|\d{2} ?\d{4} ?\d{4})(?!\d)")]
    private static partial Regex TelephoneNumber();
}
