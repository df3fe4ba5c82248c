using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.CheckAnswers;

/// <summary>Everything that was answered, each with a way to change it, and the only button that sends (RC-30).</summary>
[Area("RaiseConcern")]
[AllowAnonymous]
[ServiceFilter<DraftKeyFilter>]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("raise-a-concern/{draftId:guid}/check-answers")]
public sealed class CheckAnswersController(StepServices services, SubmitConcern submit, PortalAddress address) : Controller
{
    private const int Tries = 3;

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid draftId, CancellationToken cancellationToken)
    {
        var draft = await services.Drafts.ReadAsync(draftId, cancellationToken);
        return draft is null ? services.NotHere(this) : (IActionResult?)NotReady(draft) ?? Page(draft);
    }

    [HttpPost("")]
    public async Task<IActionResult> Send(Guid draftId, bool declared, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var draft = await services.Drafts.OpenAsync(draftId, cancellationToken);
            if (draft is null)
            {
                return services.NotHere(this);
            }

            if (NotReady(draft) is { } elsewhere)
            {
                return elsewhere;
            }

            if (!declared)
            {
                ModelState.AddModelError("declared", "Select that you have read this and it is right");
                return Page(draft);
            }

            try
            {
                await submit.RunAsync(draft, address.To($"/raise-a-concern/{draftId}/sent"), cancellationToken);
                return Redirect($"/raise-a-concern/{draftId}/sent");
            }
            catch (DbUpdateException e) when (attempt < Tries && (e is DbUpdateConcurrencyException || DbErrors.IsUniqueViolation(e)))
            {
                // A page was saved in between, or the random reference is taken: both are over with the next try.
                services.Drafts.Forget();
            }
            catch (Exception e) when (DbErrors.IsCannotWrite(e))
            {
                ViewData["CannotSave"] = true;
                Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Page(draft);
            }
        }
    }

    private RedirectResult? NotReady(OpenDraft draft)
    {
        if (draft.Row.ReferralId is not null)
        {
            return Redirect($"/raise-a-concern/{draft.Row.Id}/sent");
        }

        PeopleInStep.DropUntouched(draft.Answers);
        if (services.Form.MayBeSent(draft.Answers))
        {
            return null;
        }

        var missing = services.Form.QuestionsOf(draft.Answers).First(q => !q.IsComplete).Path;
        return Redirect($"/raise-a-concern/{draft.Row.Id}/{missing}?change");
    }

    private ViewResult Page(OpenDraft draft)
    {
        var isPublic = draft.Answers.You.WayIn == WayIn.Public;
        ViewData["Title"] = "Check your answers";
        ViewData["ExitThisPage"] = isPublic;
        ViewData["BackLink"] = isPublic
            ? $"/raise-a-concern/{draft.Row.Id}/{services.Form.Before(draft.Answers, ConcernForm.CheckAnswersPath)}"
            : $"/raise-a-concern/{draft.Row.Id}";
        ViewData["Ring"] = services.Ring;
        return View(draft.Answers.You.IsYoungPerson ? "YoungPerson" : "Index", draft);
    }
}
