using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>Whoever guesses return codes learns nothing, is slowed down by their network, and locks nobody out.</summary>
[Trait("Asvs", "6.3.1")]
public sealed class ReturnCodeTests(ReturnCodeTests.PortalWithNetworks portal) : IClassFixture<ReturnCodeTests.PortalWithNetworks>
{
    private const int MostInAMinute = 8;
    private const string ComeBack = "/raise-a-concern/come-back";

    [Fact]
    public async Task Enter_WrongEndedOrDeletedCode_IsAnsweredAlike()
    {
        var deleted = await BeginAsync("192.0.2.1");
        await (await deleted.Owner.OpenAsync($"/raise-a-concern/{deleted.Draft}/delete")).Form.SubmitAsync();
        var ended = await BeginAsync("192.0.2.1");
        portal.Clock.Advance(TimeSpan.FromDays(30));
        var stays = await BeginAsync("192.0.2.1");

        var answers = new List<(HttpStatusCode, string, string, string)>();
        foreach (var code in new[] { ReturnCode.New(), deleted.Code, ended.Code, "x", new string('7', 61), stays.Code[..^1] + (stays.Code[^1] == '7' ? "8" : "7") })
        {
            var visitor = portal.From("192.0.2.1");
            var page = await EnterAsync(visitor, code);
            Assert.Single(page.Errors);
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync($"/raise-a-concern/{ended.Draft}")).Status);
            answers.Add((page.Status, page.Url, page.Title, page.Text));
        }

        Assert.Single(answers.Distinct());
        Assert.EndsWith("/child/1/name", (await EnterAsync(portal.From("192.0.2.2"), stays.Code)).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_CodeOfWhatWasSent_LeadsToItAgainAndAgain()
    {
        var check = await Walks.ToCheckAnswersAsync(portal.From("192.0.2.3"));
        var draft = Walks.DraftOf(check);
        var code = ReturnCode.New();
        await portal.AsSystemAsync(db => db.Drafts.Where(d => d.Id == draft).ExecuteUpdateAsync(set => set.SetProperty(d => d.ReturnCodeHash, ReturnCode.Hash(code))));
        await check.Form.Fill("declared", "true").SubmitAsync();

        for (var time = 0; time < 3; time++)
        {
            Assert.Equal($"/raise-a-concern/{draft}/sent", (await EnterAsync(portal.From("192.0.2.3"), code)).Url);
        }
    }

    [Fact]
    public async Task Enter_ManyFromOneNetwork_SlowsThatNetworkAndLocksNoCode()
    {
        var (owner, draft, code) = await BeginAsync("192.0.2.4");
        var wrong = 0;
        Page page;
        do
        {
            page = await EnterAsync(portal.From("192.0.2.5"), ReturnCode.New());
            wrong++;
        }
        while (page.Status == HttpStatusCode.OK && wrong < 10 * MostInAMinute);

        Assert.Equal((HttpStatusCode.TooManyRequests, MostInAMinute + 1), (page.Status, wrong));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await EnterAsync(portal.From("192.0.2.5"), code)).Status);
        // Wrong tries spend nothing of the code: elsewhere it opens at once, and its owner's page stays open.
        Assert.EndsWith("/child/1/name", (await EnterAsync(portal.From("192.0.2.6"), code)).Url, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await owner.OpenAsync($"/raise-a-concern/{draft}/child/1/name")).Status);
        // And whoever guessed may still look at the page, and raise a concern.
        Assert.Equal(HttpStatusCode.OK, (await portal.From("192.0.2.5").OpenAsync(ComeBack)).Status);
        Assert.EndsWith("/your-code", (await Walks.BeginAsync(portal.From("192.0.2.5"), "public")).Url, StringComparison.Ordinal);
    }

    private static async Task<Page> EnterAsync(Visitor visitor, string code) => await (await visitor.OpenAsync(ComeBack)).Form.Fill("code", code).SubmitAsync();

    private async Task<(Visitor Owner, Guid Draft, string Code)> BeginAsync(string network)
    {
        var owner = portal.From(network);
        var begun = await Walks.BeginAsync(owner, "public");
        return (owner, Walks.DraftOf(begun), begun.Document.QuerySelector(".ws-receipt__ref")!.TextContent);
    }

    public sealed class PortalWithNetworks : PortalFactory
    {
        private const string Network = "X-Test-Network";

        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["RateLimits:ReturnCodesPerMinute"] = $"{MostInAMinute}" };

        /// <summary>A browser in that network.</summary>
        public Visitor From(string network)
        {
            var client = CreateClient();
            client.DefaultRequestHeaders.Add(Network, network);
            return new Visitor(client);
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, SetNetwork>());
        }

        // The test server has no network of its own.
        private sealed class SetNetwork : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use((context, go) =>
                {
                    context.Connection.RemoteIpAddress = IPAddress.Parse(context.Request.Headers[Network].ToString() is { Length: > 0 } network ? network : "192.0.2.99");
                    return go(context);
                });
                next(app);
            };
        }
    }
}
