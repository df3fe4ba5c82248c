using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.IntegrationTests.Account;

/// <summary>When a session ends, and that whatever is taken away is gone on the next request.</summary>
public class SessionTests(PortalFactory portal) : AccountTest(portal), IClassFixture<PortalFactory>
{
    [Fact]
    public async Task SignIn_WhileSomebodyElsesSessionIsOpen_EndsTheirsAndOpensAnotherOne()
    {
        var visitor = Portal.Anybody();
        await visitor.SignInAsync(Portal.People.ByEmail("bramble").Id);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/my-agency")).Status);

        await visitor.SignInAsync(Portal.People.ByEmail("saffron").Id);

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/my-concerns")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.OpenAsync("/my-agency")).Status);
        var bramble = Portal.People.ByEmail("bramble").Id;
        Assert.All(await Portal.AsSystemAsync(db => db.SignInSessions.Where(s => s.PersonId == bramble).ToListAsync()), s => Assert.NotNull(s.EndedAt));
    }

    [Theory]
    [Trait("Requirement", "EH-07")]
    [InlineData("rowan", "/early-help/hub")]
    [InlineData("teasel", "/data-protection/family-pages")]
    [InlineData("saffron", "/my-concerns")]
    public async Task Home_AfterSigningIn_IsTheDeskOfTheRole(string who, string desk) =>
        Assert.Equal(desk, (await (await SignedInAsync(who)).OpenAsync("/account/home")).Url);

    [Fact]
    [Trait("Asvs", "7.3.1")]
    public async Task Get_AfterThirtyIdleMinutes_AsksToSignInAndSaysWhy()
    {
        var visitor = await SignedInAsync("saffron");
        Portal.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("/account/you", (await visitor.OpenAsync("/account/you")).Url);

        // The page view was a person's act, so the half hour began anew.
        Portal.Clock.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal("/account/you", (await visitor.OpenAsync("/account/you")).Url);

        Portal.Clock.Advance(TimeSpan.FromMinutes(30));
        var ended = await visitor.OpenAsync("/account/you");
        Assert.StartsWith("/account/sign-in", ended.Url, StringComparison.Ordinal);
        Assert.Contains("You were signed out", ended.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByAScriptOfThePage_DoesNotExtendTheSession()
    {
        var visitor = await SignedInAsync("saffron");
        Portal.Clock.Advance(TimeSpan.FromMinutes(20));
        using (var request = new HttpRequestMessage(HttpMethod.Get, "/account/you"))
        {
            request.Headers.Add("X-Requested-With", "autosave");
            using var polled = await visitor.Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, polled.StatusCode);
        }

        Portal.Clock.Advance(TimeSpan.FromMinutes(10));

        Assert.StartsWith("/account/sign-in", (await visitor.OpenAsync("/account/you")).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Stay_ExtendsTheSession()
    {
        var visitor = await SignedInAsync("saffron");
        Portal.Clock.Advance(TimeSpan.FromMinutes(20));
        using var stay = await visitor.PostAsync("/account/session/stay");
        Assert.Equal(HttpStatusCode.NoContent, stay.StatusCode);

        Portal.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal("/account/you", (await visitor.OpenAsync("/account/you")).Url);
    }

    [Fact]
    [Trait("Asvs", "7.3.2")]
    public async Task Get_AfterTenHours_EndsHoweverBusy()
    {
        var visitor = await SignedInAsync("saffron");
        for (var minutes = 0; minutes < 10 * 60 - 20; minutes += 20)
        {
            Portal.Clock.Advance(TimeSpan.FromMinutes(20));
            Assert.Equal("/account/you", (await visitor.OpenAsync("/account/you")).Url);
        }

        Portal.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.StartsWith("/account/sign-in", (await visitor.OpenAsync("/account/you")).Url, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RO-04")]
    [Trait("Asvs", "7.4.2")]
    public async Task Get_AfterTheAccountIsClosed_IsRefusedOnTheNextRequest()
    {
        var visitor = await SignedInAsync("perry");
        Assert.Equal("/account/you", (await visitor.OpenAsync("/account/you")).Url);

        await ChangeAsync("perry", person => person.Deactivate());

        Assert.StartsWith("/account/sign-in", (await visitor.OpenAsync("/account/you")).Url, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RO-02")]
    [Trait("Asvs", "8.3.2")]
    public async Task Get_AfterARoleIsEnded_IsForbiddenOnTheNextRequest()
    {
        var visitor = await SignedInAsync("juniper");
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/my-agency/people")).Status);

        await ChangeAsync("juniper", person => person.End(Role.SafeguardingLead, person.AgencyId, Actor.Portal, Portal.Clock.Now));

        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.OpenAsync("/my-agency/people")).Status);
    }

    [Fact]
    public async Task Get_SignedIn_ReadsTicketRolesAndAgenciesInOneStatement()
    {
        var visitor = await SignedInAsync("bramble");
        await visitor.OpenAsync("/account/you");
        Portal.Sql.Reset();

        await visitor.OpenAsync("/account/you");

        Assert.True(Portal.Sql.Count == 1, Portal.Sql.Shown);
    }

    [Fact]
    [Trait("Asvs", "7.4.1")]
    [Trait("Asvs", "14.3.1")]
    public async Task Post_SignOut_EndsTheSessionAndClearsTheBrowser()
    {
        using var client = Portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        var visitor = new Visitor(client);
        Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        var list = await visitor.OpenAsync("/dev/sign-in");
        var id = Portal.People.ByEmail("saffron").Id;
        await list.Forms.Single(f => f.Value("personId") == id.ToString()).SubmitAsync();
        var token = (await visitor.OpenAsync("/dev/sign-in")).Forms[^1].Value("__RequestVerificationToken")!;

        using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        using var answer = await client.PostAsync("/account/sign-out", content);

        Assert.Equal("\"cache\", \"storage\"", answer.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Contains(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("__Host-session=;", StringComparison.Ordinal));
        var open = await Portal.AsSystemAsync(db => db.SignInSessions.CountAsync(s => s.PersonId == id && s.EndedAt == null && s.StartedAt == Portal.Clock.Now));
        Assert.Equal(0, open);
    }

    [Fact]
    public async Task RunAsync_OfTheTidyingJob_RemovesOldCodesAndKeepsNewOnes()
    {
        await AskForCodeAsync(Portal.Anybody(), "old.code@elsewhere.example");
        Portal.Clock.Advance(TimeSpan.FromDays(2));
        await AskForCodeAsync(Portal.Anybody(), "new.code@elsewhere.example");

        await using var scope = Portal.Services.CreateAsyncScope();
        await Portal.Services.GetRequiredService<TidySignInJob>().RunAsync(scope.ServiceProvider, CancellationToken.None);

        Assert.Equal(1, await Portal.AsSystemAsync(db => db.SignInCodes.CountAsync()));
    }

    [Fact]
    [Trait("Requirement", "RC-10")]
    public async Task Post_FromAnExpiredSession_IsKeptForTheSamePersonOnlyAndNotSentByItself()
    {
        const string Words = "Spoke to the school at lunch time";
        var reference = (await Portal.SubmitConcernAsync()).Reference;
        var visitor = await SignedInAsync("tansy");
        var form = (await visitor.OpenAsync($"/mash/{reference}/note")).Form.Fill("Note", Words);
        Portal.Clock.Advance(TimeSpan.FromMinutes(31));

        var asked = await form.SubmitAsync();
        Assert.StartsWith("/account/sign-in", asked.Url, StringComparison.Ordinal);
        Assert.Contains("What you just typed is kept. Sign in to see it.", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Words, (await (await SignedInAsync("odette")).OpenAsync("/account/kept-answers")).Text, StringComparison.Ordinal);
        await visitor.SignInAsync(Portal.People.ByEmail("tansy").Id);
        Assert.DoesNotContain(Words, (await visitor.OpenAsync($"/mash/{reference}/timeline")).Text, StringComparison.Ordinal);
        var kept = await visitor.OpenAsync("/account/kept-answers");
        Assert.Contains(Words, kept.Text, StringComparison.Ordinal);
        await kept.FormWith("Save these answers").SubmitAsync();

        Assert.Contains(Words, (await visitor.OpenAsync($"/mash/{reference}/timeline")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RO-04")]
    public async Task Get_AfterTheAccountWasClosedAndOpenedAgain_StaysSignedOut()
    {
        var visitor = await SignedInAsync("saffron");
        var id = Portal.People.ByEmail("saffron").Id;
        var clover = await SignedInAsync("clover");
        foreach (var step in new[] { "close", "open", "confirm" })
        {
            using var done = await clover.PostAsync($"/administration/people/{id}/{step}");
            Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        }

        var page = await visitor.OpenAsync("/account/you");

        Assert.StartsWith("/account/sign-in", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("30 minutes without doing anything, and after 10 hours in any case. What", page.Text, StringComparison.Ordinal);
    }

    private Task<int> ChangeAsync(string who, Action<Person> change) => Portal.AsSystemAsync(async db =>
    {
        var id = Portal.People.ByEmail(who).Id;
        var person = await db.People.AsTracking().Include(p => p.Roles).SingleAsync(p => p.Id == id);
        change(person);
        return await db.SaveChangesAsync();
    });
}
