using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>A draft that nobody has changed for thirty days goes: it holds a family's details and helps nobody.</summary>
public sealed class DeleteExpiredDraftsJob(AttachmentFiles files, TimeProvider clock) : Job
{
    private const int AtOnce = 200;

    public override string Name => "delete-expired-drafts";

    public override string Does => "Deleting expired drafts";

    public override TimeSpan Period => TimeSpan.FromHours(1);

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SafeguardingDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        while (true)
        {
            var expired = await db.Drafts.Where(d => d.ExpiresAt <= now).OrderBy(d => d.ExpiresAt).Take(AtOnce).ToListAsync(cancellationToken);
            if (expired.Count == 0)
            {
                var left = await db.DraftReminders.Where(r => !db.Drafts.Any(d => d.Id == r.DraftId)).OrderBy(r => r.DraftId).Take(AtOnce).ToListAsync(cancellationToken);
                db.DraftReminders.RemoveRange(left);
                await db.SaveChangesAsync(cancellationToken);
                return;
            }

            // Files that were sent with a draft belong to the concern by now.
            var ids = expired.ConvertAll(d => (Guid?)d.Id);
            var theirFiles = await db.Attachments.Where(a => a.ReferralId == null && ids.Contains(a.DraftId)).ToListAsync(cancellationToken);
            db.Attachments.RemoveRange(theirFiles);
            db.Drafts.RemoveRange(expired);
            await db.SaveChangesAsync(cancellationToken);
            theirFiles.ForEach(file => files.Delete(file.StoredAs));
            db.ChangeTracker.Clear();
        }
    }
}
