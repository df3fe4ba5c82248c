using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Documents;

/// <summary>Documents and photos of a concern that is not sent yet: add, look, remove. One file per request.</summary>
[Route("raise-a-concern/{draftId:guid}/documents")]
public sealed class DocumentsController(StepServices services, DraftFiles files, ReceiveFile receive, SendFile send, FilesOfNetwork network, CurrentViewer viewer) : StepController<DocumentsForm>(services)
{
    protected override string Key => "documents";

    protected override IValidator<DocumentsForm> Validator { get; } = new DocumentsFormValidator();

    protected override DocumentsForm FormIn(ConcernDraft draft) => draft.Documents;

    [HttpPost("add")]
    [StreamedForm]
    public async Task<IActionResult> Add(Guid draftId, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.ReadAsync(draftId, cancellationToken);
        if (draft is null)
        {
            return Services.NotHere(this);
        }

        if (draft.Row.ReferralId is not null)
        {
            return Redirect(Address(draftId, "sent"));
        }

        var received = await receive.FromAsync(HttpContext, viewer.Viewer?.PersonId is null ? network.Refusal(HttpContext) : null);
        if (received.File is null)
        {
            return Wrong(draft, received, received.Problem!, received.CannotKeep);
        }

        try
        {
            return await files.AddAsync(draftId, received, cancellationToken) switch
            {
                FileAdded.NoDraft => Redirect(Address(draftId, "sent")),
                FileAdded.TooMany => Wrong(draft, received, $"Remove a file before you add this one: one concern holds {Attachment.MostPerConcern} files"),
                _ => Redirect(Address(draftId, Path)),
            };
        }
        catch (Exception e) when (DbErrors.IsCannotWrite(e))
        {
            Services.Drafts.Forget();
            return Wrong(draft, received, "We could not keep this file just now. Try again in a few minutes. You can send your concern without it", cannotKeep: true);
        }
    }

    [HttpPost("{file:guid}/remove")]
    public async Task<IActionResult> Remove(Guid draftId, Guid file, CancellationToken cancellationToken) =>
        await files.RemoveAsync(draftId, file, cancellationToken) ? Redirect(Address(draftId, Path)) : Services.NotHere(this);

    [HttpGet("{file:guid}")]
    public Task<IActionResult> Download(Guid draftId, Guid file) => send.RunAsync(send.OfDraft(draftId), file, HttpContext);

    private IActionResult Wrong(OpenDraft draft, ReceivedFile received, string problem, bool cannotKeep = false)
    {
        if (cannotKeep)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        ModelState.AddModelError(received.Box, problem);
        ViewData["Caption"] = received.Caption;
        return Page(draft, draft.Answers.Documents, null);
    }
}
