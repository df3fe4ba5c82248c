using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>A made-up family. It is kept for a while, so that later concerns are about the same children.</summary>
internal sealed class GeneratedFamily
{
    private const int DaysOfChildhood = 17 * 365;

    private readonly string _name;

    private GeneratedFamily(Random random)
    {
        _name = GeneratedText.Family(random.Next(3600));
        Address = GeneratedText.Address(random);
        Postcode = GeneratedText.Postcode(random);
        Mother = $"{GeneratedText.Given(random.Next(1000))} {_name}";
    }

    public string Address { get; }

    public string Postcode { get; }

    public string Mother { get; }

    public List<GeneratedChild> Children { get; } = [];

    /// <summary>Recorded by MASH with its first concern that was worked on.</summary>
    public Family? Recorded { get; set; }

    public static GeneratedFamily Make(Random random, int children, DateOnly today)
    {
        var family = new GeneratedFamily(random);
        var youngest = random.Next(3 * 365, DaysOfChildhood);
        for (var i = 0; i < children; i++)
        {
            family.Children.Add(new GeneratedChild(GeneratedText.Given(random.Next(1000)), family._name, today.AddDays(-youngest - (i * random.Next(400, 900))), random));
        }

        return family;
    }

    public List<HouseholdMemberAnswers> Household(int people, Random random) =>
    [
        new HouseholdMemberAnswers { Name = Mother, Place = FamilyPlace.ParentOrCarer, Relationship = "Mother", HasParentalResponsibility = true, LivesWithChild = true },
        .. Enumerable.Range(1, people - 1).Select(_ => new HouseholdMemberAnswers
        {
            Name = $"{GeneratedText.Given(random.Next(1000))} {_name}",
            Relationship = random.Next(2) == 0 ? "Mother’s partner" : "Grandparent",
            LivesWithChild = random.Next(3) > 0,
        }),
    ];
}

/// <summary>One child of it.</summary>
internal sealed class GeneratedChild(string given, string family, DateOnly born, Random random)
{
    private static readonly string[] Ethnicities = ["WBRI", "WBRI", "WBRI", "WOTH", "MWAS", "AIND", "BAFR", "NOBT"];

    private readonly string? _nhsNumber = random.Next(2) == 0 ? GeneratedText.NhsNumber(random) : null;
    private readonly string _sex = random.Next(2) == 0 ? "F" : "M";
    private readonly string _ethnicity = Ethnicities[random.Next(Ethnicities.Length)];
    private readonly string? _upn = random.Next(2) == 0 ? GeneratedText.Upn(random) : null;

    /// <summary>The child as MASH knows them.</summary>
    public Child? Recorded { get; set; }

    public ChildName Name { get; } = ChildName.Of(given, family);

    public DateOnly DateOfBirth => born;

    /// <param name="home">Where the family lives.</param>
    /// <param name="day">Of the concern: a child who is born later is unborn.</param>
    /// <param name="level">0 for "not sure", a level of the guidance, null where it is not asked.</param>
    /// <param name="guidance">What that level means.</param>
    /// <param name="signs">What somebody may notice.</param>
    /// <param name="chance">For what differs from concern to concern.</param>
    public ChildAnswers Answers(GeneratedFamily home, DateOnly day, int? level, LevelsOfNeedGuidance guidance, GeneratedSigns signs, Random chance) => new()
    {
        Name = Name,
        DateOfBirth = born <= day ? born : null,
        ExpectedOn = born > day ? born : null,
        Address = home.Address,
        Postcode = home.Postcode,
        School = born.AddYears(4) < day ? "Marigold Example Primary School" : null,
        Details = new ChildDetails { Sex = born > day ? ChildDetails.SexNotKnown : _sex, Ethnicity = _ethnicity, SpokenWith = new SpokenWith { FirstLanguage = "English" } },
        Voice = chance.Next(3) == 0 ? new ChildVoice { View = GeneratedText.Text(chance, 1), HowHeard = [born.AddYears(4) < day ? HowHeard.Said : HowHeard.Watched] } : new ChildVoice(),
        NhsNumber = _nhsNumber,
        Upn = _upn,
        HasSocialWorker = chance.Next(6) == 0 ? YesNoUnsure.No : YesNoUnsure.Unsure,
        SuggestedLevel = level > 0 ? level : null,
        SuggestedLevelMeansHarm = guidance.FindLevel(level)?.MeansHarm == true,
        LevelNotSure = level == 0,
        WhyThisLevel = level > 0 ? GeneratedText.Text(chance, 1) : null,
        Indicators = level is null ? [] : signs.Of(level == 0 ? 2 : level.Value, chance),
    };
}
