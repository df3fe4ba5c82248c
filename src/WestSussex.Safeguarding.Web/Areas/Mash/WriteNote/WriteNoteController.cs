using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WriteNote;

/// <summary>Something worth keeping on the timeline.</summary>
public sealed class NoteForm : VersionedForm
{
    public string? Note { get; set; }
}

public sealed class NoteFormValidator : AbstractValidator<NoteForm>
{
    public NoteFormValidator() =>
        RuleFor(f => f.Note).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write a note")
            .NotLongerThan(Referral.WordsMaxLength, "your note");
}

/// <summary>Adds a note; a manager's stands out as management oversight (SM-01).</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}/note")]
[KeepFormOfExpiredSession]
public sealed class WriteNoteController(CaseDesk desk, IValidator<NoteForm> validator) : CaseController(desk)
{
    private const string Page = "note";

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference) =>
        await OpenAsync(reference, Page) is null ? NotFound() : View(new NoteForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(string reference, NoteForm form)
    {
        var valid = await validator.ValidateAsync(form);
        valid.AddToModelState(ModelState, null);

        // A note overwrites nothing.
        var result = valid.IsValid
            ? await ChangeAsync(reference, null, "note", (referral, by, at) => referral.AddNote(form.Note!, by, at), adds: form)
            : ChangeResult.Refused;
        return result == ChangeResult.Done
            ? ToSummary(reference, "Your note is on the timeline.")
            : await AgainAsync(reference, Page, form, result, _ => Task.FromResult(View(form)));
    }
}
