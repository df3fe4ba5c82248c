using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>
/// Shows, saves and autosaves one page of an assessment. What is posted is laid over what is stored. Nothing is stored before it passes,
/// except by autosave and "come back later", which keep it as it is: a visit to a family ends when it ends.
/// </summary>
[Area("EarlyHelp")]
[KeepFormOfExpiredSession]
[Authorize(Policy = Policies.SeesCaseRecords)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class AssessmentStepController<TForm>(AssessmentStepServices services) : Controller
    where TForm : StepForm
{
    private const int Tries = 3;
    private const string CheckPath = "check";

    /// <summary>The page's address below the assessment's, and the name of its saves.</summary>
    protected abstract string Path { get; }

    /// <summary>The page of the list that this one hangs below; nothing for a page of the list.</summary>
    protected virtual string? ListPath => null;

    protected AssessmentStepServices Services => services;

    /// <summary>The page's own answers; nothing when there is no such page.</summary>
    protected abstract TForm? FormIn(AssessmentDraft draft);

    protected abstract IValidator<TForm> Validator { get; }

    [HttpGet("")]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellationToken)
    {
        var open = await services.Assessments.ReadAsync(reference, cancellationToken);
        return Refused(open) ?? (FormIn(open!.Answers) is { } form ? Page(open, form) : NotFound());
    }

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public Task<IActionResult> Save(string reference, CancellationToken cancellationToken) => SaveAsync(reference, false, cancellationToken);

    /// <summary>Called by the script while somebody types.</summary>
    [HttpPost("autosave")]
    [NotAPersonsAct]
    public Task<IActionResult> Autosave(string reference, CancellationToken cancellationToken) => SaveAsync(reference, true, cancellationToken);

    /// <summary>Lays what was posted over the stored answers.</summary>
    protected virtual async Task BindAsync(TForm form) => await TryUpdateModelAsync(form, "");

    /// <summary>The posted name of a field, where it is not the property's.</summary>
    protected virtual string FieldName(TForm form, string propertyName) => propertyName;

    /// <summary>Changes the answers by a button of the page and stores them.</summary>
    protected async Task<IActionResult> ChangeAsync(string reference, Func<AssessmentDraft, string?> change, CancellationToken cancellationToken)
    {
        var open = await services.Assessments.OpenAsync(reference, cancellationToken);
        if (Refused(open) is { } refused)
        {
            return refused;
        }

        var next = change(open!.Answers);
        if (next is null || FormIn(open.Answers) is not { } form)
        {
            return NotFound();
        }

        return await StoreAsync(open, form, cancellationToken) ?? Redirect(Address(reference, next));
    }

    protected static string Address(string reference, string path) => $"/early-help/{reference}/assess" + (path.Length == 0 ? "" : "/" + path);

    /// <summary>The page with what is in the form now.</summary>
    protected IActionResult Page(OpenAssessment open, TForm form, Func<AssessmentStepView, AssessmentStepView>? with = null)
    {
        var posted = Request.HasFormContentType;
        var reference = open.Row.Reference;
        var step = new AssessmentStepView
        {
            Reference = reference,
            Caption = services.Form.TaskAt(open.Answers, ListPath ?? Path)?.Title,
            Action = Address(reference, Path),
            Changing = Changing,
            SavedAt = open.Answers.Saves.Count > 0 ? open.Row.SavedAt : null,
            Stamp = posted ? Posted(StepFields.Stamp) : open.Answers.Saves.GetValueOrDefault(Path)?.Stamp ?? "",
            Tab = posted && Posted(StepFields.Tab).Length > 0 ? Posted(StepFields.Tab) : Guid.NewGuid().ToString("N"),
        };
        step = with?.Invoke(step) ?? step;
        step.PutInto(ViewData);
        ViewData["BackLink"] = Address(reference, Changing ? CheckPath : ListPath ?? "");
        ViewData["Title"] = step.Caption ?? "Early Help Assessment";
        ViewData["Draft"] = open.Answers;
        ViewData["Reference"] = reference;
        ViewData["Navigation"] = "Early help";
        if (open.Row.Status != AssessmentStatus.Draft)
        {
            services.Log.Viewed("assessment", open.Row.Id, "write");
        }

        return View("Index", form);
    }

    // Not theirs does not exist; theirs to read and not to write is refused; closed leads to what was written.
    private IActionResult? Refused(OpenAssessment? open) => open is null ? NotFound()
        : !services.Assessments.IsTheirs(open.Row) ? Forbid()
        : open.Row.Status == AssessmentStatus.Closed ? Redirect($"/early-help/{open.Row.Reference}")
        : null;

    private async Task<IActionResult> SaveAsync(string reference, bool autosave, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SaveOnceAsync(reference, autosave, cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                // Another page of the same assessment was saved in this very moment: lay this page over it again.
                services.Assessments.Forget();
                ModelState.Clear();
            }
        }
    }

    private async Task<IActionResult> SaveOnceAsync(string reference, bool autosave, CancellationToken cancellationToken)
    {
        var open = await services.Assessments.OpenAsync(reference, cancellationToken);
        if (Refused(open) is { } refused)
        {
            return autosave && refused is RedirectResult ? Conflict() : refused;
        }

        if (FormIn(open!.Answers) is not { } form)
        {
            return NotFound();
        }

        var stored = FormIn(AssessmentDraft.Read(open.Row.Answers, services.Policy)) ?? form;
        await BindAsync(form);
        if (SavedElsewhere(open.Answers) && Differences.Between(stored, form, services.Policy) is { Count: > 0 } differences)
        {
            return autosave ? Conflict() : ShowConflict(open, form, differences);
        }

        var picking = !autosave && SignPicker.WasPressed(Request);
        if (autosave || picking || Posted(StepFields.Go) == StepFields.Later)
        {
            ModelState.Clear();
            var failed = await StoreAsync(open, form, cancellationToken);
            return autosave ? failed is null ? NoContent() : StatusCode(StatusCodes.Status503ServiceUnavailable)
                : failed ?? (picking ? Page(open, form) : Redirect(Address(reference, "")));
        }

        await ValidateAsync(form, cancellationToken);
        return !ModelState.IsValid ? Page(open, form)
            : await StoreAsync(open, form, cancellationToken) ?? Redirect(Address(reference, Changing ? CheckPath : ListPath ?? services.Form.After(open.Answers, Path)));
    }

    private async Task ValidateAsync(TForm form, CancellationToken cancellationToken)
    {
        var context = ValidationContext<TForm>.CreateWithOptions(form, options => _ = options.IncludeAllRuleSets());
        foreach (var error in (await Validator.ValidateAsync(context, cancellationToken)).Errors)
        {
            ModelState.AddModelError(FieldName(form, error.PropertyName), error.ErrorMessage);
        }
    }

    // Writes the row; the page with everything typed and a message when the database takes nothing.
    private async Task<IActionResult?> StoreAsync(OpenAssessment open, TForm form, CancellationToken cancellationToken)
    {
        open.Answers.Saves[Path] = new PageSave(Guid.NewGuid().ToString("N"), Posted(StepFields.Tab), services.Assessments.Now);
        try
        {
            await services.Assessments.SaveAsync(open, cancellationToken);
            return null;
        }
        catch (Exception e) when (DbErrors.IsCannotWrite(e))
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page(open, form, step => step with { CannotSave = true, SavedAt = null });
        }
    }

    private IActionResult ShowConflict(OpenAssessment open, TForm form, IReadOnlyList<Difference> differences)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page(open, form, step => step with { Conflict = differences, Stamp = open.Answers.Saves.GetValueOrDefault(Path)?.Stamp ?? "" });
    }

    // Saved since this page was loaded, and not by this page itself.
    private bool SavedElsewhere(AssessmentDraft answers) =>
        answers.Saves.TryGetValue(Path, out var last) && last.Stamp != Posted(StepFields.Stamp) && last.Tab != Posted(StepFields.Tab);

    private bool Changing => Request.Query.ContainsKey("change");

    private string Posted(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : "";
}
