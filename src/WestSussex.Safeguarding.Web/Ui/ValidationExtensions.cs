using FluentValidation;
using FluentValidation.Results;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>
/// Rules that many forms share, with the wording of the GOV.UK Design System. "what" is said as in
/// the middle of a sentence: "the child's date of birth".
/// </summary>
public static class ValidationExtensions
{
    /// <summary>
    /// The three boxes hold a real day. Empty boxes are an error unless <paramref name="required"/> is false.
    /// A missing part is reported on its own box.
    /// </summary>
    public static IRuleBuilderOptionsConditions<T, DateParts?> MustBeARealDate<T>(
        this IRuleBuilder<T, DateParts?> rule, string what, bool required = true) =>
        rule.Custom((date, context) =>
        {
            if (date is null || date.IsEmpty)
            {
                if (required)
                {
                    context.AddFailure($"Enter {what}");
                }

                return;
            }

            if (MissingPart(date) is { } missing)
            {
                context.AddFailure(new ValidationFailure(
                    $"{context.PropertyPath}.{missing}", $"{Sentence(what)} must include a {missing.ToLowerInvariant()}"));
            }
            else if (!date.TryGetDate(out _))
            {
                context.AddFailure($"{Sentence(what)} must be a real date, like 27 3 2019");
            }
        });

    /// <summary>The day is today or earlier in London. Says nothing about boxes that hold no real day.</summary>
    public static IRuleBuilderOptionsConditions<T, DateParts?> MustNotBeInTheFuture<T>(
        this IRuleBuilder<T, DateParts?> rule, string what, TimeProvider clock) =>
        rule.Custom((date, context) =>
        {
            if (date?.ToDate() > clock.UkToday())
            {
                context.AddFailure($"{Sentence(what)} must be today or in the past");
            }
        });

    /// <summary>The day is today or later in London. Says nothing about boxes that hold no real day.</summary>
    public static IRuleBuilderOptionsConditions<T, DateParts?> MustNotBeInThePast<T>(
        this IRuleBuilder<T, DateParts?> rule, string what, TimeProvider clock) =>
        rule.Custom((date, context) =>
        {
            if (date?.ToDate() < clock.UkToday())
            {
                context.AddFailure($"{Sentence(what)} must be today or in the future");
            }
        });

    /// <summary>The day is at most this many years back, which catches a mistyped century.</summary>
    public static IRuleBuilderOptionsConditions<T, DateParts?> MustBeWithinYears<T>(
        this IRuleBuilder<T, DateParts?> rule, string what, int years, TimeProvider clock) =>
        rule.Custom((date, context) =>
        {
            if (date?.ToDate() < clock.UkToday().AddYears(-years))
            {
                context.AddFailure($"{Sentence(what)} must be in the last {(years == 1 ? "year" : $"{years} years")}");
            }
        });

    /// <summary>
    /// The text is not longer than <paramref name="most"/> characters. A line break counts once, as the
    /// counter beside the box counts it: see <see cref="LineBreaks"/>.
    /// </summary>
    public static IRuleBuilderOptions<T, string?> NotLongerThan<T>(this IRuleBuilder<T, string?> rule, int most, string what) =>
        rule.Must(text => text is null || text.Length <= most)
            .WithMessage($"{Sentence(what)} must be {most:N0} characters or fewer");

    /// <summary>One of the choices that the page offers. A message after NotNull().IsInEnum() would be that of the second rule alone.</summary>
    public static IRuleBuilderOptions<T, TChoice?> MustBeChosen<T, TChoice>(this IRuleBuilder<T, TChoice?> rule, string message)
        where TChoice : struct, Enum =>
        rule.Must(choice => choice is { } chosen && Enum.IsDefined(chosen)).WithMessage(message);

    private static string? MissingPart(DateParts date) =>
        string.IsNullOrWhiteSpace(date.Day) ? nameof(DateParts.Day)
        : string.IsNullOrWhiteSpace(date.Month) ? nameof(DateParts.Month)
        : string.IsNullOrWhiteSpace(date.Year) ? nameof(DateParts.Year)
        : null;

    private static string Sentence(string what) => char.ToUpperInvariant(what[0]) + what[1..];
}
