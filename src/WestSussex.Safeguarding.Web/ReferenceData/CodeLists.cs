using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>Code lists of the children in need census, so that what is recorded can be returned to the Department for Education.</summary>
public sealed class CodeLists
{
    internal CodeLists(string folder)
    {
        ReferralSources = PolicyFile.Read<PolicyList<CodeListEntry>>(folder, "referral-sources.json");
        PrimaryNeeds = PolicyFile.Read<PolicyList<CodeListEntry>>(folder, "primary-needs.json");
        AssessmentFactors = PolicyFile.Read<PolicyList<CodeListEntry>>(folder, "assessment-factors.json");
        AbuseCategories = PolicyFile.Read<PolicyList<CodeListEntry>>(folder, "abuse-categories.json");
        Disabilities = PolicyFile.Read<PolicyList<CodeListEntry>>(folder, "disabilities.json");
        Ethnicities = PolicyFile.Read<PolicyList<CodeListEntry>>(folder, "ethnicities.json");
        ClosureReasons = PolicyFile.Read<PolicyList<CodeListEntry>>(folder, "closure-reasons.json");
        Sexes = PolicyFile.Read<PolicyList<CodeListEntry>>(folder, "sexes.json");
        BodyRegions = PolicyFile.Read<PolicyList<CodeListEntry>>(folder, "body-regions.json");
    }

    /// <summary>Who referred.</summary>
    public PolicySet<PolicyList<CodeListEntry>> ReferralSources { get; }

    /// <summary>The main reason for the child's need.</summary>
    public PolicySet<PolicyList<CodeListEntry>> PrimaryNeeds { get; }

    /// <summary>Factors found at the end of an assessment.</summary>
    public PolicySet<PolicyList<CodeListEntry>> AssessmentFactors { get; }

    /// <summary>Kinds of abuse.</summary>
    public PolicySet<PolicyList<CodeListEntry>> AbuseCategories { get; }

    /// <summary>Disabilities.</summary>
    public PolicySet<PolicyList<CodeListEntry>> Disabilities { get; }

    /// <summary>Ethnicities.</summary>
    public PolicySet<PolicyList<CodeListEntry>> Ethnicities { get; }

    /// <summary>Why a case was closed.</summary>
    public PolicySet<PolicyList<CodeListEntry>> ClosureReasons { get; }

    /// <summary>Sexes.</summary>
    public PolicySet<PolicyList<CodeListEntry>> Sexes { get; }

    /// <summary>Places on a body where a mark can be: ours, not the census's. The picture goes by these ids.</summary>
    public PolicySet<PolicyList<CodeListEntry>> BodyRegions { get; }
}
