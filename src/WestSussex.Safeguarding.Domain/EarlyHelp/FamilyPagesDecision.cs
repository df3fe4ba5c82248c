using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>That a data protection officer lets families read their plan in the portal, or no longer. The last one counts; before the first the pages are off.</summary>
public sealed class FamilyPagesDecision : Entity
{
    public const int WhyMaxLength = 1000;

    private FamilyPagesDecision()
    {
    }

    public bool IsOn { get; private set; }

    /// <summary>What it rests on.</summary>
    public string Why { get; private set; } = "";

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <exception cref="RuleBrokenException">Not a data protection officer of a statutory partner, or no reason.</exception>
    public static FamilyPagesDecision Make(bool isOn, string? why, AgencyType? agency, Actor by, DateTime at)
    {
        RuleBrokenException.When(!by.Is(Role.DataProtectionOfficer), "Only a data protection officer can do this");
        RuleBrokenException.When(agency != AgencyType.StatutoryPartner, "The data protection officer of one of the statutory partners decides this for the portal");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(why), "Say what this rests on");
        return new FamilyPagesDecision { IsOn = isOn, Why = why!.Trim(), ById = by.PersonId, ByName = by.Name, At = at };
    }
}
