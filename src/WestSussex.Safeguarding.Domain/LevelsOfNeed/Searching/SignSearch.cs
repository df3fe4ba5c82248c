using System.Runtime.CompilerServices;
using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;

/// <summary>
/// Searches the signs of one edition of the guidance, in memory. It forgives spelling, knows other words for the same thing, and reads at most
/// <see cref="WordsMaxLength"/> characters of what was typed. It finds signs and says nothing about a child: no level follows from a search (LN-03).
/// </summary>
public sealed class SignSearch
{
    /// <summary>How much of what was typed is read, in characters.</summary>
    public const int WordsMaxLength = 200;

    private const int MostWords = 12;
    private const double WorthShowing = 0.35;

    private static readonly ConditionalWeakTable<LevelsOfNeedGuidance, SignSearch> Made = [];

    private readonly PolicyList<SynonymGroup> _synonyms;
    private readonly SignIndex _index;
    private readonly WordReader _reader;

    private SignSearch(LevelsOfNeedGuidance guidance, PolicyList<SynonymGroup> synonyms)
    {
        _synonyms = synonyms;
        _index = new SignIndex(guidance);
        _reader = new WordReader(guidance, synonyms, _index);
    }

    /// <summary>The search of an edition. It is made once and kept as long as the edition is.</summary>
    public static SignSearch For(LevelsOfNeedGuidance guidance, PolicyList<SynonymGroup> synonyms)
    {
        var search = Made.GetValue(guidance, edition => new SignSearch(edition, synonyms));
        if (!ReferenceEquals(search._synonyms, synonyms))
        {
            search = new SignSearch(guidance, synonyms);
            Made.AddOrUpdate(guidance, search);
        }

        return search;
    }

    /// <summary>The signs that fit best first. Without words: all of them, in the order of the guidance.</summary>
    /// <param name="words">What somebody typed, whatever it is.</param>
    /// <param name="level">Only this level.</param>
    /// <param name="domain">Only the domain with this id.</param>
    public IReadOnlyList<FoundSign> Find(string? words, int? level = null, string? domain = null)
    {
        bool Wanted(int sign) => (level is null || _index.Signs[sign].Level == level) && (domain is null || _index.Signs[sign].Domain == domain);
        if (string.IsNullOrWhiteSpace(words))
        {
            return [.. Enumerable.Range(0, _index.Signs.Count).Where(Wanted).Select(sign => Show(sign, []))];
        }

        var meanings = _reader.Read(Start(words), MostWords);
        var scores = Scores(meanings).Where(score => Wanted(score.Key)).ToList();
        var best = scores.Select(score => score.Value).DefaultIfEmpty().Max();
        return
        [
            .. scores.Where(score => score.Value >= best * WorthShowing)
                .OrderByDescending(score => score.Value).ThenByDescending(score => _index.Signs[score.Key].Immediate).ThenBy(score => score.Key)
                .Select(score => Show(score.Key, meanings)),
        ];
    }

    /// <summary>How the words were read where their spelling was mended: "neglect" for "neglekt". Nothing where they were read as they stand.</summary>
    public string? ReadAs(string? words) => string.IsNullOrWhiteSpace(words) ? null : _reader.Mended(Start(words), MostWords);

    private static string Start(string words) => words.Length <= WordsMaxLength ? words : words[..WordsMaxLength];

    // A word that few signs have says more than one that many have, and a sign with all the words comes before one with some.
    private Dictionary<int, double> Scores(IReadOnlyList<Meaning> meanings)
    {
        var scores = new Dictionary<int, (double Sum, int Meanings)>();
        var found = 0;
        foreach (var meaning in meanings)
        {
            var weights = new Dictionary<int, double>();
            foreach (var way in meaning.Ways)
            {
                foreach (var (sign, weight) in _index.With(way.Stems))
                {
                    weights[sign] = Math.Max(weights.GetValueOrDefault(sign), weight * way.Weight);
                }
            }

            found += weights.Count > 0 ? 1 : 0;
            var rare = Math.Log(1 + ((double)_index.Signs.Count / Math.Max(1, weights.Count)));
            foreach (var (sign, weight) in weights)
            {
                var (sum, count) = scores.GetValueOrDefault(sign);
                scores[sign] = (sum + (weight * rare), count + 1);
            }
        }

        return scores.ToDictionary(score => score.Key, score => score.Value.Sum * score.Value.Meanings / found);
    }

    private FoundSign Show(int sign, IReadOnlyList<Meaning> meanings)
    {
        var ways = meanings.SelectMany(meaning => meaning.Ways).Select(way => way.Stems).ToList();
        var marked = Marking.Of(_index.Texts[sign], ways);
        var through = marked.Count > 0 ? [] : _index.Signs[sign].Keywords.Where(keyword => Marking.Fits(keyword, ways)).ToList();
        return new FoundSign(_index.Signs[sign], Marking.Parts(_index.Signs[sign].Text, marked), through);
    }
}
