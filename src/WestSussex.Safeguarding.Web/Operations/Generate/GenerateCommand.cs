using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>
/// Fills an empty database with made-up concerns, early help and questions for advice of three years, to try and to measure the portal at
/// its size. One thread takes them through the domain's own verbs and encrypts, another writes.
/// </summary>
public sealed class GenerateCommand : OperatorCommand
{
    private const int MostReferrals = 10_000_000;
    private const int MostAssessments = 2_000_000;
    private const int ConcernsForEachAssessment = 25;
    private const int ConcernsForEachConsultation = 40;
    private const int InOneBatch = 1_000;
    private const int BatchesAhead = 3;
    private static readonly TimeSpan Said = TimeSpan.FromSeconds(5);

    public override string Name => "generate";

    public override string Usage => "generate --referrals N [--assessments M]";

    public override string Does => "fills an empty database with made-up concerns and early help";

    public override async Task<int> RunAsync(OperatorContext context)
    {
        var (count, assessments) = CountsOf(context.Arguments);
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
        var concerns = new ConcernGenerator(agencies, policy, count, now, sentKept: assessments / 3);
        var earlyHelp = new EarlyHelpGenerator(agencies, policy, concerns, assessments, now);
        var consultations = Math.Max(1, count / ConcernsForEachConsultation);
        var advice = new ConsultationGenerator(agencies, policy, consultations, now);
        Kind[] kinds = [new("referrals", count, concerns.Next), new("assessments", assessments, earlyHelp.Next), new("consultations", consultations, advice.Next)];
        await WriteAsync(db, kinds, context);
        return 0;
    }

    private static (int Referrals, int Assessments) CountsOf(IReadOnlyList<string> arguments)
    {
        var referrals = arguments.Count is 2 or 4 && arguments[0] == "--referrals" ? Number(arguments[1], 1, MostReferrals) : null;
        var assessments = arguments.Count == 2 ? referrals / ConcernsForEachAssessment
            : arguments.Count == 4 && arguments[2] == "--assessments" ? Number(arguments[3], 0, MostAssessments) : null;
        return referrals is { } r && assessments is { } a
            ? (r, a)
            : throw new UsageException($"Say how many referrals, from 1 to {MostReferrals:N0}, and if you like how many assessments, up to {MostAssessments:N0}.");
    }

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static async Task WriteAsync(SafeguardingDbContext db, IReadOnlyList<Kind> kinds, OperatorContext context)
    {
        await db.Database.OpenConnectionAsync(context.Stop);
        await using var fill = db.Database.IsSqlite() ? await SqliteFill.BeginAsync(db, context.Stop) : null;
        using var writer = new BulkWriter(db);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.Stop);
        var batches = Channel.CreateBounded<Batch>(BatchesAhead);
        var making = Task.Run(() => MakeAsync(writer, kinds, batches.Writer, stop.Token), stop.Token);
        var watch = Stopwatch.StartNew();
        var (done, all, rows, said) = (0, kinds.Sum(k => k.Count), 0L, TimeSpan.Zero);
        try
        {
            await foreach (var batch in batches.Reader.ReadAllAsync(stop.Token))
            {
                await writer.WriteAsync(batch.Rows, stop.Token);
                done += batch.Count;
                rows += batch.Rows.Count;
                if (watch.Elapsed - said > Said)
                {
                    said = watch.Elapsed;
                    await context.Out.WriteLineAsync(Progress(done, all, watch.Elapsed));
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
            $"{string.Join(", ", kinds.Select(k => string.Create(CultureInfo.InvariantCulture, $"{k.Count:N0} {k.Name}")))} in {rows:N0} rows, {done / watch.Elapsed.TotalSeconds:N0} a second, {watch.Elapsed:hh\\:mm\\:ss} in all, at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1_048_576:N0} MB of memory."));
    }

    private static string Progress(int done, int of, TimeSpan elapsed)
    {
        var rate = done / elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds((of - done) / rate);
        return string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {of:N0}   {rate:N0} a second   {left:hh\\:mm\\:ss} left");
    }

    private static async Task MakeAsync(BulkWriter writer, IReadOnlyList<Kind> kinds, ChannelWriter<Batch> batches, CancellationToken stop)
    {
        try
        {
            foreach (var kind in kinds)
            {
                for (var made = 0; made < kind.Count;)
                {
                    var (rows, here) = (new List<BulkWriter.Row>(InOneBatch * 24), Math.Min(InOneBatch, kind.Count - made));
                    for (var i = 0; i < here; i++)
                    {
                        foreach (var root in kind.Next())
                        {
                            writer.AddRows(root, rows);
                        }
                    }

                    made += here;
                    await batches.WriteAsync(new Batch(here, rows), stop);
                }
            }

            batches.Complete();
        }
        catch (Exception problem)
        {
            batches.TryComplete(problem);
            throw;
        }
    }

    /// <summary>What is made: so many of it, each with what belongs to it.</summary>
    private sealed record Kind(string Name, int Count, Func<IReadOnlyList<AggregateRoot>> Next);

    private sealed record Batch(int Count, List<BulkWriter.Row> Rows);
}
