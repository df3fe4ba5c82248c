using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.LevelOfNeed;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>Says answers the way people do, for lists, check answers and the copy.</summary>
public static class AnswersInWords
{
    public static string Born(ChildForm child) => child.Birth switch
    {
        BirthAnswer.DateOfBirth => child.DateOfBirth.ToDate()?.ToUkDate() is { } day ? $"Born {day}" : "Date of birth not complete",
        BirthAnswer.Unborn => child.ExpectedOn.ToDate()?.ToUkDate() is { } due ? $"Not born yet, due {due}" : "Not born yet",
        BirthAnswer.Estimate => $"About {child.EstimatedAge}",
        BirthAnswer.NotKnown => "Not known",
        _ => "Not answered yet",
    };

    /// <summary>The numbers by which a child is known elsewhere.</summary>
    public static IReadOnlyList<Fact> Numbers(string? nhsNumber, string? upn) =>
        [.. new[] { ("NHS number", nhsNumber), ("Unique pupil number", upn) }.Where(n => !string.IsNullOrWhiteSpace(n.Item2)).Select(n => new Fact(n.Item1, n.Item2!))];

    /// <summary>Where a child stays just now, as secret as the home address.</summary>
    public static IReadOnlyList<Fact> StaysNow(string? address, bool show) =>
        string.IsNullOrWhiteSpace(address) ? [] : [new Fact("Stays now at", show ? address : "Kept secret")];

    public static string Heard(Domain.Children.HowHeard how) => Facts.Heard(how);

    public static string Competent(YesNoUnsure? answer) => answer switch
    {
        YesNoUnsure.Yes => "yes",
        YesNoUnsure.No => "no, not this",
        _ => "not judged yet",
    };

    /// <summary>What is there of several short answers, with commas between; null when nothing is.</summary>
    public static string? Joined(params string?[] answers) =>
        string.Join(", ", answers.Where(t => !string.IsNullOrWhiteSpace(t)).Select(t => t!.Trim())) is { Length: > 0 } joined ? joined : null;

    public static string Address(ChildForm child)
    {
        var parts = new[] { child.Address, child.Postcode }.Where(t => !string.IsNullOrWhiteSpace(t)).ToList();
        return parts.Count > 0 ? string.Join(", ", parts.Select(p => p!.Trim().ReplaceLineEndings(", "))) : child.NoAddress switch
        {
            NoAddress.NotKnown => "Not known",
            NoAddress.NoFixedAddress => "No fixed address",
            NoAddress.Other => child.NoAddressWhy ?? "",
            _ => "Not answered yet",
        } + (string.IsNullOrWhiteSpace(child.District) ? "" : $". District: {child.District}");
    }

    public static string Channel(OtherChannel channel) => channel switch
    {
        OtherChannel.Telephone => "By telephone",
        OtherChannel.Email => "By e-mail",
        OtherChannel.Letter => "By letter",
        OtherChannel.PoliceNotification => "As a police notification",
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "Not a channel."),
    };

    public static string Plain(YesNoUnsure? answer) => answer switch
    {
        YesNoUnsure.Yes => "Yes",
        YesNoUnsure.No => "No",
        YesNoUnsure.Unsure => "Not sure",
        _ => "Not answered",
    };

    public static string Told(ToldAnswer? told, AgreesAnswer? agrees) => told switch
    {
        ToldAnswer.Yes => agrees switch
        {
            AgreesAnswer.Yes => "Told, and agrees to help being offered",
            AgreesAnswer.Partly => "Told, and agrees to part of it",
            AgreesAnswer.No => "Told, but does not agree",
            _ => "Told. Not asked whether they agree",
        },
        ToldAnswer.NoUnsafe => "Not told: it would not be safe",
        ToldAnswer.NoCouldNotReach => "Not told: could not be reached",
        ToldAnswer.NoOther => "Not told: another reason",
        _ => "Not answered. Somebody will ask",
    };

    public static int? LevelOf(ChildLevelForm level) => int.TryParse(level.Level, System.Globalization.CultureInfo.InvariantCulture, out var n) ? n : null;

    /// <summary>The text, or that there is none.</summary>
    public static string Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? "No answer" : typed.Trim();
}
