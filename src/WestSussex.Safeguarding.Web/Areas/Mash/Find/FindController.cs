using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.Mash.BreakGlass;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.Find;

/// <summary>A reference, or a child's family name with a birth date or an address.</summary>
public sealed class FindForm
{
    public string? Reference { get; set; }

    public string? FamilyName { get; set; }

    public DateParts? BornOn { get; set; }

    /// <summary>As it was written, without the postcode.</summary>
    public string? Address { get; set; }

    public bool ByAddress => !string.IsNullOrWhiteSpace(Address) && BornOn is null or { IsEmpty: true };

    public bool ByReference => !string.IsNullOrWhiteSpace(Reference);
}

public sealed class FindFormValidator : AbstractValidator<FindForm>
{
    public FindFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Reference).Must(r => Domain.Referrals.Reference.Parse(r) is not null).When(f => f.ByReference)
            .WithMessage("Check the reference: it looks like WS-7KQ4-92MD");
        RuleFor(f => f.FamilyName).NotLongerThan(ChildName.MaxLength, "the family name");
        RuleFor(f => f.Address).NotLongerThan(ReferredChild.AddressMaxLength, "the address");
        When(f => !f.ByReference, () =>
        {
            RuleFor(f => f.FamilyName).Must(n => SearchKey.From(n) is not null).WithMessage("Enter a reference, or the child’s family name with a date of birth or an address");
            RuleFor(f => f.BornOn).MustBeARealDate("the child’s date of birth").MustNotBeInTheFuture("the child’s date of birth", clock)
                .When(f => !f.ByAddress && (SearchKey.From(f.FamilyName) is not null || f.BornOn is { IsEmpty: false }), ApplyConditionTo.AllValidators);
        });
    }
}

/// <summary>One concern that was found.</summary>
public sealed record Found(Guid Id, string Reference, DateTime ReceivedAt, ChildName Name, DateOnly? DateOfBirth, ChildStatus Status);

/// <summary>The search and what it found; null before it was asked for.</summary>
public sealed record FindPage(FindForm Form, IReadOnlyList<Found>? Found);

/// <summary>Finds a concern by reference, or by a child's family name with a birth date or an address (AW-01). What was typed never stands in an address, and each search is logged.</summary>
[Area("Mash")]
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/find")]
public sealed class FindController(CaseDesk desk, FieldCipher cipher, IValidator<FindForm> validator) : Controller
{
    private const int Most = 50;

    [HttpGet("")]
    public IActionResult Index() => View(new FindPage(new FindForm(), null));

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.LookUp)]
    public async Task<IActionResult> Index(FindForm form)
    {
        var valid = await validator.ValidateAsync(form);
        valid.AddToModelState(ModelState, null);
        if (!valid.IsValid)
        {
            return View(new FindPage(form, null));
        }

        return form.ByReference ? await ByReferenceAsync(form) : View(new FindPage(form, await ByChildAsync(form)));
    }

    // What finds nothing is logged as well. A manager who is not named on a restricted record may open it with a reason.
    private async Task<IActionResult> ByReferenceAsync(FindForm form)
    {
        var parsed = Reference.Parse(form.Reference)!;
        var found = await desk.Db.Referrals.Where(r => r.Reference == parsed).Select(r => r.Id).ToListAsync(HttpContext.RequestAborted);
        desk.Log.Record(AccessAction.Searched, CaseDesk.RecordType, found, "reference", found.Count);
        if (found.Count > 0)
        {
            return Redirect($"/mash/{parsed}");
        }

        if (desk.IAmManager && await BreakGlassController.IsRestrictedAsync(desk, parsed, HttpContext.RequestAborted))
        {
            return Redirect($"/mash/{parsed}/break-glass");
        }

        ModelState.AddModelError(nameof(FindForm.Reference), "There is no concern with this reference. Check it and enter it again.");
        return View(new FindPage(form, null));
    }

    private async Task<IReadOnlyList<Found>> ByChildAsync(FindForm form)
    {
        var key = SearchKey.From(form.FamilyName);
        var children = desk.Db.Set<ReferredChild>().AsNoTracking();
        var found = await (
            from child in form.ByAddress ? AtAddress(children, key, form.Address) : BornOn(children, key, form.BornOn!.ToDate())
            join referral in desk.Db.Referrals on child.ReferralId equals referral.Id
            orderby referral.ReceivedAt descending
            select new Found(referral.Id, referral.Reference, referral.ReceivedAt, child.Name, child.DateOfBirth, child.Status))
            .Take(Most).ToListAsync(HttpContext.RequestAborted);
        desk.Log.Record(
            AccessAction.Searched, CaseDesk.RecordType, [.. found.Select(f => f.Id).Distinct()],
            form.ByAddress ? "family-name-and-address" : "family-name-and-birth-date", found.Count);
        return found;
    }

    private static IQueryable<ReferredChild> BornOn(IQueryable<ReferredChild> children, string? familyName, DateOnly? born) =>
        children.Where(c => c.FamilyNameKey == familyName && c.DateOfBirth == born);

    // A secret address has no look-up value, so it cannot be found. The address leads: one house is fewer rows than one name.
    private IQueryable<ReferredChild> AtAddress(IQueryable<ReferredChild> children, string? familyName, string? address)
    {
        var place = cipher.LookUp(LookUpKind.Address, address);
        return children.Where(c => place != null && EF.Property<byte[]>(c, "AddressLookUp") == place && (c.FamilyNameKey ?? "") == familyName);
    }
}
