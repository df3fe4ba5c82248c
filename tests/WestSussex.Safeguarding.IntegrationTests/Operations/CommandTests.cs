using WestSussex.Safeguarding.Web.Operations;

namespace WestSussex.Safeguarding.IntegrationTests.Operations;

public class CommandTests
{
    [Fact]
    public async Task Run_UnknownCommand_ListsTheCommandsAndAnswersTwo()
    {
        using var shell = new Operator();

        var (code, said) = await shell.RunAsync("mgirate");

        Assert.Equal(2, code);
        Assert.All(OperatorCommands.All, command => Assert.Contains(command.Usage, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_NoCommand_LetsThePortalStart() => Assert.Null(await OperatorCommands.TryRunAsync(["--urls=http://localhost:1"]));

    [Fact]
    public async Task Migrate_Twice_AppliesOnce()
    {
        using var shell = new Operator();

        Assert.Contains("Applied", (await shell.RunAsync("migrate")).Said, StringComparison.Ordinal);

        var (code, said) = await shell.RunAsync("migrate");
        Assert.Equal(0, code);
        Assert.DoesNotContain("Applied", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddAdministrator_Twice_MakesOnePersonWhoAdministers()
    {
        using var shell = new Operator();
        await shell.MigrateAsync();

        Assert.Equal(0, (await shell.RunAsync("add-administrator", "Clover@Partnership.example")).Code);
        Assert.Equal(0, (await shell.RunAsync("add-administrator", "clover@partnership.example")).Code);

        Assert.Equal(1L, await shell.AskAsync("SELECT count(*) FROM People WHERE WorkEmail = 'clover@partnership.example'"));
        Assert.Equal(1L, await shell.AskAsync("SELECT count(*) FROM RoleAssignments WHERE Role = 'Administrator' AND IsInForce = 1"));
    }

    [Theory]
    [InlineData("add-administrator", "clover")]
    [InlineData("add-administrator", "")]
    [InlineData("generate", "--referrals")]
    [InlineData("import-agencies", "there-is-no-such.csv")]
    public async Task Run_WrongArgument_SaysHowAndAnswersTwo(string command, string argument)
    {
        using var shell = new Operator();
        await shell.MigrateAsync();

        var (code, said) = await shell.RunAsync(command, argument);

        Assert.Equal(2, code);
        Assert.Contains($"Usage: {command}", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportAgencies_WrongLines_NamesEachAndImportsNothing()
    {
        using var shell = new Operator();
        await shell.MigrateAsync();
        var file = await FileAsync(shell, "Right School,Education,Education,right.example,", "Wrong School,Edukation,Education,wrong.example,", "Third School,Education,Education,no-domain,", "Fourth School,99,7,fourth.example,", "Fifth School,Education,Education,gmail.com,");

        var (code, said) = await shell.RunAsync("import-agencies", file);

        Assert.Equal(1, code);
        Assert.Contains("Line 3", said, StringComparison.Ordinal);
        Assert.Contains("Line 4", said, StringComparison.Ordinal);
        Assert.Contains("Line 5: “99” is no type", said, StringComparison.Ordinal);
        Assert.Contains("Line 6: Anybody can have an address at gmail.com", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Line 2", said, StringComparison.Ordinal);
        Assert.Equal(0L, await shell.AskAsync("SELECT count(*) FROM Agencies"));
    }

    [Fact]
    public async Task ImportAgencies_RightLines_ImportsThemWithParentAndDomains()
    {
        using var shell = new Operator();
        await shell.MigrateAsync();
        var file = await FileAsync(shell, "Example Trust,Education,Education,,", "\"First, and only School\",Education,Education,one.example two.example,Example Trust");

        Assert.Equal(0, (await shell.RunAsync("import-agencies", file)).Code);

        Assert.Equal(2L, await shell.AskAsync("SELECT count(*) FROM AgencyEmailDomains"));
        Assert.Equal(1L, await shell.AskAsync("SELECT count(*) FROM Agencies WHERE Name = 'First, and only School' AND ParentId = (SELECT Id FROM Agencies WHERE Name = 'Example Trust')"));
    }

    [Fact]
    public async Task Check_FreshInstallation_SaysWhatIsMissingAndHowToMendIt()
    {
        using var shell = new Operator();
        await shell.MigrateAsync();

        var (code, said) = await shell.RunAsync("check");
        Assert.Equal(1, code);
        Assert.Contains("add-administrator", said, StringComparison.Ordinal);

        await shell.RunAsync("add-administrator", "clover@partnership.example");
        Assert.Equal((0, true), ((await shell.RunAsync("check")) is var (after, words) ? after : -1, words.Contains("All is well", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Check_BeforeMigrate_NamesTheOneCauseAndNoStackTrace()
    {
        using var shell = new Operator();

        var (code, said) = await shell.RunAsync("check");

        Assert.Equal(1, code);
        Assert.Contains("1 to mend", said, StringComparison.Ordinal);
        Assert.Contains("later  somebody administers", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_DiskThatFills_SaysHowMuchIsLeft()
    {
        using var shell = new Operator();
        await shell.MigrateAsync();

        var (_, said) = await shell.RunAsync("check", "--Operations:LeastFreeMegabytes=999999999");

        Assert.Matches("WRONG  disks have room: The disk of .* has [0-9]+ MB left", said);
    }

    [Fact]
    public async Task Check_KeyOfAnotherInstallation_FailsOnTheKeys()
    {
        using var shell = new Operator();
        await shell.MigrateAsync();
        await File.WriteAllTextAsync(Path.Combine(shell.Folder, "keys", "key-encryption.key"), Convert.ToBase64String(new byte[32]));

        var (code, said) = await shell.RunAsync("check");

        Assert.Equal(1, code);
        Assert.Contains("WRONG  data keys", said, StringComparison.Ordinal);
    }

    private static async Task<string> FileAsync(Operator shell, params string[] lines)
    {
        var file = Path.Combine(shell.Beside, "agencies.csv");
        await File.WriteAllLinesAsync(file, ["Name,Type,Sector,EmailDomains,Parent", .. lines]);
        return file;
    }
}
