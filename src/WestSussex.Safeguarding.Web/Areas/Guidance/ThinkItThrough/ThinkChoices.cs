namespace WestSussex.Safeguarding.Web.Areas.Guidance.ThinkItThrough;

/// <summary>Choices whose words stand on several pages.</summary>
public static class ThinkChoices
{
    public const string Several = "several";
    public const string Disabled = "disabled";
    public const string KeepWatching = "look-again";
    public const string NothingMore = "nothing-more";

    /// <summary>What makes a difference to how signs are read.</summary>
    public static IReadOnlyList<(string Code, string Words)> About { get; } =
    [
        (Several, "I am thinking of more than one child"), (Disabled, "A child is disabled, or has special educational needs"),
    ];

    /// <summary>What somebody may do next; {0} stands for the name of the front door.</summary>
    public static IReadOnlyList<(string Code, string Words)> Decisions { get; } =
    [
        ("ring-mash", "Ring {0} now"), ("raise-concern", "Raise a concern in writing"), ("start-assessment", "Start an Early Help Assessment with the family"),
        ("talk-to-lead", "Talk to my safeguarding lead"), (KeepWatching, "Keep watching, and look again on a day that I set"), (NothingMore, "Nothing more for now"),
    ];

    /// <summary>The words of one.</summary>
    public static string InWords(string words, string mash) => words.Replace("{0}", mash, StringComparison.Ordinal);

    /// <summary>The words of those that were chosen, in the order of the list.</summary>
    public static IEnumerable<string> InWords(IReadOnlyList<(string Code, string Words)> choices, IEnumerable<string> chosen, string mash) =>
        choices.Where(choice => chosen.Contains(choice.Code)).Select(choice => InWords(choice.Words, mash));
}
