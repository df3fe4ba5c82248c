using System.Globalization;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Forms;

/// <summary>Answers every question of a form so that it is taken.</summary>
internal static class Filler
{
    private static readonly Dictionary<string, string> Chosen = new() { ["Risk"] = "No", ["Seen"] = "NeedToTalk", ["Birth"] = "NotKnown", ["Everybody"] = "NotKnown" };

    private static readonly Dictionary<string, string> Typed = new()
    {
        ["website"] = "",
        ["Email"] = "somebody.else@marigold-primary.example",
        ["Postcode"] = "BN11 1AA",
        ["EstimatedAge"] = "7",
        ["Telephone"] = "01632 960001",
        ["Reference"] = "",
        ["Age"] = "7",
        ["Time"] = "2:10pm",
        ["NhsNumber"] = "943 476 5919",
        ["Upn"] = "",
        ["Code"] = "123456",
        ["code"] = "12345-12345-12345",
        ["Minutes"] = "60",
    };

    // In early help an address is that of somebody with an account.
    private const string Colleague = "perry.thistlewood@thornapple-academy.example";
    private static readonly string[] Coming = ["Until", "From", "DueOn.", "NextOn.", "To."];
    private static readonly string[] OfToday = ["On.", "HeldOn."];

    /// <param name="form">The form, as it was opened.</param>
    /// <param name="text">What is written where anything may be written.</param>
    /// <param name="other">The reference of another concern.</param>
    /// <param name="today">In London.</param>
    public static PageForm Fill(PageForm form, string text, string other, DateOnly today)
    {
        foreach (var (name, values) in form.Choices)
        {
            var value = Chosen.GetValueOrDefault(Last(name)) is { } wanted && values.Contains(wanted) ? wanted : values.FirstOrDefault(v => v.Length > 0 && v != "later");
            if (value is not null)
            {
                form.Fill(name, value);
            }
        }

        foreach (var name in form.TextNames)
        {
            form.Fill(name, name == "Email" && form.Action.StartsWith("/early-help", StringComparison.Ordinal) ? Colleague : TextFor(name, text, other, today));
        }

        return form;
    }

    private static string TextFor(string name, string text, string other, DateOnly today)
    {
        var day = Coming.Any(start => name.StartsWith(start, StringComparison.Ordinal)) ? today.AddDays(1)
            : OfToday.Any(start => name.StartsWith(start, StringComparison.Ordinal)) ? today
            : name.StartsWith("Called", StringComparison.Ordinal) ? today.AddDays(-1) : today.AddDays(-1000);
        return Last(name) switch
        {
            "Day" => day.Day.ToString(CultureInfo.InvariantCulture),
            "Month" => day.Month.ToString(CultureInfo.InvariantCulture),
            "Year" => day.Year.ToString(CultureInfo.InvariantCulture),
            "Other" => other,
            var last => Typed.GetValueOrDefault(last, text),
        };
    }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];
}
