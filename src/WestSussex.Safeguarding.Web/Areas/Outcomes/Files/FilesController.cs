using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Files;

/// <summary>The page of documents and photos of a sent concern.</summary>
/// <param name="ReferralId">Whose files they are.</param>
/// <param name="Reference">Shown and said on the telephone.</param>
/// <param name="Back">The page before.</param>
/// <param name="At">Its own address.</param>
/// <param name="Caption">As it was typed, when the file was not taken.</param>
public sealed record FilesPage(Guid ReferralId, string Reference, string Back, string At, string? Caption = null);

/// <summary>The referrer, or their safeguarding lead, sees the files of a concern and adds to them (MT-16).</summary>
[Area("Outcomes")]
[Authorize(Policy = Policies.SeesOwnConcerns)]
[Route("/my-concerns/{reference}/files")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class FilesController(SafeguardingDbContext db, CurrentViewer current, AccessLog log, AddFile add, SendFile send) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken) =>
        await FindAsync(reference, "files", cancellationToken) is { } id ? View(Page(id, reference)) : NotFound();

    [HttpPost("add")]
    [StreamedForm]
    public async Task<IActionResult> Add(string reference, CancellationToken cancellationToken)
    {
        if (await FindAsync(reference, "files", cancellationToken) is not { } id)
        {
            return NotFound();
        }

        var received = await add.RunAsync(id, HttpContext, current.Viewer!.AsActor());
        return received.Problem is null ? Redirect($"/my-concerns/{reference}/files") : this.FileNotTaken(received, Page(id, reference));
    }

    [HttpGet("{file:guid}")]
    public async Task<IActionResult> Download(string reference, Guid file, CancellationToken cancellationToken) =>
        await FindAsync(reference, "file", cancellationToken) is { } id ? await send.RunAsync(send.OfConcern(id), file, HttpContext) : NotFound();

    private async Task<Guid?> FindAsync(string reference, string what, CancellationToken cancellationToken)
    {
        var id = await db.Referrals.OwnOrLed(current.Viewer!, reference).Select(r => (Guid?)r.Id).FirstOrDefaultAsync(cancellationToken);
        if (id is { } found)
        {
            log.Viewed("referral", found, what);
        }

        return id;
    }

    private static FilesPage Page(Guid id, string reference) => new(id, reference, $"/my-concerns/{reference}", $"/my-concerns/{reference}/files");
}

/// <summary>The page again, when a file was not taken.</summary>
internal static class FilesPages
{
    internal const string View = "/Areas/Outcomes/Files/Index.cshtml";

    internal static ViewResult FileNotTaken(this Controller controller, ReceivedFile received, FilesPage page)
    {
        if (received.CannotKeep)
        {
            controller.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }

        controller.ModelState.AddModelError(received.Box, received.Problem!);
        return controller.View(View, page with { Caption = received.Caption });
    }
}
