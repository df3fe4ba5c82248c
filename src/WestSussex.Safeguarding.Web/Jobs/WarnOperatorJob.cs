using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Notifications;

namespace WestSussex.Safeguarding.Web.Jobs;

/// <summary>Mails the operator (Operations:Email) when something has stalled: at once, then every four hours while it lasts.</summary>
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

        var db = services.GetRequiredService<SafeguardingDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var notSince = now - Again;
        if (!await db.Outbox.AnyAsync(m => m.Subject == Subject && m.CreatedAt > notSince, cancellationToken))
        {
            db.Outbox.Add(new OutboxMessage(to, Subject, string.Join("\n\n", current), now, Again));
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
