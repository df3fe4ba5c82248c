using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Web.Operations.DemoData;

/// <summary>
/// The agencies and people of the demonstration. All are made up: the addresses end in ".example" and the telephone
/// numbers lie in the range kept for fiction.
/// </summary>
public sealed class DemoPeople
{
    private readonly Dictionary<string, Agency> _agencies = [];
    private readonly Dictionary<string, Person> _people = [];

    public IReadOnlyCollection<Agency> Agencies => _agencies.Values;

    public IReadOnlyCollection<Person> People => _people.Values;

    /// <summary>The person whose work e-mail address starts like that.</summary>
    public Person this[string mailName] => _people[mailName];

    public Agency Agency(string name) => _agencies[name];

    /// <summary>The person as the domain's verbs take them.</summary>
    public Actor As(string mailName)
    {
        var person = this[mailName];
        return new Actor(person.Id, person.Name, person.AgencyId, person.Roles.Where(r => r.IsInForce).Select(r => r.Role).ToHashSet());
    }

    public static DemoPeople Make(string agreementVersion, DateTime at)
    {
        var demo = new DemoPeople();
        demo.MakeAgencies();
        demo.MakePeople(at);
        foreach (var person in demo._people.Values.Where(p => p.State == PersonState.Confirmed))
        {
            person.AcceptConfidentiality(agreementVersion, at);
        }

        return demo;
    }

    private void MakeAgencies()
    {
        Add("Example Learning Trust", AgencyType.Education, AgencySector.Education, []);
        Add("Marigold Example Primary School", AgencyType.Education, AgencySector.Education, ["marigold-primary.example"], "Example Learning Trust");
        Add("Thornapple Example Academy", AgencyType.Education, AgencySector.Education, ["thornapple-academy.example"], "Example Learning Trust");
        Add("Cobblestone Example School", AgencyType.Education, AgencySector.Education, ["cobblestone-school.example"]);
        Add("Harbour Example Nursery", AgencyType.Education, AgencySector.EarlyYears, ["harbour-nursery.example"]);
        Add("Sample Lane Surgery", AgencyType.RelevantAgency, AgencySector.Health, ["sample-lane-surgery.example"]);
        Add("Example Health Visiting", AgencyType.StatutoryPartner, AgencySector.Health, ["health-visiting.example"]);
        Add("Testbury Police team", AgencyType.StatutoryPartner, AgencySector.Police, ["testbury-police.example"]);
        Add("Example Ambulance Service", AgencyType.RelevantAgency, AgencySector.Health, ["ambulance-service.example"]);
        Add("Example Housing Trust", AgencyType.RelevantAgency, AgencySector.Housing, ["housing-trust.example"]);
        Add("Example Probation Team", AgencyType.RelevantAgency, AgencySector.Probation, ["probation-team.example"]);
        Add("Lantern Example Young Carers", AgencyType.Voluntary, AgencySector.Charity, ["lantern-carers.example"]);
        Add("Example Fire and Rescue", AgencyType.RelevantAgency, AgencySector.FireAndRescue, ["fire-rescue.example"]);
        Add("MASH (example team)", AgencyType.StatutoryPartner, AgencySector.LocalAuthority, ["mash.example"]);
        Add("Partnership office (example)", AgencyType.StatutoryPartner, AgencySector.LocalAuthority, ["partnership.example"]);
    }

    private void MakePeople(DateTime at)
    {
        var first = Add("Clover Haythornby", "clover.haythornby", "partnership.example", "Partnership office (example)", "Partnership administrator", "01632 960 190", at);
        var second = Add("Sorrel Underbank", "sorrel.underbank", "partnership.example", "Partnership office (example)", "Partnership administrator", "01632 960 191", at);
        Grant(first, Role.Administrator, null, at);
        Grant(second, Role.Administrator, null, at);

        Add("Saffron Quillfeather", "saffron.quillfeather", "marigold-primary.example", "Marigold Example Primary School", "Class teacher", "01632 960 104", at);
        Lead(Add("Bramble Oddsworth", "bramble.oddsworth", "marigold-primary.example", "Marigold Example Primary School", "Designated safeguarding lead", "01632 960 118", at), at);
        Add("Perry Thistlewood", "perry.thistlewood", "thornapple-academy.example", "Thornapple Example Academy", "Head of year", "01632 960 121", at);
        Lead(Add("Juniper Saltmarsh", "juniper.saltmarsh", "thornapple-academy.example", "Thornapple Example Academy", "Designated safeguarding lead", "01632 960 122", at), at);
        Add("Hollis Greengage", "hollis.greengage", "cobblestone-school.example", "Cobblestone Example School", "Pastoral lead", "01632 960 123", at);
        Add("Myrtle Sandpiper", "myrtle.sandpiper", "harbour-nursery.example", "Harbour Example Nursery", "Nursery manager", "01632 960 124", at);
        Add("Dr Alder Pennyroyal", "alder.pennyroyal", "sample-lane-surgery.example", "Sample Lane Surgery", "GP", "01632 960 125", at);
        Add("Willow Marchpane", "willow.marchpane", "health-visiting.example", "Example Health Visiting", "Health visitor", "01632 960 126", at);
        Add("Rowena Flintlock", "rowena.flintlock", "testbury-police.example", "Testbury Police team", "Police constable", "01632 960 127", at);
        Add("Bertie Larkhill", "bertie.larkhill", "ambulance-service.example", "Example Ambulance Service", "Paramedic", "01632 960 128", at);
        Add("Cassia Loftwood", "cassia.loftwood", "housing-trust.example", "Example Housing Trust", "Housing officer", "01632 960 129", at);
        Add("Tamsin Beechnut", "tamsin.beechnut", "lantern-carers.example", "Lantern Example Young Carers", "Family worker", "01632 960 130", at);
        AddWaiting("Fern Newcombe", "fern.newcombe", "marigold-primary.example", "Marigold Example Primary School", "Teaching assistant");

        MakeStaff(at);
    }

    private void MakeStaff(DateTime at)
    {
        const string Mash = "MASH (example team)";
        Grant(Add("Linden Farrowby", "linden.farrowby", "mash.example", Mash, "MASH officer", "01632 960 150", at), Role.MashOfficer, null, at);
        Grant(Add("Hazel Copperthwaite", "hazel.copperthwaite", "mash.example", Mash, "MASH officer", "01632 960 151", at), Role.MashOfficer, null, at);
        Grant(Add("Tansy Brackenhurst", "tansy.brackenhurst", "mash.example", Mash, "Social work manager", "01632 960 152", at), Role.MashManager, null, at);
        Grant(Add("Odette Winterslow", "odette.winterslow", "mash.example", Mash, "Social work manager", "01632 960 153", at), Role.MashManager, null, at);
        Grant(Add("Gale Nightingale", "gale.nightingale", "mash.example", Mash, "Emergency duty worker", "01632 960 154", at), Role.EmergencyDuty, null, at);
        Grant(Add("Iris Stonecrop", "iris.stonecrop", "health-visiting.example", "Example Health Visiting", "MASH health partner", "01632 960 155", at), Role.MashPartner, "Example Health Visiting", at);
        var coordinator = Add("Barley Windrush", "barley.windrush", "partnership.example", "Partnership office (example)", "Early help coordinator", "01632 960 156", at);
        foreach (var hub in Enum.GetValues<EarlyHelpHub>())
        {
            coordinator.Grant(Role.EarlyHelpCoordinator, null, As("clover.haythornby"), at, hub);
        }

        Grant(Add("Quince Fairweather", "quince.fairweather", "partnership.example", "Partnership office (example)", "Quality officer", "01632 960 157", at), Role.QualityOfficer, null, at);
        Grant(Add("Sage Merryweather", "sage.merryweather", "partnership.example", "Partnership office (example)", "Independent scrutineer", "01632 960 158", at), Role.Scrutineer, null, at);
        Grant(Add("Basil Hartshorn", "basil.hartshorn", "partnership.example", "Partnership office (example)", "Data protection officer", "01632 960 159", at), Role.DataProtectionOfficer, "Partnership office (example)", at);
    }

    private void Add(string name, AgencyType type, AgencySector sector, string[] domains, string? parent = null) =>
        _agencies.Add(name, Domain.Agencies.Agency.Register(name, type, sector, domains, parent is null ? null : _agencies[parent].Id));

    private Person Add(string name, string mailName, string domain, string agency, string job, string telephone, DateTime at)
    {
        var person = Person.Register(name, $"{mailName}@{domain}", _agencies[agency].Id, job, telephone);
        person.Confirm(Actor.Portal, at);
        _people.Add(mailName, person);
        return person;
    }

    private void AddWaiting(string name, string mailName, string domain, string agency, string job) =>
        _people.Add(mailName, Person.Register(name, $"{mailName}@{domain}", _agencies[agency].Id, job, null));

    private static void Lead(Person person, DateTime at) => person.Grant(Role.SafeguardingLead, person.AgencyId, Actor.Portal, at);

    private void Grant(Person person, Role role, string? agency, DateTime at)
    {
        var agencyId = agency is null ? (Guid?)null : _agencies[agency].Id;
        person.Grant(role, agencyId, As("clover.haythornby"), at);
        if (Roles.GrantedByTwo.Contains(role))
        {
            person.Grant(role, agencyId, As("sorrel.underbank"), at);
        }
    }
}
