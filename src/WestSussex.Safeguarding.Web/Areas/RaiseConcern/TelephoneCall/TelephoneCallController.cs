using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.TelephoneCall;

/// <summary>A professional rings: one page, sent while they are on the telephone, and a concern stands in the queue (RC-19).</summary>
[Area("RaiseConcern")]
[Authorize(Policy = Policies.WorksInMash)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("mash/telephone-call")]
[KeepFormOfExpiredSession]
public sealed class TelephoneCallController(SafeguardingDbContext db, TakeCall take, IValidator<CallForm> validator, AccessLog log) : Controller
{
    private const string Code = "CallCode";

    [HttpGet("")]
    public IActionResult Index() => View(new CallForm { Key = Guid.CreateVersion7() });

    [HttpPost("")]
    public async Task<IActionResult> Index(CallForm form, CancellationToken cancellationToken)
    {
        var result = await validator.ValidateAsync(form, cancellationToken);
        result.AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return View(form);
        }

        form.Key = form.Key == Guid.Empty ? Guid.CreateVersion7() : form.Key;
        var taken = await take.RunAsync(form, cancellationToken);
        TempData[Code] = taken.Code;
        return Redirect($"/mash/telephone-call/{taken.Reference}");
    }

    /// <summary>What to tell the caller before they ring off.</summary>
    [HttpGet("{reference}")]
    public async Task<IActionResult> Taken(string reference, CancellationToken cancellationToken)
    {
        var parsed = Reference.Parse(reference);
        var call = await db.Referrals.Where(r => r.Reference == parsed && r.CameBy == OtherChannel.Telephone)
            .Select(r => new TakenCall(r.Id, r.Reference, r.FirstAnswerDueAt, r.WrittenDueAt, r.Referrer.Email, r.Referrer.PersonId != null, r.HarmIndicated))
            .SingleOrDefaultAsync(cancellationToken);
        if (call is null)
        {
            return NotFound();
        }

        log.Viewed("referral", call.Id, "call-taken");
        ViewData[Code] = TempData[Code];
        return View(call);
    }
}

/// <summary>What the page after a call shows.</summary>
public sealed record TakenCall(Guid Id, string Reference, DateTime FirstAnswerDueAt, DateTime? WrittenDueAt, string? Email, bool HasAccount, bool HarmIndicated);
