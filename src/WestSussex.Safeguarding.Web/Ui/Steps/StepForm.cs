namespace WestSussex.Safeguarding.Web.Ui.Steps;

/// <summary>
/// The answers of one page as they were typed, right or wrong. A draft keeps them; a validator says what is missing;
/// only complete ones become a record.
/// </summary>
public abstract class StepForm;

/// <summary>A page that asks the same about several: each of them is compared by itself.</summary>
public interface IAsksSeveral
{
    IEnumerable<(string Key, string Name, StepForm Form)> Each { get; }
}

/// <summary>One answer that differs between what is stored and what is on the page.</summary>
public sealed record Difference(string Label, string Stored);

/// <summary>The last save of one page.</summary>
/// <param name="Stamp">Changes with every save.</param>
/// <param name="Tab">The page load it came from: the same tab may save again and again.</param>
/// <param name="At">When, in UTC.</param>
public sealed record PageSave(string Stamp, string Tab, DateTime At);

/// <summary>Names of the fields that every page posts beside its answers.</summary>
public static class StepFields
{
    public const string Stamp = "_stamp";
    public const string Tab = "_tab";
    public const string Go = "_go";
    public const string Later = "later";

    /// <summary>Keeps the page as it is and goes on to the marks and bruises.</summary>
    public const string Marks = "marks";
}
