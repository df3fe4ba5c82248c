using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.LevelsOfNeed;

/// <summary>The levels and what people notice at each: public, and without the database (LN-06, RO-05). Nothing here works a level out.</summary>
[Area("Guidance")]
[AllowAnonymous]
public sealed class LevelsOfNeedController(PolicyData policy) : Controller
{
    [HttpGet("/levels-of-need")]
    public IActionResult Index() => View(new LevelsOfNeedPage(policy.LevelsOfNeed.InForceOn(policy.Today), policy));

    /// <summary>An edition that records name, or one to come.</summary>
    [HttpGet("/levels-of-need/version/{version}")]
    public IActionResult Version(string version) => policy.LevelsOfNeed.Find(version) is { } edition ? View("Index", new LevelsOfNeedPage(edition, policy)) : NotFound();
}

/// <summary>The page.</summary>
/// <param name="Edition">The guidance in force today.</param>
/// <param name="Policy">Whom to ring.</param>
public sealed record LevelsOfNeedPage(Versioned<LevelsOfNeedGuidance> Edition, PolicyData Policy)
{
    public LevelsOfNeedGuidance Guidance => Edition.Content;

    public bool IsInForce => Edition.Version == Policy.LevelsOfNeed.InForceOn(Policy.Today).Version;

    /// <summary>Each level with the next: what people waver between.</summary>
    public IEnumerable<(int Lower, int Higher)> Pairs => Guidance.Levels.Zip(Guidance.Levels.Skip(1), (lower, higher) => (lower.Level, higher.Level));

    /// <summary>Every other edition, the newest first. Records name them.</summary>
    public IEnumerable<Versioned<LevelsOfNeedGuidance>> Others => Policy.LevelsOfNeed.Versions.Where(edition => edition.Version != Edition.Version).Reverse();

    /// <summary>Sides of a child's life, in groups, in the order of the guidance.</summary>
    public IEnumerable<IGrouping<string, NeedDomain>> Groups => Guidance.Domains.GroupBy(domain => domain.Group);

    /// <summary>What is noticed in one side of a child's life, lowest level first.</summary>
    public IEnumerable<IGrouping<int, Indicator>> IndicatorsOf(NeedDomain domain) =>
        Guidance.Indicators.Where(indicator => indicator.Domain == domain.Id).GroupBy(indicator => indicator.Level).OrderBy(level => level.Key);

    /// <summary>An id for a heading.</summary>
    public static string Anchor(string group) => string.Concat(group.Where(c => char.IsAsciiLetter(c) || c == ' ')).Replace(' ', '-').ToLowerInvariant();
}
