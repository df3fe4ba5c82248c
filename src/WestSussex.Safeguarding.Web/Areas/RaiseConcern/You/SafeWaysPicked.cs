using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

/// <summary>The ways that somebody ticked as safe, as they are posted.</summary>
public static class SafeWaysPicked
{
    /// <summary>Only ways that there are, each once.</summary>
    public static List<string> Clean(IEnumerable<string>? posted) => [.. (posted ?? []).Where(way => Enum.TryParse<ContactWay>(way, out _)).Distinct()];

    public static List<ContactWay> Read(IEnumerable<string> picked) => [.. picked.Select(Enum.Parse<ContactWay>).Order()];
}
