using System.Text;

namespace WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;

/// <summary>Finds the word that somebody meant. People who search here are often in a hurry, and some find spelling hard.</summary>
internal static class Spelling
{
    private const int WorthCompleting = 4;

    // Spellings that sound alike; the order matters.
    private static readonly (string Written, string Heard)[] Sounds =
    [
        ("sch", "sk"), ("ph", "f"), ("tch", "ch"), ("ck", "k"), ("qu", "kw"), ("x", "ks"), ("kn", "n"), ("wr", "r"), ("ght", "t"), ("gh", "g"),
        ("ce", "se"), ("ci", "si"), ("cy", "si"), ("c", "k"), ("z", "s"), ("y", "i"), ("w", "v"),
    ];

    /// <summary>How many wrong letters a word of this length may have: none in short ones, where every letter makes another word.</summary>
    public static int Allowance(int length) => length switch { < 4 => 0, < 6 => 1, < 10 => 2, _ => 3 };

    /// <summary>The words of a list that are nearest to what was typed, or begin with it; none when nothing is near.</summary>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> known)
    {
        var best = Allowance(typed.Length);
        var found = new List<string>();
        if (best == 0)
        {
            return found;
        }

        var heard = Sound(typed);
        foreach (var word in known)
        {
            var wrong = Cost(typed, heard, word, best);
            if (wrong > best)
            {
                continue;
            }

            if (wrong < best)
            {
                best = wrong;
                found.Clear();
            }

            found.Add(word);
        }

        return found;
    }

    private static int Cost(string typed, string heard, string word, int most)
    {
        if (typed.Length >= WorthCompleting && word.Length > typed.Length && word.StartsWith(typed, StringComparison.Ordinal))
        {
            return 1;
        }

        // A slip in the first letter is rarer than elsewhere, and finds odd words.
        var letters = word.Length < 3 ? most + 1 : Distance(typed, word, most) + (typed[0] == word[0] ? 0 : 1);
        return letters > 1 && word.Length > 3 && heard.Length > 2 && heard == Sound(word) ? 1 : letters;
    }

    /// <summary>How many letters have to be changed, added, left out or swapped with their neighbour; more than <paramref name="most"/> is not counted further.</summary>
    public static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> row = stackalloc int[other.Length + 1];
        Span<int> earlier = stackalloc int[other.Length + 1];
        for (var j = 0; j <= other.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row.CopyTo(before);
            row[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = before[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                row[j] = Math.Min(change, Math.Min(before[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                {
                    row[j] = Math.Min(row[j], earlier[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            before.CopyTo(earlier);
        }

        return row[^1];
    }

    private static string Sound(string word)
    {
        foreach (var (written, heard) in Sounds)
        {
            word = word.Replace(written, heard, StringComparison.Ordinal);
        }

        var sound = new StringBuilder(word.Length);
        foreach (var c in word.Select(letter => letter is 'a' or 'e' or 'i' or 'o' or 'u' ? 'a' : letter))
        {
            if (sound.Length == 0 || sound[^1] != c)
            {
                sound.Append(c);
            }
        }

        return sound.ToString().TrimEnd('a');
    }
}
