namespace WestSussex.Safeguarding.IntegrationTests.Operations;

public class BackupTests
{
    private const string AddLease = "INSERT INTO JobLeases (Name, HeldUntil, FirstSeenAt) VALUES (hex(randomblob(8)), '2000-01-01 00:00:00', '2000-01-01 00:00:00')";

    [Fact]
    public async Task Restore_BackupMadeWhileWrittenTo_BringsEveryRowBackAndOpensTheText()
    {
        using var shell = new Operator();
        Assert.Equal(0, (await shell.RunAsync("generate", "--referrals", "20")).Code);
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(shell, stop.Token), CancellationToken.None);

        var (code, said) = await shell.RunAsync("backup", Path.Combine(shell.Beside, "copy"));

        await stop.CancelAsync();
        await writing;
        Assert.True(code == 0, said);
        using var other = new Operator();
        Assert.True((await other.RunAsync("restore", Path.Combine(shell.Beside, "copy"))) is (0, _));
        Assert.Equal(20L, await other.AskAsync("SELECT count(*) FROM Referrals"));
        Assert.Equal(await shell.AskAsync("SELECT count(*) FROM ReferralEvents"), await other.AskAsync("SELECT count(*) FROM ReferralEvents"));

        // As the command says: migrate opens the copy for reading first, in the journal that it was left in.
        var header = await File.ReadAllBytesAsync(Path.Combine(other.Folder, "safeguarding.db"));
        Assert.Equal((2, 2), (header[18], header[19]));
        Assert.True((await other.RunAsync("migrate")) is (0, _));
        await other.RunAsync("add-administrator", "clover@partnership.example");
        Assert.Contains("well   data keys open what is stored", (await other.RunAsync("check")).Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_DamagedBackup_ChangesNothing()
    {
        using var shell = new Operator();
        await shell.RunAsync("generate", "--referrals", "2");
        var copy = Path.Combine(shell.Beside, "copy");
        await shell.RunAsync("backup", copy);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(copy, "safeguarding.db"));
        bytes[^100] ^= 0xFF;
        await File.WriteAllBytesAsync(Path.Combine(copy, "safeguarding.db"), bytes);
        await shell.RunAsync("add-administrator", "later@partnership.example");

        var (code, said) = await shell.RunAsync("restore", copy);

        Assert.Equal(2, code);
        Assert.Contains("damaged", said, StringComparison.Ordinal);
        Assert.Equal(1L, await shell.AskAsync("SELECT count(*) FROM People WHERE WorkEmail = 'later@partnership.example'"));
    }

    [Fact]
    public async Task Restore_OverAnInstallation_MovesItAside()
    {
        using var shell = new Operator();
        await shell.RunAsync("generate", "--referrals", "2");
        var copy = Path.Combine(shell.Beside, "copy");
        await shell.RunAsync("backup", copy);
        await shell.RunAsync("add-administrator", "later@partnership.example");

        Assert.Equal(0, (await shell.RunAsync("restore", copy)).Code);

        Assert.Equal(0L, await shell.AskAsync("SELECT count(*) FROM People WHERE WorkEmail = 'later@partnership.example'"));
        var aside = Assert.Single(Directory.GetDirectories(shell.Folder, "before-restore-*"));
        Assert.True(File.Exists(Path.Combine(aside, "safeguarding.db")));
    }

    [Fact]
    public async Task Backup_OfAFolderWithoutAPortal_IsRefusedAndMakesNothing()
    {
        using var shell = new Operator();

        var (code, said) = await shell.RunAsync("backup", Path.Combine(shell.Beside, "copy"));

        Assert.Equal(1, code);
        Assert.Contains("Is the data folder right?", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(shell.Folder, "safeguarding.db")) || Directory.Exists(Path.Combine(shell.Beside, "copy")));
    }

    [Fact]
    public async Task AddAdministrator_BeforeMigrating_SaysWhatToDoInsteadOfCrashing()
    {
        using var shell = new Operator();

        var (code, said) = await shell.RunAsync("add-administrator", "clover@partnership.example");

        Assert.Equal(1, code);
        Assert.Contains("Run “check”", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_FolderInUse_IsRefused()
    {
        using var shell = new Operator();
        await shell.MigrateAsync();
        await File.WriteAllTextAsync(Path.Combine(shell.Beside, "something"), "");

        Assert.Equal(2, (await shell.RunAsync("backup", shell.Beside)).Code);
    }

    // What a portal does meanwhile: short commits, one after the other.
    private static async Task WriteAsync(Operator shell, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await shell.AskAsync("PRAGMA busy_timeout = 5000; " + AddLease);
        }
    }
}
