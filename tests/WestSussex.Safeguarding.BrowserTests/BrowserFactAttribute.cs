namespace WestSussex.Safeguarding.BrowserTests;

/// <summary>A test in a real browser. Without one it fails and says how to get one; NO_BROWSER=1 leaves it out.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = NoBrowser.Reason;
}

/// <inheritdoc cref="BrowserFactAttribute"/>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = NoBrowser.Reason;
}

internal static class NoBrowser
{
    public static string? Reason => Environment.GetEnvironmentVariable("NO_BROWSER") == "1" ? "NO_BROWSER=1 leaves the browser tests out." : null;
}
