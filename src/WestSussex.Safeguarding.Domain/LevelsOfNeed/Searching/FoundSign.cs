namespace WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;

/// <summary>A sign that fits what somebody searched for.</summary>
/// <param name="Sign">The sign.</param>
/// <param name="Parts">Its text in pieces, so that the words that fit can be marked. Together they are the whole text.</param>
/// <param name="Through">Words that fit and do not stand in the text, for example a keyword; empty when the text says it all.</param>
public sealed record FoundSign(Indicator Sign, IReadOnlyList<TextPart> Parts, IReadOnlyList<string> Through);

/// <summary>A piece of text.</summary>
/// <param name="Text">The text, as it stands in the guidance.</param>
/// <param name="IsMatch">It fits what was searched for.</param>
public sealed record TextPart(string Text, bool IsMatch);
