namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>One version of a piece of policy: a record names the version it was made under, and keeps it.</summary>
/// <param name="Version">The version as people quote it, for example "2".</param>
/// <param name="EffectiveFrom">The first day on which it applies.</param>
/// <param name="Source">Where it comes from and what is still to be confirmed.</param>
/// <param name="Content">What it says.</param>
public sealed record Versioned<T>(string Version, DateOnly EffectiveFrom, string Source, T Content);
