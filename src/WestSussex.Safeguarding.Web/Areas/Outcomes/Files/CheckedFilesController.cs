using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Areas.Outcomes.CheckAConcern;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Files;

/// <summary>The same for somebody without an account, whose code has opened the concern.</summary>
[Area("Outcomes")]
[AllowAnonymous]
[Route("/check-a-concern/files")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class CheckedFilesController(SafeguardingDbContext db, CurrentViewer current, AccessLog log, OpenedConcern opened, AddFile add, SendFile send) : Controller
{
    private const string Here = "/check-a-concern/files";
    private const string Code = "/check-a-concern";

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        await FindAsync("files", cancellationToken) is { } concern ? View(FilesPages.View, Page(concern)) : Redirect(Code);

    [HttpPost("add")]
    [StreamedForm]
    public async Task<IActionResult> Add(CancellationToken cancellationToken)
    {
        if (await FindAsync("files", cancellationToken) is not { } concern)
        {
            return Redirect(Code);
        }

        var received = await add.RunAsync(concern.Id, HttpContext, current.Viewer!.AsActor());
        return received.Problem is null ? Redirect(Here) : this.FileNotTaken(received, Page(concern));
    }

    [HttpGet("{file:guid}")]
    public async Task<IActionResult> Download(Guid file, CancellationToken cancellationToken) =>
        await FindAsync("file", cancellationToken) is { } concern ? await send.RunAsync(send.OfConcern(concern.Id), file, HttpContext) : Redirect(Code);

    private async Task<CheckedConcern?> FindAsync(string what, CancellationToken cancellationToken)
    {
        var concern = opened.Current() is { } draftId ? await CheckedConcern.ReadAsync(db, draftId, cancellationToken) : null;
        if (concern is not null)
        {
            log.Viewed("referral", concern.Id, what);
        }

        return concern;
    }

    private FilesPage Page(CheckedConcern concern)
    {
        ViewData["ExitThisPage"] = true;
        return new FilesPage(concern.Id, concern.Reference, "/check-a-concern/status", Here);
    }
}
