using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

namespace WestSussex.Safeguarding.IntegrationTests.Attachments;

public sealed class FilesOfNetworkTests(FilesOfNetworkTests.PortalOfFewFiles portal) : IClassFixture<FilesOfNetworkTests.PortalOfFewFiles>
{
    [Fact]
    public async Task Add_WithoutAnAccountOverTheLimit_IsRefusedInWordsAndTheConcernIsTaken()
    {
        var visitor = portal.Anybody();
        var check = await Walks.ToCheckAnswersAsync(visitor);
        var at = $"/raise-a-concern/{Walks.DraftOf(check)}/documents";
        for (var i = 0; i < 2; i++)
        {
            Assert.Empty((await UploadTests.AddAsync(visitor, at, $"a{i}.pdf", SampleFiles.Pdf($"{i}"))).Document.QuerySelectorAll("#File-error"));
        }

        var refused = await UploadTests.AddAsync(visitor, at, "one too many.pdf", SampleFiles.Pdf("more"), "what it shows");

        Assert.Contains("You can send your concern without this one", Page.Words(refused.Document.QuerySelector("#File-error")), StringComparison.Ordinal);
        Assert.Equal("what it shows", refused.Document.QuerySelector("#Caption")!.GetAttribute("value"));
        Assert.Equal(2, refused.Document.QuerySelectorAll(".ws-files__name").Length);
        Assert.EndsWith("/sent", (await (await visitor.OpenAsync(check.Url)).Form.Fill("declared", "true").SubmitAsync()).Url, StringComparison.Ordinal);
        var teacher = await portal.ClientFor("saffron");
        var own = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(teacher, "professional"))}/documents";
        Assert.Single((await UploadTests.AddAsync(teacher, own, "signed in.pdf", SampleFiles.Pdf("own"))).Document.QuerySelectorAll(".ws-files__name"));
    }

    public sealed class PortalOfFewFiles : PortalFactory
    {
        protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(base.Settings) { ["RateLimits:FilesPerHour"] = "2" };
    }
}
