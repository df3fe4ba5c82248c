namespace WestSussex.Safeguarding.Web.Security.Sessions;

/// <summary>When a session ends. Both times are told before a form is started.</summary>
public static class SessionRules
{
    /// <summary>Without anything that a person did.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>However busy.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(10);

    /// <summary>How often the last act is written down at most: otherwise every page view would write.</summary>
    public static readonly TimeSpan ActWrittenEvery = TimeSpan.FromMinutes(1);

    /// <summary>Minutes before the end at which the page warns (Assets/js/session.js).</summary>
    public const int WarnedBefore = 5;

    public static DateTime EndsAt(DateTime startedAt, DateTime lastActAt)
    {
        var idle = lastActAt + Idle;
        var longest = startedAt + Longest;
        return idle < longest ? idle : longest;
    }
}

/// <summary>Marks an action that a page calls by itself (autosave, polling): it does not keep a session alive.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NotAPersonsActAttribute : Attribute;
