namespace WestSussex.Safeguarding.Web.Data;

/// <summary>The databases that the portal runs on.</summary>
public enum DatabaseProvider
{
    Sqlite,
    SqlServer,
}

/// <summary>Section "Database" of the configuration; the connection string is ConnectionStrings:Safeguarding.</summary>
public sealed class DatabaseSettings
{
    public const string Section = "Database";

    /// <summary>SQLite needs nothing and is the default; SQL Server is for production and for several web servers.</summary>
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    /// <summary>Most statements in one round trip to SQL Server.</summary>
    public int MaxBatchSize { get; set; } = 100;

    /// <summary>How long SQLite waits for another process (a command beside the portal) before it gives up, in milliseconds.</summary>
    public int BusyTimeoutMilliseconds { get; set; } = 10_000;

    /// <summary>The connection string in force: the configured one, else a file in the data folder.</summary>
    public string ConnectionString { get; set; } = "";

    public static DatabaseSettings From(IConfiguration configuration, DataFolder folder)
    {
        var settings = configuration.GetSection(Section).Get<DatabaseSettings>() ?? new DatabaseSettings();
        var configured = configuration.GetConnectionString("Safeguarding");
        if (string.IsNullOrWhiteSpace(configured) && settings.Provider == DatabaseProvider.SqlServer)
        {
            throw new InvalidOperationException(
                "Database:Provider is SqlServer but ConnectionStrings:Safeguarding is empty. Set it to the server's connection string.");
        }

        settings.ConnectionString = string.IsNullOrWhiteSpace(configured)
            ? $"Data Source={Path.Combine(folder.Path, "safeguarding.db")}"
            : configured;
        return settings;
    }
}
