namespace WestSussex.Safeguarding.Web.Notifications;

/// <summary>Section "Mail". Without a host, mails are written as files into the pickup folder.</summary>
public sealed class MailSettings
{
    public const string Section = "Mail";

    /// <summary>The SMTP server. Empty: the pickup folder.</summary>
    public string? Host { get; set; }

    public int Port { get; set; } = 587;

    public bool UseTls { get; set; } = true;

    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>Who the mails come from.</summary>
    public string From { get; set; } = "no-reply@westsussex-safeguarding.example";

    public string FromName { get; set; } = "West Sussex Safeguarding Children Partnership";

    /// <summary>Seconds until an unanswering server counts as down.</summary>
    public int TimeoutSeconds { get; set; } = 20;

    /// <summary>The mailboxes of the teams on duty: they learn that a concern which points to harm waits and nobody has rung.</summary>
    public IReadOnlyList<string> DutyMailboxes { get; set; } = [];
}
