using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>Two sessions adopt two editions for one day: each has looked whether the day is free before either saves.</summary>
public class AdoptAtOnceTests
{
    [Fact]
    [Trait("Requirement", "LN-02")]
    public async Task Adopt_TwoForTheSameDayAtTheSameMoment_AdoptsOneAndAsksForAnotherDay()
    {
        await using var portal = new BothLook();
        portal.Clock.Set(Editions.Tuesday10);
        await portal.InitializeAsync();
        var forms = new List<PageForm>();
        foreach (var name in new[] { "five-1", "five-2" })
        {
            var clover = portal.Anybody();
            await clover.SignInAsync(portal.People.ByEmail("clover").Id);
            var proposal = await Editions.ImportAsync(clover, Editions.FiveLevels.Replace("\"five-1\"", $"\"{name}\"", StringComparison.Ordinal));
            var confirm = await (await proposal.FollowAsync("Adopt it from a day on")).Form
                .Fill("From.Day", "9").Fill("From.Month", "3").Fill("From.Year", "2027").Fill("MinuteReference", "Executive").SubmitAsync("Continue");
            forms.Add(confirm.FormWith("Adopt this edition"));
        }

        portal.WaitsForBoth = true;
        var answers = await Task.WhenAll(forms.Select(form => form.SubmitAsync("Adopt this edition")));

        Assert.Equal(2, portal.Looks);
        Assert.Equal(1, await portal.AsSystemAsync(db => db.GuidanceEditions.CountAsync(e => e.AdoptedAt != null)));
        Assert.Single(answers, page => page.Text.Contains("counts from 9 March 2027", StringComparison.Ordinal));
        var refused = Assert.Single(answers, page => page.Errors.Count > 0);
        Assert.Equal(HttpStatusCode.OK, refused.Status);
        Assert.Equal("Another edition has just been adopted from that day. Choose another day", Assert.Single(refused.Errors));
        Assert.Equal("Executive", refused.Form.Value("MinuteReference"));
    }

    private sealed class BothLook : PortalFactory
    {
        private readonly TaskCompletionSource _both = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _looks;

        public bool WaitsForBoth { get; set; }

        public int Looks => _looks;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteSafeguardingDbContext>(options => options.AddInterceptors(new Waits(this))));
        }

        private async Task LookedAsync()
        {
            if (Interlocked.Increment(ref _looks) == 2)
            {
                _both.SetResult();
            }

            await _both.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }

        private sealed class Waits(BothLook portal) : DbCommandInterceptor
        {
            public override async ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
            {
                if (portal.WaitsForBoth && command.CommandText.Contains("\"EffectiveFrom\" = ", StringComparison.Ordinal) && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal))
                {
                    await portal.LookedAsync();
                }

                return result;
            }
        }
    }
}
