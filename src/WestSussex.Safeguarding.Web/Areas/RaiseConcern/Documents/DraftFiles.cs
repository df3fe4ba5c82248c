using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Documents;

/// <summary>What came of adding a file to a draft.</summary>
public enum FileAdded
{
    Added,

    /// <summary>The draft is gone, or was sent in this very moment.</summary>
    NoDraft,
    TooMany,
}

/// <summary>Adds files to a draft and takes them out again; row and draft are saved together, and bytes without a row do not stay.</summary>
public sealed class DraftFiles(SafeguardingDbContext db, OpenDrafts drafts, AttachmentFiles files, CurrentViewer viewer, TimeProvider clock)
{
    private const int Tries = 3;

    public Task<int> CountAsync(Guid draftId, CancellationToken cancellationToken) => Of(draftId).CountAsync(cancellationToken);

    /// <exception cref="DbUpdateException">It could not be saved; the bytes are gone again.</exception>
    public async Task<FileAdded> AddAsync(Guid draftId, ReceivedFile received, CancellationToken cancellationToken)
    {
        var stays = false;
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    (var added, stays) = await AddOnceAsync(draftId, received, cancellationToken);
                    return added;
                }
                catch (DbUpdateConcurrencyException) when (attempt < Tries)
                {
                    // A page of the draft was saved in this very moment.
                    drafts.Forget();
                }
            }
        }
        finally
        {
            if (!stays)
            {
                files.Delete(received.File!.StoredAs);
            }
        }
    }

    /// <returns>False when there is no such file.</returns>
    public async Task<bool> RemoveAsync(Guid draftId, Guid fileId, CancellationToken cancellationToken)
    {
        var draft = await drafts.OpenAsync(draftId, cancellationToken);
        var file = draft is null ? null : await Of(draftId).FirstOrDefaultAsync(a => a.Id == fileId, cancellationToken);
        if (file is null)
        {
            return false;
        }

        db.Attachments.Remove(file);
        await drafts.SaveAsync(draft!, cancellationToken);
        files.Delete(file.StoredAs);
        return true;
    }

    private IQueryable<Attachment> Of(Guid draftId) => db.Attachments.Where(a => a.DraftId == draftId && a.ReferralId == null);

    private async Task<(FileAdded Added, bool Stays)> AddOnceAsync(Guid draftId, ReceivedFile received, CancellationToken cancellationToken)
    {
        var draft = await drafts.OpenAsync(draftId, cancellationToken);
        if (draft is null || draft.Row.ReferralId is not null)
        {
            return (FileAdded.NoDraft, false);
        }

        var there = await Of(draftId).Select(a => a.Sha256).ToListAsync(cancellationToken);
        if (there.Contains(received.File!.Sha256))
        {
            // Pressed twice: the first one is kept.
            return (FileAdded.Added, false);
        }

        if (there.Count >= Attachment.MostPerConcern)
        {
            return (FileAdded.TooMany, false);
        }

        var by = viewer.Viewer?.PersonId is not null ? viewer.Viewer.AsActor() : Actor.WithoutAccount;
        db.Attachments.Add(Attachment.OfDraft(draftId, received.File, received.Caption, by, clock.GetUtcNow().UtcDateTime));
        await drafts.SaveAsync(draft, cancellationToken);
        return (FileAdded.Added, true);
    }
}
