using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.AddInformation;
using WestSussex.Safeguarding.Web.Areas.Outcomes.AddInformation;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Files;

/// <summary>Adds a document or photo to a concern that was sent: the file, the news of it and the word to MASH are saved together.</summary>
public sealed class AddFile(SafeguardingDbContext db, AttachmentFiles files, ReceiveFile receive, FilesOfNetwork network, AddToConcern add, TimeProvider clock)
{
    private const string NotNow = "We could not keep this file just now. Try again in a few minutes";

    /// <returns>What came of it; without a problem the file belongs to the concern.</returns>
    public async Task<ReceivedFile> RunAsync(Guid referralId, HttpContext http, Actor by)
    {
        var received = await receive.FromAsync(http, by.PersonId is null ? network.Refusal(http) : null);
        if (received.File is null)
        {
            return received;
        }

        var stays = false;
        try
        {
            var there = await db.Attachments.Where(a => a.ReferralId == referralId).Select(a => a.Sha256).ToListAsync(http.RequestAborted);
            if (there.Contains(received.File.Sha256))
            {
                return received;
            }

            if (there.Count >= Attachment.MostPerConcern)
            {
                return received with { File = null, Problem = $"One concern holds {Attachment.MostPerConcern} files. Ring us and agree how to send this one" };
            }

            var file = Attachment.OfConcern(referralId, received.File, received.Caption, by, clock.GetUtcNow().UtcDateTime);
            db.Attachments.Add(file);
            await add.SaveAsync(referralId, News(file), by, http.RequestAborted);
            stays = true;
            return received;
        }
        catch (Exception e) when (DbErrors.IsCannotWrite(e))
        {
            db.ChangeTracker.Clear();
            return received with { File = null, Problem = NotNow, CannotKeep = true };
        }
        finally
        {
            if (!stays)
            {
                files.Delete(received.File!.StoredAs);
            }
        }
    }

    private static AddInformationForm News(Attachment file) => new()
    {
        Key = file.Id,
        HarmNow = YesNoUnsure.No,
        Words = $"A document or photo was added: {file.Name}.{(file.Caption is null ? "" : $" {file.Caption}")}",
    };
}
