using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.Mash.Screen;

/// <summary>The screening page: how soon, known before, and whether somebody already works with the child.</summary>
public sealed record ScreenPage(
    CaseHead Head, IReadOnlyList<EarlierConcern> Earlier, PriorityForm Priority, MatchForm Match, WorkerForm Worker, DateOnly Today, bool IsManager);

/// <summary>Sets a priority with its reason, and asks by hand what no computer may decide (MT-15, AW-01).</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}/screen")]
[KeepFormOfExpiredSession]
public sealed class ScreenController(
    CaseDesk desk,
    MatchPeople matchPeople,
    IValidator<PriorityForm> priorityValidator,
    IValidator<MatchForm> matchValidator,
    IValidator<WorkerForm> workerValidator) : CaseController(desk)
{
    private const string Page = "screen";

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference) =>
        await OpenAsync(reference, Page) is { } head ? await ViewAsync(head, new PriorityForm(), new MatchForm(), new WorkerForm()) : NotFound();

    [HttpPost("priority")]
    public async Task<IActionResult> SetPriority(string reference, [Bind(Prefix = "Priority")] PriorityForm form)
    {
        var valid = await priorityValidator.ValidateAsync(form);
        valid.AddToModelState(ModelState, "Priority");
        var rules = Desk.Policy.Current(Desk.Policy.AuthorisationRules);
        var isAsked = false;
        var result = !valid.IsValid ? ChangeResult.Refused : await ChangeAsync(reference, form, "priority", (referral, by, at) =>
        {
            referral.SetPriority(form.Chosen!.Value, form.Why!, rules.LoweringFromRed, Desk.Policy.Clocks, by, at);
            isAsked = referral.LowerPriorityAsked is not null;
        });
        return result == ChangeResult.Done
            ? Back(reference, isAsked ? "It stays red until a second manager agrees to lower it." : $"The priority is {form.Chosen}.")
            : await AgainAsync(reference, Page, form, result, head => ViewAsync(head, form, new MatchForm(), new WorkerForm()));
    }

    [HttpPost("match")]
    public async Task<IActionResult> Match(string reference, [Bind(Prefix = "Match")] MatchForm form)
    {
        var valid = await matchValidator.ValidateAsync(form);
        valid.AddToModelState(ModelState, "Match");
        var result = !valid.IsValid ? ChangeResult.Refused : await ChangeAsync(reference, form, "match", (referral, by, at) =>
            matchPeople.Async(referral, form, by, at, HttpContext.RequestAborted));
        return result == ChangeResult.Done
            ? Back(reference, "Your judgement is on the timeline.")
            : await AgainAsync(reference, Page, form, result, head => ViewAsync(head, new PriorityForm(), form, new WorkerForm()));
    }

    [HttpPost("social-worker")]
    public async Task<IActionResult> CheckWorker(string reference, [Bind(Prefix = "Worker")] WorkerForm form)
    {
        var valid = await workerValidator.ValidateAsync(form);
        valid.AddToModelState(ModelState, "Worker");
        var result = !valid.IsValid ? ChangeResult.Refused : await ChangeAsync(reference, form, "social-worker", (referral, by, at) =>
            referral.RecordAllocatedWorkerCheck(form.Child, form.Answer!.Value, form.Name, by, at));
        return result == ChangeResult.Done
            ? Back(reference, form.Answer == YesNoUnsure.Yes ? "The check is on the timeline. Pass the concern to this worker below." : "The check is on the timeline.")
            : await AgainAsync(reference, Page, form, result, head => ViewAsync(head, new PriorityForm(), new MatchForm(), form));
    }

    private RedirectResult Back(string reference, string done)
    {
        TempData["Done"] = done;
        return Redirect($"/mash/{reference}/screen");
    }

    private async Task<ViewResult> ViewAsync(CaseHead head, PriorityForm priority, MatchForm match, WorkerForm worker)
    {
        var earlier = await EarlierAsync(head);
        return View("Index", new ScreenPage(head, earlier, priority, match, worker, Desk.Policy.Today, Desk.IAmManager));
    }
}
