using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;

/// <summary>One thing that somebody searched for, in all the ways in which a sign may say it.</summary>
internal sealed record Meaning(IReadOnlyList<Way> Ways);

/// <summary>Stems of a word or phrase, and how near it is to what was typed.</summary>
internal readonly record struct Way(string[] Stems, double Weight);

/// <summary>Turns what somebody typed into what they may have meant.</summary>
internal sealed class WordReader
{
    private const double AsTyped = 1.0;
    private const double Mend = 0.8;
    private const double OtherWords = 0.85;

    private readonly Dictionary<string, string> _wordOf = new(StringComparer.Ordinal);
    private readonly List<(string[] Phrase, int Group)> _phrases;
    private readonly List<string[][]> _groups;

    public WordReader(LevelsOfNeedGuidance guidance, PolicyList<SynonymGroup> synonyms, SignIndex index)
    {
        _groups = [.. synonyms.Select(group => group.Words.Select(words => SignIndex.Stems(SearchWords.Of(words))).Where(phrase => phrase.Length > 0).ToArray())];
        _phrases = [.. _groups.SelectMany((phrases, group) => phrases.Select(phrase => (phrase, group))).OrderByDescending(pair => pair.phrase.Length)];
        var texts = index.Texts.Concat(guidance.Indicators.SelectMany(sign => sign.Keywords)
            .Concat(guidance.Domains.SelectMany(domain => new[] { domain.Name, domain.Description }))
            .Concat(synonyms.SelectMany(group => group.Words)).Select(SearchWords.Of));
        foreach (var word in texts.SelectMany(words => words))
        {
            _wordOf.TryAdd(word.Stem, word.Plain);
        }
    }

    /// <summary>What was meant, phrase by phrase.</summary>
    public IReadOnlyList<Meaning> Read(string typed, int mostWords)
    {
        var words = SearchWords.Of(typed).Take(mostWords).ToList();
        var stems = words.Select(word => SearchWords.IsSmall(word) || _wordOf.ContainsKey(word.Stem) ? [word.Stem] : Near(word.Stem)).ToList();
        var meanings = new List<Meaning>();
        for (var at = 0; at < words.Count;)
        {
            var (phrase, group) = _phrases.Find(pair => StandsAt(pair.Phrase, stems, at));
            if (phrase is not null)
            {
                meanings.Add(new Meaning([.. Alike(phrase)]));
                at += phrase.Length;
                continue;
            }

            if (!SearchWords.IsSmall(words[at]))
            {
                meanings.Add(new Meaning([.. stems[at].Select(stem => new Way([stem], stem == words[at].Stem ? AsTyped : Mend))]));
            }

            at++;
        }

        return meanings;
    }

    /// <summary>The same words with their spelling mended; nothing when nothing was.</summary>
    public string? Mended(string typed, int mostWords)
    {
        var mended = false;
        var words = new List<string>();
        foreach (var word in SearchWords.Of(typed).Take(mostWords))
        {
            var known = SearchWords.IsSmall(word) || _wordOf.ContainsKey(word.Stem);
            var near = known ? [] : Near(word.Stem);
            mended |= near.Count > 0;
            words.Add(near.Count > 0 ? _wordOf[near[0]] : word.Plain);
        }

        return mended ? string.Join(' ', words) : null;
    }

    private IReadOnlyList<string> Near(string stem) => Spelling.Nearest(stem, _wordOf.Keys);

    private static bool StandsAt(string[] phrase, List<IReadOnlyList<string>> stems, int at) =>
        at + phrase.Length <= stems.Count && phrase.Select((stem, i) => stems[at + i].Contains(stem)).All(stands => stands);

    // A phrase may belong to several groups: "TAC" alone is one meaning, "abuse" is part of many.
    private IEnumerable<Way> Alike(string[] phrase)
    {
        yield return new Way(phrase, AsTyped);
        foreach (var (other, group) in _phrases.Where(pair => pair.Phrase.AsSpan().SequenceEqual(phrase)))
        {
            foreach (var way in _groups[group].Where(way => !way.AsSpan().SequenceEqual(phrase)))
            {
                yield return new Way(way, OtherWords);
            }
        }
    }
}
