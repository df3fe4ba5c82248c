namespace WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;

/// <summary>The words of every sign of one edition, ready to be looked up.</summary>
internal sealed class SignIndex
{
    private const double InText = 1.0;
    private const double InDomainName = 0.7;
    private const double InDomainDescription = 0.3;
    private const double Scattered = 0.5;

    private readonly List<(string[] Stems, double Weight)[]> _fields = [];
    private readonly Dictionary<string, List<int>> _signsWith = new(StringComparer.Ordinal);

    public SignIndex(LevelsOfNeedGuidance guidance)
    {
        Signs = [.. guidance.Indicators];
        foreach (var sign in Signs)
        {
            var words = SearchWords.Of(sign.Text);
            Texts.Add(words);
            var fields = new List<(string[], double)> { (Stems(words), InText) };
            fields.AddRange(sign.Keywords.Select(keyword => (Stems(SearchWords.Of(keyword)), InText)));
            if (guidance.Domains.Find(sign.Domain) is { } domain)
            {
                fields.Add((Stems(SearchWords.Of(domain.Name)), InDomainName));
                fields.Add((Stems(SearchWords.Of(domain.Description)), InDomainDescription));
            }

            Keep([.. fields]);
        }
    }

    public IReadOnlyList<Indicator> Signs { get; }

    /// <summary>The words of each sign's own text, for marking.</summary>
    public List<List<Word>> Texts { get; } = [];

    /// <summary>The signs that have all these words, each with how well: together in the text best, scattered worst.</summary>
    public IEnumerable<(int Sign, double Weight)> With(string[] phrase)
    {
        List<int>? rarest = null;
        foreach (var stem in phrase)
        {
            if (!_signsWith.TryGetValue(stem, out var signs))
            {
                yield break;
            }

            rarest = rarest is null || signs.Count < rarest.Count ? signs : rarest;
        }

        foreach (var sign in rarest ?? [])
        {
            if (Weight(_fields[sign], phrase) is > 0 and var weight)
            {
                yield return (sign, weight);
            }
        }
    }

    public static string[] Stems(List<Word> words) => [.. words.Select(word => word.Stem)];

    private void Keep((string[] Stems, double Weight)[] fields)
    {
        foreach (var stem in fields.SelectMany(field => field.Stems).Distinct())
        {
            if (!_signsWith.TryGetValue(stem, out var signs))
            {
                _signsWith[stem] = signs = [];
            }

            signs.Add(_fields.Count);
        }

        _fields.Add(fields);
    }

    private static double Weight((string[] Stems, double Weight)[] fields, string[] phrase)
    {
        var together = fields.Where(field => field.Stems.AsSpan().IndexOf(phrase) >= 0).Select(field => field.Weight).DefaultIfEmpty().Max();
        if (together > 0 || phrase.Length == 1)
        {
            return together;
        }

        var worst = phrase.Min(stem => fields.Where(field => field.Stems.Contains(stem)).Select(field => field.Weight).DefaultIfEmpty().Max());
        return worst * Scattered;
    }
}
