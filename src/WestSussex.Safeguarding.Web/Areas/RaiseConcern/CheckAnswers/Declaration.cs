using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.CheckAnswers;

/// <summary>What somebody says by sending. The words of that day are kept with the concern.</summary>
public static class Declaration
{
    public static readonly IReadOnlyList<string> ForProfessionals =
    [
        "it is true as far as you know",
        "you have kept what you saw, what you were told and what you think apart",
        "we may share what is needed to keep the children safe",
        "you will ring if anything changes, and will not wait for an answer if a child is in danger",
    ];

    public static readonly IReadOnlyList<string> ForPublic =
    [
        "it is true as far as you know",
        "we may share what is needed to keep the children safe",
        "you will ring if anything changes, and will not wait for an answer if a child is in danger",
    ];

    /// <summary>Of MASH, which writes down what somebody else said.</summary>
    public static readonly IReadOnlyList<string> ForWhatSomebodyElseSaid =
    [
        "it says what you were told or sent, as closely as you can",
        "nothing that you think yourself stands in it as theirs",
    ];

    /// <summary>Above the button of a young person who writes about themselves.</summary>
    public const string ForYoungPerson =
        "What you wrote goes to people whose job is to keep children safe. They may have to tell others so that you are safe, such as the police or a doctor. They talk to you about it first if they can.";

    /// <summary>The points above the button of everybody else.</summary>
    public static IReadOnlyList<string> PointsFor(YouForm you) =>
        you.WayIn == WayIn.Public ? ForPublic : you.EntersForSomebodyElse ? ForWhatSomebodyElseSaid : ForProfessionals;

    /// <summary>What was shown above the button, for the record.</summary>
    public static string InWords(ConcernDraft draft) => draft.You.IsYoungPerson ? ForYoungPerson : InWords(PointsFor(draft.You));

    private static string InWords(IReadOnlyList<string> points) => $"By sending this you say that: {string.Join("; ", points)}.";
}
