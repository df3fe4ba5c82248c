using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>A page of the form that is also there in pages of one thing each, for the public.</summary>
public abstract class StepInPartsController<TForm>(StepServices services) : StepController<TForm>(services)
    where TForm : StepForm
{
    /// <summary>The rule sets of the form's validator that are pages of their own, and so the last part of their addresses.</summary>
    protected abstract override IReadOnlyList<string> Parts { get; }

    [HttpGet("{part}")]
    public Task<IActionResult> ShowPart(Guid draftId, string part, CancellationToken cancellationToken) => ShowAsync(draftId, part, cancellationToken);

    [HttpPost("{part}")]
    [KeepFormOfExpiredSession]
    public Task<IActionResult> SavePart(Guid draftId, string part, CancellationToken cancellationToken) => SaveAsync(draftId, part, false, cancellationToken);

    [HttpPost("{part}/autosave")]
    [NotAPersonsAct]
    public Task<IActionResult> AutosavePart(Guid draftId, string part, CancellationToken cancellationToken) => SaveAsync(draftId, part, true, cancellationToken);
}
