namespace WestSussex.Safeguarding.Web.Areas.Guidance.ThinkItThrough;

/// <summary>One page of the way.</summary>
/// <param name="Key">The end of its address, and the name of the rules that hold when it is left.</param>
/// <param name="View">The view that shows it.</param>
/// <param name="Fields">What it asks.</param>
public sealed record ThinkStep(string Key, string View, IReadOnlyList<string> Fields)
{
    /// <summary>Where the way begins.</summary>
    public const string Root = "/levels-of-need/think-it-through";

    // As constants, for the routes name them.
    public const string AgeKey = "age";
    public const string SignsKey = "what-you-see";
    public const string HelpsKey = "what-helps";
    public const string TimeKey = "how-long-and-where";
    public const string DistrictKey = "district";
    public const string AnswerKey = "answer";
    public const string NextKey = "what-next";
    public const string PrintKey = "print";

    public static readonly ThinkStep Age = new(AgeKey, "Age", [nameof(ThinkForm.AgeBand), nameof(ThinkForm.About)]);
    public static readonly ThinkStep Signs = new(SignsKey, "WhatYouSee", ["Signs.Indicators", nameof(ThinkForm.Words)]);
    public static readonly ThinkStep Helps = new(HelpsKey, "WhatHelps", [nameof(ThinkForm.Strengths), nameof(ThinkForm.TriedSoFar)]);
    public static readonly ThinkStep Time = new(TimeKey, "HowLongAndWhere", [nameof(ThinkForm.HowLongHowOften), nameof(ThinkForm.OutsideTheHome)]);
    public static readonly ThinkStep District = new(DistrictKey, "District", [nameof(ThinkForm.District), nameof(ThinkForm.Postcode)]);
    public static readonly ThinkStep Answer = new(AnswerKey, "Answer", []);
    public static readonly ThinkStep Next = new(NextKey, "WhatNext", [nameof(ThinkForm.Decisions), nameof(ThinkForm.LookAgainOn), nameof(ThinkForm.Why)]);
    public static readonly ThinkStep Print = new(PrintKey, "Print", []);

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<ThinkStep> All { get; } = [Age, Signs, Helps, Time, District, Answer, Next, Print];

    /// <summary>How many of them ask something before the answer.</summary>
    public static int Questions => Answer.Index;

    public int Index => All.Select((step, index) => (step, index)).First(s => s.step.Key == Key).index;

    public string Address => $"{Root}/{Key}";

    /// <summary>The page after; the last one has none.</summary>
    public ThinkStep? After => Index + 1 < All.Count ? All[Index + 1] : null;

    /// <summary>The page before; the first one has none.</summary>
    public ThinkStep? Before => Index > 0 ? All[Index - 1] : null;

    /// <summary>Says nothing that somebody who looks over a shoulder should not read.</summary>
    public string Title => this switch
    {
        _ when Index < Questions => $"Think it through: step {Index + 1} of {Questions}",
        { Key: AnswerKey } => "Think it through: what the guidance says",
        { Key: NextKey } => "Think it through: what next",
        _ => "Think it through: print",
    };

    public static ThinkStep? Find(string? key) => All.FirstOrDefault(step => step.Key == key);

    /// <summary>It asks this, or a part of it.</summary>
    public bool Asks(string field) => Fields.Any(f => field == f || field.StartsWith(f + ".", StringComparison.Ordinal) || field.StartsWith(f + "[", StringComparison.Ordinal));
}
