using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.AgreementFiles;

/// <summary>The page of the written answer to one agreement.</summary>
/// <param name="Agreement">What was answered.</param>
/// <param name="At">Its own address.</param>
/// <param name="MayAdd">The reader writes or leads, and it is not closed.</param>
/// <param name="Caption">As it was typed, when the file was not taken.</param>
public sealed record AgreementFilesPage(FamilyAgreement Agreement, string At, bool MayAdd, string? Caption = null);

/// <summary>
/// What a family signed, kept beside the agreement that it is about (CO-14): sealed and scanned like every file, always a download. Whoever
/// was shown the plan alone does not see it: it may hold more than the plan.
/// </summary>
[Area("EarlyHelp")]
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("early-help/{reference}/agreements/{agreement:guid}/files")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AgreementFilesController(
    SafeguardingDbContext db, CurrentViewer viewer, PolicyData policy, AccessLog log, ReceiveFile receive, AttachmentFiles files, SendFile send, TimeProvider clock) : Controller
{
    private CancellationToken Stop => HttpContext.RequestAborted;

    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, Guid agreement) => await FindAsync(reference, agreement) is { } page ? View("Index", page) : NotFound();

    [HttpPost("add")]
    [StreamedForm]
    public async Task<IActionResult> Add(string reference, Guid agreement)
    {
        if (await FindAsync(reference, agreement) is not { MayAdd: true } page)
        {
            return NotFound();
        }

        var received = await KeepAsync(page.Agreement, await receive.FromAsync(HttpContext));
        if (received.Problem is null)
        {
            return Redirect(page.At);
        }

        Response.StatusCode = received.CannotKeep ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        ModelState.AddModelError(received.Box, received.Problem);
        return View("Index", page with { Caption = received.Caption });
    }

    [HttpGet("{file:guid}")]
    public async Task<IActionResult> Download(string reference, Guid agreement, Guid file) =>
        await FindAsync(reference, agreement) is { } page ? await send.RunAsync(send.OfAgreement(page.Agreement.Id), file, HttpContext) : NotFound();

    private async Task<ReceivedFile> KeepAsync(FamilyAgreement agreement, ReceivedFile received)
    {
        if (received.File is not { } file)
        {
            return received;
        }

        var stays = false;
        try
        {
            var there = await db.Attachments.CountAsync(a => a.AgreementId == agreement.Id, Stop);
            if (there >= Attachment.MostPerAgreement)
            {
                return received with { File = null, Problem = $"One agreement holds {Attachment.MostPerAgreement} files" };
            }

            db.Attachments.Add(Attachment.OfAgreement(agreement, file, received.Caption, viewer.Viewer!.AsActor(), clock.GetUtcNow().UtcDateTime));
            log.Changed(db, "assessment", agreement.AssessmentId, "agreement-file-added");
            await db.SaveChangesAsync(Stop);
            stays = true;
            return received;
        }
        catch (Exception e) when (DbErrors.IsCannotWrite(e))
        {
            db.ChangeTracker.Clear();
            return received with { File = null, Problem = "We could not keep this file just now. Try again in a few minutes", CannotKeep = true };
        }
        finally
        {
            if (!stays)
            {
                files.Delete(file.StoredAs);
            }
        }
    }

    // An answer in writing, of an assessment that the reader may read as a whole.
    private async Task<AgreementFilesPage?> FindAsync(string reference, Guid agreement)
    {
        var row = await AssessmentHead.Load(db.Assessments.AsNoTracking()).FirstOrDefaultAsync(a => a.Reference == reference, Stop);
        var head = row is null ? null : AssessmentHead.Of(row, viewer.Viewer!, policy);
        var found = head?.SeesAll != true ? null
            : await db.Set<FamilyAgreement>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == agreement && a.AssessmentId == row!.Id && a.Means == AgreementMeans.InWriting, Stop);
        if (found is null)
        {
            return null;
        }

        log.Viewed("assessment", found.AssessmentId, "agreement-files");
        ViewData["Head"] = head;
        ViewData["AssessmentPage"] = "agreements";
        ViewData["BackLink"] = $"/early-help/{reference}/agreements";
        ViewData["Title"] = "What the family signed";
        return new AgreementFilesPage(found, $"/early-help/{reference}/agreements/{agreement}/files", head!.MayWrite);
    }
}
