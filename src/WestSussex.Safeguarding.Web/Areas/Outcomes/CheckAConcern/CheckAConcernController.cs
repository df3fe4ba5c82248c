using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.Outcomes.AddInformation;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.CheckAConcern;

/// <summary>
/// Somebody without an account comes back with their code. They learn where it is and whether it is a contact or a referral, and nothing
/// about the family (OF-05); they can add to it (MT-16).
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
    IValidator<CheckForm> validator,
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
        await FindAsync("checked", cancellationToken) is { } concern ? View(new StatusPage(concern, policy)) : Redirect("/check-a-concern");

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
            ? "Added. MASH is told now. If a child is in danger, ring 999."
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

        var concern = await db.Referrals.Where(r => r.IdempotencyKey == draftId)
            .Select(r => new CheckedConcern
            {
                Id = r.Id,
                Reference = r.Reference,
                Status = r.Status,
                IsReferral = r.AcceptedAsReferralAt != null,
                NeedsSomething = r.Children.Any(c => c.Status == ChildStatus.ReturnedForInformation),
                Times = new ConcernTimes
                {
                    ReceivedAt = r.ReceivedAt,
                    ScreeningDueAt = r.ScreeningDueAt,
                    FirstAnswerDueAt = r.FirstAnswerDueAt,
                    FirstAnsweredAt = r.FirstAnsweredAt,
                    OutcomeDueAt = r.OutcomeDueAt,
                    DecidedAt = r.DecidedAt,
                    OutcomeToldAt = r.OutcomeToldAt,
                    IsOpen = r.IsOpen,
                },
            })
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellationToken);
        if (concern is not null)
        {
            log.Viewed("referral", concern.Id, what);
        }

        return concern;
    }

    private AddInformationPage Page(CheckedConcern concern, AddInformationForm form) => new(concern.Reference, StatusPage, AddPage, policy, form);
}

/// <summary>The page that asks for the code.</summary>
public sealed record CheckPage(PolicyData Policy, CheckForm Form);

/// <summary>The page that says where it is.</summary>
public sealed record StatusPage(CheckedConcern Concern, PolicyData Policy);

/// <summary>All that somebody without an account learns of what they sent: no name, no level, no outcome and no word of MASH about the family.</summary>
public sealed record CheckedConcern
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required ChildStatus Status { get; init; }

    public required bool IsReferral { get; init; }

    public required bool NeedsSomething { get; init; }

    public required ConcernTimes Times { get; init; }

    public bool IsDecided => Times is { DecidedAt: not null, OutcomeToldAt: not null };
}
