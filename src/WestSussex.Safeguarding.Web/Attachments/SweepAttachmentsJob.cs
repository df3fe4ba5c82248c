using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>Clears away what belongs to nothing: files whose draft is gone, and bytes on the disk that no row knows.</summary>
public sealed class SweepAttachmentsJob(AttachmentFiles files, TimeProvider clock) : Job
{
    private const int AtATime = 200;

    /// <summary>Longer than any upload takes, or the row that follows it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    public override string Name => "sweep-attachments";

    public override string Does => "Clearing away files that belong to nothing";

    public override TimeSpan Period => TimeSpan.FromHours(1);

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SafeguardingDbContext>();
        await SweepRowsAsync(db, cancellationToken);
        foreach (var names in files.WrittenBefore(clock.GetUtcNow().UtcDateTime - Patience).Chunk(AtATime))
        {
            var known = await db.Attachments.Where(a => names.Contains(a.StoredAs)).Select(a => a.StoredAs).ToListAsync(cancellationToken);
            foreach (var name in names.Except(known))
            {
                files.Delete(name);
            }
        }
    }

    private async Task SweepRowsAsync(SafeguardingDbContext db, CancellationToken cancellationToken)
    {
        while (true)
        {
            var lost = await db.Attachments.Where(a => a.ReferralId == null && a.AgreementId == null && !db.Drafts.Any(d => d.Id == a.DraftId)).OrderBy(a => a.Id).Take(AtATime).ToListAsync(cancellationToken);
            if (lost.Count == 0)
            {
                return;
            }

            db.Attachments.RemoveRange(lost);
            await db.SaveChangesAsync(cancellationToken);
            lost.ForEach(file => files.Delete(file.StoredAs));
        }
    }
}
