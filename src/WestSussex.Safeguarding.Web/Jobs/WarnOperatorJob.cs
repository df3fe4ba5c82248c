using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Notifications;

namespace WestSussex.Safeguarding.Web.Jobs;

/// <summary>Mails the operator (Operations:Email) when something has stalled: at once for each kind of thing, then every four hours while it lasts.</summary>
public sealed class WarnOperatorJob(OperatorWarnings warnings, IConfiguration configuration, TimeProvider clock) : Job
{
    private const string Subject = "The safeguarding portal needs you";
    private static readonly TimeSpan Again = TimeSpan.FromHours(4);

    public override string Name => "warn-operator";

    public override string Does => "Warning the operator";

    public override TimeSpan Period => TimeSpan.FromMinutes(1);

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var to = configuration["Operations:Email"];
        var current = await warnings.CurrentAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(to) || current.Count == 0)
        {
            return;
        }

        // Each kind has a mail of its own: what stalls second is not kept from the operator by what stalled first.
        var db = services.GetRequiredService<SafeguardingDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var notSince = now - Again;
        var said = await db.Outbox.Where(m => m.CreatedAt > notSince && m.Subject.StartsWith(Subject)).Select(m => m.Subject).ToListAsync(cancellationToken);
        foreach (var kind in current.GroupBy(w => $"{Subject}: {w.About}").Where(kind => !said.Contains(kind.Key)))
        {
            db.Outbox.Add(new OutboxMessage(to, kind.Key, string.Join("\n\n", kind.Select(w => w.Sentence)), now, Again));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
