using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Administration.Postcodes;

/// <summary>
/// The table of postcodes and their districts: brought in from a file, in the place of the one before. Unless everything is right nothing
/// changes, and the page says all that is wrong.
/// </summary>
[Area("Administration")]
[Authorize(Policy = Policies.Administers)]
[Route("administration/postcodes")]
public sealed class PostcodesController(
    SafeguardingDbContext db, CurrentViewer viewer, PolicyData policy, AdoptedPostcodes adopted, AccessLog log, IValidator<PostcodesForm> validator, TimeProvider clock) : Controller
{
    /// <summary>More than the file may have, so that one that is a little too large is answered with a sentence.</summary>
    private const int LargestRequest = 2 * PostcodeFile.MaxBytes;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => await PageAsync(new PostcodesForm(), [], cancellationToken);

    [HttpPost("")]
    [RequestSizeLimit(LargestRequest)]
    [RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
    public async Task<IActionResult> Index(PostcodesForm form, CancellationToken cancellationToken)
    {
        (await validator.ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return await PageAsync(form, [], cancellationToken);
        }

        var file = PostcodeFile.Read(await BytesAsync(form.File!, cancellationToken), policy.Current(policy.Districts));
        if (file.Mistakes.Count > 0)
        {
            ModelState.AddModelError(nameof(form.File), file.Mistakes.Count == 1
                ? "The file has a mistake, and nothing was changed. Mend it and bring the file in again"
                : $"The file has {file.Mistakes.Count:N0} mistakes or more, and nothing was changed. Mend them and bring the file in again");
            return await PageAsync(form, file.Mistakes, cancellationToken);
        }

        var table = PostcodeTable.Adopt(form.Name!, form.Source!, file.Districts, viewer.Viewer!.AsActor(), clock.GetUtcNow().UtcDateTime);
        try
        {
            await ReplaceAsync(table, cancellationToken);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            ModelState.AddModelError(nameof(form.File), "Another administrator has just brought a table in. Look at it, then bring yours in again if it should take its place");
            return await PageAsync(form, [], cancellationToken);
        }

        await adopted.RefreshAsync(cancellationToken);
        TempData["Notice"] = $"The table “{table.Name}” counts from now on, with {table.Count:N0} postcodes.";
        return RedirectToAction(nameof(Index));
    }

    /// <summary>Asks before the table goes.</summary>
    [HttpGet("remove")]
    public async Task<IActionResult> Remove(CancellationToken cancellationToken) => await NowAsync(cancellationToken) is { } now ? View(now) : NotFound();

    /// <summary>Takes away the table that the page showed, and no other.</summary>
    [HttpPost("remove")]
    [ActionName(nameof(Remove))]
    public async Task<IActionResult> RemoveForGood(Guid table, CancellationToken cancellationToken)
    {
        if (await NowAsync(cancellationToken) is not { } now)
        {
            return NotFound();
        }

        if (now.Id != table)
        {
            ModelState.AddModelError("", "Another administrator has just brought this table in. Look at it before you remove it");
            return View(nameof(Remove), now);
        }

        await using var turn = await db.BeginWriteAsync(cancellationToken);
        await db.PostcodeTables.Where(t => t.Id == table).ExecuteDeleteAsync(cancellationToken);
        log.Changed(db, "postcode-table", table, "removed");
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        await adopted.RefreshAsync(cancellationToken);
        TempData["Notice"] = $"The table “{now.Name}” is removed. People choose from the list of districts.";
        return RedirectToAction(nameof(Index));
    }

    // In one transaction: whoever reads meanwhile finds the one or the other.
    private async Task ReplaceAsync(PostcodeTable table, CancellationToken cancellationToken)
    {
        await using var turn = await db.BeginWriteAsync(cancellationToken);
        await db.PostcodeTables.ExecuteDeleteAsync(cancellationToken);
        db.PostcodeTables.Add(table);
        log.Changed(db, "postcode-table", table.Id, "adopted");
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }

    private async Task<ViewResult> PageAsync(PostcodesForm form, IReadOnlyList<string> mistakes, CancellationToken cancellationToken) =>
        View(nameof(Index), new PostcodesPage(form, await NowAsync(cancellationToken), mistakes));

    private async Task<TableNow?> NowAsync(CancellationToken cancellationToken) =>
        await db.PostcodeTables.OrderBy(t => t.Id).Select(t => new TableNow(t.Id, t.Name, t.Source, t.Count, t.AdoptedByName, t.AdoptedAt)).FirstOrDefaultAsync(cancellationToken);

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
