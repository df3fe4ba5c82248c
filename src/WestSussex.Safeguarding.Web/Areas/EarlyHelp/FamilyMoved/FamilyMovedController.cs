using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.FamilyMoved;

/// <summary>Where the family lives now: a district, or a postcode that finds it.</summary>
public sealed class FamilyMovedForm
{
    public string? District { get; set; }

    /// <summary>A whole postcode; it is looked up and not kept.</summary>
    public string? Postcode { get; set; }

    public string? Why { get; set; }
}

public sealed class FamilyMovedFormValidator : AbstractValidator<FamilyMovedForm>
{
    private const int PostcodeMaxLength = 10;

    public FamilyMovedFormValidator(PolicyData policy)
    {
        RuleFor(f => f.Postcode).NotLongerThan(PostcodeMaxLength, "the postcode");
        RuleFor(f => f.Postcode).Must(code => policy.DistrictOf(code) is not null).When(f => string.IsNullOrEmpty(f.District) && !string.IsNullOrWhiteSpace(f.Postcode))
            .WithMessage("This postcode is not in our table. Choose the district instead.");
        RuleFor(f => f.District).NotEmpty().When(f => string.IsNullOrWhiteSpace(f.Postcode)).WithMessage(_ => policy.Postcodes is null ? "Choose the district" : "Choose the district, or enter the postcode");
        RuleFor(f => f.District).Must(id => policy.Current(policy.Districts).Find(id!) is not null).When(f => !string.IsNullOrEmpty(f.District)).WithMessage("Choose the district from the list");
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say what changed").NotLongerThan(EarlyHelpAssessment.WhyReviewMovedMaxLength, "what changed");
    }
}

/// <summary>The page.</summary>
public sealed record FamilyMovedPage(TeamHead Head, FamilyMovedForm Form);

/// <summary>A family that moves takes its early help along; it may become another hub's work (EH-07).</summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/family-moved")]
[KeepFormOfExpiredSession]
public sealed class FamilyMovedController(TeamDesk desk, IValidator<FamilyMovedForm> validator) : TeamPageController(desk)
{
    private const string Page = "district";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => PageAsync(reference, Page, head => ShowAsync(head, new FamilyMovedForm()));

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Index(string reference, FamilyMovedForm form)
    {
        var valid = await IsValidAsync(validator, form);
        var result = valid ? await ChangeAsync(reference, "district-changed", async (assessment, by, at) =>
        {
            var district = DistrictOf(form);
            var hub = Enum.Parse<EarlyHelpHub>(district.Hub, ignoreCase: true);
            var other = assessment.Hub != hub;
            assessment.FamilyMoved(district.Id, hub, form.Why!, by, at);
            if (other)
            {
                await Desk.Tell.PeopleAsync(await Desk.Tell.CoordinatorsAsync(Stop), assessment.Reference, $"A family has moved to the {hub} hub", "team", Stop);
            }
        }) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, "team", "The district is changed. The team and the plan go on as they are.")
            : await PageAsync(reference, Page, head => ShowAsync(head, form));
    }

    private District DistrictOf(FamilyMovedForm form) =>
        Desk.Policy.Current(Desk.Policy.Districts).Find(form.District ?? "") ?? Desk.Policy.DistrictOf(form.Postcode)!;

    private Task<IActionResult> ShowAsync(TeamHead head, FamilyMovedForm form) => Task.FromResult<IActionResult>(View("Index", new FamilyMovedPage(head, form)));
}
