using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security.Mvc;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>
/// What must be right before the portal runs outside Development. It does not start otherwise; the command "check" prints the same sentences.
/// </summary>
public static class StartupChecks
{
    /// <summary>What is wrong and how to mend it; empty when all is well. Says nothing in Development.</summary>
    public static IReadOnlyList<string> Problems(IConfiguration configuration, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            return [];
        }

        var problems = new List<string>();
        void Check(bool wrong, string sentence)
        {
            if (wrong)
            {
                problems.Add(sentence);
            }
        }

        Check(configuration.GetValue(DevelopmentTools.Setting, false),
            $"{DevelopmentTools.Setting} is true: anybody could sign in as anybody and read sent mail. Remove the setting.");
        Check(!configuration.GetSection("Encryption:Certificates").GetChildren().Any(),
            "Encryption:Certificates is empty. Set Encryption:Certificates:0:Path (a .pfx with its private key) and :Password, or :Thumbprint.");
        Check(!PortalAddress.IsValid(configuration[PortalAddress.Setting]),
            $"{PortalAddress.Setting} is not an https address. Set it to the address people open, such as https://portal.example; links in mail begin with it.");
        Check(configuration["AllowedHosts"] is null or "" or "*",
            "AllowedHosts is not set. Set it to the portal's host name, so that no other name is answered.");
        Check(string.IsNullOrWhiteSpace(configuration[$"{MailSettings.Section}:Host"]),
            "Mail:Host is empty: sign-in codes would stay in a folder. Set it to the SMTP server.");
        Check(configuration.GetValue($"{MailSettings.Section}:UseTls", true) == false,
            "Mail:UseTls is false: sign-in codes would travel in clear. Remove the setting.");
        Check(!configuration.GetSection($"{MailSettings.Section}:DutyMailboxes").GetChildren().Any(m => !string.IsNullOrWhiteSpace(m.Value)),
            "Mail:DutyMailboxes is empty: nobody is told of a concern that points to harm while the portal is unread. Set Mail:DutyMailboxes:0 to the duty team's mailbox.");
        Check(string.IsNullOrWhiteSpace(configuration["Operations:Email"]),
            "Operations:Email is empty: nobody is told when mail, jobs or clocks stall. Set it to the address of those who run the portal.");
        Check(configuration.GetValue($"{DatabaseSettings.Section}:Provider", DatabaseProvider.Sqlite) == DatabaseProvider.SqlServer
                && string.IsNullOrWhiteSpace(configuration.GetConnectionString("Safeguarding")),
            "Database:Provider is SqlServer but ConnectionStrings:Safeguarding is empty. Set it to the server's connection string.");
        return problems;
    }

    /// <exception cref="CannotStartException">Something is wrong; the message lists it.</exception>
    internal static void Require(IConfiguration configuration, IHostEnvironment environment)
    {
        var problems = Problems(configuration, environment);
        if (problems.Count > 0)
        {
            throw new CannotStartException(problems);
        }
    }
}

/// <summary>What an operator has to mend before the portal can start: sentences, not a stack trace.</summary>
public sealed class CannotStartException(IReadOnlyList<string> problems, Exception? cause = null)
    : InvalidOperationException("The portal does not start like this:\n- " + string.Join("\n- ", problems), cause)
{
    public CannotStartException(string problem, Exception? cause = null)
        : this([problem], cause)
    {
    }

    public IReadOnlyList<string> Problems => problems;
}
