namespace WestSussex.Safeguarding.Domain.LevelsOfNeed;

/// <summary>Some words of a text, and whether the other text has them too.</summary>
/// <param name="Text">The words, with spaces between.</param>
/// <param name="IsChanged">Only this text has them.</param>
public sealed record Words(string Text, bool IsChanged);

/// <summary>Two texts side by side, with the words that differ.</summary>
/// <param name="Old">The earlier text.</param>
/// <param name="New">The later text.</param>
public sealed record WordComparison(IReadOnlyList<Words> Old, IReadOnlyList<Words> New)
{
    /// <summary>Texts that are longer are compared as a whole: nobody reads changed words in them one by one.</summary>
    private const int MostWords = 600;

    /// <summary>Compares word by word; the longest row of words that both have counts as kept.</summary>
    public static WordComparison Of(string before, string after)
    {
        var (old, now) = (Split(before), Split(after));
        if (old.Length > MostWords || now.Length > MostWords)
        {
            return new([new Words(before, true)], [new Words(after, true)]);
        }

        var (inOld, inNew) = Kept(old, now);
        return new(Join(old, inOld), Join(now, inNew));
    }

    private static (bool[] Old, bool[] New) Kept(string[] old, string[] now)
    {
        // length[i, j]: the longest common row of words from old word i and new word j on.
        var length = new int[old.Length + 1, now.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
        {
            for (var j = now.Length - 1; j >= 0; j--)
            {
                length[i, j] = old[i] == now[j] ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var (inOld, inNew) = (new bool[old.Length], new bool[now.Length]);
        for (int i = 0, j = 0; i < old.Length && j < now.Length;)
        {
            if (old[i] == now[j])
            {
                (inOld[i++], inNew[j++]) = (true, true);
            }
            else if (length[i + 1, j] >= length[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return (inOld, inNew);
    }

    private static List<Words> Join(string[] words, bool[] kept)
    {
        var runs = new List<Words>();
        for (var start = 0; start < words.Length;)
        {
            var end = start;
            while (end < words.Length && kept[end] == kept[start])
            {
                end++;
            }

            runs.Add(new Words(string.Join(' ', words[start..end]), !kept[start]));
            start = end;
        }

        return runs;
    }

    private static string[] Split(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
