using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
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
        new("Queue", "Mash", "WorkQueue", OnlyFor(Role.MashOfficer, Role.MashManager)),
        new("Find a concern", "Mash", "Find", OnlyFor(Role.MashOfficer, Role.MashManager)),
        new("Open red concerns", "Mash", "EmergencyDuty", OnlyFor(Role.EmergencyDuty)),
        new("Disagreements", "Outcomes", "Disagreements", OnlyFor(Role.MashManager)),
        new("Figures", "Quality", "DoWeAgree", OnlyFor(Role.MashManager, Role.QualityOfficer, Role.Scrutineer)),
        new("Early help hub", "EarlyHelp", "Hub", OnlyFor(Role.EarlyHelpCoordinator)),
        new("People", "Administration", "People", OnlyFor(Role.Administrator)),
        new("Guidance editions", "Administration", "Guidance", OnlyFor(Role.Administrator)),
        new("Postcodes", "Administration", "Postcodes", OnlyFor(Role.Administrator)),
        // MASH's own people work from the queue: one line of links is worth more to them than a list of what they raised themselves.
        new("My concerns", "Outcomes", "MyConcerns", user => Has(user, Role.Practitioner, Role.SafeguardingLead) && !Has(user, Role.MashOfficer, Role.MashManager)),
        new("Early help", "EarlyHelp", "MyWork", user => Has(user, Role.Practitioner, Role.SafeguardingLead) && !Has(user, Role.MashOfficer, Role.MashManager)),
        new("My agency", "Outcomes", "MyAgency", OnlyFor(Role.SafeguardingLead)),
        new("Raise a concern", "RaiseConcern", "Start", user => !SignedIn(user) || Has(user, Role.Practitioner, Role.SafeguardingLead)),
        new("Check a concern", "Outcomes", "CheckAConcern", user => !SignedIn(user)),
        new("Levels of need", "Guidance", "LevelsOfNeed", _ => true),
        new("Sign in", "Account", "SignIn", user => !SignedIn(user)),
    ];

    /// <summary>The links for this viewer, in order. A page that does not exist gets no link.</summary>
    public static IEnumerable<NavigationLink> For(ViewContext context, IUrlHelper urls)
    {
        var here = context.RouteData.Values;
        foreach (var entry in Entries.Where(e => e.IsFor(context.HttpContext.User)))
        {
            if (urls.Action("Index", entry.Controller, new { area = entry.Area }) is { } href)
            {
                // Raising a concern is many pages with one way in; elsewhere each link is one page.
                var active = Equals(here["area"], entry.Area)
                    && (entry.Area == "RaiseConcern" || Equals(here["controller"], entry.Controller));
                yield return new NavigationLink(entry.Text, href, active || Equals(context.ViewData["Navigation"], entry.Text));
            }
        }
    }

    private static Func<ClaimsPrincipal, bool> OnlyFor(params Role[] roles) => user => Has(user, roles);

    private static bool SignedIn(ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true;

    private static bool Has(ClaimsPrincipal user, params Role[] roles) =>
        SignedIn(user) && roles.Any(role => user.IsInRole(role.ToString()));

    private sealed record Entry(string Text, string Area, string Controller, Func<ClaimsPrincipal, bool> IsFor);
}
