using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.Web.Notifications;

/// <summary>Sends what waits in the outbox. While the mail server is down everything stays, and is tried again until it expires.</summary>
public sealed class SendOutboxJob(Mailer mailer, TimeProvider clock, ILogger<SendOutboxJob> logger) : Job
{
    private const int MostInOneRun = 50;

    public override string Name => "send-outbox";

    public override string Does => "Sending mail";

    public override TimeSpan Period => TimeSpan.FromSeconds(5);

    public override async Task RunAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<SafeguardingDbContext>();
        var now = clock.GetUtcNow().UtcDateTime;
        var due = await db.Outbox.AsTracking()
            .Where(m => m.NextAttemptAt <= now)
            .OrderBy(m => m.NextAttemptAt)
            .Take(MostInOneRun)
            .ToListAsync(cancellationToken);
        foreach (var message in due)
        {
            var answers = await SendAsync(message, cancellationToken);

            // One commit each: a crash after the third mail must not send the first two again.
            await db.SaveChangesAsync(cancellationToken);
            if (!answers)
            {
                return;
            }
        }
    }

    // False when nobody answers: the others would wait for the same silence, longer than this server holds the job.
    private async Task<bool> SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (message.ExpiresAt <= now)
        {
            message.Expire();
            return true;
        }

        try
        {
            await mailer.SendAsync(message, cancellationToken);
            message.Sent(clock.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (Exception e) when (e is SmtpException or IOException or FormatException or UnauthorizedAccessException
            || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            var problem = e is SmtpException smtp ? $"SMTP {smtp.StatusCode}" : e.GetType().Name;
            logger.LogWarning("Mail {MessageId} was not taken ({Problem}); attempt {Attempt}", message.MessageId, problem, message.Attempts + 1);
            message.Failed(problem, now);
            return e is not (OperationCanceledException or SmtpException { StatusCode: SmtpStatusCode.GeneralFailure });
        }
    }
}
