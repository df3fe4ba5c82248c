using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Account;

/// <summary>Registering, being confirmed, accepting confidentiality, and being given roles.</summary>
public class PeopleTests(PortalFactory portal) : AccountTest(portal), IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "RO-02")]
    public async Task Post_RegisterWithAnAgencysAddress_MayRaiseConcernsAtOnceAndSeesNothingElse()
    {
        const string Email = "new.teacher@marigold-primary.example";
        var visitor = Portal.Anybody();

        var waiting = await RegisterAsync(visitor, Email, Portal.People.Marigold.Id.ToString());

        Assert.Equal("/account/waiting", waiting.Url);
        Assert.Contains("You do not have to wait to raise a concern", waiting.Text, StringComparison.Ordinal);
        Assert.Equal("/account/waiting", (await visitor.OpenAsync("/my-agency/people")).Url);
        var mails = await Portal.AsSystemAsync(db => db.Outbox.AsNoTracking().ToListAsync());
        Assert.Contains(mails, m => m.To == Portal.People.ByEmail("bramble").WorkEmail && m.Subject.Contains("waiting for you", StringComparison.Ordinal));
        Assert.DoesNotContain(mails, m => (m.Body ?? "").Contains("Newly Arrived", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_RegisterWithAnUnknownAddress_WaitsBeforeRaisingConcerns()
    {
        var visitor = Portal.Anybody();

        var waiting = await RegisterAsync(visitor, "somebody@elsewhere.example", Portal.People.Marigold.Id.ToString());

        Assert.Contains("raise a concern without an account", waiting.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_RegisterWithAnAgencyThatWasNotOffered_IsRefused()
    {
        var visitor = Portal.Anybody();

        var page = await RegisterAsync(visitor, "cheeky@marigold-primary.example", Portal.People.Mash.Id.ToString(), tamper: true);

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.False(await Portal.AsSystemAsync(db => db.People.AnyAsync(p => p.WorkEmail == "cheeky@marigold-primary.example")));
    }

    [Fact]
    [Trait("Requirement", "RO-01")]
    public async Task Post_Confirm_ByTheLeadOfTheAgencyOnly()
    {
        const string Email = "to.confirm@marigold-primary.example";
        await RegisterAsync(Portal.Anybody(), Email, Portal.People.Marigold.Id.ToString());
        var id = await Portal.AsSystemAsync(db => db.People.Where(p => p.WorkEmail == Email).Select(p => p.Id).SingleAsync());
        var stranger = await SignedInAsync("juniper");
        var lead = await SignedInAsync("bramble");

        using var refused = await stranger.PostAsync($"/my-agency/people/{id}/confirm");
        using var confirmed = await lead.PostAsync($"/my-agency/people/{id}/confirm");

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, confirmed.StatusCode);
        Assert.Equal(PersonState.Confirmed, await Portal.AsSystemAsync(db => db.People.Where(p => p.Id == id).Select(p => p.State).SingleAsync()));
    }

    [Fact]
    public async Task Post_Invite_ConfirmsTheInvitedPersonWhenTheyRegister()
    {
        const string Email = "invited@no-domain.example";
        var lead = await SignedInAsync("bramble");
        using var sent = await lead.PostAsync("/my-agency/people/invite",
            [new("Email", Email), new("AgencyId", Portal.People.Marigold.Id.ToString())]);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);

        await RegisterAsync(Portal.Anybody(), Email, Portal.People.Marigold.Id.ToString());

        Assert.Equal(PersonState.Confirmed, await Portal.AsSystemAsync(db => db.People.Where(p => p.WorkEmail == Email).Select(p => p.State).SingleAsync()));
    }

    [Fact]
    [Trait("Requirement", "ISA-10")]
    public async Task Get_CaseRecordsBeforeAcceptingConfidentiality_AsksForItAndKeepsTheDate()
    {
        const string Email = "careful@marigold-primary.example";
        var visitor = Portal.Anybody();
        await RegisterAsync(visitor, Email, Portal.People.Marigold.Id.ToString());
        var id = await Portal.AsSystemAsync(db => db.People.Where(p => p.WorkEmail == Email).Select(p => p.Id).SingleAsync());
        using (await (await SignedInAsync("bramble")).PostAsync($"/my-agency/people/{id}/confirm"))
        {
        }

        var asked = await visitor.OpenAsync("/my-concerns");
        Assert.StartsWith("/account/confidentiality", asked.Url, StringComparison.Ordinal);
        var unticked = await asked.FormWith("Continue").SubmitAsync();
        Assert.Contains("Tick the box", unticked.Errors.Single(), StringComparison.Ordinal);
        await unticked.FormWith("Continue").Fill("Accepted", "true").SubmitAsync();

        var accepted = await Portal.AsSystemAsync(db => db.People.Where(p => p.Id == id).SelectMany(p => p.Acceptances).SingleAsync());
        Assert.Equal(Portal.Clock.Now, accepted.AcceptedAt);
        Assert.DoesNotContain("/account/confidentiality", (await visitor.OpenAsync("/my-concerns")).Url, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "ISA-10")]
    public async Task Post_BeforeAcceptingConfidentiality_KeepsWhatWasTypedForAfterwards()
    {
        const string Words = "The uncle has moved in again";
        var reference = (await Portal.SubmitConcernAsync()).Reference;
        var visitor = await SignedInAsync("tansy");
        var form = (await visitor.OpenAsync($"/mash/{reference}/note")).Form.Fill("Note", Words);
        var tansy = Portal.People.ByEmail("tansy").Id;
        var agreements = await Portal.AsSystemAsync(db => db.People.AsTracking().Where(p => p.Id == tansy).SelectMany(p => p.Acceptances).ExecuteDeleteAsync());
        Assert.NotEqual(0, agreements);

        var asked = await form.SubmitAsync();
        Assert.StartsWith("/account/confidentiality", asked.Url, StringComparison.Ordinal);
        var kept = await asked.FormWith("Continue").Fill("Accepted", "true").SubmitAsync();
        Assert.Contains(Words, kept.Text, StringComparison.Ordinal);
        await kept.FormWith("Save these answers").SubmitAsync();

        Assert.Contains(Words, (await visitor.OpenAsync($"/mash/{reference}/timeline")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RO-02")]
    [Trait("Asvs", "8.2.1")]
    public async Task Post_GrantAMashRole_HasNoEffectUntilASecondAdministratorGrantsItToo()
    {
        var first = await SignedInAsync("clover");
        var secondId = await AddAdministratorAsync("second.admin@partnership.example");
        var second = Portal.Anybody();
        await second.SignInAsync(secondId);
        var person = Portal.People.ByEmail("perry");
        List<KeyValuePair<string, string>> role = [new("Role", nameof(Role.MashManager)), new("AgencyId", "")];

        using var granted = await first.PostAsync($"/administration/people/{person.Id}/roles", role);
        using var again = await first.PostAsync($"/administration/people/{person.Id}/roles", role);
        Assert.Equal(HttpStatusCode.OK, granted.StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.False(await HoldsAsync(person.Id, Role.MashManager));

        using var secondly = await second.PostAsync($"/administration/people/{person.Id}/roles", role);
        Assert.Equal(HttpStatusCode.OK, secondly.StatusCode);
        Assert.True(await HoldsAsync(person.Id, Role.MashManager));
    }

    [Fact]
    public async Task Post_ResetOfOnesOwnAuthenticator_IsRefused()
    {
        var clover = await SignedInAsync("clover");

        using var answer = await clover.PostAsync($"/administration/people/{Portal.People.ByEmail("clover").Id}/reset-authenticator");

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task Get_AdministrationPages_Open()
    {
        var clover = await SignedInAsync("clover");

        var list = await clover.OpenAsync("/administration/people");
        var found = await list.FormWith("Find").Fill("find", "Saffron").SubmitAsync();
        var one = await found.FollowAsync("Saffron");

        Assert.Equal(HttpStatusCode.OK, list.Status);
        Assert.Equal(Portal.People.ByEmail("saffron").Name, one.Heading);
    }

    private async Task<Page> RegisterAsync(Visitor visitor, string email, string agency, bool tamper = false)
    {
        Portal.Clock.Advance(TimeSpan.FromMinutes(16));
        var page = await SignInAsync(visitor, email);
        Assert.Equal("/account/register", page.Url);
        var form = page.Form.Fill("Name", "Newly Arrived").Fill("JobTitle", "Class teacher");
        if (!tamper)
        {
            return await form.Fill("Agency", agency).SubmitAsync();
        }

        using var content = new FormUrlEncodedContent(
        [
            new("Name", "Newly Arrived"), new("JobTitle", "Class teacher"), new("Agency", agency),
            new("__RequestVerificationToken", page.Form.Value("__RequestVerificationToken")!),
        ]);
        return await Page.ReadAsync(visitor, await visitor.Client.PostAsync("/account/register", content));
    }

    private Task<Guid> AddAdministratorAsync(string email) => Portal.AsSystemAsync(async db =>
    {
        var person = Person.Register("Second Example", email, null, "Administrator", null);
        person.Confirm(Actor.Portal, Portal.Clock.Now);
        person.Grant(Role.Administrator, null, Actor.Portal, Portal.Clock.Now);
        db.People.Add(person);
        await db.SaveChangesAsync();
        return person.Id;
    });

    private Task<bool> HoldsAsync(Guid id, Role role) =>
        Portal.AsSystemAsync(db => db.People.AnyAsync(p => p.Id == id && p.Roles.Any(r => r.Role == role && r.IsInForce)));
}
