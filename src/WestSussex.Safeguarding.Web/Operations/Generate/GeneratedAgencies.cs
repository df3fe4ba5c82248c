using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Operations.DemoData;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>
/// The agencies that raise the made-up concerns, with uneven shares: a police force raises hundreds for one of a small nursery.
/// The people of the demonstration are among them, so that one can sign in as anybody.
/// </summary>
internal sealed class GeneratedAgencies
{
    private const int MostAgencies = 300;
    private const int OfficersBeside = 10;
    private const double Steepness = 0.9;

    private readonly List<Referring> _referring = [];
    private readonly List<Agency> _agencies = [];
    private readonly List<Person> _people = [];
    private double[] _shares = [];

    public IReadOnlyList<Agency> Agencies => _agencies;

    public IReadOnlyList<Person> People => _people;

    public List<Actor> Officers { get; } = [];

    public List<Actor> Managers { get; } = [];

    /// <summary>Coordinates early help of both hubs.</summary>
    public Actor Coordinator { get; private set; } = Actor.Portal;

    public static GeneratedAgencies Make(string agreementVersion, int referrals, DateTime now)
    {
        var made = new GeneratedAgencies();
        var at = now.AddYears(-3).AddDays(-30);
        var demo = DemoPeople.Make(agreementVersion, at);
        made._agencies.AddRange(demo.Agencies);
        made._people.AddRange(demo.People);
        made.Officers.AddRange([demo.As("linden.farrowby"), demo.As("hazel.copperthwaite")]);
        made.Managers.AddRange([demo.As("tansy.brackenhurst"), demo.As("odette.winterslow")]);
        made.Coordinator = demo.As("barley.windrush");
        foreach (var agency in demo.Agencies.Where(a => a.Sector != AgencySector.LocalAuthority))
        {
            made._referring.Add(new Referring(agency, [.. demo.People.Where(p => p.AgencyId == agency.Id && p.HasRole(Role.Practitioner))]));
        }

        made.AddStaff(demo, agreementVersion, at);
        made.AddAgencies(Math.Clamp(referrals / 200, 12, MostAgencies), agreementVersion, at);
        made._referring.RemoveAll(r => r.People.Count == 0);
        made._shares = Cumulative(made._referring.Count);
        return made;
    }

    /// <summary>Somebody who raises a concern.</summary>
    public Person Referrer(Random random)
    {
        var place = Array.BinarySearch(_shares, random.NextDouble());
        var agency = _referring[Math.Min(place < 0 ? ~place : place, _referring.Count - 1)];
        return agency.People[random.Next(agency.People.Count)];
    }

    public static Actor As(Person person) =>
        new(person.Id, person.Name, person.AgencyId, person.Roles.Where(r => r.IsInForce).Select(r => r.Role).ToHashSet());

    private void AddStaff(DemoPeople demo, string agreementVersion, DateTime at)
    {
        var mash = demo.Agency("MASH (example team)");
        for (var i = 0; i < OfficersBeside; i++)
        {
            var role = i % 3 == 2 ? Role.MashManager : Role.MashOfficer;
            var person = AddPerson($"{GeneratedText.Given(i * 7)} {GeneratedText.Family(i * 131)}", $"staff{i}@mash.example", mash, role == Role.MashManager ? "Social work manager" : "MASH officer", agreementVersion, at);
            person.Grant(role, null, demo.As("clover.haythornby"), at);
            person.Grant(role, null, demo.As("sorrel.underbank"), at);
            (role == Role.MashManager ? Managers : Officers).Add(As(person));
        }
    }

    private void AddAgencies(int count, string agreementVersion, DateTime at)
    {
        for (var i = 0; i < count; i++)
        {
            var (kind, sector, type, job) = GeneratedText.Kinds[i % GeneratedText.Kinds.Length];
            var domain = $"agency{i}.example";
            var agency = Agency.Register($"{GeneratedText.Place(i)} Example {kind}", type, sector, [domain]);
            _agencies.Add(agency);
            var people = Enumerable.Range(0, 2 + (i % 4))
                .Select(n => AddPerson($"{GeneratedText.Given((i * 3) + n)} {GeneratedText.Family((i * 17) + (n * 5))}", $"person{n}@{domain}", agency, job, agreementVersion, at))
                .ToList();
            people[0].Grant(Role.SafeguardingLead, agency.Id, Actor.Portal, at);
            _referring.Add(new Referring(agency, people));
        }
    }

    private Person AddPerson(string name, string email, Agency agency, string job, string agreementVersion, DateTime at)
    {
        var person = Person.Register(name, email, agency.Id, job, "01632 960 100");
        person.Confirm(Actor.Portal, at);
        person.AcceptConfidentiality(agreementVersion, at);
        _people.Add(person);
        return person;
    }

    // A few agencies raise most of the concerns: shares fall as those of words in a book do.
    private static double[] Cumulative(int count)
    {
        var weights = Enumerable.Range(1, count).Select(i => Math.Pow(i, -Steepness)).ToArray();
        var (all, sum) = (weights.Sum(), 0.0);
        return Array.ConvertAll(weights, weight => sum += weight / all);
    }

    private sealed record Referring(Agency Agency, List<Person> People);
}
