using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;

namespace WestSussex.Safeguarding.Web.Areas.Administration.ImportGuidance;

/// <summary>Brings an edition of the guidance in from a file, as a proposal. Unless everything is right nothing is kept, and the page says all that is wrong.</summary>
[Area("Administration")]
[Authorize(Policy = Policies.Administers)]
[Route("administration/guidance/import")]
public sealed class ImportGuidanceController(
    SafeguardingDbContext db, CurrentViewer viewer, PolicyData policy, AccessLog log, IValidator<ImportForm> validator, TimeProvider clock) : Controller
{
    /// <summary>More than the file may have, so that one that is a little too large is answered with a sentence.</summary>
    private const int LargestRequest = 2 * GuidanceFile.MaxBytes;

    [HttpGet("")]
    public IActionResult Index() => View(ImportPage.Empty);

    [HttpPost("")]
    [RequestSizeLimit(LargestRequest)]
    [RequestFormLimits(MultipartBodyLengthLimit = LargestRequest)]
    public async Task<IActionResult> Index(ImportForm form, CancellationToken cancellationToken)
    {
        (await validator.ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return View(ImportPage.Empty);
        }

        var file = GuidanceFile.Read(await BytesAsync(form.File!, cancellationToken), policy.Today);
        var taken = await TakenAsync(file, cancellationToken);
        if (file.Mistakes.Count + taken.Count > 0)
        {
            return Wrong([.. taken, .. file.Mistakes]);
        }

        var edition = GuidanceEdition.Import(file.Version!, file.Source!, file.Json, viewer.Viewer!.AsActor(), clock.GetUtcNow().UtcDateTime);
        db.GuidanceEditions.Add(edition);
        log.Changed(db, "guidance-edition", edition.Id, "imported");
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            return Wrong([NameTaken(file.Version!)]);
        }

        TempData["Notice"] = $"The edition “{edition.Name}” is kept as a proposal. Only administrators see it until it is adopted.";
        return Redirect($"/administration/guidance/{edition.Id}");
    }

    private ViewResult Wrong(IReadOnlyList<string> mistakes)
    {
        ModelState.AddModelError(nameof(ImportForm.File), mistakes.Count == 1
            ? "The file has a mistake, and nothing was kept. Mend it and bring the file in again"
            : $"The file has {mistakes.Count:N0} mistakes, and nothing was kept. Mend them and bring the file in again");
        return View(new ImportPage(mistakes));
    }

    private async Task<List<string>> TakenAsync(GuidanceFile file, CancellationToken cancellationToken)
    {
        var taken = new List<string>();
        var stored = await db.GuidanceEditions.AsNoTracking().Select(e => new { e.Name, e.EffectiveFrom }).ToListAsync(cancellationToken);
        if (file.Version is { } name && policy.LevelsOfNeed.Versions.Select(v => v.Version).Concat(stored.Select(s => s.Name)).Contains(name, StringComparer.OrdinalIgnoreCase))
        {
            taken.Add(NameTaken(name));
        }

        if (file.EffectiveFrom is { } day && policy.LevelsOfNeed.Versions.Select(v => (DateOnly?)v.EffectiveFrom).Concat(stored.Select(s => s.EffectiveFrom)).Contains(day))
        {
            taken.Add($"effectiveFrom: another edition starts on {day:yyyy-MM-dd}");
        }

        return taken;
    }

    private static string NameTaken(string name) => $"version: there is an edition “{name}” already; give this one another name";

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream((int)file.Length);
        await file.CopyToAsync(bytes, cancellationToken);
        return bytes.ToArray();
    }
}
