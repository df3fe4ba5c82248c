using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.ThinkItThrough;

/// <summary>
/// Everything somebody answers on the way. It lives in the fields of the page they are looking at and nowhere else: what a page does not
/// ask travels on in hidden fields, and each post is looked at anew.
/// </summary>
public sealed class ThinkForm
{
    /// <summary>The answer that says so.</summary>
    public const string NotKnown = "not-known";

    /// <summary>Key of the page that was answered.</summary>
    public string? From { get; set; }

    /// <summary>A code of <see cref="AgeBands"/>, or <see cref="NotKnown"/>.</summary>
    public string? AgeBand { get; set; }

    /// <summary>Codes of <see cref="ThinkChoices.About"/>.</summary>
    public List<string> About { get; set; } = [];

    /// <summary>What was noticed.</summary>
    public SignChoice Signs { get; set; } = new();

    /// <summary>Signs of which the reader has seen that they should ring first.</summary>
    public List<string> Rung { get; set; } = [];

    /// <summary>The worry in their own words.</summary>
    public string? Words { get; set; }

    /// <summary>What goes well, and who and what keeps the child safe (LN-08).</summary>
    public string? Strengths { get; set; }

    /// <summary>What has been tried, by whom, and what came of it.</summary>
    public string? TriedSoFar { get; set; }

    /// <summary>Harm that adds up.</summary>
    public string? HowLongHowOften { get; set; }

    /// <summary>Places, friends, school and online (LN-07).</summary>
    public string? OutsideTheHome { get; set; }

    /// <summary>Id of a district, or <see cref="NotKnown"/>.</summary>
    public string? District { get; set; }

    /// <summary>Typed instead of choosing a district: only the district that it lies in goes on, never the postcode.</summary>
    public string? Postcode { get; set; }

    /// <summary>Codes of <see cref="ThinkChoices.Decisions"/>.</summary>
    public List<string> Decisions { get; set; } = [];

    /// <summary>The day on which they will look again.</summary>
    public DateParts LookAgainOn { get; set; } = new();

    /// <summary>Why they do what they do now.</summary>
    public string? Why { get; set; }

    /// <summary>The district of the postcode, where the table has it, takes the place of what was chosen before; the postcode is forgotten.</summary>
    public void FindDistrict(PolicyData policy)
    {
        if (policy.DistrictOf(Postcode) is { } found)
        {
            District = found.Id;
        }

        if (District is not null || policy.Postcodes is null)
        {
            Postcode = null;
        }
    }

    /// <summary>What goes on to a concern or an assessment. What the reader decided stays with them.</summary>
    public ThoughtThrough ToThoughts(string version, LevelsOfNeedGuidance guidance) => new()
    {
        GuidanceVersion = version,
        AgeBand = AgeBand == NotKnown ? null : AgeBand,
        Indicators = [.. Picked(guidance).Select(sign => sign.Id)],
        Strengths = Strengths,
        TriedSoFar = TriedSoFar,
        HowLongHowOften = HowLongHowOften,
        OutsideTheHome = OutsideTheHome,
        Words = Words,
        District = District == NotKnown ? null : District,
    };

    /// <summary>What was picked, in the order of the guidance.</summary>
    public IEnumerable<Indicator> Picked(LevelsOfNeedGuidance guidance)
    {
        var ids = Signs.Indicators.ToHashSet(StringComparer.Ordinal);
        return guidance.Indicators.Where(sign => ids.Contains(sign.Id));
    }
}

/// <summary>What was picked, and what the list shows at the moment.</summary>
public sealed class SignChoice
{
    /// <summary>Ids of the guidance.</summary>
    public List<string> Indicators { get; set; } = [];

    /// <summary>What is searched for.</summary>
    public string? SignWords { get; set; }

    /// <summary>The side of a child's life that is looked at.</summary>
    public string? SignDomain { get; set; }
}
