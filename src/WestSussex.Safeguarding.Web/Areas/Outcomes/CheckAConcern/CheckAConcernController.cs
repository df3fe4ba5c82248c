using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WestSussex.Safeguarding.Web.AddInformation;
using WestSussex.Safeguarding.Web.Areas.Outcomes.AddInformation;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.CheckAConcern;

/// <summary>
/// Somebody without an account comes back with their code. They learn where it is, whether it is a contact or a referral, and what MASH
/// wrote to them (OF-01), and nothing else about the family (OF-05); they can answer, and add to it (MT-16).
/// </summary>
[Area("Outcomes")]
[AllowAnonymous]
[Route("/check-a-concern")]
public sealed class CheckAConcernController(
    SafeguardingDbContext db,
    CurrentViewer current,
    PolicyData policy,
    AccessLog log,
    OpenedConcern opened,
    AddToConcern add,
    ReadWithCode reads,
    IValidator<CheckForm> validator,
    IValidator<UnderstoodForm> understoodValidator,
    IValidator<AddInformationForm> addValidator) : Controller
{
    private const string StatusPage = "/check-a-concern/status";
    private const string AddPage = "/check-a-concern/add";

    [HttpGet]
    public IActionResult Index() => View(new CheckPage(policy, new CheckForm()));

    [HttpPost]
    [EnableRateLimiting(RateLimits.ReturnCode)]
    public async Task<IActionResult> Index(CheckForm form, CancellationToken cancellationToken)
    {
        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (result.IsValid && await opened.OpenAsync(form.Code!, cancellationToken))
        {
            return Redirect(StatusPage);
        }

        if (result.IsValid)
        {
            ModelState.AddModelError(nameof(form.Code), "We cannot find a sent concern with this code. Check the code and enter it again");
        }

        return View(new CheckPage(policy, form));
    }

    [HttpGet("status")]
    public async Task<IActionResult> Status(CancellationToken cancellationToken) =>
        await FindAsync("checked", cancellationToken) is { } concern ? await ShowAsync(concern, new UnderstoodForm(), cancellationToken) : Redirect("/check-a-concern");

    /// <summary>They say that they understand, or ask to be rung.</summary>
    [HttpPost("answer")]
    public async Task<IActionResult> Understood(UnderstoodForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync("checked", cancellationToken) is not { } concern)
        {
            return Redirect("/check-a-concern");
        }

        var result = await understoodValidator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!result.IsValid)
        {
            return await ShowAsync(concern, form, cancellationToken);
        }

        var ring = form.Answer == UnderstoodAnswer.RingMe;
        await reads.AnswerAsync(concern.Id, ring, cancellationToken);
        TempData["Told"] = ring ? $"We have asked {policy.MashName} to ring you." : "Thank you. We have noted that you understand.";
        return Redirect(StatusPage);
    }

    [HttpGet("add")]
    public async Task<IActionResult> Add(CancellationToken cancellationToken) =>
        await FindAsync("add-information", cancellationToken) is { } concern
            ? View(Page(concern, new AddInformationForm { Key = Guid.CreateVersion7() }))
            : Redirect("/check-a-concern");

    [HttpPost("add")]
    public async Task<IActionResult> Add(AddInformationForm form, CancellationToken cancellationToken)
    {
        if (await FindAsync("add-information", cancellationToken) is not { } concern)
        {
            return Redirect("/check-a-concern");
        }

        var result = await addValidator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!result.IsValid)
        {
            return View(Page(concern, form));
        }

        await add.SaveAsync(concern.Id, form, current.Viewer!.AsActor(), cancellationToken);
        TempData["Told"] = form.PointsToHarm
            ? "Added. The team is told now. If a child is in danger, ring 999."
            : "Added. The person working on this is told.";
        return Redirect(StatusPage);
    }

    [HttpPost("done")]
    public IActionResult Done()
    {
        opened.Close();
        return Redirect("/");
    }

    private async Task<CheckedConcern?> FindAsync(string what, CancellationToken cancellationToken)
    {
        if (opened.Current() is not { } draftId)
        {
            return null;
        }

        var concern = await CheckedConcern.ReadAsync(db, draftId, cancellationToken);
        if (concern is not null)
        {
            log.Viewed("referral", concern.Id, what);
        }

        return concern;
    }

    private async Task<ViewResult> ShowAsync(CheckedConcern concern, UnderstoodForm form, CancellationToken cancellationToken)
    {
        if (concern.HasUnread)
        {
            await reads.MarkAsync(concern.Id, cancellationToken);
        }

        return View("Status", new StatusPage(concern, policy, form));
    }

    private AddInformationPage Page(CheckedConcern concern, AddInformationForm form) => new(concern.Reference, StatusPage, AddPage, policy, form);
}

/// <summary>The page that asks for the code.</summary>
public sealed record CheckPage(PolicyData Policy, CheckForm Form);

/// <summary>The page that says where it is.</summary>
public sealed record StatusPage(CheckedConcern Concern, PolicyData Policy, UnderstoodForm Form);
