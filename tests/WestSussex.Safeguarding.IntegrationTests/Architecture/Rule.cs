namespace WestSussex.Safeguarding.IntegrationTests.Architecture;

/// <summary>Says which places break a rule, all of them at once.</summary>
internal static class Rule
{
    /// <param name="breaches">One line for each place.</param>
    /// <param name="rule">What should hold, and what to do instead.</param>
    public static void Holds(IEnumerable<string> breaches, string rule)
    {
        var found = breaches.Distinct().Order().ToList();
        Assert.True(found.Count == 0, $"{rule}\n  {string.Join("\n  ", found)}");
    }
}
