using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>
/// Fills an empty database with made-up concerns of three years, to try and to measure the portal at its size. One thread takes concerns
/// through the domain's own verbs and encrypts, another writes.
/// </summary>
public sealed class GenerateCommand : OperatorCommand
{
    private const int MostReferrals = 10_000_000;
    private const int InOneBatch = 1_000;
    private const int BatchesAhead = 3;
    private static readonly TimeSpan Said = TimeSpan.FromSeconds(5);

    public override string Name => "generate";

    public override string Usage => "generate --referrals N";

    public override string Does => "fills an empty database with made-up concerns";

    public override async Task<int> RunAsync(OperatorContext context)
    {
        var count = CountOf(context.Arguments);
        await context.Services.GetRequiredService<DatabaseSetup>().MigrateAsync(context.Stop);
        await PortalLease.MustNotRunAsync(context.Services, context.Stop);
        await using var scope = context.Services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope(Name);
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        if (await db.Agencies.AnyAsync(context.Stop) || await db.Referrals.AnyAsync(context.Stop))
        {
            throw new InvalidOperationException("This database holds agencies or concerns. Made-up ones do not belong beside them: name an empty DataFolder or database.");
        }

        var policy = context.Services.GetRequiredService<PolicyData>();
        var now = context.Services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var agencies = GeneratedAgencies.Make(policy.ConfidentialityAgreement.InForceOn(policy.Today).Version, count, now);
        db.AddRange(agencies.Agencies);
        db.AddRange(agencies.People);
        await db.SaveChangesAsync(context.Stop);
        db.ChangeTracker.Clear();
        await WriteAsync(db, new ConcernGenerator(agencies, policy, count, now), count, context);
        return 0;
    }

    private static int CountOf(IReadOnlyList<string> arguments) =>
        arguments is ["--referrals", var number] && int.TryParse(number, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count)
            && count is > 0 and <= MostReferrals
            ? count
            : throw new UsageException($"Say how many referrals, from 1 to {MostReferrals:N0}.");

    private static async Task WriteAsync(SafeguardingDbContext db, ConcernGenerator generator, int count, OperatorContext context)
    {
        await db.Database.OpenConnectionAsync(context.Stop);
        await using var fill = db.Database.IsSqlite() ? await SqliteFill.BeginAsync(db, context.Stop) : null;
        using var writer = new BulkWriter(db);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.Stop);
        var batches = Channel.CreateBounded<Batch>(BatchesAhead);
        var making = Task.Run(() => MakeAsync(writer, generator, count, batches.Writer, stop.Token), stop.Token);
        var watch = Stopwatch.StartNew();
        var (concerns, rows, said) = (0, 0L, TimeSpan.Zero);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(stop.Token))
            {
                await writer.WriteAsync(batch.Rows, stop.Token);
                concerns += batch.Concerns;
                rows += batch.Rows.Count;
                if (watch.Elapsed - said > Said)
                {
                    said = watch.Elapsed;
                    await context.Out.WriteLineAsync(Progress(concerns, count, watch.Elapsed));
                }
            }
        }
        finally
        {
            await stop.CancelAsync();
        }

        await making;
        if (fill is not null)
        {
            await fill.CompleteAsync(context.Out, context.Stop);
        }

        await context.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{concerns:N0} referrals in {rows:N0} rows, {concerns / watch.Elapsed.TotalSeconds:N0} a second, {watch.Elapsed:hh\\:mm\\:ss} in all, at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576:N0} MB of memory."));
    }

    private static string Progress(int done, int of, TimeSpan elapsed)
    {
        var rate = done / elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds((of - done) / rate);
        return string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {of:N0}   {rate:N0} a second   {left:hh\\:mm\\:ss} left");
    }

    private static async Task MakeAsync(BulkWriter writer, ConcernGenerator generator, int count, ChannelWriter<Batch> batches, CancellationToken stop)
    {
        try
        {
            for (var made = 0; made < count;)
            {
                var (rows, here) = (new List<BulkWriter.Row>(InOneBatch * 24), Math.Min(InOneBatch, count - made));
                for (var i = 0; i < here; i++)
                {
                    foreach (var root in generator.Next())
                    {
                        writer.AddRows(root, rows);
                    }
                }

                made += here;
                await batches.WriteAsync(new Batch(here, rows), stop);
            }

            batches.Complete();
        }
        catch (Exception problem)
        {
            batches.TryComplete(problem);
            throw;
        }
    }

    private sealed record Batch(int Concerns, List<BulkWriter.Row> Rows);
}
