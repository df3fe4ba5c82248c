using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>Marks as pages show them: the picture, and a table with the same numbers.</summary>
/// <param name="Marks">In their order.</param>
/// <param name="Child">The name of a child by its number; null where there is one child only.</param>
/// <param name="Regions">Names of places.</param>
public sealed record MarksSeen(IReadOnlyList<Mark> Marks, Func<int, string>? Child, PolicyList<CodeListEntry> Regions);
