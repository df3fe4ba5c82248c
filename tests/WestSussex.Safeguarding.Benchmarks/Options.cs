using System.Globalization;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>What stands behind the command's name.</summary>
internal sealed class Options(IReadOnlyList<string> arguments)
{
    /// <summary>Where the published programs lie; git-ignored.</summary>
    public static readonly string Artifacts = Path.GetFullPath(Path.Combine("artifacts", "bench"));

    /// <summary>Where prepared databases lie.</summary>
    public string DataRoot => Path.GetFullPath(Value("--data") ?? Artifacts);

    public bool AsPublished => arguments.Contains("--as-published");

    public int Referrals(int usual) => Number("--referrals", usual);

    public int Assessments(int usual) => Number("--assessments", usual);

    public int Times(int usual) => Number("--times", usual);

    private int Number(string name, int usual) => Value(name) is not { } text
        ? usual
        : int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new BenchmarkException($"{name} takes a number, not \"{text}\".");

    private string? Value(string name) => arguments.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
}

/// <summary>It cannot be measured, and why.</summary>
internal sealed class BenchmarkException : Exception
{
    public BenchmarkException(string message)
        : base(message)
    {
    }

    public BenchmarkException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    public BenchmarkException()
    {
    }
}
