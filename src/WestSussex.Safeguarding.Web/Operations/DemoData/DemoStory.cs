using System.Text.Json;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Operations.DemoData;

/// <summary>One made-up concern of concerns.json: what a referrer of the demonstration writes.</summary>
/// <param name="Ages">One per child in years; 0 is a baby, -1 an unborn one.</param>
/// <param name="Level">What the referrer suggests: 1 to 4, -1 for "not sure", 0 where the public is not asked.</param>
/// <param name="SpecialSteps">Ids of what was ticked beside the story.</param>
/// <param name="From">How the referrer's work address starts; empty for a member of the public.</param>
public sealed record DemoStory(
    string Summary, string From, int[] Ages, int Level, YesNoUnsure Risk, string Seen, string Told, string Opinion,
    string Words, string Life, string Where, string Until, string Wants, string[]? SpecialSteps = null)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() },
    };

    private static readonly string[] GivenNames =
    [
        "Wren", "Ash", "Robin", "Juniper", "Rowan", "Linnet", "Heath", "Briony", "Jay", "Fern", "Alder", "Clover", "Finch", "Ivy", "Reed",
        "Poppy", "Lark", "Moss", "Teal", "Violet", "Kit", "Olive", "Flint", "Daisy", "Cedar", "Mabel", "Sorrel", "Basil", "Pearl", "Hazel",
    ];

    private static readonly string[] FamilyNames =
    [
        "Larkspindle", "Thistlemere", "Brookhollow", "Applegarth", "Fernhollow", "Winterbourne-Moss", "O’Hazelden", "Marshwiggle", "Copperfield-Ash",
        "Dovecote", "Honeybourne", "Millrace", "Nettlefold", "Orchardson", "Pebbleworth", "Quickthorn", "Rushmere", "Saltcote", "Tumbledown",
        "Underhedge", "Vinegrove", "Wildgoose", "Yarrowby", "Zennor-Pike", "Beaconfire", "Cloudesley", "Driftwood",
    ];

    /// <summary>The stories as they lie beside this class.</summary>
    public static IReadOnlyList<DemoStory> Load()
    {
        using var stream = typeof(DemoStory).Assembly.GetManifestResourceStream("DemoData.concerns.json")
            ?? throw new InvalidOperationException("The demonstration's stories are missing from the program.");
        return JsonSerializer.Deserialize<List<DemoStory>>(stream, Json)!;
    }

    /// <summary>The story told about one family.</summary>
    /// <param name="family">Which family: the same number gives the same children, so that a later concern finds the earlier one.</param>
    /// <param name="referrer">Who tells it.</param>
    /// <param name="today">For the children's ages.</param>
    /// <param name="guidance">What the suggested level means, and what signs there are.</param>
    public ConcernAnswers About(int family, Referrer referrer, DateOnly today, LevelsOfNeedGuidance guidance) => new()
    {
        Route = referrer.PersonId is null ? ConcernRoute.Public : ConcernRoute.Professional,
        Referrer = referrer,
        Children = [.. Ages.Select((age, number) => Child(family, number, age, today, referrer.PersonId is null ? [] : Signs(guidance, Level > 0 ? Level : 2, family)) with { SuggestedLevelMeansHarm = guidance.FindLevel(Level)?.MeansHarm == true })],
        Household =
        [
            new HouseholdMemberAnswers { Name = $"{Given(family, 7)} {FamilyName(family)}", Place = FamilyPlace.ParentOrCarer, Relationship = "Mother", HasParentalResponsibility = true, LivesWithChild = true },
            new HouseholdMemberAnswers { Name = $"{Given(family, 11)} {FamilyName(family + 3)}", Relationship = "Mother’s partner", LivesWithChild = family % 3 != 0 },
        ],
        Network = referrer.PersonId is null ? [] : Network(family),
        Family = referrer.PersonId is null ? new FamilyDetails() : TheFamily(family),
        Telling = referrer.PersonId is null ? [] : [Telling(family)],
        Concern = new ConcernNarrative
        {
            Summary = Summary,
            Seen = Or(Seen),
            Told = Or(Told),
            Opinion = Or(Opinion),
            ChildsWords = Or(Words),
            LifeForTheChild = Or(Life),
            Strengths = family % 3 == 0 ? "Their grandmother sees them most days, and they like school." : null,
            TriedSoFar = family % 3 == 1 ? "We offered breakfast club in the autumn. They came twice." : null,
            HowLongHowOften = family % 2 == 0 ? "Since the summer, and more often since the new year." : null,
            OutsideTheHome = family % 5 == 0 ? "After school they are on the green with much older children." : null,
            ImmediateRisk = Risk,
            WhereNow = Or(Where),
            WhereUntil = Or(Until),
            WantsToHappen = Or(Wants),
        },
        Details = referrer.PersonId is null ? new ConcernDetails() : More(family),
        SpecialSteps = SpecialSteps ?? [],
        KeepAddressSecret = Summary.StartsWith("Domestic abuse", StringComparison.Ordinal),
    };

    private ChildAnswers Child(int family, int number, int age, DateOnly today, IReadOnlyList<string> signs)
    {
        var unborn = age < 0;
        var born = today.AddYears(-Math.Max(age, 0)).AddDays(-40 - (family * 7) - (number * 3));
        return new ChildAnswers
        {
            Name = unborn ? ChildName.Of(null, FamilyName(family)) : ChildName.Of(Given(family, number), FamilyName(family)),
            DateOfBirth = unborn ? null : born,
            ExpectedOn = unborn ? today.AddDays(98) : null,
            Address = $"{family + 1} Example Row, Testbury",
            Postcode = $"ZZ{(family % 9) + 1} {family % 7}ZZ",
            School = age > 3 ? "Marigold Example Primary School" : null,
            Details = Details(family, number, age),
            Voice = Voice(age, family),
            HasSocialWorker = YesNoUnsure.Unsure,
            SuggestedLevel = Level > 0 ? Level : null,
            LevelNotSure = Level < 0,
            WhyThisLevel = Level > 0 ? Or(Opinion) : null,
            Indicators = signs,
        };
    }

    /// <summary>Two concerns of three name one or two signs of the level or the one beside it; nobody has to.</summary>
    internal static IReadOnlyList<string> Signs(LevelsOfNeedGuidance guidance, int level, int number)
    {
        var near = guidance.Indicators.Where(sign => sign.Level == level && !sign.Immediate).Select(sign => sign.Id).ToList();
        return number % 3 == 2 || near.Count == 0 ? [] : [.. near.Skip(number * 5 % near.Count).Take(1 + (number % 2))];
    }

    // Many say little: as it is in a real week.
    private static ChildDetails Details(int family, int number, int age) => new()
    {
        AlsoKnownAs = (family + number) % 7 == 0 ? "Birdie" : null,
        Sex = age < 0 ? ChildDetails.SexNotKnown : (family + number) % 2 == 0 ? "F" : "M",
        Ethnicity = (family % 6) switch { 0 => "MWAS", 1 => "WOTH", 2 => "BAFR", _ => "WBRI" },
        SpokenWith = family % 6 == 1
            ? new SpokenWith { FirstLanguage = "Polish", NeedsInterpreter = YesNoUnsure.Yes, Interpreter = InterpreterAnswer.Relative, InterpreterName = "Her aunt", PreferredFormat = "Short letters in Polish" }
            : new SpokenWith { FirstLanguage = "English" },
        Disabilities = family % 4 == 2 ? ["AUT", "COMM"] : [],
        LearningNeeds = family % 4 == 2 ? "Needs pictures and time. Loud rooms are hard." : null,
        Gp = family % 3 == 0 ? "Harbour Example Surgery" : null,
    };

    private static ChildVoice Voice(int age, int family) => age switch
    {
        < 0 => new ChildVoice(),
        < 4 => new ChildVoice { View = "Looks for an adult’s lap, and goes quiet when voices rise.", HowHeard = [HowHeard.Watched], HowHeardWords = "Watched over two mornings by the key person." },
        > 13 => new ChildVoice
        {
            View = "Wants somebody to listen, and does not want to be talked about behind closed doors.",
            HowHeard = [HowHeard.Said],
            TalkedOver = YesNoUnsure.Yes,
            WorkWithAlone = YesNoUnsure.Yes,
            Judgements =
            [
                new CompetenceJudgement
                {
                    Decision = "Talking to a family worker on their own", Competent = YesNoUnsure.Yes, JudgedBy = "Head of year", Grounds = "Could say what would happen, what might go wrong, and why it might help.",
                    Agrees = AgreesAnswer.Yes,
                },
            ],
        },
        _ => family % 2 == 0 ? new ChildVoice { View = "Wants the shouting to stop.", HowHeard = [HowHeard.Said, HowHeard.WroteOrDrew], TalkedOver = YesNoUnsure.Yes } : new ChildVoice(),
    };

    private static List<NetworkMemberAnswers> Network(int family) => family % 2 == 0 ? [] :
    [
        new() { Name = $"{Given(family, 13)} Greenlaw", JobTitle = "Health visitor", Agency = "Example Health Visiting", Telephone = "01632 960 155", WhatTheyDo = "Sees the family every month." },
    ];

    private static FamilyDetails TheFamily(int family) => new()
    {
        EverybodyNamed = family % 4 != 0,
        Father = family % 3 == 0 ? FatherAnswer.Named : FatherAnswer.NotKnown,
        WhoHelps = family % 3 == 0 ? "Their grandmother has them at weekends." : null,
        History = family % 4 == 1 ? "Their mother grew up in care. She says that she wants it to be different for them." : null,
        Hazards = family % 5 == 2 ? "A large dog. Ring before you come." : null,
        FamilysView = family % 3 == 1 ? "Mum says that she is tired and would like some help." : null,
    };

    private ConcernDetails More(int family) => new()
    {
        WhenAndWhere = family % 2 == 0 ? "At school, over the last two weeks." : null,
        ChangedToday = family % 4 == 0 ? "It is the third time this week." : null,
        Impact = family % 3 == 0 ? "Tired, slow to settle, and not joining in as before." : null,
        LeadAsked = family % 5 == 4 ? null : LeadAsked.Yes,
        LeadWords = family % 5 == 4 ? null : "Spoken to this morning, and agrees.",
        EarlyHelp = family % 3 == 1 ? EarlyHelpAnswer.Considered : EarlyHelpAnswer.No,
        EarlyHelpWords = family % 3 == 1 ? "Talked about in the autumn. The family wanted to wait." : null,
        PrivacyGiven = Risk == YesNoUnsure.No ? true : null,
        MayHearWho = Risk == YesNoUnsure.No ? true : null,
    };

    private ConsentAnswers Telling(int family) => Risk == YesNoUnsure.No
        ? new ConsentAnswers
        {
            Adult = $"{Given(family, 7)} {FamilyName(family)}",
            Told = ToldAnswer.Yes,
            Agrees = AgreesAnswer.Yes,
            Words = "Told by telephone today. She is glad that somebody will ring.",
        }
        : new ConsentAnswers
        {
            Adult = "Parents or carers",
            Told = ToldAnswer.NoUnsafe,
            ReasonCodes = ["risk-to-child"],
            Words = "It could make things worse for the children tonight.",
        };

    private static string Given(int family, int number) => GivenNames[((family * 5) + number) % GivenNames.Length];

    // Nobody else is called as the families from 100 on are: no concern finds them by mistake.
    private static string FamilyName(int family) => FamilyNames[family % FamilyNames.Length] + (family < 100 ? "" : "-Vale");

    private static string? Or(string text) => text.Length == 0 ? null : text;
}
