using System.Text.RegularExpressions;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>A piece of a guidance text: words, or what a token stands for.</summary>
/// <param name="Kind">"contact", "clock", "hours", "name", "link", or empty for plain words.</param>
/// <param name="Value">The words, the id that the token names, or the address of a link.</param>
/// <param name="Words">The words of a link.</param>
public readonly record struct GuidancePiece(string Kind, string Value, string? Words = null);

/// <summary>Takes guidance and the portal's texts apart at their tokens, such as {contact:mash}, and at links, such as [Cookies](/cookies).</summary>
public static partial class GuidanceTokens
{
    public const string Contact = "contact";
    public const string Clock = "clock";
    public const string Name = "name";
    public const string Hours = "hours";
    public const string Link = "link";

    public static IEnumerable<GuidancePiece> Pieces(string text)
    {
        var at = 0;
        foreach (Match token in Token().Matches(text))
        {
            if (token.Index > at)
            {
                yield return new GuidancePiece("", text[at..token.Index]);
            }

            yield return token.Groups[1].Success
                ? new GuidancePiece(token.Groups[1].Value, token.Groups[2].Value)
                : new GuidancePiece(Link, token.Groups[4].Value, token.Groups[3].Value);
            at = token.Index + token.Length;
        }

        if (at < text.Length)
        {
            yield return new GuidancePiece("", text[at..]);
        }
    }

    // A link leads to a page of the portal or to a safe address elsewhere, and to nothing else.
    [GeneratedRegex(@"\{([a-z]+):([a-z0-9-]+)\}|\[([^\[\]]+)\]\((/(?!/)[A-Za-z0-9/?=&#._-]*|https://[A-Za-z0-9/?=&#._-]+)\)")]
    private static partial Regex Token();
}
