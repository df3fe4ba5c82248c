using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Sent;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>
/// Shows, saves and autosaves one page of the form. What is posted is laid over what is stored, so a page that asks one thing
/// only changes one thing. Nothing is stored before it passes, except by autosave and "come back later", which keep it as it is.
/// </summary>
[Area("RaiseConcern")]
[KeepFormOfExpiredSession]
[AllowAnonymous]
[ServiceFilter<DraftKeyFilter>]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class StepController<TForm>(StepServices services) : Controller
    where TForm : StepForm
{
    private const int Tries = 3;

    /// <summary>The answers' name in <see cref="ConcernDraft.Saves"/>.</summary>
    protected abstract string Key { get; }

    /// <summary>The page's address below the draft's, without the part.</summary>
    protected virtual string Path => Key;

    /// <summary>The page of the list that this one hangs below; it is the way back, and names the section. Nothing for a page of the list.</summary>
    protected virtual string? SectionPath => null;

    /// <inheritdoc cref="SectionPath"/>
    protected virtual string? SectionPathIn(ConcernDraft draft) => SectionPath;

    /// <summary>The page of the list whose section names this one, where that is another than the way back.</summary>
    protected virtual string? NamedAfter(ConcernDraft draft) => SectionPathIn(draft);

    /// <summary>See <see cref="StepInPartsController{TForm}"/>.</summary>
    protected virtual IReadOnlyList<string> Parts => [];

    protected StepServices Services => services;

    /// <summary>The page's own answers inside the draft; nothing when there is no such page.</summary>
    protected abstract TForm? FormIn(ConcernDraft draft);

    protected abstract IValidator<TForm> Validator { get; }

    [HttpGet("")]
    public Task<IActionResult> Show(Guid draftId, CancellationToken cancellationToken) => ShowAsync(draftId, null, cancellationToken);

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public Task<IActionResult> Save(Guid draftId, CancellationToken cancellationToken) => SaveAsync(draftId, null, false, cancellationToken);

    /// <summary>Called by the script while somebody types.</summary>
    [HttpPost("autosave")]
    [NotAPersonsAct]
    public Task<IActionResult> Autosave(Guid draftId, CancellationToken cancellationToken) => SaveAsync(draftId, null, true, cancellationToken);

    /// <summary>Before the page is shown or saved: what is asked per child or adult follows who is in the draft.</summary>
    protected virtual void BringInStep(ConcernDraft answers) => PeopleInStep.Bring(answers, services.Clock);

    /// <summary>Lays what was posted over the stored answers. Pages that ask the same about several people bind each by its own name.</summary>
    protected virtual async Task BindAsync(ConcernDraft draft, TForm form) => await TryUpdateModelAsync(form, "");

    /// <summary>Puts the messages beside the fields.</summary>
    protected virtual async Task ValidateAsync(TForm form, string? part, CancellationToken cancellationToken)
    {
        var context = ValidationContext<TForm>.CreateWithOptions(form, options =>
            _ = part is null ? options.IncludeAllRuleSets() : options.IncludeRuleSets(part));
        foreach (var error in (await Validator.ValidateAsync(context, cancellationToken)).Errors)
        {
            ModelState.AddModelError(FieldName(form, error.PropertyName), error.ErrorMessage);
        }
    }

    /// <summary>The posted name of a field, where it is not the property's.</summary>
    protected virtual string FieldName(TForm form, string propertyName) => propertyName;

    /// <summary>After everything passed and before it is stored; an answer other than null is shown instead.</summary>
    protected virtual IActionResult? BeforeSaving(OpenDraft draft, TForm form, string? part) => null;

    /// <summary>Where a saved page leads.</summary>
    protected virtual string Next(ConcernDraft draft, string path, bool changing)
    {
        var next = services.Form.After(draft, path, changing);
        if (changing || draft.You.WayIn == WayIn.Public)
        {
            return next;
        }

        // A professional goes on inside the task, and from its end back to the list.
        var section = services.Form.SectionAt(draft, path);
        return section?.Questions.Any(q => q.Path == next) == true ? next : "";
    }

    /// <summary>The page with what is in the form now.</summary>
    protected IActionResult Page(OpenDraft draft, TForm form, string? part, Func<StepView, StepView>? with = null)
    {
        var path = FullPath(part);
        var isPublic = draft.Answers.You.WayIn == WayIn.Public;
        var changing = Request.Query.ContainsKey("change");
        var posted = Request.HasFormContentType;
        var step = new StepView
        {
            DraftId = draft.Row.Id,
            IsPublic = isPublic,
            Caption = services.Form.SectionAt(draft.Answers, NamedAfter(draft.Answers) ?? path)?.Title,
            Action = Address(draft.Row.Id, path) + (changing ? "?change" : ""),
            Part = part,
            Changing = changing,
            SavedAt = draft.Row.SavedAt > draft.Row.StartedAt || draft.Answers.Saves.Count > 0 ? draft.Row.SavedAt : null,
            Stamp = posted ? Posted(StepFields.Stamp) : LastSave(draft.Answers, part)?.Stamp ?? "",
            Tab = posted && Posted(StepFields.Tab).Length > 0 ? Posted(StepFields.Tab) : Guid.NewGuid().ToString("N"),
            ReturnCode = services.DraftKey.Read()?.Code,
            Ring = services.Ring,
        };
        step = with?.Invoke(step) ?? step;
        step.PutInto(ViewData);
        var before = SectionPathIn(draft.Answers) ?? (changing ? ConcernForm.CheckAnswersPath : isPublic ? services.Form.Before(draft.Answers, path) : "");
        ViewData["BackLink"] = before is null ? "/raise-a-concern" : Address(draft.Row.Id, before);
        ViewData["Title"] = step.Caption ?? "Raise a concern";
        ViewData["ExitThisPage"] = isPublic;
        ViewData["Draft"] = draft.Answers;
        ViewData["IsPublic"] = isPublic;
        return View("Index", form);
    }

    protected static string Address(Guid draftId, string path) => $"/raise-a-concern/{draftId}" + (path.Length == 0 ? "" : "/" + path);

    private protected async Task<IActionResult> ShowAsync(Guid draftId, string? part, CancellationToken cancellationToken)
    {
        var draft = await services.Drafts.ReadAsync(draftId, cancellationToken);
        if (draft is null || !HasPart(part))
        {
            return services.NotHere(this);
        }

        if (draft.Row.ReferralId is not null)
        {
            return Redirect(Address(draftId, "sent"));
        }

        BringInStep(draft.Answers);
        return FormIn(draft.Answers) is { } form ? Page(draft, form, part) : services.NotHere(this);
    }

    private protected async Task<IActionResult> SaveAsync(Guid draftId, string? part, bool autosave, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await SaveOnceAsync(draftId, part, autosave, cancellationToken);
            }
            catch (DbUpdateConcurrencyException) when (attempt < Tries)
            {
                // Another page of the same draft was saved in this very moment: lay this page over it again.
                services.Drafts.Forget();
                ModelState.Clear();
            }
        }
    }

    private async Task<IActionResult> SaveOnceAsync(Guid draftId, string? part, bool autosave, CancellationToken cancellationToken)
    {
        var draft = await services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft is null || !HasPart(part))
        {
            return services.NotHere(this);
        }

        if (draft.Row.ReferralId is not null)
        {
            return autosave ? Conflict() : await services.SentMeanwhile.ShowAsync(this, draftId, SentMeanwhile.WordsOf<TForm>(Request.Form), cancellationToken);
        }

        BringInStep(draft.Answers);
        if (FormIn(draft.Answers) is not { } form)
        {
            return services.NotHere(this);
        }

        var stored = FormIn(ConcernDraft.Read(draft.Row.Answers)) ?? form;
        await BindAsync(draft.Answers, form);
        if (SavedElsewhere(draft.Answers, part) && Differences.Between(stored, form, services.Policy) is { Count: > 0 } differences)
        {
            return autosave ? Conflict() : ShowConflict(draft, form, part, differences);
        }

        if (!autosave && SignPicker.WasPressed(Request))
        {
            // Somebody looks for signs: kept as it is, and the same page again.
            ModelState.Clear();
            return await StoreAsync(draft, form, part, cancellationToken) ?? Page(draft, form, part);
        }

        return autosave || Posted(StepFields.Go) is StepFields.Later or StepFields.Marks
            ? await KeepAsIsAsync(draft, form, part, autosave, cancellationToken)
            : await KeepIfCompleteAsync(draft, form, part, cancellationToken);
    }

    private async Task<IActionResult> KeepAsIsAsync(OpenDraft draft, TForm form, string? part, bool autosave, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var failed = await StoreAsync(draft, form, part, cancellationToken);
        if (autosave)
        {
            return failed is null ? NoContent() : StatusCode(StatusCodes.Status503ServiceUnavailable);
        }

        return failed ?? Redirect(Address(draft.Row.Id, Posted(StepFields.Go) == StepFields.Marks ? StepFields.Marks : ""));
    }

    private async Task<IActionResult> KeepIfCompleteAsync(OpenDraft draft, TForm form, string? part, CancellationToken cancellationToken)
    {
        await ValidateAsync(form, part, cancellationToken);
        if (!ModelState.IsValid)
        {
            return await InvalidAsync(draft, form, part, cancellationToken);
        }

        if (BeforeSaving(draft, form, part) is { } instead)
        {
            return instead;
        }

        var failed = await StoreAsync(draft, form, part, cancellationToken);
        return failed ?? Redirect(NextAddress(draft, part));
    }

    /// <summary>Something is missing: the page again, with what was typed. Nothing has changed.</summary>
    protected virtual Task<IActionResult> InvalidAsync(OpenDraft draft, TForm form, string? part, CancellationToken cancellationToken) =>
        Task.FromResult(Page(draft, form, part));

    /// <summary>Writes the draft; the page with everything typed and a message when the database takes nothing.</summary>
    protected async Task<IActionResult?> StoreAsync(OpenDraft draft, TForm form, string? part, CancellationToken cancellationToken)
    {
        var tab = Posted(StepFields.Tab);
        draft.Answers.Saves[Key] = draft.Answers.Saves[KeyOf(part)] = new PageSave(Guid.NewGuid().ToString("N"), tab, services.Clock.GetUtcNow().UtcDateTime);
        try
        {
            await services.Drafts.SaveAsync(draft, cancellationToken);
            return null;
        }
        catch (Exception e) when (DbErrors.IsCannotWrite(e))
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Page(draft, form, part, step => step with { CannotSave = true, SavedAt = null });
        }
    }

    private string NextAddress(OpenDraft draft, string? part)
    {
        var changing = Request.Query.ContainsKey("change");
        var next = Next(draft.Answers, FullPath(part), changing);
        return Address(draft.Row.Id, next);
    }

    private IActionResult ShowConflict(OpenDraft draft, TForm form, string? part, IReadOnlyList<Difference> differences)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page(draft, form, part, step => step with
        {
            Conflict = differences,
            Stamp = LastSave(draft.Answers, part)?.Stamp ?? "",
        });
    }

    // Saved since this page was loaded, and not by this page itself.
    private bool SavedElsewhere(ConcernDraft answers, string? part) =>
        LastSave(answers, part) is { } last && last.Stamp != Posted(StepFields.Stamp) && last.Tab != Posted(StepFields.Tab);

    // Pages of one thing each ask different things of the same answers: what is saved on one changes nothing on the others.
    private string KeyOf(string? part) => part is null ? Key : $"{Key}/{part}";

    private PageSave? LastSave(ConcernDraft answers, string? part) => answers.Saves.GetValueOrDefault(KeyOf(part));

    private bool HasPart(string? part) => part is null || Parts.Contains(part);

    private string FullPath(string? part) => part is null ? Path : $"{Path}/{part}";

    private string Posted(string field) => Request.HasFormContentType ? Request.Form[field].ToString() : "";
}
