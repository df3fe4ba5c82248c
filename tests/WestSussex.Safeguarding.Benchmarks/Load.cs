using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>What came of one slice of load.</summary>
/// <param name="PerSecond">Answers a second.</param>
/// <param name="P50">In milliseconds.</param>
/// <param name="P99">In milliseconds.</param>
/// <param name="Failed">Answers that were not what was asked for.</param>
internal sealed record Measured(double PerSecond, double P50, double P99, int Failed)
{
    public static Measured Median(IReadOnlyList<Measured> rounds) => new(
        Of(rounds, r => r.PerSecond), Of(rounds, r => r.P50), Of(rounds, r => r.P99), rounds.Sum(r => r.Failed));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{PerSecond,8:N0}/s   p50 {P50,7:N2} ms   p99 {P99,7:N2} ms   failed {Failed}");

    private static double Of(IReadOnlyList<Measured> rounds, Func<Measured, double> figure) => rounds.Select(figure).Order().ElementAt(rounds.Count / 2);
}

/// <summary>Load on a server of this machine: bounded in connections and time.</summary>
internal static class Load
{
    public const int Rounds = 5;

    public static async Task<Measured> RunAsync(Func<Task<bool>> one, int connections, TimeSpan time)
    {
        var taken = new ConcurrentBag<double>();
        var failed = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (watch.Elapsed < time)
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
        return new Measured(sorted.Length / watch.Elapsed.TotalSeconds, At(sorted, 0.5), At(sorted, 0.99), failed);
    }

    /// <summary>Five rounds, in each of which every contestant has its turn, so that what else the machine does falls on all of them.</summary>
    public static async Task<Dictionary<string, Measured>> InterleavedAsync(
        IReadOnlyList<(string Name, Func<Task<bool>> One)> contestants, int connections, TimeSpan time)
    {
        foreach (var (_, one) in contestants)
        {
            await RunAsync(one, connections, time);
        }

        var rounds = contestants.ToDictionary(c => c.Name, _ => new List<Measured>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var (name, one) in contestants)
            {
                rounds[name].Add(await RunAsync(one, connections, time));
            }
        }

        return rounds.ToDictionary(r => r.Key, r => Measured.Median(r.Value));
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)((sorted.Length - 1) * share)];
}
