using System.Text.RegularExpressions;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>A piece of a guidance text: words, or what a token stands for.</summary>
/// <param name="Kind">"contact", "clock", "name", or empty for plain words.</param>
/// <param name="Value">The words, or the id that the token names.</param>
public readonly record struct GuidancePiece(string Kind, string Value);

/// <summary>Takes guidance texts apart at their tokens, such as {contact:mash}.</summary>
public static partial class GuidanceTokens
{
    public const string Contact = "contact";
    public const string Clock = "clock";
    public const string Name = "name";

    public static IEnumerable<GuidancePiece> Pieces(string text)
    {
        var at = 0;
        foreach (Match token in Token().Matches(text))
        {
            if (token.Index > at)
            {
                yield return new GuidancePiece("", text[at..token.Index]);
            }

            yield return new GuidancePiece(token.Groups[1].Value, token.Groups[2].Value);
            at = token.Index + token.Length;
        }

        if (at < text.Length)
        {
            yield return new GuidancePiece("", text[at..]);
        }
    }

    [GeneratedRegex(@"\{([a-z]+):([a-z0-9-]+)\}")]
    private static partial Regex Token();
}
