using System.Net;
using System.Net.Mail;
using System.Text;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Notifications;

/// <summary>Hands one mail to the SMTP server, or writes it into the pickup folder.</summary>
public class Mailer(MailSettings settings, DataFolder folder)
{
    /// <exception cref="SmtpException">The server did not take it.</exception>
    /// <exception cref="IOException">The pickup folder did not take it.</exception>
    public virtual async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var mail = new MailMessage
        {
            From = new MailAddress(settings.From, settings.FromName),
            Subject = message.Subject,
            Body = message.Body,
            BodyEncoding = Encoding.UTF8,
            SubjectEncoding = Encoding.UTF8,
        };
        mail.To.Add(message.To);
        mail.Headers.Add("Message-ID", message.MessageId);
        mail.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = Client();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(settings.TimeoutSeconds));
        await client.SendMailAsync(mail, limit.Token);
    }

    private SmtpClient Client()
    {
        if (string.IsNullOrWhiteSpace(settings.Host))
        {
            return new SmtpClient
            {
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = folder.Folder("mail"),
            };
        }

        return new SmtpClient(settings.Host, settings.Port)
        {
            EnableSsl = settings.UseTls,
            Credentials = string.IsNullOrWhiteSpace(settings.User) ? null : new NetworkCredential(settings.User, settings.Password),
        };
    }
}
