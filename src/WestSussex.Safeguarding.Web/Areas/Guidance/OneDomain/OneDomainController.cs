using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.OneDomain;

/// <summary>What is noticed in one side of a child's life, level beside level: "is this 2 or 3?" (LN-02).</summary>
[Area("Guidance")]
[AllowAnonymous]
public sealed class OneDomainController(PolicyData policy) : Controller
{
    /// <summary>The form on the page of all levels: a part of the child's life, and two levels as "2-3" or all.</summary>
    [HttpGet("/levels-of-need/compare")]
    public IActionResult Compare([FromQuery] string? domain, [FromQuery] string? levels)
    {
        var guidance = policy.Current(policy.LevelsOfNeed);
        if (guidance.Domains.Find(domain) is not { } found)
        {
            return Redirect("/levels-of-need#signs");
        }

        var chosen = (levels ?? "").Split('-').Select(text => int.TryParse(text, CultureInfo.InvariantCulture, out var level) ? guidance.FindLevel(level) : null).OfType<LevelDescription>();
        return Redirect($"/levels-of-need/domain/{found.Id}{string.Concat(chosen.Select((level, at) => string.Create(CultureInfo.InvariantCulture, $"{(at == 0 ? '?' : '&')}level={level.Level}")))}");
    }

    /// <param name="id">The domain.</param>
    /// <param name="level">Two levels to look at; all where fewer than two are chosen.</param>
    [HttpGet("/levels-of-need/domain/{id}")]
    public IActionResult Index(string id, [FromQuery] int[] level)
    {
        var edition = policy.LevelsOfNeed.InForceOn(policy.Today);
        return edition.Content.Domains.Find(id) is { } domain
            ? View(new DomainPage(edition, domain, [.. level.Where(n => edition.Content.FindLevel(n) is not null).Distinct().Order()]))
            : NotFound();
    }
}

/// <summary>One side of a child's life.</summary>
/// <param name="Edition">The edition in force.</param>
/// <param name="Domain">The side of the child's life.</param>
/// <param name="Chosen">The levels to compare, as they were asked for.</param>
public sealed record DomainPage(Versioned<LevelsOfNeedGuidance> Edition, NeedDomain Domain, IReadOnlyList<int> Chosen)
{
    private const int Two = 2;

    public LevelsOfNeedGuidance Guidance => Edition.Content;

    public IReadOnlyList<LevelDescription> Shown => Chosen.Count < Two ? Guidance.Levels : [.. Guidance.Levels.Where(l => Chosen.Contains(l.Level))];

    public IReadOnlyList<Indicator> At(LevelDescription level) => [.. Guidance.Indicators.Where(i => i.Domain == Domain.Id && i.Level == level.Level)];

    public NeedDomain? Before => Beside(-1);

    public NeedDomain? After => Beside(1);

    private NeedDomain? Beside(int step)
    {
        var at = Guidance.Domains.ToList().FindIndex(d => d.Id == Domain.Id) + step;
        return at >= 0 && at < Guidance.Domains.Count ? Guidance.Domains[at] : null;
    }
}
