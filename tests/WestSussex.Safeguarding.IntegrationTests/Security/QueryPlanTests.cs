using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Security;

/// <summary>What a list costs does not grow with what is stored: SQLite tells for every statement of it how it would be read (ASVS 15.1.3).</summary>
public sealed partial class QueryPlanTests : PortalFactory
{
    /// <summary>Tables that stay small however much is stored: everything else grows.</summary>
    private static readonly string[] Small =
    [
        "Agencies", "AgencyEmailDomains", "DataKeys", "EarlyHelpFigures", "FamilyPagesDecisions", "GuidanceEditions", "JobLeases", "LevelAgreement", "PostcodeTables", "ProtectionKeys", "RoleAssignments",
    ];

    private static readonly (string Who, string[] Lists)[] Pages =
    [
        ("tansy", ["/mash", "/mash?tab=Late", "/mash?tab=News", "/mash?tab=Manager", "/mash?tab=Feedback", "/mash?tab=Suspicious", "/mash?tab=NotInWriting", "/mash?tab=Mine", "/mash/consultations", "/mash/disagreements"]),
        ("saffron", ["/my-concerns", "/consultations", "/early-help"]),
        ("bramble", ["/my-agency", "/my-agency?show=AnswerLate", "/my-agency?show=ToRead", "/my-agency?show=Disagreed", "/my-agency?show=Closed", "/my-agency/early-help"]),
        ("rowan", ["/early-help/hub", "/early-help/hub?show=New", "/early-help/hub?show=Unallocated", "/early-help/hub?show=ReviewsDue", "/early-help/hub?show=Overdue", "/early-help/hub?show=Drift", "/early-help/hub?show=FromMash", "/early-help/hub/figures"]),
        ("hazel", ["/quality/levels", "/quality/early-help"]),
        ("wren", ["/duty"]),
    ];

    /// <summary>Lists of what one person or agency has of its own: sorted after it was found.</summary>
    private static readonly string[] TheirOwn = ["/early-help"];

    protected override bool MayUseServer => false;

    [Fact]
    [Trait("Asvs", "15.1.3")]
    public async Task Lists_All_ReadGrowingTablesByAnIndex()
    {
        await SendToHubAsync(await SubmitConcernAsync());
        await OpenAssessmentAsync();
        var walked = new List<string>();
        foreach (var (who, lists) in Pages)
        {
            var visitor = await this.ClientFor(who);
            foreach (var list in lists)
            {
                Sql.Reset();
                Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.OpenAsync(list)).Status);
                walked.AddRange(await WalkedAsync(list));
            }
        }

        Architecture.Rule.Holds(walked, "Whole tables are read, or sorted for one page:");
    }

    [Fact]
    [Trait("Asvs", "15.1.3")]
    public async Task Jobs_ThatRunEveryFewMinutes_ReadGrowingTablesByAnIndex()
    {
        await SubmitConcernAsync();
        await OpenAssessmentAsync();
        var walked = new List<string>();
        foreach (var job in Services.GetServices<Job>().Where(j => j.Period < TimeSpan.FromHours(1)))
        {
            Sql.Reset();
            await using var scope = Services.CreateAsyncScope();
            using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("test");
            await job.RunAsync(scope.ServiceProvider, CancellationToken.None);
            walked.AddRange(await WalkedAsync(job.Name));
        }

        Architecture.Rule.Holds(walked, "Whole tables are read, or sorted for one page:");
    }

    private async Task<IReadOnlyList<string>> WalkedAsync(string by)
    {
        var walked = new List<string>();
        foreach (var statement in Sql.Statements.Where(s => s.Contains("SELECT", StringComparison.Ordinal)).Distinct().ToList())
        {
            var growing = Aliases().Matches(statement).Where(m => !Small.Contains(m.Groups["table"].Value)).Select(m => m.Groups["alias"].Value).ToHashSet();
            var plan = await PlanAsync(statement);
            var steps = plan.Where(step => Scan().Match(step.Does) is { Success: true } scan && growing.Contains(scan.Groups["alias"].Value)).ToList();
            if (!TheirOwn.Contains(by))
            {
                var pages = plan.Where(step => step.Does.StartsWith("CO-ROUTINE", StringComparison.Ordinal)).Select(step => step.Id).ToHashSet();
                steps.AddRange(plan.Where(step => pages.Contains(step.Parent) && step.Does.StartsWith("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal)));
            }

            walked.AddRange(steps.Select(step => $"{by}: {step.Does}\n{statement}"));
        }

        return walked;
    }

    private Task<List<Step>> PlanAsync(string statement) => AsSystemAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        await using var explain = (SqliteCommand)db.Database.GetDbConnection().CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + statement;
        foreach (var name in Parameters().Matches(statement).Select(m => m.Value).Distinct())
        {
            explain.Parameters.AddWithValue(name, DBNull.Value);
        }

        var steps = new List<Step>();
        await using var reader = await explain.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            steps.Add(new Step(reader.GetInt32(0), reader.GetInt32(1), reader.GetString(3)));
        }

        return steps;
    });

    /// <summary>One step of a plan, below another.</summary>
    private sealed record Step(int Id, int Parent, string Does);

    [GeneratedRegex("(?:FROM|JOIN) \"(?<table>\\w+)\" AS \"(?<alias>\\w+)\"")]
    private static partial Regex Aliases();

    [GeneratedRegex(@"^SCAN (?<alias>\w+)( USING (COVERING )?INDEX \w+)?$")]
    private static partial Regex Scan();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex Parameters();
}
