using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace WestSussex.Safeguarding.IntegrationTests.Architecture;

/// <summary>Calls that nobody makes, and the few named places that may.</summary>
public partial class CodeRuleTests
{
    /// <summary>Who may look past the scope filters, and why.</summary>
    private static readonly Dictionary<string, string> MayIgnoreFilters = [];

    [Fact]
    public void Clock_Always_IsTheTimeProvider() =>
        Rule.Holds(
            CallsTo(member => member.DeclaringType is { } type && (type == typeof(DateTime) || type == typeof(DateTimeOffset)) && member.Name is "get_Now" or "get_UtcNow" or "get_Today"),
            "Time comes from the TimeProvider, so that tests can set it:");

    [Fact]
    public void Records_Always_AreReadThroughTheScopeFilters() =>
        Rule.Holds(
            CallsTo(member => member is { Name: "IgnoreQueryFilters" } || IsFind(member))
                .Where(call => !MayIgnoreFilters.Keys.Any(allowed => call.StartsWith(allowed + " ", StringComparison.Ordinal))),
            "Find and IgnoreQueryFilters look past what the viewer may see; only the places named in this test may:");

    [Fact]
    public void FilterExceptions_WhenNoLongerUsed_LeaveTheList()
    {
        var used = CallsTo(member => member is { Name: "IgnoreQueryFilters" } || IsFind(member)).ToList();

        Assert.True(MayIgnoreFilters.Count <= 2, "Two places at most look past the scope filters.");
        Rule.Holds(MayIgnoreFilters.Keys.Where(allowed => !used.Exists(call => call.StartsWith(allowed, StringComparison.Ordinal))), "Nothing there any more:");
    }

    [Fact]
    public void Threads_Always_AwaitInsteadOfBlocking() =>
        Rule.Holds(
            CallsTo(member => typeof(Task).IsAssignableFrom(member.DeclaringType) && member.Name is "get_Result" or "Wait" or "WaitAll"),
            "Await it:");

    [Fact]
    public void CallScan_GivenThisAssembly_SeesItsOwnCalls()
    {
        var seen = CallsTo(_ => true, typeof(CallScanExample).Assembly).ToList();

        Assert.Contains(seen, call => call.StartsWith(typeof(CodeRuleTests).FullName!, StringComparison.Ordinal) && call.EndsWith("DateTime.get_UtcNow", StringComparison.Ordinal));
        Assert.Contains(seen, call => call.StartsWith(typeof(CodeRuleTests).FullName!, StringComparison.Ordinal) && call.EndsWith("IgnoreQueryFilters", StringComparison.Ordinal));
    }

    [Fact]
    public void Code_Always_IsFinishedAndHeedsWarnings() =>
        Rule.Holds(
            SourceFiles.Under("src", ".cs", ".cshtml").Concat(SourceFiles.Under("tests", ".cs"))
                .SelectMany(path => Unfinished().Matches(SourceFiles.Read(path)).Select(m => $"{path}: {m.Value}")),
            "No switched-off warning and nothing left to do later:");

    private static bool IsFind(MemberInfo member) =>
        member.Name is "Find" or "FindAsync" && member.DeclaringType is { } type
        && (typeof(DbContext).IsAssignableFrom(type) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(DbSet<>)));

    private static IEnumerable<string> CallsTo(Func<MemberInfo, bool> wanted, Assembly? only = null) =>
        from assembly in only is null ? [CompiledCode.Domain, CompiledCode.Web] : new[] { only }
        from type in assembly.GetTypes()
        from member in CompiledCode.MembersUsedBy(type)
        where wanted(member)
        select $"{CompiledCode.Outermost(type).FullName} uses {member.DeclaringType?.Name}.{member.Name}";

    // Written in two parts, so that this file does not find itself.
    [GeneratedRegex("TO" + @"DO\b|FIX" + @"ME\b|#pragma" + @" warning disable")]
    private static partial Regex Unfinished();

    /// <summary>Breaks the rules where nobody runs it, in hidden types too, so that the scan is seen to find it.</summary>
    private static class CallScanExample
    {
        public static async Task<int> ReadPastTheFiltersAsync(IQueryable<string> rows)
        {
            await Task.Yield();
            return await rows.IgnoreQueryFilters().CountAsync() + DateTime.UtcNow.Day;
        }
    }
}
