using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.Contacts;

/// <summary>Whom to ring. Read by anybody, and without the database, so that it stands when the rest does not (RO-05).</summary>
[Area("Guidance")]
[AllowAnonymous]
public sealed class ContactsController(PolicyData policy) : Controller
{
    private static readonly (string Heading, string[] Ids)[] Groups =
    [
        ("A child is in danger, or it cannot wait", ["police", "mash", "out-of-hours", "out-of-hours-mobile"]),
        ("Other ways to reach us and the police", ["mash-text-relay", "mash-email", "police-non-emergency"]),
        ("An adult who works with children", ["lado", "lado-email"]),
    ];

    [HttpGet("/contacts")]
    public IActionResult Index()
    {
        var contacts = policy.ContactsToday;
        var groups = Groups
            .Select(group => new ContactGroup(group.Heading, [.. group.Ids.Select(contacts.Find).OfType<ContactDetails>()]))
            .Where(group => group.Contacts.Count > 0)
            .ToList();
        var early = contacts.Where(c => c.Id.StartsWith("early-help", StringComparison.Ordinal)).ToList();
        groups.Add(new ContactGroup("Early help for a family", early));

        // Whatever the partnership adds to the list later is shown too.
        var shown = groups.SelectMany(group => group.Contacts).ToHashSet();
        groups.Add(new ContactGroup("Others", [.. contacts.Where(c => !shown.Contains(c))]));
        return View(new ContactsPage(groups, policy.IsMashOpen));
    }
}

/// <summary>Contacts for one purpose.</summary>
public sealed record ContactGroup(string Heading, IReadOnlyList<ContactDetails> Contacts);

/// <summary>The page.</summary>
public sealed record ContactsPage(IReadOnlyList<ContactGroup> Groups, bool IsMashOpen)
{
    /// <summary>Open now, closed now, or not said.</summary>
    public bool? IsOpenNow(ContactDetails contact) => contact.Id switch
    {
        "mash" => IsMashOpen,
        "out-of-hours" => !IsMashOpen,
        _ => null,
    };
}
