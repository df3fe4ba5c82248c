using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Start;

/// <summary>What somebody put together in the guidance, on its way through the first pages of the form: in a hidden field, nowhere else.</summary>
/// <param name="Carried">The field's text as it came.</param>
/// <param name="Thoughts">What is in it; null when it was changed or is too old.</param>
public sealed record BroughtAlong(string Carried, ThoughtThrough? Thoughts)
{
    private const string Key = "BroughtAlong";

    /// <summary>Nothing when nothing was carried.</summary>
    public static BroughtAlong? Read(string? carried, CarriedThoughts thoughts) =>
        string.IsNullOrEmpty(carried) ? null : new BroughtAlong(carried, thoughts.Read(carried));

    public static BroughtAlong? From(IDictionary<string, object?> viewData) => viewData.TryGetValue(Key, out var value) ? value as BroughtAlong : null;

    public void PutInto(IDictionary<string, object?> viewData) => viewData[Key] = this;

    /// <summary>What came along, in words for the reader.</summary>
    public IEnumerable<string> InWords => Thoughts is null ? [] : new (string Words, bool Is)[]
    {
        ("the signs that you picked", Thoughts.Indicators.Count > 0),
        ("what worries you, in your own words", Has(Thoughts.Words)),
        ("what goes well", Has(Thoughts.Strengths)),
        ("how long and how often", Has(Thoughts.HowLongHowOften)),
        ("what has been tried", Has(Thoughts.TriedSoFar)),
        ("what happens outside the home", Has(Thoughts.OutsideTheHome)),
    }.Where(part => part.Is).Select(part => part.Words);

    /// <summary>Puts it into a new form: the signs are about the first child, and everything can be changed or taken off there.</summary>
    public void AddTo(ConcernDraft draft, PolicyData policy, TimeProvider clock)
    {
        if (Thoughts is null)
        {
            return;
        }

        var signs = PickedSigns.Clean(Thoughts.Indicators);
        signs.RemoveAll(PickedSigns.Unknown(policy, signs).Contains);
        if (draft.You.WayIn == WayIn.Public)
        {
            draft.Concern.Signs = signs;
        }
        else
        {
            PeopleInStep.Bring(draft, clock);
            draft.Levels.Children[0].Indicators = signs;
        }

        // Somebody's own summing up: what they saw and what they were told they keep apart themselves (RC-21).
        draft.Concern.Opinion = Thoughts.Words;
        draft.Life.Strengths = Thoughts.Strengths;
        draft.Life.HowLongHowOften = Thoughts.HowLongHowOften;
        draft.Life.TriedSoFar = Thoughts.TriedSoFar;
        draft.Life.OutsideTheHome = Thoughts.OutsideTheHome;
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
