using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.IntegrationTests.Account;

/// <summary>Signing in by mailed code (DESIGN 3, "Signing in").</summary>
public class SignInTests(PortalFactory portal) : AccountTest(portal), IClassFixture<PortalFactory>
{
    private const int MostStatements = 6;

    private string Saffron => Portal.People.ByEmail("saffron").WorkEmail;

    [Fact]
    [Trait("Asvs", "6.6.1")]
    public async Task Post_RightCode_SignsIn()
    {
        var visitor = Portal.Anybody();

        await SignInAsync(visitor, Saffron);

        var you = await visitor.OpenAsync("/account/you");
        Assert.Contains(Portal.People.ByEmail("saffron").Name, you.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Asvs", "6.6.3")]
    public async Task Post_FiveWrongCodes_SpendTheCodeButDoNotLockTheAccount()
    {
        var visitor = Portal.Anybody();
        var page = await AskForCodeAsync(visitor, Saffron);
        var code = await CodeSentToAsync(Saffron);
        for (var i = 0; i < SignInCode.MostTries; i++)
        {
            page = await page.Form.Fill("Code", NotThis(code)).SubmitAsync();
        }

        Assert.Contains("does not work any more", page.Errors.Single(), StringComparison.Ordinal);
        using var answer = await visitor.PostAsync("/account/sign-in/code", [new("Code", code)]);
        Assert.Contains("does not work any more", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        Portal.Clock.Advance(TimeSpan.FromMinutes(16));
        await SignInAsync(visitor, Saffron);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/account/you")).Status);
    }

    [Fact]
    [Trait("Asvs", "6.6.2")]
    public async Task Post_CodeUsedBefore_IsRefused()
    {
        var visitor = Portal.Anybody();
        var page = await AskForCodeAsync(visitor, Saffron);
        var code = await CodeSentToAsync(Saffron);
        await page.Form.Fill("Code", code).SubmitAsync();

        var used = await Portal.AsSystemAsync(db => db.SignInCodes.OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id).FirstAsync());
        Assert.NotNull(used.UsedAt);
        Assert.NotNull(used.FinishedAt);
        Assert.Equal(CodeAnswer.Spent, await TryAsync(used.Id, code));
    }

    [Fact]
    public async Task Post_CodeOlderThanThirtyMinutes_IsRefused()
    {
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        var visitor = Portal.Anybody();
        await AskForCodeAsync(visitor, Saffron);
        var code = await CodeSentToAsync(Saffron);
        var id = await Portal.AsSystemAsync(db => db.SignInCodes.OrderByDescending(c => c.Id).Select(c => c.Id).FirstAsync());

        Portal.Clock.Advance(SignInCode.Lifetime);

        Assert.Equal(CodeAnswer.Spent, await TryAsync(id, code));
    }

    [Fact]
    public async Task Post_CodeOfAnotherBrowser_DoesNotSignIn()
    {
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        await AskForCodeAsync(Portal.Anybody(), Saffron);
        var code = await CodeSentToAsync(Saffron);
        var other = Portal.Anybody();

        using var answer = await other.PostAsync("/account/sign-in/code", [new("Code", code)]);

        Assert.Equal("/account/sign-in", answer.RequestMessage!.RequestUri!.AbsolutePath);
    }

    [Fact]
    [Trait("Asvs", "6.3.8")]
    public async Task Post_KnownAndUnknownAddress_GetTheSameWordsStatementsAndMail()
    {
        Portal.Clock.Advance(TimeSpan.FromHours(1));
        const string Unknown = "nobody.known@elsewhere.example";
        var (known, knownSql) = await AskCountingAsync(Saffron);
        var (unknown, unknownSql) = await AskCountingAsync(Unknown);

        Assert.Equal(known.Text.Replace(Saffron, "", StringComparison.Ordinal), unknown.Text.Replace(Unknown, "", StringComparison.Ordinal));
        Assert.Equal(known.Url, unknown.Url);
        Assert.Equal(knownSql, unknownSql);
        Assert.Matches(@"^\d{6}$", await CodeSentToAsync(Unknown));
    }

    [Fact]
    [Trait("Asvs", "6.3.1")]
    public async Task Post_SixthRequestInAQuarterOfAnHour_IsRefusedAndThenAllowedAgain()
    {
        Portal.Clock.Advance(TimeSpan.FromHours(2));
        const string Email = "asks.often@elsewhere.example";
        var visitor = Portal.Anybody();
        for (var i = 0; i < SignInCodes.MostFromOneNetwork; i++)
        {
            Assert.Equal("/account/sign-in/code", (await AskForCodeAsync(visitor, Email)).Url);
        }

        var refused = await AskForCodeAsync(visitor, Email);
        Portal.Clock.Advance(TimeSpan.FromMinutes(16));
        var allowed = await AskForCodeAsync(visitor, Email);

        Assert.Contains("wait 15 minutes", refused.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal("/account/sign-in/code", allowed.Url);
    }

    [Fact]
    public async Task Post_BothSteps_KeepToTheirStatements()
    {
        Portal.Clock.Advance(TimeSpan.FromHours(2));
        var visitor = Portal.Anybody();
        var page = await visitor.OpenAsync("/account/sign-in");
        Portal.Sql.Reset();
        page = await page.Form.Fill("Email", Saffron).SubmitAsync();
        Assert.True(Portal.Sql.Count <= MostStatements, Portal.Sql.Shown);
        var code = await CodeSentToAsync(Saffron);

        Portal.Sql.Reset();
        using var content = new FormUrlEncodedContent([new("Code", code), new("__RequestVerificationToken", page.Form.Value("__RequestVerificationToken")!)]);
        using var answer = await visitor.Client.PostAsync("/account/sign-in/code", content);

        // Following the redirects to the start page costs more: only those until the session's row count here.
        var statements = Portal.Sql.Shown.Split('\n').TakeWhile(s => !s.Contains("INSERT INTO \"SignInSessions\"", StringComparison.Ordinal)).Count() + 1;
        Assert.True(statements <= MostStatements, Portal.Sql.Shown);
    }

    [Theory]
    [InlineData("", "Enter your work e-mail address")]
    [InlineData("not-an-address", "Enter an e-mail address in the right form")]
    [InlineData("a@b", "Enter an e-mail address in the right form")]
    [InlineData("a b@c.example", "Enter an e-mail address in the right form")]
    public async Task Post_WrongAddress_SaysWhatToDoAndKeepsIt(string typed, string message)
    {
        var page = await AskForCodeAsync(Portal.Anybody(), typed);

        Assert.StartsWith(message, page.Errors.Single(), StringComparison.Ordinal);
        Assert.Equal(typed, page.Form.Value("Email") ?? "");
        Assert.StartsWith("Error:", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithAForeignReturnAddress_StaysHere()
    {
        var page = await Portal.Anybody().OpenAsync("/account/sign-in?returnUrl=https%3A%2F%2Fevil.example%2F");

        Assert.Equal("", page.Form.Value("ReturnUrl") ?? "");
    }

    private async Task<(Page Page, string Sql)> AskCountingAsync(string email)
    {
        var visitor = Portal.Anybody();
        var page = await visitor.OpenAsync("/account/sign-in");
        Portal.Sql.Reset();
        var answer = await page.Form.Fill("Email", email).SubmitAsync();
        return (answer, Regex.Replace(Portal.Sql.Shown, @"@p\d+", "@p"));
    }

    private async Task<CodeAnswer> TryAsync(Guid id, string code)
    {
        await using var scope = Portal.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SignInCodes>().TryAsync(id, code, CancellationToken.None);
    }
}
