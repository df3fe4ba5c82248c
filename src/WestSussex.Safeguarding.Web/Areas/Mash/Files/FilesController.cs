using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Mash.Files;

/// <summary>Documents and photos of a concern, for MASH: always a download, and each one is logged (MT-10).</summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}/files")]
public sealed class FilesController(CaseDesk desk, SendFile send) : CaseController(desk)
{
    [HttpGet("{file:guid}")]
    public async Task<IActionResult> Download(string reference, Guid file) =>
        await OpenAsync(reference, "file") is { } head ? await send.RunAsync(send.OfConcern(head.Id), file, HttpContext) : NotFound();
}
