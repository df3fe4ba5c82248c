using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WaysOut;

/// <summary>Where a concern can go before it is decided: gathering information, back to the referrer, to the child's own worker, to another concern.</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}")]
[KeepFormOfExpiredSession]
public sealed class WaysOutController(
    CaseDesk desk,
    IValidator<ReturnForm> returnValidator,
    IValidator<PassForm> passValidator,
    IValidator<LinkForm> linkValidator,
    IValidator<StageForm> stageValidator) : CaseController(desk)
{
    private const string Page = "screen";

    [HttpGet("stage")]
    public Task<IActionResult> Stage(string reference) => ShowAsync(reference, Page, "Stage", new StageForm(), Verb.Propose);

    [HttpPost("stage")]
    public async Task<IActionResult> Stage(string reference, StageForm form)
    {
        await ChooseForThemAsync(reference, form, Verb.Propose);
        var result = await stageValidator.ValidateAsync(form);
        result.AddToModelState(ModelState, null);
        return await DoAsync(reference, "Stage", Verb.Propose, form, result.IsValid, "stage", form.Stage == ChildStatus.GatheringInformation ? "We are now gathering what others know." : "It is ready to decide.", (referral, child, by, at) =>
        {
            if (form.Stage == ChildStatus.GatheringInformation)
            {
                referral.GatherInformation(child, form.Why!, by, at);
            }
            else
            {
                referral.MarkReadyToDecide(child, form.Why!, by, at);
            }
        });
    }

    [HttpGet("return")]
    public Task<IActionResult> Return(string reference) => ShowAsync(reference, Page, "Return", new ReturnForm(), Verb.ReturnForInformation);

    [HttpPost("return")]
    public async Task<IActionResult> Return(string reference, ReturnForm form)
    {
        await ChooseForThemAsync(reference, form, Verb.ReturnForInformation);
        var result = await returnValidator.ValidateAsync(form);
        result.AddToModelState(ModelState, null);
        var reason = Desk.Policy.Current(Desk.Policy.ReturnReasons).Find(form.Reason);
        if (reason is null && !string.IsNullOrEmpty(form.Reason))
        {
            ModelState.AddModelError(nameof(ReturnForm.Reason), "Select what is missing");
        }

        return await DoAsync(
            reference, "Return", Verb.ReturnForInformation, form, ModelState.IsValid, "return", "The referrer has been asked. When they reply, it comes back to screening.",
            (referral, child, by, at) => referral.ReturnForInformation(child, reason!.Id, $"{reason.Name}. {Desk.Policy.WithNames(reason.AskReferrer)}\n\n{form.Message!.Trim()}", by, at), tell: true);
    }

    [HttpGet("pass")]
    public Task<IActionResult> Pass(string reference) => ShowAsync(reference, Page, "Pass", new PassForm(), Verb.PassToAllocatedWorker);

    [HttpPost("pass")]
    public async Task<IActionResult> Pass(string reference, PassForm form)
    {
        await ChooseForThemAsync(reference, form, Verb.PassToAllocatedWorker);
        var result = await passValidator.ValidateAsync(form);
        result.AddToModelState(ModelState, null);
        return await DoAsync(
            reference, "Pass", Verb.PassToAllocatedWorker, form, result.IsValid, "pass", "It is with the child’s own worker, and the referrer is told whom to ring.",
            (referral, child, by, at) => referral.PassToAllocatedWorker(child, form.Worker!, form.Message!, by, at), tell: true);
    }

    [HttpGet("link")]
    public Task<IActionResult> Link(string reference) => ShowAsync(reference, Page, "Link", new LinkForm(), Verb.Link);

    [HttpPost("link")]
    public async Task<IActionResult> Link(string reference, LinkForm form)
    {
        await ChooseForThemAsync(reference, form, Verb.Link);
        var result = await linkValidator.ValidateAsync(form);
        result.AddToModelState(ModelState, null);
        var parsed = Reference.Parse(form.Other);
        var open = ChildWorkflow.Open.ToArray();
        var other = result.IsValid
            ? await Desk.Db.Referrals.Where(r => r.Reference == parsed).Select(r => new OtherConcern(r.Id, r.Reference, r.Children.Any(c => open.Contains(c.Status)), r.LinkedToReferralId)).SingleOrDefaultAsync(HttpContext.RequestAborted)
            : null;
        if (result.IsValid && other is null)
        {
            ModelState.AddModelError(nameof(LinkForm.Other), "There is no concern with this reference. Check it and enter it again.");
        }

        return await DoAsync(
            reference, "Link", Verb.Link, form, other is not null, "link", $"It is linked to {parsed}, which carries on.",
            (referral, child, by, at) => referral.LinkTo(child, other!, form.Why!, form.Message!, by, at), tell: true);
    }

    private async Task<IActionResult> DoAsync(
        string reference, string view, Verb needed, ChildrenForm form, bool isValid, string what, string done,
        Action<Referral, Guid, Domain.Agencies.Actor, DateTime> verb, bool tell = false)
    {
        var result = !isValid ? ChangeResult.Refused : await ChangeAsync(reference, form, what, async (referral, by, at) =>
        {
            foreach (var child in form.Children.Distinct())
            {
                verb(referral, child, by, at);
            }

            if (tell)
            {
                await Desk.Tell.AddAsync(referral, at, HttpContext.RequestAborted);
            }
        });
        return result == ChangeResult.Done
            ? ToSummary(reference, done)
            : await AgainAsync(reference, Page, form, result, head =>
            {
                AskForNoChildWhereThereIsNone(head, needed);
                return Task.FromResult(View(view, form));
            });
    }
}
