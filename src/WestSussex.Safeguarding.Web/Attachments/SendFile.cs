using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>
/// Hands a file out to whoever may see its record: always as a download that no browser opens by itself, never when it is quarantined, and
/// each time with an entry in the log.
/// </summary>
public sealed class SendFile(SafeguardingDbContext db, AttachmentFiles files, AccessLog log)
{
    private const string ToBeSaved = "application/octet-stream";

    /// <param name="which">The file within its record, which the caller has found for this reader.</param>
    /// <param name="id">From the address.</param>
    /// <param name="http">For the headers.</param>
    public async Task<IActionResult> RunAsync(IQueryable<Attachment> which, Guid id, HttpContext http)
    {
        var file = await which.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.State != AttachmentState.Quarantined, http.RequestAborted);
        if (file is null)
        {
            return new NotFoundResult();
        }

        OpenedStream content;
        try
        {
            content = files.Open(file.StoredAs, file.Key);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new NotFoundResult();
        }

        log.Viewed("attachment", file.Id, "download");
        http.Response.Headers.CacheControl = "no-store";
        return new FileStreamResult(content, ToBeSaved) { FileDownloadName = file.Name };
    }

    /// <summary>The files of a draft that was not sent.</summary>
    public IQueryable<Attachment> OfDraft(Guid draftId) => db.Attachments.Where(a => a.DraftId == draftId && a.ReferralId == null);

    /// <summary>What a family signed.</summary>
    public IQueryable<Attachment> OfAgreement(Guid agreementId) => db.Attachments.Where(a => a.AgreementId == agreementId);

    /// <summary>The files of a concern.</summary>
    public IQueryable<Attachment> OfConcern(Guid referralId) => db.Attachments.Where(a => a.ReferralId == referralId);
}
