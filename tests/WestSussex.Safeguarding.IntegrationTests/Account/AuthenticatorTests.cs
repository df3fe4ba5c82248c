using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.IntegrationTests.Account;

/// <summary>The second step for roles that see many cases.</summary>
public class AuthenticatorTests(PortalFactory portal) : AccountTest(portal), IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Asvs", "6.5.1")]
    public async Task Post_SameAppCodeTwice_IsTakenOnce()
    {
        var email = Portal.People.ByEmail("linden").WorkEmail;
        var (key, recovery) = await SetUpAsync(email);
        Assert.Equal(10, recovery.Count);
        Portal.Clock.Advance(TimeSpan.FromMinutes(16));
        var code = CodeNow(key);

        var first = await TypeAsync(Portal.Anybody(), email, code);
        var second = await TypeAsync(Portal.Anybody(), email, code);

        Assert.DoesNotContain("/account/authenticator", first.Url, StringComparison.Ordinal);
        Assert.Contains("used before", second.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RecoveryCode_WorksOnce()
    {
        var email = Portal.People.ByEmail("tansy").WorkEmail;
        var (_, recovery) = await SetUpAsync(email);
        Portal.Clock.Advance(TimeSpan.FromMinutes(16));

        var first = await TypeAsync(Portal.Anybody(), email, recovery[0], isRecoveryCode: true);
        var second = await TypeAsync(Portal.Anybody(), email, recovery[0], isRecoveryCode: true);

        Assert.DoesNotContain("/account/authenticator", first.Url, StringComparison.Ordinal);
        Assert.Contains("used before", second.Errors.Single(), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Asvs", "6.3.3")]
    public async Task Get_WithTheMailedCodeOnly_DoesNotOpenASession()
    {
        var email = Portal.People.ByEmail("odette").WorkEmail;
        var visitor = Portal.Anybody();

        var page = await SignInAsync(visitor, email);

        Assert.Equal("/account/authenticator/set-up", page.Url);
        Assert.StartsWith("/account/sign-in", (await visitor.OpenAsync("/mash")).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FiveWrongAppCodes_StartAgainWithANewMail()
    {
        var email = Portal.People.ByEmail("clover").WorkEmail;
        var (key, _) = await SetUpAsync(email);
        Portal.Clock.Advance(TimeSpan.FromMinutes(16));
        var visitor = Portal.Anybody();
        var page = await SignInAsync(visitor, email);
        for (var i = 0; i < SignInCode.MostTries; i++)
        {
            page = await page.Form.Fill("Code", NotThis(CodeNow(key))).SubmitAsync();
        }

        page = await page.Form.Fill("Code", CodeNow(key)).SubmitAsync();

        Assert.Equal("Too many codes were not right", page.Heading);
        Assert.StartsWith("/account/sign-in", (await visitor.OpenAsync("/account/you")).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SetUpOfAnAccountThatHasAnApp_LeadsAway()
    {
        var email = Portal.People.ByEmail("wren").WorkEmail;
        await SetUpAsync(email);
        Portal.Clock.Advance(TimeSpan.FromMinutes(16));
        var visitor = Portal.Anybody();
        await SignInAsync(visitor, email);

        var page = await visitor.OpenAsync("/account/authenticator/set-up");

        Assert.Equal("/account/sign-in", page.Url);
    }

    private string CodeNow(string key) => TimeBasedCode.Of(key, TimeBasedCode.StepAt(Portal.Clock.GetUtcNow()));

    private async Task<(string Key, IReadOnlyList<string> Recovery)> SetUpAsync(string email)
    {
        var visitor = Portal.Anybody();
        var page = await SignInAsync(visitor, email);
        Assert.Equal("/account/authenticator/set-up", page.Url);
        var key = page.Document.QuerySelector("strong.ws-code")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var picture = await visitor.Client.GetAsync("/account/authenticator/picture.png");
        Assert.Equal("image/png", picture.Content.Headers.ContentType?.MediaType);
        page = await page.Form.Fill("Code", CodeNow(key)).SubmitAsync();
        return (key, [.. page.Document.QuerySelectorAll("#recovery-codes code").Select(c => c.TextContent)]);
    }

    private async Task<Page> TypeAsync(Visitor visitor, string email, string code, bool isRecoveryCode = false)
    {
        var page = await SignInAsync(visitor, email);
        var form = page.Form.Fill("Code", code);
        if (isRecoveryCode)
        {
            form.Fill("IsRecoveryCode", "true");
        }

        return await form.SubmitAsync();
    }
}
