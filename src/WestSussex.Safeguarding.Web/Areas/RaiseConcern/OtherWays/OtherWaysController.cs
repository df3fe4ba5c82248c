using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.OtherWays;

/// <summary>Before the form: whom else to ask, and that the form is open whatever the answer. Never a dead end, never a gate.</summary>
[Area("RaiseConcern")]
[AllowAnonymous]
public sealed class OtherWaysController(WhomToRing ring, CurrentViewer viewer) : Controller
{
    [HttpGet("/raise-a-concern/is-this-the-right-place")]
    public IActionResult Index()
    {
        ViewData["ExitThisPage"] = viewer.Viewer?.PersonId is null;
        return View(ring);
    }
}
