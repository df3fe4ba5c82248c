namespace WestSussex.Safeguarding.Domain.Agencies;

/// <summary>The kinds of party to the information sharing agreement (ISA-01).</summary>
public enum AgencyType
{
    StatutoryPartner,
    RelevantAgency,
    Education,
    Voluntary,
    Commissioned,
    Lay,
}

/// <summary>What an agency does, as MASH asks for it.</summary>
public enum AgencySector
{
    LocalAuthority,
    Police,
    Health,
    Education,
    EarlyYears,
    Probation,
    Housing,
    FireAndRescue,
    YouthJustice,
    Cafcass,
    Charity,
    Other,
}

/// <summary>An organisation whose people raise concerns or answer MASH. A site (one school of a trust) is an agency with a parent.</summary>
public sealed class Agency : AggregateRoot
{
    public const int NameMaxLength = 150;
    public const int EmailDomainMaxLength = 100;

    private readonly List<AgencyEmailDomain> _emailDomains = [];

    private Agency()
    {
    }

    public string Name { get; private set; } = "";

    public AgencyType Type { get; private set; }

    public AgencySector Sector { get; private set; }

    /// <summary>The trust or service that this site belongs to.</summary>
    public Guid? ParentId { get; private set; }

    public bool IsActive { get; private set; } = true;

    /// <summary>Work e-mail domains whose owners may say that they belong here.</summary>
    public IReadOnlyCollection<AgencyEmailDomain> EmailDomains => _emailDomains;

    public static Agency Register(string name, AgencyType type, AgencySector sector, IEnumerable<string> emailDomains, Guid? parentId = null)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(name), "Enter the agency's name");
        RuleBrokenException.When(name.Length > NameMaxLength, $"The agency's name must be {NameMaxLength} characters or fewer");
        var agency = new Agency { Name = name.Trim(), Type = type, Sector = sector, ParentId = parentId };
        foreach (var domain in emailDomains)
        {
            agency.AddEmailDomain(domain);
        }

        return agency;
    }

    public void AddEmailDomain(string domain)
    {
        var plain = domain.Trim().TrimStart('@').ToLowerInvariant();
        RuleBrokenException.When(plain.Length is 0 or > EmailDomainMaxLength || !plain.Contains('.'), $"“{domain}” is not an e-mail domain");
        RuleBrokenException.When(
            AgencyEmailDomain.OpenToAnybody.Contains(plain),
            $"Anybody can have an address at {plain}, so it does not show who works here. Leave it out and invite people by their address");
        if (_emailDomains.TrueForAll(known => known.Domain != plain))
        {
            _emailDomains.Add(new AgencyEmailDomain(Id, plain));
        }
    }

    public void Rename(string name)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(name), "Enter the agency's name");
        Name = name.Trim();
    }

    public void Deactivate() => IsActive = false;

    public void Activate() => IsActive = true;
}

/// <summary>A work e-mail domain of an agency, lower case, without the @. Several agencies may share one.</summary>
public sealed class AgencyEmailDomain : Entity, IPartOf
{
    /// <summary>The common providers of private addresses: whoever has one of these could say of themselves that they belong to the agency.</summary>
    public static readonly IReadOnlySet<string> OpenToAnybody = new HashSet<string>
    {
        "aol.com", "aol.co.uk", "btinternet.com", "fastmail.com", "gmail.com", "gmx.com", "gmx.co.uk", "googlemail.com", "hotmail.co.uk", "hotmail.com",
        "icloud.com", "live.co.uk", "live.com", "mac.com", "mail.com", "me.com", "msn.com", "ntlworld.com", "outlook.com", "pm.me", "proton.me",
        "protonmail.com", "sky.com", "talktalk.net", "tiscali.co.uk", "virginmedia.com", "yahoo.co.uk", "yahoo.com", "zoho.com",
    };

    private AgencyEmailDomain()
    {
    }

    internal AgencyEmailDomain(Guid agencyId, string domain)
    {
        AgencyId = agencyId;
        Domain = domain;
    }

    public Guid AgencyId { get; private set; }

    public string Domain { get; private set; } = "";

    public Guid RootId => AgencyId;
}
