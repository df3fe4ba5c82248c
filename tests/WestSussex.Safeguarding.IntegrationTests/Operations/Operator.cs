using Microsoft.Data.Sqlite;
using WestSussex.Safeguarding.Web.Operations;

namespace WestSussex.Safeguarding.IntegrationTests.Operations;

/// <summary>An operator at a shell, with an installation in a folder of its own.</summary>
internal sealed class Operator : IDisposable
{
    public Operator() => Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");

    public string Folder { get; } = TestDatabase.NewFolder();

    /// <summary>A path beside the installation.</summary>
    public string Beside { get; } = TestDatabase.NewFolder();

    public async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        using var said = new StringWriter();
        var code = await OperatorCommands.TryRunAsync([.. arguments, $"--DataFolder={Folder}", "--Jobs:Enabled=false"], said, said);
        return (code ?? -1, said.ToString());
    }

    public async Task MigrateAsync() => Assert.Equal(0, (await RunAsync("migrate")).Code);

    public async Task<object?> AskAsync(string sql, string? file = null)
    {
        await using var connection = new SqliteConnection($"Data Source={file ?? Path.Combine(Folder, "safeguarding.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        Directory.Delete(Beside, recursive: true);
    }
}
