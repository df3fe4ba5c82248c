using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using WestSussex.Safeguarding.Web.Attachments;

namespace WestSussex.Safeguarding.IntegrationTests.Attachments;

public class ClamdTests
{
    [Fact]
    public async Task Scan_CleanFile_SendsAllOfItAndSaysSo()
    {
        using var scanner = new FakeClamd();
        var content = new byte[200_000];

        var result = await Of(scanner.Address).ScanAsync(new MemoryStream(content), CancellationToken.None);

        Assert.Equal(new ScanResult(true, null), result);
        Assert.Equal(content, Assert.Single(scanner.Seen));
    }

    [Fact]
    public async Task Scan_Eicar_NamesIt()
    {
        using var scanner = new FakeClamd();

        var result = await Of(scanner.Address).ScanAsync(new MemoryStream(SampleFiles.Eicar), CancellationToken.None);

        Assert.Equal(new ScanResult(true, "Eicar-Signature"), result);
    }

    [Fact]
    public async Task Scan_ScannerRefuses_IsNoAnswer()
    {
        var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var address = closed.LocalEndpoint.ToString()!;
        closed.Dispose();

        Assert.False((await Of(address).ScanAsync(new MemoryStream([1]), CancellationToken.None)).Answered);
        Assert.False(await Of(address).AnswersAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Scan_ScannerStaysSilent_GivesUp()
    {
        using var scanner = new FakeClamd(silent: true);

        Assert.False((await Of(scanner.Address, "0.1").ScanAsync(new MemoryStream([1]), CancellationToken.None)).Answered);
    }

    [Fact]
    public async Task Answers_RunningScanner_IsTrue()
    {
        using var scanner = new FakeClamd();

        Assert.True(await Of(scanner.Address).AnswersAsync(CancellationToken.None));
    }

    private static Clamd Of(string address, string patience = "30") => new(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Attachments:Clamd"] = address,
        ["Attachments:ClamdTimeoutSeconds"] = patience,
    }).Build());
}
