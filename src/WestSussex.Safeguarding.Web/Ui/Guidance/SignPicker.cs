using FluentValidation;
using Microsoft.AspNetCore.Mvc.Rendering;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Ui.Guidance;

/// <summary>
/// Picks signs from the guidance in force, in any form: shown with the partial _SignPicker. Nothing is ticked beforehand, nothing is
/// counted or added up (LN-03). Its buttons post the form it stands in, which shows itself again with everything that was typed.
/// </summary>
public sealed record SignPicker
{
    /// <summary>The name of its buttons: a form that is posted with it is shown again and goes nowhere.</summary>
    public const string Button = "_pick";

    /// <summary>Most signs that one search shows.</summary>
    public const int MostFound = 60;

    /// <summary>The beginning of its fields' names, for example "Child1".</summary>
    public required string Prefix { get; init; }

    /// <summary>Whom it is about, for those who hear the page.</summary>
    public required string About { get; init; }

    /// <summary>Ids of what is picked.</summary>
    public required IReadOnlyList<string> Picked { get; init; }

    /// <summary>Where its buttons post to.</summary>
    public required string Address { get; init; }

    /// <summary>What is searched for.</summary>
    public string? Words { get; init; }

    /// <summary>The side of a child's life that is looked at.</summary>
    public string? Domain { get; init; }

    /// <summary>The question.</summary>
    public string Legend { get; init; } = "Signs you have noticed (optional)";

    /// <summary>The field that is posted once for each picked sign.</summary>
    public string Field => $"{Prefix}.Indicators";

    /// <summary>The beginning of its ids.</summary>
    public string Id => TagBuilder.CreateSanitizedId(Field, "_");

    /// <summary>Whether one of its buttons was pressed.</summary>
    public static bool WasPressed(HttpRequest request) => request.HasFormContentType && request.Form.ContainsKey(Button);

    /// <summary>What the guidance in force has for the words, or for the side of a child's life; nothing without either.</summary>
    public IReadOnlyList<Indicator> Find(PolicyData policy)
    {
        var guidance = policy.Current(policy.LevelsOfNeed);
        var domain = guidance.Domains.Contains(Domain) ? Domain : null;
        return string.IsNullOrWhiteSpace(Words) && domain is null ? []
            : [.. policy.SearchOf(guidance).Find(Words, domain: domain).Take(MostFound).Select(found => found.Sign).OrderBy(sign => sign.Level)];
    }
}

/// <summary>The rule that picked signs keep: some edition has them. Nothing picked is fine, everything picked too.</summary>
public static class SignRules
{
    public static IRuleBuilderOptions<T, List<string>> MustBeInTheGuidance<T>(this IRuleBuilder<T, List<string>> rule, PolicyData policy) =>
        rule.Must(ids => PickedSigns.Unknown(policy, ids).Count == 0)
            .WithMessage("We took off a sign that the guidance does not have. Look through the list, and pick it again if you need it");
}
