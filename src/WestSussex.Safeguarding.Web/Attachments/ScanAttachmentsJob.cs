using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>Has the scanner look at files that wait for it. Where there is none, they go on waiting and whoever opens them is warned.</summary>
public sealed class ScanAttachmentsJob(Clamd clamd, AttachmentFiles files, TimeProvider clock, ILogger<ScanAttachmentsJob> log) : Job
{
    private const int AtATime = 50;

    public override string Name => "scan-attachments";

    public override string Does => "Scanning documents and photos";

    public override TimeSpan Period => TimeSpan.FromMinutes(1);

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!clamd.IsConfigured)
        {
            return;
        }

        var db = services.GetRequiredService<SafeguardingDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = await db.Attachments.Where(a => a.NextScanAt != null && a.NextScanAt <= now).OrderBy(a => a.NextScanAt).Take(AtATime).ToListAsync(cancellationToken);
        foreach (var file in waiting)
        {
            var answered = await ScanAsync(file, cancellationToken);
            await SaveAsync(db, cancellationToken);
            if (!answered)
            {
                // It would not answer for the next one either.
                return;
            }
        }
    }

    private async Task<bool> ScanAsync(Attachment file, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            await using var content = files.Open(file.StoredAs, file.Key);
            var result = await clamd.ScanAsync(content, cancellationToken);
            switch (result)
            {
                case { Answered: false }:
                    file.ScanFailed(now);
                    log.LogWarning("The virus scanner did not answer. Files wait for it");
                    return false;
                case { Threat: { } threat }:
                    file.WasInfected(threat, now);
                    log.LogWarning("The virus scanner found {Threat} in file {File}. It cannot be opened any more", file.Threat, file.Id);
                    return true;
                default:
                    file.WasClean(now);
                    return true;
            }
        }
        catch (Exception e) when (e is IOException or CryptographicException)
        {
            // Gone or damaged: the others are scanned all the same; “check” tells the operator.
            file.ScanFailed(now);
            log.LogError(e, "The file {File} cannot be read", file.Id);
            return true;
        }
    }

    private static async Task SaveAsync(SafeguardingDbContext db, CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Removed in this very moment.
            db.ChangeTracker.Clear();
        }
    }
}
