namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>What the public calls each service. Names change more often than what the services do.</summary>
public sealed record ServiceNames
{
    /// <summary>The short name of the front door, "MASH".</summary>
    public required string Mash { get; init; }

    /// <summary>Its name in full.</summary>
    public required string MashInFull { get; init; }

    /// <summary>Another name people may have heard.</summary>
    public required string MashAlsoKnownAs { get; init; }

    /// <summary>The team that answers when MASH is closed.</summary>
    public required string OutOfHoursTeam { get; init; }

    /// <summary>The service that gives early help.</summary>
    public required string EarlyHelp { get; init; }

    /// <summary>The partnership.</summary>
    public required string Partnership { get; init; }

    /// <summary>The partnership's initials.</summary>
    public required string PartnershipShort { get; init; }

    /// <summary>The council that runs MASH.</summary>
    public required string Council { get; init; }

    /// <summary>The police force.</summary>
    public required string Police { get; init; }
}
