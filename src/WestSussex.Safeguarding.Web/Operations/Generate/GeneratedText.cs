using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>Made-up names and sentences, in as many combinations as a county of real ones would have.</summary>
internal static class GeneratedText
{
    public static readonly (string Kind, AgencySector Sector, AgencyType Type, string Job)[] Kinds =
    [
        ("Police team", AgencySector.Police, AgencyType.StatutoryPartner, "Police constable"),
        ("Hospital", AgencySector.Health, AgencyType.StatutoryPartner, "Nurse"),
        ("Academy", AgencySector.Education, AgencyType.Education, "Head of year"),
        ("Primary School", AgencySector.Education, AgencyType.Education, "Class teacher"),
        ("Surgery", AgencySector.Health, AgencyType.RelevantAgency, "GP"),
        ("Health Visiting", AgencySector.Health, AgencyType.StatutoryPartner, "Health visitor"),
        ("Primary School", AgencySector.Education, AgencyType.Education, "Class teacher"),
        ("Housing Trust", AgencySector.Housing, AgencyType.RelevantAgency, "Housing officer"),
        ("Nursery", AgencySector.EarlyYears, AgencyType.Education, "Nursery manager"),
        ("Family Project", AgencySector.Charity, AgencyType.Voluntary, "Family worker"),
    ];

    private static readonly string[] GivenNames =
    [
        "Wren", "Ash", "Robin", "Juniper", "Rowan", "Linnet", "Heath", "Briony", "Jay", "Fern", "Alder", "Clover", "Finch", "Ivy", "Reed", "Poppy",
        "Lark", "Moss", "Teal", "Violet", "Kit", "Olive", "Flint", "Daisy", "Cedar", "Mabel", "Sorrel", "Basil", "Pearl", "Hazel", "Amina", "Zofia",
        "Yusuf", "Mateo", "Niamh", "Rhys", "Aarav", "Chloé", "Noor", "Tomasz", "Ines", "Kofi", "Leila", "Bogdan", "Maeve", "Idris", "Sanna", "Ravi",
    ];

    private static readonly string[] First =
    [
        "Apple", "Barley", "Beacon", "Birch", "Black", "Bram", "Brook", "Clover", "Cob", "Copper", "Crab", "Dove", "Drift", "Elder", "Fern", "Field",
        "Fox", "Gorse", "Green", "Hart", "Hawk", "Hazel", "Heather", "Holly", "Honey", "Lark", "Lime", "Long", "Marsh", "May", "Meadow", "Mill",
        "Moss", "Nettle", "Oak", "Orchard", "Pebble", "Quick", "Raven", "Reed", "Rook", "Rush", "Salt", "Sand", "Sedge", "Shep", "Silver", "Sparrow",
        "Stone", "Swan", "Thistle", "Thorn", "Tumble", "Under", "Vine", "Wheat", "Wild", "Willow", "Winter", "Yarrow",
    ];

    private static readonly string[] Last =
    [
        "acre", "bank", "beck", "bourne", "bridge", "brook", "burrow", "by", "cote", "croft", "dale", "den", "down", "fall", "field", "fold", "ford",
        "garth", "gate", "grove", "ham", "haven", "hill", "hollow", "hurst", "lea", "ley", "lock", "low", "marsh", "mead", "mere", "moor", "more", "nest",
        "pike", "pool", "ridge", "row", "sett", "shaw", "side", "spring", "stead", "stile", "stock", "thorpe", "ton", "tree", "vale", "wade", "wall",
        "ward", "water", "way", "well", "wick", "wood", "worth", "wright",
    ];

    private static readonly string[] Summaries =
    [
        "Neglect, hungry and tired", "Domestic abuse at home", "Injury, unclear cause", "Missing overnight", "Self-harm, mother asks for help", "Drinking at home",
        "Going home with older people", "Overcrowded, child unwell", "Caring for a parent", "Online contact with an adult", "Out of school since September", "Parent’s mental health",
    ];

    private static readonly string[] Sentences =
    [
        "Came in without a coat again, and fell asleep at the table before the register was taken.",
        "Said there was nothing to eat in the house since the day before.",
        "We were called late in the evening; a door was broken and the children were awake at the top of the stairs.",
        "There was a mark on the left arm about the size of a coin, and two people gave two different reasons for it.",
        "Has not been in school for nine of the last fifteen days, and nobody answered the telephone.",
        "Mum told me that she has been very low since they moved, and that she does not know whom to ask.",
        "A neighbour says that there is shouting several nights a week and that a small child is left in the garden.",
        "Was collected by a man whom none of us knew; the password was right but the child did not want to go.",
        "The flat was cold and there was one mattress for four people.",
        "Looks after a younger brother before and after school, and worries about him all day.",
        "Two appointments were missed, and the letters came back unopened.",
        "Has a second phone and new shoes and will not say where they come from.",
        "I think that this has been getting worse since the summer, and that the family would take help if it were offered.",
        "I am not sure what stands behind it, but something has changed in the last month.",
        "Grandmother is willing to help and has the children at weekends.",
        "“I do the bottle because she can’t get up. If he cries there is shouting and we go in the cupboard.”",
        "The child is quiet, keeps close to adults, and looks at the door when it opens.",
        "We have met the family three times this term and agreed on breakfast club and a visit by the school nurse.",
    ];

    public static string Given(int number) => GivenNames[number % GivenNames.Length];

    /// <summary>3,600 names, and twice as many double ones.</summary>
    public static string Family(int number)
    {
        var name = First[number % First.Length] + Last[number / First.Length % Last.Length];
        return number % 9 == 8 ? $"{name}-{First[(number / 7) % First.Length]}" : name;
    }

    public static string Place(int number) => First[(number * 7) % First.Length] + Last[(number * 11) % Last.Length];

    public static string Address(Random random) => $"{random.Next(1, 180)} {First[random.Next(First.Length)]}{Last[random.Next(Last.Length)]} Row, Testbury";

    /// <summary>No real postcode begins with ZZ.</summary>
    public static string Postcode(Random random) =>
        $"ZZ{random.Next(1, 100)} {random.Next(10)}{(char)('A' + random.Next(26))}{(char)('A' + random.Next(26))}";

    /// <summary>From the range that is kept for tests.</summary>
    public static string NhsNumber(Random random) => $"999{random.Next(10_000_000):0000000}";

    public static string Upn(Random random) => $"A938{random.Next(100_000_000):00000000}{random.Next(10)}";

    public static string Summary(Random random) => Summaries[random.Next(Summaries.Length)];

    public static string Text(Random random, int sentences) =>
        string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentences[random.Next(Sentences.Length)]));
}
