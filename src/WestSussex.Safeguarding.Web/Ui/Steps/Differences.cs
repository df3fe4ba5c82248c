using System.ComponentModel.DataAnnotations;
using System.Reflection;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Ui.Steps;

/// <summary>Shows both versions of a page that was changed in two places, so that neither is lost.</summary>
public static class Differences
{
    /// <summary>The answers of <paramref name="stored"/> that <paramref name="typed"/> would change.</summary>
    public static IReadOnlyList<Difference> Between(StepForm stored, StepForm typed, PolicyData policy)
    {
        var all = new List<Difference>();
        Collect(stored, typed, "", all, policy);
        return all;
    }

    private static void Collect(StepForm stored, StepForm typed, string prefix, List<Difference> all, PolicyData policy)
    {
        foreach (var property in stored.GetType().GetProperties().Where(p => p.GetCustomAttribute<DisplayAttribute>() is not null))
        {
            var (was, now) = (InWords(property, stored, policy), InWords(property, typed, policy));
            if (was != now)
            {
                all.Add(new Difference(prefix + property.GetCustomAttribute<DisplayAttribute>()!.Name, was.Length == 0 ? "No answer" : was));
            }
        }

        foreach (var (name, one, other) in Several(stored, typed))
        {
            Collect(one, other, name + ": ", all, policy);
        }
    }

    private static IEnumerable<(string Name, StepForm One, StepForm Other)> Several(StepForm stored, StepForm typed) =>
        stored is not IAsksSeveral was || typed is not IAsksSeveral now ? []
        : from other in now.Each
          join one in was.Each on other.Key equals one.Key
          select (other.Name, one.Form, other.Form);

    // What is kept as the guidance's ids is read in its words.
    private static string InWords(PropertyInfo property, StepForm form, PolicyData policy) => (form, property.Name, property.GetValue(form)) switch
    {
        (_, "Indicators" or "Signs", List<string> ids) => Signs(policy, ids),
        (ChildDetailsForm, nameof(ChildDetailsForm.Ethnicity), string code) => policy.Current(policy.CodeLists.Ethnicities).Find(code)?.PlainName ?? code,
        (ChildDetailsForm, nameof(ChildDetailsForm.Sex), string code) => policy.Current(policy.CodeLists.Sexes).Find(code)?.PlainName ?? code,
        (ChildDetailsForm, nameof(ChildDetailsForm.Disabilities), List<string> codes) =>
            string.Join(", ", codes.Select(code => policy.Current(policy.CodeLists.Disabilities).Find(code)?.PlainName ?? code)),
        (_, _, var answer) => InWords(answer),
    };

    private static string Signs(PolicyData policy, List<string> ids) => string.Join("\n", PickedSigns.Read(policy, ids).Select(sign => sign.Words));

    private static string InWords(object? answer) => answer switch
    {
        null or false => "",
        true => "Yes",
        DateParts { IsEmpty: true } => "",
        DateParts date => string.Join(' ', new[] { date.Day, date.Month, date.Year }.Where(p => !string.IsNullOrWhiteSpace(p))),
        List<string> list => string.Join(", ", list.Where(s => s.Length > 0)),
        _ => answer.ToString()?.ReplaceLineEndings("\n").Trim() ?? "",
    };
}
