using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>Brings the database's schema up to this version of the portal.</summary>
public sealed class MigrateCommand : OperatorCommand
{
    public override string Name => "migrate";

    public override string Usage => "migrate";

    public override string Does => "brings the database up to this version";

    public override async Task<int> RunAsync(OperatorContext context)
    {
        var applied = await context.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(context.Stop);
        foreach (var migration in applied)
        {
            await context.Out.WriteLineAsync($"Applied {migration}");
        }

        await context.Out.WriteLineAsync("The database is up to date.");
        return 0;
    }
}
