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
        ("about how old the child is", AgeBands.InWords(Thoughts.AgeBand) is not null),
        ("the district where the child lives", Has(Thoughts.District)),
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

        Say(draft.Children[0], policy);
        draft.LevelsChosenFrom = Thoughts.GuidanceVersion;
        draft.AskAgainForLevelsOf(policy.LevelsOfNeed, policy.LevelsOfNeed.InForceOn(policy.Today));

        // Somebody's own summing up: what they saw and what they were told they keep apart themselves (RC-21).
        draft.Concern.Opinion = Thoughts.Words;
        draft.Life.Strengths = Thoughts.Strengths;
        draft.Life.HowLongHowOften = Thoughts.HowLongHowOften;
        draft.Life.TriedSoFar = Thoughts.TriedSoFar;
        draft.Life.OutsideTheHome = Thoughts.OutsideTheHome;
    }

    // A band is no age: only "under 1" and "not born yet" answer the form's question; the others stand beside it.
    private void Say(ChildForm child, PolicyData policy)
    {
        child.AgeBand = AgeBands.InWords(Thoughts!.AgeBand);
        child.District = policy.Current(policy.Districts).Find(Thoughts.District)?.Name;
        (child.Birth, child.EstimatedAge) = Thoughts.AgeBand switch
        {
            AgeBands.Unborn => (BirthAnswer.Unborn, null),
            AgeBands.Baby => (BirthAnswer.Estimate, "0"),
            _ when child.AgeBand is not null => (BirthAnswer.Estimate, null),
            _ => ((BirthAnswer?)null, (string?)null),
        };
    }

    private static bool Has(string? text) => !string.IsNullOrWhiteSpace(text);
}
