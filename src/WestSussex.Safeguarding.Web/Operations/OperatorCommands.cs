using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Web.Operations.Generate;

namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>Finds the command that the first argument names, before any web server is built.</summary>
public static class OperatorCommands
{
    private const int Done = 0;
    private const int WrongPortal = 1;
    private const int WrongCall = 2;

    public static readonly IReadOnlyList<OperatorCommand> All =
    [
        new MigrateCommand(), new CheckCommand(), new AddAdministratorCommand(), new ImportAgenciesCommand(),
        new BackupCommand(), new RestoreCommand(), new RotateKeysCommand(), new GenerateCommand(),
    ];

    /// <returns>The exit code, or null when the first argument names no command and the portal should start.</returns>
    public static async Task<int?> TryRunAsync(string[] args, TextWriter? output = null, TextWriter? error = null)
    {
        if (args.Length == 0 || args[0].StartsWith('-'))
        {
            return null;
        }

        output ??= Console.Out;
        error ??= Console.Error;
        var command = All.FirstOrDefault(c => c.Name == args[0]);
        if (command is null)
        {
            await WriteHelpAsync(error, args[0]);
            return WrongCall;
        }

        return await RunAsync(command, args, output, error);
    }

    private static async Task<int> RunAsync(OperatorCommand command, string[] args, TextWriter output, TextWriter error)
    {
        using var stop = new CancellationTokenSource();
        void OnCancel(object? sender, ConsoleCancelEventArgs e)
        {
            e.Cancel = true;
            stop.Cancel();
        }

        Console.CancelKeyPress += OnCancel;
        try
        {
            var (arguments, settings) = Split(args[1..]);
            await using var portal = CommandHost.Build(settings);
            return await command.RunAsync(new OperatorContext(portal.Services, arguments, output, error, stop.Token));
        }
        catch (Exception problem) when (problem is UsageException or RuleBrokenException)
        {
            await error.WriteLineAsync(problem.Message);
            await error.WriteLineAsync($"Usage: {command.Usage}");
            return WrongCall;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("Stopped.");
            return WrongPortal;
        }
        catch (InvalidOperationException problem)
        {
            await error.WriteLineAsync(problem.Message);
            return WrongPortal;
        }
        catch (Exception problem) when (problem is DbException or DbUpdateException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{(problem as DbUpdateException)?.InnerException?.Message ?? problem.Message}");
            await error.WriteLineAsync("Run “check” to see what is wrong with this portal and how to mend it.");
            return WrongPortal;
        }
        finally
        {
            Console.CancelKeyPress -= OnCancel;
        }
    }

    // "--Database:Provider=SqlServer" is a setting; everything else belongs to the command.
    private static (string[] Arguments, string[] Settings) Split(string[] args) =>
        ([.. args.Where(a => !IsSetting(a))], [.. args.Where(IsSetting)]);

    private static bool IsSetting(string argument) => argument.StartsWith("--", StringComparison.Ordinal) && argument.Contains('=');

    private static async Task WriteHelpAsync(TextWriter error, string given)
    {
        await error.WriteLineAsync($"There is no command “{given}”. Without a command the portal starts. The commands are:");
        foreach (var command in All)
        {
            await error.WriteLineAsync($"  {command.Usage,-36} {command.Does}");
        }
    }
}
