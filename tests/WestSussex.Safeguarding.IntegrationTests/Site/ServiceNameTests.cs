using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.IntegrationTests.Site;

/// <summary>The partnership gives MASH another name, and every page says the new one.</summary>
public class ServiceNameTests(ServiceNameTests.Renamed portal) : IClassFixture<ServiceNameTests.Renamed>
{
    private const string NewName = "Children’s Gateway";

    [Theory]
    [InlineData("", "/raise-a-concern", true)]
    [InlineData("", "/raise-a-concern/as-part-of-your-job", true)]
    [InlineData("", "/account/register", false)]
    [InlineData("", "/contacts", true)]
    [InlineData("", "/privacy/public", true)]
    [InlineData("", "/terms", true)]
    [InlineData("", "/no-such-page", true)]
    [InlineData("saffron", "/my-concerns", false)]
    [InlineData("bramble", "/my-agency", true)]
    [InlineData("tansy", "/mash", true)]
    [InlineData("tansy", "/account/you", true)]
    [InlineData("clover", "/administration/people", false)]
    public async Task Page_AfterMashWasRenamed_SaysTheNewNameOnly(string who, string path, bool saysIt)
    {
        await portal.SubmitConcernAsync();
        var visitor = who.Length == 0 ? portal.Anybody() : await portal.ClientFor(who);

        var text = (await visitor.OpenAsync(path)).Document.Body!.TextContent.Replace("MASH@", "", StringComparison.Ordinal).Replace("West Sussex MASH", "", StringComparison.Ordinal);

        Assert.DoesNotContain("MASH", text, StringComparison.Ordinal);
        if (saysIt)
        {
            Assert.Contains(NewName, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Outcomes_AfterMashWasRenamed_TellTheReferrerTheNewName()
    {
        var policy = portal.Services.GetRequiredService<PolicyData>();

        var said = policy.Current(policy.Outcomes).Select(outcome => policy.Outcome(outcome.Id).ForReferrer)
            .Concat(policy.Current(policy.ReturnReasons).Select(reason => policy.WithNames(reason.AskReferrer)))
            .Concat(policy.ContactsToday.SelectMany(contact => contact.Notes.Append(contact.Name).Append(contact.UseFor)))
            .ToList();

        Assert.DoesNotContain(said, text => text.Contains("MASH", StringComparison.Ordinal) || text.Contains('{', StringComparison.Ordinal));
        Assert.Contains(said, text => text.StartsWith($"{NewName} has looked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Case_AfterMashWasRenamed_SaysTheNewNameOnly()
    {
        var concern = await portal.SubmitConcernAsync(c => c.WithImmediateRisk());
        await portal.ScreenAsync(concern);
        var tansy = await portal.ClientFor("tansy");

        foreach (var part in new[] { "", "/what-was-sent", "/timeline", "/screen", "/who-has-looked" })
        {
            var page = await tansy.OpenAsync($"/mash/{concern.Reference}{part}");
            Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain("MASH", page.Document.Body!.TextContent.Replace("West Sussex MASH", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    /// <summary>The name changed in its one policy file, as an administrator of a server does it.</summary>
    public sealed class Renamed : PortalFactory
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("renamed-").FullName;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            foreach (var file in Directory.EnumerateFiles(PolicyDataServices.ShippedFolder, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(_folder, Path.GetRelativePath(PolicyDataServices.ShippedFolder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                var text = File.ReadAllText(file);
                File.WriteAllText(to, Path.GetFileName(file) is "service-names.json" ? text.Replace("MASH", NewName, StringComparison.Ordinal) : text);
            }

            builder.ConfigureTestServices(services =>
            {
                services.RemoveAll<PolicyData>();
                services.AddSingleton(new PolicyData(_folder, Clock));
            });
        }

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            if (Directory.Exists(_folder))
            {
                Directory.Delete(_folder, recursive: true);
            }
        }
    }
}
