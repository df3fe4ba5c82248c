using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.GuidancePages;

/// <summary>All guidance in one place: public, and without the database (LN-06, LN-11, PS-01, IS-05).</summary>
[Area("Guidance")]
[AllowAnonymous]
public sealed class GuidancePagesController(PolicyData policy) : Controller
{
    [HttpGet("/guidance")]
    public IActionResult Index() => View(policy.Guidance.Ids.Select(id => (id, policy.Guidance.Find(id)!.InForceOn(policy.Today).Content)).ToList());

    /// <param name="id">The page.</param>
    /// <param name="version">An edition, where it is not the one in force.</param>
    [HttpGet("/guidance/{id}")]
    public IActionResult One(string id, [FromQuery] string? version)
    {
        if (policy.Guidance.Find(id) is not { } editions)
        {
            return NotFound();
        }

        var current = editions.InForceOn(policy.Today);
        var shown = version is null ? current : editions.Find(version);
        return shown is null ? NotFound() : View(new GuidancePageView(id, shown, current, editions.Versions, policy));
    }
}

/// <summary>A page of guidance in one of its editions.</summary>
public sealed record GuidancePageView(
    string Id, Versioned<GuidancePage> Edition, Versioned<GuidancePage> Current, IReadOnlyList<Versioned<GuidancePage>> Editions, PolicyData Policy)
{
    public GuidancePage Page => Edition.Content;

    public bool IsCurrent => Edition.Version == Current.Version;

    /// <summary>The districts of each early help hub with its contact, on the page about early help.</summary>
    public IEnumerable<IGrouping<ContactDetails, District>> Hubs => Id == "early-help"
        ? Policy.Current(Policy.Districts).GroupBy(district => Policy.Contact(district.HubContact))
        : [];
}
