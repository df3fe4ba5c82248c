using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace WestSussex.Safeguarding.IntegrationTests.Site;

/// <summary>
/// How hard a page is to read: the Flesch-Kincaid grade, 0.39 words a sentence + 11.8 syllables a word - 15.59. Names and statutory terms
/// that nobody can say more plainly count as one short word; they are data, each with its reason.
/// </summary>
internal static partial class Reading
{
    /// <summary>Fewer words than these are a label and no sentence.</summary>
    private const int FewestOfASentence = 4;

    private const string NotRead = "script, style, svg, select, template, textarea, nav, noscript, [hidden], .govuk-visually-hidden, [aria-hidden]";

    private static readonly HashSet<string> Inline = ["A", "ABBR", "B", "EM", "I", "MARK", "SMALL", "SPAN", "STRONG", "TIME"];

    public static readonly IReadOnlyList<ExemptWords> Exempt = ReadExempt();

    private static readonly Regex ExemptPattern = new(string.Join('|', Exempt.Select(e => e.Words).OrderByDescending(w => w.Length).Select(w => $@"(?<!\w){Regex.Escape(w)}(?!\w)")), RegexOptions.IgnoreCase | RegexOptions.Compiled);

    /// <summary>What stands in the main part of a page, paragraph by paragraph.</summary>
    public static IReadOnlyList<string> Paragraphs(IElement main)
    {
        var copy = (IElement)main.Clone();
        foreach (var hidden in copy.QuerySelectorAll(NotRead))
        {
            hidden.Remove();
        }

        var (paragraphs, now) = (new List<string>(), new System.Text.StringBuilder());
        void Read(INode node)
        {
            foreach (var child in node.ChildNodes)
            {
                if (child is IText text)
                {
                    now.Append(text.Data);
                    continue;
                }

                var own = child is IElement element && !Inline.Contains(element.TagName);
                End(own);
                Read(child);
                End(own);
            }
        }

        void End(bool ends)
        {
            if (ends && now.Length > 0)
            {
                paragraphs.Add(Spaces().Replace(now.ToString(), " ").Trim());
                now.Clear();
            }
        }

        Read(copy);
        End(true);
        return paragraphs;
    }

    /// <summary>The words that count, and their grade.</summary>
    public static (int Words, double Grade) Of(IEnumerable<string> paragraphs)
    {
        var sentences = paragraphs.SelectMany(Sentences).ToList();
        var words = sentences.Sum(s => s.Count);
        return words == 0 ? (0, 0) : (words, GradeOf(sentences.Count, words, sentences.Sum(s => s.Sum(Syllables))));
    }

    /// <summary>The sentences that are hardest, to know what to mend.</summary>
    public static IEnumerable<string> Hardest(IEnumerable<string> paragraphs) => paragraphs
        .SelectMany(p => SentenceEnd().Split(p)).Select(s => (Text: s, Of([s]).Grade)).OrderByDescending(s => s.Grade).Take(4).Select(s => $"{s.Grade:0.0} {s.Text}");

    private static double GradeOf(int sentences, int words, int syllables) => (0.39 * words / sentences) + (11.8 * syllables / words) - 15.59;

    private static IEnumerable<IReadOnlyList<string>> Sentences(string paragraph) => SentenceEnd().Split(ExemptPattern.Replace(Address().Replace(paragraph, " "), "it"))
        .Select(sentence => (IReadOnlyList<string>)[.. Word().Matches(sentence).Select(w => w.Value)]).Where(words => words.Count >= FewestOfASentence);

    // Groups of vowels, without a silent e at the end: within a few in a hundred of a dictionary over a page.
    public static int Syllables(string word)
    {
        var plain = new string([.. word.ToLowerInvariant().Where(char.IsAsciiLetterLower)]);
        if (plain.Length <= 3)
        {
            return 1;
        }

        return Math.Max(1, Vowels().Count(SilentEnd().Replace(plain, "$1")));
    }

    private static List<ExemptWords> ReadExempt()
    {
        using var stream = typeof(Reading).Assembly.GetManifestResourceStream("reading-exempt.json")!;
        return JsonSerializer.Deserialize<List<ExemptWords>>(stream, JsonSerializerOptions.Web)!;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?<=[.!?][”’)]?)\s+")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"https?://\S+|\S+@\S+")]
    private static partial Regex Address();

    [GeneratedRegex(@"[A-Za-z][A-Za-z’']*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    [GeneratedRegex("([^aeiouyl])(?:e|es|ed)$(?<!(?:[td]ed|[sczxg]es|[cs]hes))")]
    private static partial Regex SilentEnd();
}

/// <summary>Words that a page may use though they are hard.</summary>
internal sealed record ExemptWords(string Words, string Reason);
