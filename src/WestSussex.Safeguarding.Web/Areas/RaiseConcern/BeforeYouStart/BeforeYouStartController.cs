using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.AboutMe;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Start;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.BeforeYouStart;

/// <summary>The danger gate: asks before anything else, interrupts with the telephone, and never keeps anybody out (RC-03).</summary>
[Area("RaiseConcern")]
[AllowAnonymous]
[ServiceFilter<DraftKeyFilter>]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("raise-a-concern")]
public sealed class BeforeYouStartController(StartConcern start, CarriedThoughts thoughts, CurrentViewer viewer, WhomToRing ring, DraftKey key) : Controller
{
    private const string Professional = "professional";
    private const string YoungPerson = "young-person";

    [HttpGet("before-you-start")]
    public IActionResult Index([FromQuery(Name = "as")] string? role) => Page(new DangerForm(), role);

    /// <summary>
    /// Somebody comes from the guidance with what they put together there: first how they come, then the danger gate. It changes nothing, so that it
    /// also takes a page that was opened before its reader signed in.
    /// </summary>
    /// <param name="carried">What they put together, as only this portal can read it.</param>
    /// <param name="role">"professional" or "public" once they have said it.</param>
    [HttpPost("from-guidance")]
    [IgnoreAntiforgeryToken]
    public IActionResult FromGuidance([FromForm(Name = CarriedThoughts.FieldName)] string? carried, [FromForm(Name = "as")] string? role)
    {
        Bring(carried);
        if (role is not null)
        {
            return Page(new DangerForm(), role);
        }

        ViewData["Ring"] = ring;
        ViewData["SignedIn"] = viewer.Viewer?.PersonId is not null;
        ViewData["ExitThisPage"] = viewer.Viewer?.PersonId is null;
        return View("FromGuidance", BroughtAlong.From(ViewData) ?? new BroughtAlong("", null));
    }

    /// <summary>Loaded again, or opened from a bookmark: nothing came along.</summary>
    [HttpGet("from-guidance")]
    public IActionResult FromGuidance() => Redirect("/raise-a-concern");

    /// <param name="form">The answer.</param>
    /// <param name="role">"professional", or anything else for the public.</param>
    /// <param name="website">A box that people do not see: only a program fills it in.</param>
    /// <param name="carried">What they put together in the guidance.</param>
    [HttpPost("before-you-start")]
    public async Task<IActionResult> Begin(
        DangerForm form, [FromQuery(Name = "as")] string? role, [FromForm] string? website, [FromForm(Name = CarriedThoughts.FieldName)] string? carried,
        CancellationToken cancellationToken)
    {
        var along = Bring(carried);
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
        var draftId = await start.RunAsync(wayIn, form, !string.IsNullOrEmpty(website), along, cancellationToken, role == YoungPerson);
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
        ViewData["YoungPerson"] = draft.Answers.You.IsYoungPerson;
        ViewData["Continue"] = draft.Answers.You.IsYoungPerson ? $"/raise-a-concern/{draftId}/about-me/{AboutMeForm.Parts.Story}"
            : $"/raise-a-concern/{draftId}/child/1" + (isPublic ? $"/{ChildForm.Parts.Name}" : "");
        ViewData["Ring"] = ring;
        return View(model: opened.Code);
    }

    private BroughtAlong? Bring(string? carried)
    {
        var along = BroughtAlong.Read(carried, thoughts);
        along?.PutInto(ViewData);
        return along;
    }

    private ViewResult Page(DangerForm form, string? role)
    {
        ViewData["Ring"] = ring;
        ViewData["SignedIn"] = viewer.Viewer?.PersonId is not null;
        ViewData["Action"] = "/raise-a-concern/before-you-start?as=" + (role is Professional or YoungPerson ? role : "public");
        ViewData["YoungPerson"] = role == YoungPerson;
        ViewData["BackLink"] = "/raise-a-concern";
        ViewData["ExitThisPage"] = role != Professional;
        return View("Index", form);
    }
}
