using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>What came of one slice of load.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50">In milliseconds.</param>
/// <param name="P99">In milliseconds.</param>
/// <param name="Failed">Answers that were not what was asked for.</param>
/// <param name="Slept">Answers that took 150 ms or longer: as long as the SQLite driver sleeps when it meets a lock, or as a long line before the gate.</param>
internal sealed record Measured(double PerSecond, double P50, double P99, int Failed, int Slept)
{
    public static Measured Median(IReadOnlyList<Measured> rounds) => new(
        Of(rounds, r => r.PerSecond), Of(rounds, r => r.P50), Of(rounds, r => r.P99), rounds.Sum(r => r.Failed), rounds.Sum(r => r.Slept));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{PerSecond,8:N0}/s   p50 {P50,8:N2} ms   p99 {P99,8:N2} ms   failed {Failed}");

    private static double Of(IReadOnlyList<Measured> rounds, Func<Measured, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
}

/// <summary>Load on a server of this machine: bounded in connections, time and number.</summary>
internal static class Load
{
    public const int Rounds = 5;

    // The runtime compiles what is hot in the background, twice: figures begin when it has.
    private const int WarmUps = 3;

    public const int AllRounds = WarmUps + Rounds;

    // What Microsoft.Data.Sqlite sleeps when it meets a lock.
    private const double SleepInMilliseconds = 150;

    public static async Task<Measured> RunAsync(Func<Task<bool>> one, int connections, TimeSpan time, int most = int.MaxValue)
    {
        var taken = new ConcurrentBag<double>();
        var (failed, begun) = (0, 0);
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < time && Interlocked.Increment(ref begun) <= most)
            {
                var start = Stopwatch.GetTimestamp();
                if (!await one())
                {
                    Interlocked.Increment(ref failed);
                }

                taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        })));
        var sorted = taken.Order().ToArray();
        return new Measured(
            sorted.Length / watch.Elapsed.TotalSeconds, At(sorted, 0.5), At(sorted, 0.99), failed, sorted.Count(ms => ms >= SleepInMilliseconds));
    }

    /// <summary>
    /// Five rounds after three that do not count; in each of them every contestant has its turn, so that what else the machine does falls on all of them.
    /// </summary>
    public static async Task<Dictionary<string, Measured>> InterleavedAsync(
        IReadOnlyList<(string Name, Func<Task<bool>> One)> contestants, int connections, TimeSpan time, int most = int.MaxValue)
    {
        var rounds = contestants.ToDictionary(c => c.Name, _ => new List<Measured>());
        for (var round = -WarmUps; round < Rounds; round++)
        {
            foreach (var (name, one) in contestants)
            {
                var measured = await RunAsync(one, connections, time, most);
                if (round >= 0)
                {
                    rounds[name].Add(measured);
                }
            }
        }

        return rounds.ToDictionary(r => r.Key, r => Measured.Median(r.Value));
    }

    public static void Print(Dictionary<string, Measured> figures)
    {
        foreach (var (name, figure) in figures)
        {
            Console.WriteLine($"{name,-18} {figure}");
        }
    }

    /// <exception cref="BenchmarkException">Something else was answered than what was to be measured.</exception>
    public static void MustNotFail(Dictionary<string, Measured> figures, params Visitor[] visitors)
    {
        var failed = figures.Values.Sum(f => f.Failed);
        if (failed > 0)
        {
            throw new BenchmarkException($"{failed} answers were not what was asked for, so these figures mean nothing. {visitors.Select(v => v.Problem).FirstOrDefault(p => p is not null)}");
        }
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * share)];
}
