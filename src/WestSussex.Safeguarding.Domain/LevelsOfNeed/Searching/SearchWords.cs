using System.Globalization;
using System.Text;

namespace WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;

/// <summary>A word of a text: its stem, and where it stands.</summary>
internal readonly record struct Word(string Stem, string Plain, int Start, int Length);

/// <summary>Takes text apart into words that can be compared: lower case, without accents and endings.</summary>
internal static class SearchWords
{
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "a", "about", "all", "also", "am", "an", "and", "any", "are", "as", "at", "be", "because", "been", "being", "but", "by", "can", "child",
        "children", "could", "did", "do", "does", "for", "from", "get", "gets", "getting", "go", "goes", "had", "has", "have", "having", "he", "her", "hers",
        "him", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "keep", "keeps", "kid", "kids", "like", "lot", "lots", "may", "me", "might",
        "more", "much", "my", "no", "not", "now", "of", "on", "one", "or", "our", "out", "seem", "seems", "she", "should", "so", "some", "someone",
        "something", "than", "that", "the", "their", "them", "then", "there", "they", "think", "this", "to", "too", "us", "very", "was", "we", "were",
        "what", "when", "where", "which", "who", "why", "will", "with", "without", "would", "you", "your",
    };

    private static readonly string[] Endings = ["ations", "ation", "nesses", "ness", "ments", "ment", "ingly", "ings", "ing", "edly", "ed", "ly"];

    /// <summary>A word that says nothing about what is looked for.</summary>
    public static bool IsSmall(Word word) => word.Length < 2 || Small.Contains(word.Plain);

    /// <summary>The words of a text, in order. Anything but letters and digits parts them.</summary>
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        var letters = new StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                start = letters.Length == 0 ? i : start;
                letters.Append(text[i]);
            }
            else if (i < text.Length && letters.Length > 0 && IsInsideWord(text, i))
            {
                letters.Append(text[i]);
            }
            else if (letters.Length > 0)
            {
                words.Add(Make(letters.ToString(), start));
                letters.Clear();
            }
        }

        return words;
    }

    // An apostrophe, or an accent that stands by itself.
    private static bool IsInsideWord(string text, int i) =>
        (text[i] is '\'' or '\u2019' && i + 1 < text.Length && char.IsLetter(text[i + 1]))
        || CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark;

    private static Word Make(string letters, int start)
    {
        var plain = Plain(letters);
        return new Word(Stem(plain), plain, start, letters.Length);
    }

    private static string Plain(string word)
    {
        var plain = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                plain.Append(char.ToLowerInvariant(c));
            }
            else if (c is '\'' or '\u2019' && plain.Length > 2)
            {
                // "child's" is "child"; "don't" has nothing to lose either.
                break;
            }
        }

        return plain.ToString();
    }

    private static string Stem(string plain)
    {
        var word = plain.Replace("iz", "is", StringComparison.Ordinal);
        word = WithoutPlural(word);
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal) && word[..^ending.Length].Any(IsVowel))
            {
                word = WithoutDouble(word[..^ending.Length]);
                break;
            }
        }

        return word.Length >= 5 && word[^1] == 'e' ? word[..^1] : word;
    }

    private static string WithoutPlural(string word)
    {
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal))
        {
            return word[..^3] + "y";
        }

        if (word.Length > 4 && (word.EndsWith("xes", StringComparison.Ordinal) || word.EndsWith("ches", StringComparison.Ordinal)
            || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("sses", StringComparison.Ordinal)))
        {
            return word[..^2];
        }

        return word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
    }

    private static string WithoutDouble(string word) =>
        word.Length > 3 && word[^1] == word[^2] && !IsVowel(word[^1]) && word[^1] is not ('s' or 'l') ? word[..^1] : word;

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
