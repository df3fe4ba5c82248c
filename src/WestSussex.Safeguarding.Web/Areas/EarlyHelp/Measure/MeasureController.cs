using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Measure;

/// <summary>How things are with one need.</summary>
public sealed class RatingForm : KeyedForm
{
    public string? Domain { get; set; }

    public int? Rating { get; set; }

    public int? FamilysRating { get; set; }

    public string? Words { get; set; }
}

/// <summary>How things are, need by need, on one day. What is left empty is not rated.</summary>
public sealed class MeasureForm
{
    public DateParts On { get; set; } = new();

    public List<RatingForm> Needs { get; set; } = [];
}

public sealed class MeasureFormValidator : AbstractValidator<MeasureForm>
{
    public MeasureFormValidator(PolicyData policy, TimeProvider clock)
    {
        RuleFor(f => f.On).MustBeARealDate("the day you talked");
        RuleFor(f => f.On).MustNotBeInTheFuture("the day you talked", clock);
        RuleFor(f => f.Needs).Must(needs => needs.Exists(n => n.Rating is not null)).WithMessage("Rate at least one need").OverridePropertyName("Needs[0].Rating");
        RuleForEach(f => f.Needs).ChildRules(need =>
        {
            need.RuleFor(n => n.Domain).Must(id => policy.Current(policy.LevelsOfNeed).Domains.Any(d => d.Id == id)).WithMessage("Choose a need from the list");
            need.RuleFor(n => n.Rating).InclusiveBetween(DistanceTravelled.Lowest, DistanceTravelled.Highest).WithMessage("Choose a number from 0 to 10");
            need.RuleFor(n => n.FamilysRating).InclusiveBetween(DistanceTravelled.Lowest, DistanceTravelled.Highest).WithMessage("Choose a number from 0 to 10");
            need.RuleFor(n => n.Rating).NotNull().When(n => n.FamilysRating is not null || !string.IsNullOrWhiteSpace(n.Words)).WithMessage("Choose the number that you agreed on");
            need.RuleFor(n => n.Words).NotLongerThan(DistanceTravelled.WordsMaxLength, "what is different");
        });
    }
}

/// <summary>The page.</summary>
public sealed record MeasurePage(TeamHead Head, MeasureForm Form, IReadOnlyList<NeedPart> Needs);

/// <summary>Family and worker rate together how things are. The numbers stand beside each other over time and are never added up (EH-14, PS-07).</summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/measures")]
[KeepFormOfExpiredSession]
public sealed class MeasureController(TeamDesk desk, IValidator<MeasureForm> validator) : TeamPageController(desk)
{
    private const string Page = "measures";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => PageAsync(reference, Page, async head =>
    {
        var needs = await NeedsAsync(head.Id);
        return View(new MeasurePage(head, new MeasureForm { On = DateParts.From(Desk.Today), Needs = [.. needs.Select(n => new RatingForm { Domain = n.Id })] }, needs));
    });

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Index(string reference, MeasureForm form)
    {
        var valid = await IsValidAsync(validator, form);
        var result = valid ? await ChangeAsync(reference, "measured", async (assessment, by, at) =>
        {
            var needs = await NeedsAsync(assessment.Id);
            foreach (var need in form.Needs.Where(n => n.Rating is not null))
            {
                RuleBrokenException.When(needs.All(n => n.Id != need.Domain), "The assessment names no such need");
                var rating = new DistanceRating(need.Domain!, form.On.ToDate()!.Value, need.Rating!.Value, need.FamilysRating, need.Words);
                Desk.Db.Add(DistanceTravelled.Rate(assessment, rating, Desk.Today, by, at, need.Key));
            }
        }) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, "plan", "Saved. You see it in the plan, beside the earlier ratings.")
            : await PageAsync(reference, Page, async head => View(new MeasurePage(head, form, await NeedsAsync(head.Id))));
    }
}
