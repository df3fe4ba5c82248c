using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Operations.DemoData;
using WestSussex.Safeguarding.Web.Operations.Generate;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Operations;

public class GenerateTests
{
    private static readonly string[] EarlyHelpTables =
    [
        "EarlyHelpAssessments", "AssessedChildren", "FamilyAgreements", "SharedAccess", "LeadPractitioners", "AssessmentLevels", "AssessmentVersions", "EarlyHelpEvents", "TeamMembers",
        "TeamMeetings", "MeetingReports", "MeetingAttendance", "PlanActions", "PlanActionUpdates", "DistancesTravelled", "EarlyHelpReviews", "EarlyHelpClosures", "ClosedNeeds",
        "AdviceConversations", "FamilyPages", "SharedParts",
    ];

    [Fact]
    public async Task Generate_SomeHundred_HasTheShapeOfACountysWork()
    {
        using var shell = new Operator();

        var (code, said) = await shell.RunAsync("generate", "--referrals", "600", "--assessments", "300");

        Assert.True(code == 0, said);
        Assert.Equal(600L, await shell.AskAsync("SELECT count(*) FROM Referrals"));
        Assert.InRange(await RatioAsync(shell, "ReferredChildren"), 1.4, 1.8);
        Assert.InRange(await RatioAsync(shell, "HouseholdMembers"), 2.6, 3.4);
        Assert.InRange(await RatioAsync(shell, "ReferralEvents"), 5.5, 9);
        Assert.InRange((long)(await shell.AskAsync("SELECT count(*) FROM Referrals WHERE IsOpen = 1"))!, 20, 60);
        Assert.Equal((long)Enum.GetValues<ChildStatus>().Length, await shell.AskAsync("SELECT count(DISTINCT Status) FROM ReferredChildren"));
        Assert.Equal("ok", await shell.AskAsync("PRAGMA integrity_check"));
        Assert.Null(await shell.AskAsync("PRAGMA foreign_key_check"));
        await MustHaveEarlyHelpAsync(shell);
        var first = DateTime.Parse((string)(await shell.AskAsync("SELECT min(ReceivedAt) FROM Referrals"))!, CultureInfo.InvariantCulture);
        Assert.InRange((DateTime.UtcNow - first).TotalDays, 1000, 1100);
        Assert.True((long)(await shell.AskAsync("SELECT max(n) / min(n) FROM (SELECT count(*) n FROM Referrals WHERE AgencyId IS NOT NULL GROUP BY AgencyId)"))! >= 5);
    }

    /// <summary>Every table of early help, in the states that a county has on a day.</summary>
    private static async Task MustHaveEarlyHelpAsync(Operator shell)
    {
        Assert.Equal(300L, await shell.AskAsync("SELECT count(*) FROM EarlyHelpAssessments"));
        Assert.Equal((long)Enum.GetValues<AssessmentStatus>().Length, await shell.AskAsync("SELECT count(DISTINCT Status) FROM EarlyHelpAssessments"));
        Assert.InRange((long)(await shell.AskAsync("SELECT count(*) FROM EarlyHelpAssessments WHERE ReferralId IS NOT NULL"))!, 20, 120);
        Assert.InRange((long)(await shell.AskAsync("SELECT count(*) FROM EarlyHelpAssessments WHERE Status = 'Open'"))!, 20, 120);
        Assert.InRange((long)(await shell.AskAsync("SELECT count(*) FROM EarlyHelpEvents"))! / 300, 20, 50);
        Assert.Equal(15L, await shell.AskAsync("SELECT count(*) FROM Consultations"));
        foreach (var table in EarlyHelpTables)
        {
            Assert.True((long)(await shell.AskAsync($"SELECT count(*) FROM {table}"))! > 0, $"{table} is empty.");
        }
    }

    [Fact]
    public async Task Generate_DatabaseInUse_IsRefused()
    {
        using var shell = new Operator();
        await shell.RunAsync("generate", "--referrals", "1");

        var (code, _) = await shell.RunAsync("generate", "--referrals", "1");

        Assert.Equal(1, code);
        Assert.Equal(1L, await shell.AskAsync("SELECT count(*) FROM Referrals"));
    }

    [Fact]
    public async Task Write_DemonstrationInBulk_GivesTheRowsThatASaveGives()
    {
        await using var saved = await TestDatabase.CreateAsync();
        var people = DemoPeople.Make("1", saved.Clock.Now.AddDays(-300));
        var concerns = new DemoConcerns(people, new PolicyData(PolicyDataServices.ShippedFolder, saved.Clock), saved.Clock.Now).Make();
        var policy = new PolicyData(PolicyDataServices.ShippedFolder, saved.Clock);
        object[] roots =
        [
            .. people.Agencies, .. people.People, .. concerns.Children, .. concerns.Families, .. concerns.Referrals,
            .. new DemoEarlyHelp(people, policy, saved.Clock.Now).Make(), .. new DemoConsultations(people, policy, saved.Clock.Now).Make(),
        ];
        await saved.SaveAsync(roots);
        var bulkFile = Path.Combine(saved.Folder, "bulk.db");
        await CopyEmptyAsync(saved.File, bulkFile);

        await using (var scope = saved.Services.CreateAsyncScope())
        {
            using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("test");
            var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
            db.Database.SetConnectionString($"Data Source={bulkFile};Pooling=False");
            await db.Database.OpenConnectionAsync();
            using var writer = new BulkWriter(db);
            var rows = new List<BulkWriter.Row>();
            foreach (var root in roots)
            {
                writer.AddRows(root, rows);
            }

            await writer.WriteAsync(rows, default);
        }

        foreach (var table in new[] { "Referrals", "ReferredChildren", "LevelOfNeedDecisions", "ReferralEvents", "HouseholdMembers", "NetworkMembers", "ConsentRecords", "Feedback", "People", "Families", "FamilyMembers", "Consultations" }.Concat(EarlyHelpTables))
        {
            Assert.Equal(await RowsAsync(saved.File, table), await RowsAsync(bulkFile, table));
        }
    }

    private static async Task<double> RatioAsync(Operator shell, string table) => (long)(await shell.AskAsync($"SELECT count(*) FROM {table}"))! / 600.0;

    private static async Task CopyEmptyAsync(string from, string to)
    {
        await using var source = new SqliteConnection($"Data Source={from};Pooling=False");
        await source.OpenAsync();
        await using (var copy = new SqliteCommand("VACUUM INTO $to", source))
        {
            copy.Parameters.AddWithValue("$to", to);
            await copy.ExecuteNonQueryAsync();
        }

        await using var target = new SqliteConnection($"Data Source={to};Pooling=False");
        await target.OpenAsync();
        string[] tables =
        [
            "SharedParts", "FamilyPages", "AdviceConversations", "ClosedNeeds", "EarlyHelpClosures", "EarlyHelpReviews", "DistancesTravelled", "PlanActionUpdates", "PlanActions",
            "MeetingAttendance", "MeetingReports", "TeamMeetings", "TeamMembers", "SharedAccess", "FamilyAgreements", "LeadPractitioners", "AssessmentLevels", "AssessmentVersions",
            "EarlyHelpEvents", "AssessedChildren", "EarlyHelpAssessments", "Consultations", "Feedback", "RestrictedAccess", "AddedInformation", "ReferralEvents", "ConsentRecords", "NetworkMembers", "HouseholdMembers", "LevelOfNeedDecisions", "ReferredChildren",
            "Referrals", "FamilyMembers", "Families", "Children", "ConfidentialityAcceptances", "RoleAssignments", "People", "AgencyEmailDomains", "Agencies",
        ];
        await using var empty = new SqliteCommand("PRAGMA foreign_keys = OFF; " + string.Concat(tables.Select(t => $"DELETE FROM {t}; ")), target);
        await empty.ExecuteNonQueryAsync();
    }

    // Cipher texts differ with each encryption: their length tells whether the same words lie there.
    private static async Task<string> RowsAsync(string file, string table)
    {
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = new SqliteCommand($"SELECT * FROM {table} ORDER BY Id", connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new StringWriter();
        while (await reader.ReadAsync())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                var value = reader.GetValue(i);
                rows.Write($"{reader.GetName(i)}={(value is byte[] { Length: > 16 } sealedText ? $"{sealedText.Length} bytes" : value is byte[] bytes ? Convert.ToHexString(bytes) : value)}|");
            }

            rows.WriteLine();
        }

        return rows.ToString();
    }
}
