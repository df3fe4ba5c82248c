using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.Search;

/// <summary>Searches the signs of today's guidance: public, and without the database (LN-06).</summary>
[Area("Guidance")]
[AllowAnonymous]
public sealed class SearchController(PolicyData policy) : Controller
{
    private const int MostShown = 40;

    [HttpGet("/levels-of-need/search")]
    public IActionResult Index(string? q)
    {
        var guidance = policy.Current(policy.LevelsOfNeed);
        var search = policy.SearchOf(guidance);
        var found = string.IsNullOrWhiteSpace(q) ? null : search.Find(q);
        return View(new SearchPage(q, found?.Take(MostShown).ToList(), found?.Count ?? 0, search.ReadAs(q), guidance, policy));
    }
}

/// <summary>What was searched for, and what was found.</summary>
/// <param name="Words">What was typed.</param>
/// <param name="Found">The best; null when nothing was typed.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="ReadAs">The words with their spelling mended.</param>
/// <param name="Guidance">Today's guidance.</param>
/// <param name="Policy">Whom to ring.</param>
public sealed record SearchPage(
    string? Words, IReadOnlyList<FoundSign>? Found, int Count, string? ReadAs, LevelsOfNeedGuidance Guidance, PolicyData Policy);
