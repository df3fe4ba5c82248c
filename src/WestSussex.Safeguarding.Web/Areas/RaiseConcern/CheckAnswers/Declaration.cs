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

    /// <summary>As one sentence, for the record.</summary>
    public static string InWords(bool isPublic) =>
        $"By sending this you say that: {string.Join("; ", isPublic ? ForPublic : ForProfessionals)}.";
}
