using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Quality.DoWeAgree;

/// <summary>
/// The referrer's level beside the decided one, so that descriptors and training can be mended. De-identified: figures that were counted
/// beforehand, small numbers left out (LN-03, QA-22).
/// </summary>
[Area("Quality")]
[Authorize(Policy = Policies.SeesAgreement)]
public sealed class DoWeAgreeController(ReadAgreement read, IValidator<AgreementFilter> validator) : Controller
{
    [HttpGet("/quality/levels")]
    public async Task<IActionResult> Index([FromQuery] AgreementFilter filter, CancellationToken cancellationToken)
    {
        // An address that somebody has changed by hand shows everything rather than nothing.
        var asked = ModelState.IsValid && (await validator.ValidateAsync(filter, cancellationToken)).IsValid ? filter : new AgreementFilter();
        ModelState.Clear();
        return View(await read.RunAsync(asked, cancellationToken));
    }
}

public sealed class AgreementFilterValidator : AbstractValidator<AgreementFilter>
{
    public AgreementFilterValidator(PolicyData policy)
    {
        RuleFor(f => f.Months).Must(months => AgreementFilter.Periods.Contains(months));
        RuleFor(f => f.Sector).IsInEnum();
        RuleFor(f => f.Edition).Must(edition => policy.LevelsOfNeed.Find(edition!) is not null).When(f => f.Edition is not null);
        RuleFor(f => f.Domain).Must(domain => policy.LevelsOfNeed.Versions.Any(v => v.Content.Domains.Contains(domain))).When(f => f.Domain is not null);
    }
}
