using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>
/// A portal whose guidance changes a week after the tests' first day: the newer edition has five levels with other names, says one sign in
/// other words and has another one no longer.
/// </summary>
public sealed class TwoEditions : PortalFactory
{
    public const string Older = "5";
    public const string Newer = "6";
    public const string NewWords = "Said in the words of the newer edition.";
    public const int NewLevel = 5;

    private readonly string _policyFolder = Directory.CreateTempSubdirectory("two-editions-").FullName;

    public static readonly DateTime NewerCounts = new(2026, 3, 11, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>In both editions, in different words.</summary>
    public string Reworded { get; private set; } = "";

    public string OldWords { get; private set; } = "";

    /// <summary>Only in the older edition.</summary>
    public string Gone { get; private set; } = "";

    public string GoneWords { get; private set; } = "";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        WriteEditions();
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<PolicyData>();
            services.AddSingleton(new PolicyData(_policyFolder, Clock));
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Directory.Exists(_policyFolder))
        {
            Directory.Delete(_policyFolder, recursive: true);
        }
    }

    private void WriteEditions()
    {
        foreach (var file in Directory.EnumerateFiles(PolicyDataServices.ShippedFolder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(_policyFolder, Path.GetRelativePath(PolicyDataServices.ShippedFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to, overwrite: true);
        }

        var path = Path.Combine(_policyFolder, "levels-of-need.json");
        var older = JsonNode.Parse(File.ReadAllText(path))!.AsArray()[^1]!;
        (older["version"], older["effectiveFrom"]) = (Older, "2020-01-01");
        var newer = older.DeepClone();
        (newer["version"], newer["effectiveFrom"]) = (Newer, "2026-03-10");
        var signs = newer["content"]!["indicators"]!.AsArray();
        var reworded = signs.First(sign => (int)sign!["level"]! == 2)!;
        (Reworded, OldWords) = ((string)reworded["id"]!, (string)reworded["text"]!);
        reworded["text"] = NewWords;
        var gone = signs.First(sign => (int)sign!["level"]! == 3)!;
        (Gone, GoneWords) = ((string)gone["id"]!, (string)gone["text"]!);
        signs.Remove(gone);
        var levels = newer["content"]!["levels"]!.AsArray();
        foreach (var level in levels)
        {
            level!["name"] = $"New name {level["level"]}";
        }

        var fifth = levels[^1]!.DeepClone();
        (fifth["level"], fifth["name"]) = (NewLevel, $"New name {NewLevel}");
        levels.Add(fifth);
        var more = signs[^1]!.DeepClone();
        (more["id"], more["level"], more["text"]) = ("only.in.the.newer", NewLevel, "A sign of the fifth level.");
        signs.Add(more);
        File.WriteAllText(path, new JsonArray(older.DeepClone(), newer).ToJsonString());
    }
}
