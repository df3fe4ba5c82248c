using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>Says what was answered beside the story itself, the same to everybody who reads it.</summary>
public static class ConcernInWords
{
    /// <summary>Whether and how somebody may be reached.</summary>
    public static string SafeWays(SafeContact safe)
    {
        ArgumentNullException.ThrowIfNull(safe);
        return safe.MayContact switch
        {
            true => $"May be contacted. Safe: {SafeWays(safe.Ways, safe.Times)}",
            false => string.IsNullOrWhiteSpace(safe.Times) ? "Does not want to be contacted" : $"Does not want to be contacted. {safe.Times.Trim()}",
            null => SafeWays(safe.Ways, safe.Times),
        };
    }

    public static string SafeWays(IReadOnlyList<ContactWay> ways, string? times)
    {
        var words = ways.Count == 0 ? "Nothing ticked" : string.Join(", ", ways.Order().Select(way => way switch
        {
            ContactWay.Ring => "Ring",
            ContactWay.Text => "Text",
            ContactWay.LeaveMessage => "Leave a message",
            _ => "Write",
        }));
        return string.IsNullOrWhiteSpace(times) ? words : $"{words}. {times.Trim()}";
    }

    /// <summary>What was said about the concern, with its headings; only what is there.</summary>
    public static IReadOnlyList<(string Heading, string Text)> OfConcern(ConcernDetails? details) => details is null ? [] : Only(
        ("When and where", details.WhenAndWhere),
        ("What changed", details.ChangedToday),
        ("What it does to the child", details.Impact),
        ("Earlier concerns, and what came of them", details.EarlierConcerns),
        ("Manager or safeguarding lead asked", Joined(Of(details.LeadAsked), details.LeadWords)),
        ("Early Help Assessment", Joined(Of(details.EarlyHelp), details.EarlyHelpWords)),
        ("Lives outside West Sussex", details.LivesElsewhere ? "Yes, as the referrer says" : null));

    /// <summary>What was said about speaking to the family as a whole.</summary>
    public static IReadOnlyList<(string Heading, string Text)> OfTelling(ConcernDetails? details) => details is null ? [] : Only(
        ("Told how information about them is used", Joined(Of(details.PrivacyGiven), details.PrivacyWhyNot)),
        ("Told who will be talked to", Of(details.ToldWhoIsAsked)),
        ("May hear who referred", Joined(details.MayHearWho switch { true => "Yes.", false => "No, it would not be safe.", _ => null }, details.MayNotHearWhy)),
        ("Refused early help", Of(details.RefusedEarlyHelp)),
        ("Why there may be significant harm", details.WhyHarm),
        ("Talked over with the family first", Joined(Of(details.TalkedOverFirst), details.TalkedOverWords)),
        ("How help goes on being offered", details.KeepOffering));

    /// <summary>What stands beside told and agrees for one adult.</summary>
    public static IReadOnlyList<string> Of(ConsentRecord told) =>
        OfAdult(told.NotAgreedTo, told.NotTellingAgreedBy, told.TellLaterBy, told.ToldLaterAt);

    /// <inheritdoc cref="Of(ConsentRecord)"/>
    public static IReadOnlyList<string> OfAdult(string? notAgreedTo, string? agreedBy, DateOnly? tellLaterBy, DateTime? toldLaterAt) => [.. new[]
    {
        notAgreedTo is null ? null : $"Does not agree to: {notAgreedTo}",
        agreedBy is null ? null : $"Agreed not to tell: {agreedBy}",
        tellLaterBy is not { } day ? null : toldLaterAt is { } at ? $"Told later, at {at.ToUkDateTime()}" : $"To be told by {day.ToUkDate()}",
    }.OfType<string>()];

    /// <summary>"Yes.", "No." or nothing.</summary>
    public static string? Of(bool? answer) => answer switch { true => "Yes.", false => "No.", _ => null };

    /// <summary>Nothing where nobody answered.</summary>
    public static string? Of(LeadAsked? asked) => asked switch
    {
        LeadAsked.Yes => "Yes.",
        LeadAsked.NotYet => "Not yet.",
        LeadAsked.NobodyToAsk => "Nobody to ask.",
        _ => null,
    };

    /// <inheritdoc cref="Of(LeadAsked?)"/>
    public static string? Of(EarlyHelpAnswer? answer) => answer switch
    {
        EarlyHelpAnswer.Done => "Made, or being made.",
        EarlyHelpAnswer.Considered => "Thought of, and not made.",
        EarlyHelpAnswer.No => "No.",
        EarlyHelpAnswer.NotKnown => "Not known.",
        _ => null,
    };

    private static string? Joined(string? answer, string? words) => (answer, words) switch
    {
        (null, _) => words,
        (_, null) => answer,
        _ => $"{answer} {words}",
    };

    private static List<(string Heading, string Text)> Only(params (string Heading, string? Text)[] rows) =>
        [.. rows.Where(row => !string.IsNullOrWhiteSpace(row.Text)).Select(row => (row.Heading, row.Text!))];
}
