using System.Text.RegularExpressions;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>
/// Letters that only some services read, and words that can sound like a judgement. The family may read what is sent, and so may another
/// service: the writer is told once, on check answers, and may leave them (RC-28).
/// </summary>
public static class Jargon
{
    /// <summary>What was found in a professional's own texts, with plainer words; nothing for the public.</summary>
    public static IReadOnlyList<Notice> In(ConcernDraft draft, PolicyList<PlainerWord> words)
    {
        ArgumentNullException.ThrowIfNull(draft);
        if (draft.You.WayIn == WayIn.Public)
        {
            return [];
        }

        return
        [
            .. Of(words, "the-concern", draft.Concern.Summary, draft.Concern.Seen, draft.Concern.Told, draft.Concern.Opinion),
            .. Of(words, "life-for-the-child", draft.Life.Life, draft.Life.Impact, draft.Life.EarlierConcerns, draft.Life.TriedSoFar),
            .. Of(words, "what-should-happen", draft.Wants.Wants),
        ];
    }

    // What somebody said stays as they said it.
    private static IEnumerable<Notice> Of(PolicyList<PlainerWord> words, string path, params string?[] texts)
    {
        var found = words.Where(word => texts.OfType<string>().Any(text => Stands(word, text))).ToList();
        if (found.Count > 0)
        {
            yield return new Notice($"Not everybody reads these words as you mean them: {string.Join(", ", found.Select(word => $"“{word.Word}” ({word.InFull})"))}. Say it in full, if you can.", path);
        }
    }

    private static bool Stands(PlainerWord word, string text) =>
        Regex.IsMatch(text, $@"\b{Regex.Escape(word.Word)}\b", word.InCapitalsOnly ? RegexOptions.None : RegexOptions.IgnoreCase);
}
