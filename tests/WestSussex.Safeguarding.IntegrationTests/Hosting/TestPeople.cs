using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>Two schools, MASH and the partnership, with somebody of every role. All made up.</summary>
public sealed class TestPeople
{
    private readonly Dictionary<string, Agency> _agencies = [];
    private readonly List<Person> _people = [];

    public Agency Marigold => _agencies["marigold-primary.example"];

    public Agency Thornapple => _agencies["thornapple-academy.example"];

    public Agency Mash => _agencies["mash.example"];

    public IReadOnlyList<Person> All => _people;

    /// <summary>The one person whose e-mail address begins like this.</summary>
    public Person ByEmail(string start) => _people.Single(p => p.WorkEmail.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The first person who holds that role.</summary>
    public Person With(Role role) => _people.First(p => p.HasRole(role));

    /// <summary>The person as the domain's verbs take them.</summary>
    public Actor Actor(string email)
    {
        var person = ByEmail(email);
        return new Actor(person.Id, person.Name, person.AgencyId, person.Roles.Where(r => r.IsInForce).Select(r => r.Role).ToHashSet());
    }

    internal static async Task<TestPeople> SeedAsync(PortalFactory portal, IServiceProvider services)
    {
        var policy = new PolicyData(PolicyDataServices.ShippedFolder, portal.Clock);
        var people = new TestPeople();
        people.Make(policy.ConfidentialityAgreement.InForceOn(policy.Today).Version, portal.Clock.Now.AddYears(-1));

        await using var scope = services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("test");
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        db.AddRange(people._agencies.Values);
        db.AddRange(people._people);
        await db.SaveChangesAsync();
        return people;
    }

    private void Make(string agreement, DateTime at)
    {
        Agency("Marigold Example Primary School", AgencyType.Education, AgencySector.Education, "marigold-primary.example");
        Agency("Thornapple Example Academy", AgencyType.Education, AgencySector.Education, "thornapple-academy.example");
        Agency("West Sussex MASH", AgencyType.StatutoryPartner, AgencySector.LocalAuthority, "mash.example");
        Agency("West Sussex Safeguarding Children Partnership", AgencyType.StatutoryPartner, AgencySector.LocalAuthority, "partnership.example");
        Agency("Example Community Health Trust", AgencyType.StatutoryPartner, AgencySector.Health, "health.example");

        var first = new Actor(Guid.CreateVersion7(), "First administrator", null, new HashSet<Role> { Role.Administrator });
        var second = first with { PersonId = Guid.CreateVersion7(), Name = "Second administrator" };
        void Add(string name, string domain, Role role)
        {
            var person = Person.Register(name, $"{name.ToLowerInvariant().Replace(' ', '.')}@{domain}", _agencies[domain].Id, role.ToString(), null);
            person.Confirm(first, at);
            if (role != Role.Practitioner)
            {
                person.Grant(role, _agencies[domain].Id, first, at, role == Role.EarlyHelpCoordinator ? EarlyHelpHub.North : null);
                if (Roles.GrantedByTwo.Contains(role))
                {
                    person.Grant(role, _agencies[domain].Id, second, at);
                }
            }

            person.AcceptConfidentiality(agreement, at);
            _people.Add(person);
        }

        Add("Saffron Quillfeather", "marigold-primary.example", Role.Practitioner);
        Add("Bramble Oddsworth", "marigold-primary.example", Role.SafeguardingLead);
        Add("Perry Thistlewood", "thornapple-academy.example", Role.Practitioner);
        Add("Juniper Saltmarsh", "thornapple-academy.example", Role.SafeguardingLead);
        Add("Linden Farrowby", "mash.example", Role.MashOfficer);
        Add("Tansy Brackenhurst", "mash.example", Role.MashManager);
        Add("Odette Winterslow", "mash.example", Role.MashManager);
        Add("Wren Lockwood", "mash.example", Role.EmergencyDuty);
        Add("Sorrel Pennymoor", "health.example", Role.MashPartner);
        Add("Rowan Ashcombe", "partnership.example", Role.EarlyHelpCoordinator);
        Add("Hazel Underhill", "partnership.example", Role.QualityOfficer);
        Add("Aster Millbrook", "partnership.example", Role.Scrutineer);
        Add("Teasel Grantham", "marigold-primary.example", Role.DataProtectionOfficer);
        Add("Clover Haythornby", "partnership.example", Role.Administrator);
        Add("Basil Hartshorn", "partnership.example", Role.DataProtectionOfficer);
    }

    private void Agency(string name, AgencyType type, AgencySector sector, string domain) =>
        _agencies[domain] = Domain.Agencies.Agency.Register(name, type, sector, [domain]);
}
