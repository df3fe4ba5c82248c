using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>What a failure of the database means, whichever database it is.</summary>
public static class DbErrors
{
    // SQLite: SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE.
    private static readonly HashSet<int> SqliteUnique = [1555, 2067];

    // SQLite: IOERR, READONLY, FULL, CANTOPEN.
    private static readonly HashSet<int> SqliteCannotWrite = [8, 10, 13, 14];

    // SQLite: CORRUPT, NOTADB.
    private static readonly HashSet<int> SqliteUnreadable = [11, 26];

    // SQL Server: duplicate key in an index, in a constraint.
    private static readonly HashSet<int> SqlServerUnique = [2601, 2627];

    // SQL Server: database read-only, file group full, log full, could not allocate, target is a read-only replica.
    private static readonly HashSet<int> SqlServerCannotWrite = [3906, 1105, 9002, 1101, 3908];

    /// <summary>Somebody stored the same key first: a second post, a second claim.</summary>
    public static bool IsUniqueViolation(Exception? exception) => Chain(exception).Any(e =>
        e is SqliteException lite && SqliteUnique.Contains(lite.SqliteExtendedErrorCode)
        || e is SqlException server && SqlServerUnique.Contains(server.Number));

    /// <summary>Read-only or full: reading may go on, and what was typed must be given back to the person who typed it.</summary>
    public static bool IsCannotWrite(Exception? exception) => Chain(exception).Any(e =>
        e is SqliteException lite && SqliteCannotWrite.Contains(lite.SqliteErrorCode)
        || e is SqlException server && SqlServerCannotWrite.Contains(server.Number));

    /// <summary>Another process holds the lock, or this one lost a deadlock: trying again may help.</summary>
    public static bool IsBusy(Exception? exception) => Chain(exception).Any(e =>
        e is SqliteException { SqliteErrorCode: 5 or 6 } or SqlException { Number: 1205 or -2 });

    /// <summary>Nobody can be asked: the file is gone or is no database, the server does not answer or does not let us in.</summary>
    public static bool IsUnreachable(Exception? exception) => IsCannotWrite(exception) || IsBusy(exception) || Chain(exception).Any(e =>
        e is SqliteException lite && SqliteUnreadable.Contains(lite.SqliteErrorCode)
        || e is SqlException { Number: < 0 or 2 or 53 or 121 or 233 or 258 or 4060 or 10053 or 10054 or 10060 or 10061 or 18456 or 40613 });

    private static IEnumerable<Exception> Chain(Exception? exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }
}
