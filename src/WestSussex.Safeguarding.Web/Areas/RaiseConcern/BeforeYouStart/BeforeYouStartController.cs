using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.AboutTheChild;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Start;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.BeforeYouStart;

/// <summary>The danger gate: asks before anything else, interrupts with the telephone, and never keeps anybody out (RC-03).</summary>
[Area("RaiseConcern")]
[AllowAnonymous]
[ServiceFilter<DraftKeyFilter>]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("raise-a-concern")]
public sealed class BeforeYouStartController(StartConcern start, CurrentViewer viewer, WhomToRing ring, DraftKey key) : Controller
{
    private const string Professional = "professional";

    [HttpGet("before-you-start")]
    public IActionResult Index([FromQuery(Name = "as")] string? role) => Page(new DangerForm(), role);

    /// <param name="form">The answer.</param>
    /// <param name="role">"professional", or anything else for the public.</param>
    /// <param name="website">A box that people do not see: only a program fills it in.</param>
    [HttpPost("before-you-start")]
    public async Task<IActionResult> Begin(
        DangerForm form, [FromQuery(Name = "as")] string? role, [FromForm] string? website, CancellationToken cancellationToken)
    {
        var result = await new DangerFormValidator().ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return Page(form, role);
        }

        if (form.Risk == YesNoUnsure.Yes && !form.Understood)
        {
            Page(form, role);
            return View("RingFirst", form);
        }

        var wayIn = role != Professional ? WayIn.Public : viewer.Viewer?.PersonId is null ? WayIn.NamedProfessional : WayIn.SignedIn;
        var draftId = await start.RunAsync(wayIn, form, !string.IsNullOrEmpty(website), cancellationToken);
        return Redirect(wayIn == WayIn.SignedIn ? $"/raise-a-concern/{draftId}/child/1" : $"/raise-a-concern/{draftId}/your-code");
    }

    /// <summary>The return code, shown at the first save.</summary>
    [HttpGet("{draftId:guid}/your-code")]
    public async Task<IActionResult> YourCode(Guid draftId, [FromServices] StepServices services, CancellationToken cancellationToken)
    {
        var draft = await services.Drafts.ReadAsync(draftId, cancellationToken);
        if (draft is null || key.Read() is not { } opened)
        {
            return services.NotHere(this);
        }

        var isPublic = draft.Answers.You.WayIn == WayIn.Public;
        ViewData["IsPublic"] = isPublic;
        ViewData["ExitThisPage"] = isPublic;
        ViewData["ExpiresAt"] = draft.Row.ExpiresAt;
        ViewData["Continue"] = $"/raise-a-concern/{draftId}/child/1" + (isPublic ? $"/{ChildForm.Parts.Name}" : "");
        ViewData["Ring"] = ring;
        return View(model: opened.Code);
    }

    private ViewResult Page(DangerForm form, string? role)
    {
        ViewData["Ring"] = ring;
        ViewData["SignedIn"] = viewer.Viewer?.PersonId is not null;
        ViewData["Action"] = "/raise-a-concern/before-you-start?as=" + (role == Professional ? Professional : "public");
        ViewData["BackLink"] = "/raise-a-concern";
        ViewData["ExitThisPage"] = role != Professional;
        return View("Index", form);
    }
}
