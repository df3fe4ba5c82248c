using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>What the layout says about the viewer's session: who they are here, and how long it lasts.</summary>
public static class ViewerInLayout
{
    private static readonly (Role Role, string Words)[] Titles =
    [
        (Role.MashManager, "{mash} manager"),
        (Role.MashOfficer, "{mash} officer"),
        (Role.MashPartner, "{mash} partner"),
        (Role.EmergencyDuty, "emergency duty worker"),
        (Role.EarlyHelpCoordinator, "early help coordinator"),
        (Role.QualityOfficer, "quality officer"),
        (Role.Scrutineer, "scrutineer"),
        (Role.DataProtectionOfficer, "data protection officer"),
        (Role.Administrator, "administrator"),
        (Role.SafeguardingLead, "safeguarding lead"),
    ];

    /// <summary>
    /// Seconds until the session ends, or null where nobody is signed in. Given as a length and not as a
    /// time, because the reader's own clock may be wrong.
    /// </summary>
    public static int? SecondsLeft(CurrentSession session, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(clock);
        return session.State is { } state
            ? Math.Max(1, (int)(state.EndsAt - clock.GetUtcNow().UtcDateTime).TotalSeconds)
            : null;
    }

    /// <summary>True for those who are told that jobs or clocks stand still. Not on error pages: they must stand even where the database does not answer.</summary>
    public static bool MayMendThePortal(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Response.StatusCode < StatusCodes.Status400BadRequest
            && (context.User.IsInRole(nameof(Role.MashManager)) || context.User.IsInRole(nameof(Role.Administrator)));
    }

    /// <summary>"Tansy Brackenhurst, MASH manager", with MASH's public name; the name alone for a practitioner; null for nobody.</summary>
    public static string? WhoIsHere(CurrentSession session, string mash)
    {
        ArgumentNullException.ThrowIfNull(session);
        if (session.State?.Viewer is not { } viewer)
        {
            return null;
        }

        var title = Titles.FirstOrDefault(t => viewer.Is(t.Role)).Words;
        return title is null ? viewer.Name : $"{viewer.Name}, {title.Replace("{mash}", mash, StringComparison.Ordinal)}";
    }
}
