using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Close;

/// <summary>What became of one need.</summary>
public sealed class NeedForm
{
    public string? Domain { get; set; }

    public NeedOutcome? Outcome { get; set; }
}

/// <summary>How early help ends.</summary>
public sealed class CloseForm
{
    public ClosureReason? Reason { get; set; }

    public string? Why { get; set; }

    public List<NeedForm> Needs { get; set; } = [];

    public string? Difference { get; set; }

    public string? ChildsFeedback { get; set; }

    public string? FamilysFeedback { get; set; }

    public string? OpenActions { get; set; }

    public string? WhoFromNow { get; set; }

    internal ClosingAnswers Answers() => new()
    {
        Reason = Reason!.Value,
        Why = Why!,
        Difference = Difference!,
        ChildsFeedback = ChildsFeedback,
        FamilysFeedback = FamilysFeedback,
        OpenActions = OpenActions,
        WhoFromNow = WhoFromNow,
        Needs = [.. Needs.Where(n => n.Outcome is not null).Select(n => new NeedAtClosing(n.Domain!, n.Outcome!.Value))],
    };
}

public sealed class CloseFormValidator : AbstractValidator<CloseForm>
{
    public CloseFormValidator(PolicyData policy)
    {
        RuleFor(f => f.Reason).MustBeChosen("Choose why it ends");
        RuleFor(f => f.Why).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say why it ends now").NotLongerThan(EarlyHelpClosure.WordsMaxLength, "your reason");
        RuleForEach(f => f.Needs).ChildRules(need =>
        {
            need.RuleFor(n => n.Outcome).MustBeChosen("Say what became of this need");
            need.RuleFor(n => n.Domain).Must(id => policy.Current(policy.LevelsOfNeed).Domains.Any(d => d.Id == id)).WithMessage("Choose a need from the list");
        });
        RuleFor(f => f.Difference).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what is different for the child").NotLongerThan(EarlyHelpClosure.WordsMaxLength, "what is different");
        RuleFor(f => f.ChildsFeedback).NotLongerThan(EarlyHelpClosure.WordsMaxLength, "what the child says");
        RuleFor(f => f.FamilysFeedback).NotLongerThan(EarlyHelpClosure.WordsMaxLength, "what the family says");
        RuleFor(f => f.OpenActions).NotLongerThan(EarlyHelpClosure.WordsMaxLength, "what happens to the open actions");
        RuleFor(f => f.WhoFromNow).NotEmpty().When(f => f.Reason == ClosureReason.SteppedDown, ApplyConditionTo.CurrentValidator).WithMessage("Say who supports the family from now on").NotLongerThan(EarlyHelpClosure.WordsMaxLength, "whom the family turns to");
    }
}

/// <summary>The page.</summary>
public sealed record ClosePage(TeamHead Head, CloseForm Form, IReadOnlyList<PlanAction> Open, IReadOnlyList<NeedPart> Needs);

/// <summary>Ends early help with the reason, what became of each need, the difference made and what child and family say of it (VC-09).</summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/close")]
[KeepFormOfExpiredSession]
public sealed class CloseController(TeamDesk desk, IValidator<CloseForm> validator) : TeamPageController(desk)
{
    private const string Page = "close";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => PageAsync(reference, Page, head => ShowAsync(head, new CloseForm()));

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Index(string reference, CloseForm form)
    {
        var valid = await IsValidAsync(validator, form);
        var result = valid ? await ChangeAsync(reference, "closed", async (assessment, by, at) =>
        {
            var actions = await Desk.Db.PlanActions.Where(a => a.AssessmentId == assessment.Id).ToListAsync(Stop);
            Desk.Db.Add(EarlyHelpClosure.Close(assessment, actions, form.Answers(), by, at));
            assessment.ActionsAre([]);
            await Desk.Tell.PeopleAsync(
                assessment.Members.Where(m => m.IsCurrent && m.PersonId is not null && m.PersonId != Desk.MyId && assessment.IsOpenTo(m)).Select(m => m.PersonId),
                assessment.Reference, "This early help is closed", "review", Stop);
        }) : TeamChange.Refused;
        return result == TeamChange.Done ? Back(reference, "review", "This early help is closed.") : await PageAsync(reference, Page, head => ShowAsync(head, form));
    }

    private async Task<IActionResult> ShowAsync(TeamHead head, CloseForm form)
    {
        var all = await Desk.Db.PlanActions.AsNoTracking().Where(a => a.AssessmentId == head.Id).OrderBy(a => a.Number).Take(300).ToListAsync(Stop);
        return View("Index", new ClosePage(head, form, [.. all.Where(a => a.IsOpen)], await NeedsAsync(head.Id)));
    }
}
