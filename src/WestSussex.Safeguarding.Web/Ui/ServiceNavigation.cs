using System.Security.Claims;
using Microsoft.AspNetCore.Mvc.Rendering;
using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>One link of the service navigation.</summary>
/// <param name="Text">What the reader sees.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Active">True on the pages it leads to.</param>
public sealed record NavigationLink(string Text, string Href, bool Active);

/// <summary>
/// The links under the header: what this viewer does here, most used first. It follows the roles only to
/// leave out what they could not open; what they may open is decided by each page's policy.
/// </summary>
public static class ServiceNavigation
{
    private static readonly Entry[] Entries =
    [
        new("Queue", "/mash", "Mash", "WorkQueue", OnlyFor(Role.MashOfficer, Role.MashManager)),
        new("Find a concern", "/mash/find", "Mash", "Find", OnlyFor(Role.MashOfficer, Role.MashManager)),
        new("Open red concerns", "/duty", "Mash", "EmergencyDuty", OnlyFor(Role.EmergencyDuty)),
        new("Disagreements", "/mash/disagreements", "Outcomes", "Disagreements", OnlyFor(Role.MashManager)),
        new("Figures", "/quality/levels", "Quality", "DoWeAgree", OnlyFor(Role.MashManager, Role.QualityOfficer, Role.Scrutineer)),
        new("Early help hub", "/early-help/hub", "EarlyHelp", "Hub", OnlyFor(Role.EarlyHelpCoordinator)),
        new("Pages for families", "/data-protection/family-pages", "EarlyHelp", "AllowFamilyPages", OnlyFor(Role.DataProtectionOfficer)),
        new("People", "/administration/people", "Administration", "People", OnlyFor(Role.Administrator)),
        new("Guidance editions", "/administration/guidance", "Administration", "Guidance", OnlyFor(Role.Administrator)),
        new("Postcodes", "/administration/postcodes", "Administration", "Postcodes", OnlyFor(Role.Administrator)),
        // MASH's own people work from the queue: one line of links is worth more to them than a list of what they raised themselves.
        new("My concerns", "/my-concerns", "Outcomes", "MyConcerns", user => Has(user, Role.Practitioner, Role.SafeguardingLead) && !Has(user, Role.MashOfficer, Role.MashManager)),
        new("Early help", "/early-help", "EarlyHelp", "MyWork", user => Has(user, Role.Practitioner, Role.SafeguardingLead) && !Has(user, Role.MashOfficer, Role.MashManager)),
        new("My agency", "/my-agency", "Outcomes", "MyAgency", OnlyFor(Role.SafeguardingLead)),
        new("Raise a concern", "/raise-a-concern", "RaiseConcern", "Start", user => !SignedIn(user) || Has(user, Role.Practitioner, Role.SafeguardingLead)),
        new("Check a concern", "/check-a-concern", "Outcomes", "CheckAConcern", user => !SignedIn(user)),
        new("Levels of need", "/levels-of-need", "Guidance", "LevelsOfNeed", _ => true),
        new("Sign in", "/account/sign-in", "Account", "SignIn", user => !SignedIn(user)),
    ];

    /// <summary>The links for this viewer, in order.</summary>
    public static IEnumerable<NavigationLink> For(ViewContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var here = context.RouteData.Values;
        return
            from entry in Entries
            where entry.IsFor(context.HttpContext.User)
            // Raising a concern is many pages with one way in; elsewhere each link is one page.
            let active = Equals(here["area"], entry.Area) && (entry.Area == "RaiseConcern" || Equals(here["controller"], entry.Controller))
            select new NavigationLink(entry.Text, entry.Href, active || Equals(context.ViewData["Navigation"], entry.Text));
    }

    private static Func<ClaimsPrincipal, bool> OnlyFor(params Role[] roles) => user => Has(user, roles);

    private static bool SignedIn(ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true;

    private static bool Has(ClaimsPrincipal user, params Role[] roles) =>
        SignedIn(user) && roles.Any(role => user.IsInRole(role.ToString()));

    private sealed record Entry(string Text, string Href, string Area, string Controller, Func<ClaimsPrincipal, bool> IsFor);
}
