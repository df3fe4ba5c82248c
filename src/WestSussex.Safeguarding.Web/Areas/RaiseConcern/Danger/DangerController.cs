using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.BeforeYouStart;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Danger;

/// <summary>The first question again, when the answer has changed: yes interrupts with the telephone as it does at the start (RC-03).</summary>
[Route("raise-a-concern/{draftId:guid}/danger")]
public sealed class DangerController(StepServices services) : StepController<DangerForm>(services)
{
    protected override string Key => "danger";

    protected override IValidator<DangerForm> Validator { get; } = new DangerFormValidator();

    protected override DangerForm FormIn(ConcernDraft draft) => draft.Danger;

    protected override async Task BindAsync(ConcernDraft draft, DangerForm form)
    {
        form.Understood = false;
        await base.BindAsync(draft, form);
    }

    protected override IActionResult? BeforeSaving(OpenDraft draft, DangerForm form, string? part)
    {
        if (form.Risk != YesNoUnsure.Yes || form.Understood)
        {
            return null;
        }

        Page(draft, form, part);
        return View("~/Areas/RaiseConcern/Danger/RingFirst.cshtml", form);
    }
}
