using System.Text.RegularExpressions;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>
/// Letters that only some services read, and words that can sound like a judgement. The family may read what is sent, and so may another
/// service: the writer is told once, on check answers, and may leave them (RC-28).
/// </summary>
public static partial class Jargon
{
    private static readonly Dictionary<string, string> InFull = new(StringComparer.OrdinalIgnoreCase)
    {
        ["CIN"] = "child in need",
        ["CPP"] = "child protection plan",
        ["DA"] = "domestic abuse",
        ["DV"] = "domestic abuse",
        ["EHCP"] = "education, health and care plan",
        ["HV"] = "health visitor",
        ["LAC"] = "child in care",
        ["NEET"] = "not in education, work or training",
        ["NFA"] = "no further action",
        ["SEMH"] = "social, emotional and mental health",
        ["TAF"] = "team around the family",
        ["disclosed"] = "said",
        ["alleged"] = "said",
        ["allegedly"] = "they said",
        ["attention seeking"] = "what the child does, and when",
        ["hard to reach"] = "what was tried, and when",
        ["non-compliant"] = "what they did not do, and why",
    };

    /// <summary>What was found in a professional's own texts, with plainer words; nothing for the public.</summary>
    public static IReadOnlyList<Notice> In(ConcernDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.You.WayIn == WayIn.Public)
        {
            return [];
        }

        return
        [
            .. Of("the-concern", draft.Concern.Summary, draft.Concern.Seen, draft.Concern.Told, draft.Concern.Opinion),
            .. Of("life-for-the-child", draft.Life.Life, draft.Life.Impact, draft.Life.EarlierConcerns, draft.Life.TriedSoFar),
            .. Of("what-should-happen", draft.Wants.Wants),
        ];
    }

    private static IEnumerable<Notice> Of(string path, params string?[] texts)
    {
        var found = texts.OfType<string>().SelectMany(text => Words().Matches(text)).Select(match => match.Value).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        if (found.Count > 0)
        {
            yield return new Notice($"Not everybody reads these words as you mean them: {string.Join(", ", found.Select(word => $"“{word}” ({InFull[word]})"))}. Say it in full, if you can.", path);
        }
    }

    // Letters in capitals only: "da" and "lac" are words and names of their own. What somebody said stays as they said it.
    [GeneratedRegex(@"\b(?:CIN|CPP|DA|DV|EHCP|HV|LAC|NEET|NFA|SEMH|TAF|(?i:disclosed|allegedly|alleged|attention seeking|hard to reach|non-compliant))\b")]
    private static partial Regex Words();
}
