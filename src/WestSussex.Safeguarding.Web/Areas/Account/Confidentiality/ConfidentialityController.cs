using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Account.Confidentiality;

/// <summary>The confidentiality agreement, accepted before the first case record and again when it changes (ISA-10). Never asked before raising a concern.</summary>
[Area("Account")]
[Authorize(Policy = Policies.SignedIn)]
[Route("account/confidentiality")]
public sealed class ConfidentialityController(
    SafeguardingDbContext db, CurrentSession session, AccessLog log, PolicyData policy, TimeProvider clock) : Controller
{
    private Versioned<ConfidentialityAgreement> Current => policy.ConfidentialityAgreement.InForceOn(policy.Today);

    [HttpGet("")]
    public IActionResult Index([FromQuery] string? returnUrl) => Page(returnUrl);

    [HttpPost("")]
    public async Task<IActionResult> Index(AcceptForm form, CancellationToken cancellationToken)
    {
        var result = await new AcceptFormValidator().ValidateAsync(form, cancellationToken);
        if (!result.IsValid)
        {
            result.AddToModelState(ModelState, null);
            return Page(form.ReturnUrl);
        }

        if (form.Version != Current.Version)
        {
            ModelState.AddModelError("", "The agreement has changed since you opened this page. Read it again");
            return Page(form.ReturnUrl);
        }

        var person = await db.People.AsTracking().Include(p => p.Acceptances)
            .SingleAsync(p => p.Id == session.State!.PersonId, cancellationToken);
        person.AcceptConfidentiality(form.Version, clock.GetUtcNow().UtcDateTime);
        log.Changed(db, "person", person.Id, "confidentiality-accepted");
        await db.SaveChangesAsync(cancellationToken);
        return LocalRedirect(Url.IsLocalUrl(form.ReturnUrl) ? form.ReturnUrl! : "/account/home");
    }

    private ViewResult Page(string? returnUrl) => View("Index", new ConfidentialityPage
    {
        Agreement = Current.Content,
        Version = Current.Version,
        ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl : null,
        AlreadyAccepted = session.State is { AcceptedConfidentiality: true },
    });
}

/// <summary>What is posted.</summary>
public sealed class AcceptForm
{
    public bool Accepted { get; set; }

    public string Version { get; set; } = "";

    public string? ReturnUrl { get; set; }
}

/// <summary>What is shown.</summary>
public sealed class ConfidentialityPage
{
    public required ConfidentialityAgreement Agreement { get; init; }

    public required string Version { get; init; }

    public string? ReturnUrl { get; init; }

    public bool AlreadyAccepted { get; init; }

    public bool Accepted { get; init; }
}

/// <summary>The agreement is accepted by a person's own tick.</summary>
public sealed class AcceptFormValidator : AbstractValidator<AcceptForm>
{
    public AcceptFormValidator() =>
        RuleFor(f => f.Accepted).Equal(true).WithMessage("Tick the box if you agree. You cannot see case records without it");
}
