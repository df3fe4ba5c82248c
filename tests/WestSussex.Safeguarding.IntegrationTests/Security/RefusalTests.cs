using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Data.Auditing;

namespace WestSussex.Safeguarding.IntegrationTests.Security;

/// <summary>Who was turned away from what is in the access log, and nothing else about it (RO-03).</summary>
[Trait("Requirement", "MT-10")]
[Trait("Asvs", "16.3.2")]
public class RefusalTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Refuse_ForWantOfTheRole_IsLoggedWithTheRecord()
    {
        var concern = await portal.SubmitConcernAsync();

        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.ClientFor("saffron")).OpenAsync($"/mash/{concern.Reference}/timeline")).Status);

        var logged = await SingleAsync(concern.Id);
        Assert.Equal(("referral", "403 mash/{reference}/timeline", portal.People.ByEmail("saffron").Id), (logged.RecordType, logged.Detail, logged.PersonId!.Value));
    }

    [Fact]
    public async Task Refuse_APageWithoutARecord_IsLoggedOnce()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.ClientFor("hazel")).OpenAsync("/mash")).Status);

        var hazel = portal.People.ByEmail("hazel").Id;
        var logged = await portal.AsSystemAsync(db => db.AccessLog.SingleAsync(e => e.Action == AccessAction.Refused && e.PersonId == hazel));
        Assert.Equal(("page", "403 mash", null, null), (logged.RecordType, logged.Detail, logged.RecordId, logged.RecordIds));
    }

    [Theory]
    [InlineData("juniper", "/my-concerns/{0}")]
    [InlineData("juniper", "/my-concerns/{0}/disagree")]
    public async Task NotFound_ARecordOfOthers_IsLogged(string who, string url)
    {
        var concern = await portal.SubmitConcernAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.ClientFor(who)).OpenAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, url, concern.Reference))).Status);

        Assert.StartsWith("404 my-concerns/{reference}", (await SingleAsync(concern.Id)).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotFound_ARestrictedRecord_IsLoggedAndSeenByWhoIsNamedOnIt()
    {
        var concern = await portal.SubmitConcernAsync(c => c.Restricted());

        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.ClientFor("tansy")).OpenAsync($"/mash/{concern.Reference}")).Status);

        Assert.Equal(portal.People.ByEmail("tansy").Id, (await SingleAsync(concern.Id)).PersonId);
        var looked = await (await portal.ClientFor("odette")).OpenAsync($"/mash/{concern.Reference}/who-has-looked");
        Assert.Contains("Was refused", looked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NotFound_SomebodyElsesDraft_IsLoggedWithoutAnAccount()
    {
        var draft = Draft.StartFor(portal.People.ByEmail("perry").Id, null, portal.Clock.Now);
        await portal.AsSystemAsync(db =>
        {
            db.Add(draft);
            return db.SaveChangesAsync();
        });

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anybody().OpenAsync($"/raise-a-concern/{draft.Id}")).Status);

        var logged = await SingleAsync(draft.Id);
        Assert.Equal(("draft", null), (logged.RecordType, logged.PersonId));
    }

    [Fact]
    public async Task NotFound_OthersRecordAndNoRecord_TakeTheSameStatements()
    {
        var concern = await portal.SubmitConcernAsync();
        var juniper = await portal.ClientFor("juniper");
        await juniper.OpenAsync($"/my-concerns/{Reference.New()}");

        var others = await StatementsAsync(juniper, concern.Reference);
        var none = await StatementsAsync(juniper, Reference.New());

        Assert.Equal(others, none);

        async Task<string> StatementsAsync(Visitor visitor, string reference)
        {
            portal.Sql.Reset();
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/my-concerns/{reference}")).Status);
            return portal.Sql.Shown;
        }
    }

    [Fact]
    public async Task NotFound_WhatNamesNoRecord_LeavesNoEntry()
    {
        var before = await CountAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anybody().OpenAsync($"/raise-a-concern/{Guid.NewGuid()}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await portal.Anybody().OpenAsync("/no-such-page")).Status);

        Assert.Equal(before, await CountAsync());
    }

    private Task<AccessLogEntry> SingleAsync(Guid record) =>
        portal.AsSystemAsync(db => db.AccessLog.SingleAsync(e => e.Action == AccessAction.Refused && e.RecordId == record));

    private Task<int> CountAsync() => portal.AsSystemAsync(db => db.AccessLog.CountAsync(e => e.Action == AccessAction.Refused));
}
