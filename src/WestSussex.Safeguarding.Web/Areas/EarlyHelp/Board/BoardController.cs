using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Board;

/// <summary>Early help in pictures, for its coordinators, for safeguarding leads, and rounded for those who look at the whole (QA-22).</summary>
[Area("EarlyHelp")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class BoardController(ReadBoard read) : Controller
{
    private CancellationToken Stop => HttpContext.RequestAborted;

    [HttpGet("/early-help/hub/figures")]
    [Authorize(Policy = Policies.CoordinatesEarlyHelp)]
    public async Task<IActionResult> Hub(EarlyHelpHub? hub) =>
        View("Index", await read.OfHubAsync(hub is { } asked && Enum.IsDefined(asked) ? asked : null, Stop));

    [HttpGet("/my-agency/early-help")]
    [Authorize(Policy = Policies.LeadsAgency)]
    public async Task<IActionResult> MyAgency() => View("Index", await read.OfMyAgencyAsync(Stop));

    [HttpGet("/quality/early-help")]
    [Authorize(Policy = Policies.SeesAgreement)]
    public async Task<IActionResult> Whole() => View("Index", await read.OfWholeAsync(Stop));
}
