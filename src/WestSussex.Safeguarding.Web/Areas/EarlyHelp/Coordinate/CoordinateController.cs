using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Coordinate;

/// <summary>How help is coordinated without a Team around the Child.</summary>
public sealed class CoordinateForm
{
    public string? How { get; set; }
}

public sealed class CoordinateFormValidator : AbstractValidator<CoordinateForm>
{
    public CoordinateFormValidator()
    {
        RuleFor(f => f.How).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say how help is coordinated instead, and why")
            .NotLongerThan(EarlyHelpAssessment.CoordinatedOtherwiseMaxLength, "how help is coordinated");
    }
}

/// <summary>The page.</summary>
public sealed record CoordinatePage(TeamHead Head, CoordinateForm Form);

/// <summary>From level 3 on a Team around the Child is asked for, or a recorded alternative with the reason (EH-11).</summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/coordination")]
[KeepFormOfExpiredSession]
public sealed class CoordinateController(TeamDesk desk, IValidator<CoordinateForm> validator) : TeamPageController(desk)
{
    private const string Page = "coordination";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => PageAsync(reference, Page, head => ShowAsync(head, new CoordinateForm()));

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Index(string reference, CoordinateForm form)
    {
        var result = await IsValidAsync(validator, form)
            ? await ChangeAsync(reference, "coordinated-otherwise", (assessment, by, at) => assessment.CoordinateOtherwise(form.How!, by, at))
            : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, "team", "Recorded. It stands on the timeline.")
            : await PageAsync(reference, Page, head => ShowAsync(head, form));
    }

    private Task<IActionResult> ShowAsync(TeamHead head, CoordinateForm form) => Task.FromResult<IActionResult>(View("Index", new CoordinatePage(head, form)));
}
