namespace WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;

/// <summary>Says which words of a sign fit what was searched for.</summary>
internal static class Marking
{
    /// <summary>The words that stand in a text as they were meant: single words, and phrases in one piece.</summary>
    public static List<Word> Of(List<Word> text, IReadOnlyList<string[]> ways)
    {
        var stems = SignIndex.Stems(text);
        var marked = new HashSet<int>();
        foreach (var way in ways)
        {
            for (var at = 0; at + way.Length <= stems.Length; at++)
            {
                if (stems.AsSpan(at, way.Length).SequenceEqual(way))
                {
                    marked.UnionWith(Enumerable.Range(at, way.Length));
                }
            }
        }

        return [.. marked.Order().Select(at => text[at])];
    }

    /// <summary>Whether a keyword holds something that was meant.</summary>
    public static bool Fits(string keyword, IReadOnlyList<string[]> ways) => Of(SearchWords.Of(keyword), ways).Count > 0;

    /// <summary>The text in pieces. Marked words with only a gap between them are one piece.</summary>
    public static IReadOnlyList<TextPart> Parts(string text, List<Word> marked)
    {
        var parts = new List<TextPart>();
        var done = 0;
        for (var i = 0; i < marked.Count; i++)
        {
            var start = marked[i].Start;
            var end = start + marked[i].Length;
            while (i + 1 < marked.Count && string.IsNullOrWhiteSpace(text[end..marked[i + 1].Start]))
            {
                i++;
                end = marked[i].Start + marked[i].Length;
            }

            if (start > done)
            {
                parts.Add(new TextPart(text[done..start], false));
            }

            parts.Add(new TextPart(text[start..end], true));
            done = end;
        }

        if (done < text.Length)
        {
            parts.Add(new TextPart(text[done..], false));
        }

        return parts;
    }
}
