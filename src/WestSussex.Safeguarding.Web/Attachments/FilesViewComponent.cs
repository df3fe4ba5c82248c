using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>The list of files of a draft or a concern, on whatever page shows it.</summary>
[ViewComponent(Name = "Files")]
public sealed class FilesViewComponent(SafeguardingDbContext db) : ViewComponent
{
    /// <param name="draftId">The draft, before sending.</param>
    /// <param name="referralId">The concern, afterwards.</param>
    /// <param name="agreementId">An agreement of a family, for what it signed.</param>
    /// <param name="at">See <see cref="FileList"/>.</param>
    /// <param name="warns">See <see cref="FileList"/>.</param>
    /// <param name="canRemove">See <see cref="FileList"/>.</param>
    public async Task<IViewComponentResult> InvokeAsync(Guid? draftId = null, Guid? referralId = null, Guid? agreementId = null, string? at = null, bool warns = false, bool canRemove = false)
    {
        var files = referralId is { } concern
            ? await FileRow.OfConcernAsync(db, concern, HttpContext.RequestAborted)
            : agreementId is { } agreement
            ? await FileRow.OfAgreementAsync(db, agreement, HttpContext.RequestAborted)
            : await FileRow.OfDraftAsync(db, draftId ?? Guid.Empty, HttpContext.RequestAborted);
        return View(new FileList(files, at, warns, canRemove));
    }
}
