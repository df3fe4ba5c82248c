using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security.Mvc;

namespace WestSussex.Safeguarding.Web.Ui.Guidance;

/// <summary>Shows a form that is given back as its reader knows it: picked signs in the words of the guidance, and not by their ids.</summary>
public static class SignsInForms
{
    // How every form names the field of picked signs, and what its picker shows at the moment.
    private static readonly HashSet<string> OfSigns = new(StringComparer.Ordinal) { "Indicators", "Signs" };
    private static readonly HashSet<string> OfThePicker = new(StringComparer.Ordinal) { "SignWords", "SignDomain", "Rung", CarriedThoughts.FieldName };

    /// <summary>What a person typed or chose, in the order of the form; the signs of one field stand together, each on its own line.</summary>
    public static IEnumerable<(string Label, string Words)> InWords(PolicyData policy, IEnumerable<TypedField> fields)
    {
        foreach (var field in fields.Where(f => f.IsOfAPerson && !OfThePicker.Contains(LastOf(f.Name))).GroupBy(f => (f.Name, IsSigns: OfSigns.Contains(LastOf(f.Name)))))
        {
            if (field.Key.IsSigns)
            {
                yield return ("Signs picked", string.Join("\n", PickedSigns.Read(policy, PickedSigns.Clean(field.Select(f => f.Value))).Select(sign => sign.Words)));
                continue;
            }

            foreach (var typed in field)
            {
                yield return (typed.Label, typed.Value);
            }
        }
    }

    private static string LastOf(string name) => name[(name.LastIndexOf('.') + 1)..];
}
