using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.OneSign;

/// <summary>One sign by its id, in whatever edition it stood: a link to it never breaks, and old wording is marked as such.</summary>
[Area("Guidance")]
[AllowAnonymous]
public sealed class OneSignController(PolicyData policy) : Controller
{
    [HttpGet("/levels-of-need/sign/{id}")]
    public IActionResult Index(string id)
    {
        var current = policy.LevelsOfNeed.InForceOn(policy.Today);
        var wordings = policy.LevelsOfNeed.Versions.Where(edition => edition.EffectiveFrom <= current.EffectiveFrom)
            .Select(edition => (Edition: edition, Sign: edition.Content.Indicators.Find(id)))
            .Where(found => found.Sign is not null)
            .Select(found => new SignWording(found.Edition, found.Sign!)).Reverse().ToList();
        return wordings.Count == 0 ? NotFound() : View(new SignPage(current, wordings));
    }
}

/// <summary>A sign as an edition words it.</summary>
public sealed record SignWording(Versioned<LevelsOfNeedGuidance> Edition, Indicator Sign)
{
    public LevelDescription Level => Edition.Content.Level(Sign.Level);

    public NeedDomain Domain => Edition.Content.Domains[Sign.Domain];
}

/// <summary>A sign with every wording it has had, the newest first.</summary>
public sealed record SignPage(Versioned<LevelsOfNeedGuidance> Current, IReadOnlyList<SignWording> Wordings)
{
    public SignWording Shown => Wordings[0];

    /// <summary>The edition in force has it.</summary>
    public bool StandsToday => Shown.Edition.Version == Current.Version;

    /// <summary>Earlier wordings that differ from the newest.</summary>
    public IEnumerable<SignWording> Earlier => Wordings.Skip(1).Where(w => w.Sign.Text != Shown.Sign.Text || w.Sign.Level != Shown.Sign.Level);
}
