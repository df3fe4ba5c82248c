using System.Globalization;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Quality;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Board;

/// <summary>Early help in pictures: of a hub, of the agencies that somebody leads, or of everybody.</summary>
public sealed class BoardPage(FigureScope scope, EarlyHelpHub? hub, IReadOnlyDictionary<(EarlyHelpPicture Picture, string Of), int> figures, PolicyData policy)
{
    private const string NothingOpen = "No early help is open.";
    private const string NothingYet = "Nothing in the last twelve months.";

    public FigureScope Scope { get; } = scope;

    /// <summary>The hub that was asked for; null for all that the reader may see.</summary>
    public EarlyHelpHub? Hub { get; } = hub;

    public Numbers Numbers { get; } = new(scope == FigureScope.Whole);

    public int Open => Of(EarlyHelpPicture.Standing, AssessmentStatus.Open) + WithMash;

    public int WithMash => Of(EarlyHelpPicture.Standing, AssessmentStatus.AwaitingMash);

    /// <summary>Of agencies only: nobody else may know of a draft.</summary>
    public int Drafts => Of(EarlyHelpPicture.Standing, AssessmentStatus.Draft);

    public int Children => All(EarlyHelpPicture.Age).Sum(f => f.Count);

    public int Closed => All(EarlyHelpPicture.ClosureReason).Sum(f => f.Count);

    public int NeedsMet => Of(EarlyHelpPicture.ClosureReason, ClosureReason.NeedsMet);

    /// <summary>First meetings that were held in time, out of those whose day has come.</summary>
    public Bar FirstMeetings => new("", Of(EarlyHelpPicture.FirstMeeting, FirstMeeting.InTime),
        Of(EarlyHelpPicture.FirstMeeting, FirstMeeting.InTime) + Of(EarlyHelpPicture.FirstMeeting, FirstMeeting.Late) + Of(EarlyHelpPicture.FirstMeeting, FirstMeeting.Missed));

    /// <summary>Reviews that were held in time, out of those whose day has come.</summary>
    public Bar Reviews => new("", Of(EarlyHelpPicture.Review, ReviewTiming.InTime), All(EarlyHelpPicture.Review).Sum(f => f.Count));

    /// <summary>Half of the families waited no longer for their first meeting.</summary>
    public int? MiddleWait => Numbers.Median(All(EarlyHelpPicture.DaysToFirstMeeting).Select(f => (int.Parse(f.Of, CultureInfo.InvariantCulture), f.Count)));

    /// <summary>Weeks from the family's agreement in which the first meeting is to be held.</summary>
    public int MeetingWeeks => policy.Clocks.Rules.FirstTeamMeetingWeeks;

    public bool IsEmpty => figures.Count == 0;

    /// <summary>Of agencies only: actions of plans that their people said they cannot do (TAC-05).</summary>
    public IReadOnlyList<StuckAction> Stuck { get; set; } = [];

    /// <summary>What is open now.</summary>
    public IEnumerable<Picture> Now => [Districts(), Ages(), Levels(), Needs(), FamilyOutcomes()];

    /// <summary>What has happened in the last twelve months.</summary>
    public IEnumerable<Picture> LastYear => [Meetings(), ReviewTimes(), Closures(), ClosedNeeds(), StepUps()];

    private Picture Districts()
    {
        var districts = policy.Current(policy.Districts);
        var bars = districts.Where(d => Hub is null || string.Equals(d.Hub, Hub.ToString(), StringComparison.OrdinalIgnoreCase)).Select(d => new Bar(d.Name, Of(EarlyHelpPicture.District, d.Id)));
        var others = All(EarlyHelpPicture.District).Where(f => !districts.Contains(f.Of)).Sum(f => f.Count);
        return new Picture("districts", "Where families live", "District", "Early help", [.. bars, .. Unless0("Not known", others)], NothingOpen);
    }

    private Picture Ages()
    {
        var bars = Enum.GetValues<AgeBand>().Select(band => (band, Bar: new Bar(AgesInFigures.Name(band), Of(EarlyHelpPicture.Age, band))))
            .Where(b => b.Bar.Count > 0 || b.band is not (AgeBand.EighteenOrOver or AgeBand.NotKnown)).Select(b => b.Bar);
        return new Picture("ages", "How old the children are", "Age today", "Children", [.. bars], NothingOpen);
    }

    private Picture Levels()
    {
        var guidance = policy.Current(policy.LevelsOfNeed);
        var bars = guidance.Levels.Select(l => new Bar($"Level {l.Level}, {l.Name}", Of(EarlyHelpPicture.Level, l.Level)));
        var others = All(EarlyHelpPicture.Level).Where(f => guidance.Levels.All(l => l.Level.ToString(CultureInfo.InvariantCulture) != f.Of));
        return new Picture("levels", "Level of need", "Level", "Early help", [.. bars, .. others.Select(f => new Bar(f.Of.Length == 0 ? "Not decided" : $"Level {f.Of}", f.Count))], NothingOpen)
        {
            Note = "The level of the family as it was last decided; one of several children may have a lower one."
                + (policy.LevelsOfNeed.Versions.Count > 1 ? " Under an earlier edition of the guidance it may have had another name." : ""),
        };
    }

    private Picture Needs()
    {
        var guidance = policy.LevelsOfNeed.Versions;
        string Name(string id) => guidance.Reverse().Select(v => v.Content.Domains.Find(id)?.Name).FirstOrDefault(name => name is not null) ?? "A part of an earlier edition";
        return new Picture("needs", "What families need help with", "Part of the child’s life", "Early help",
            Sorted(All(EarlyHelpPicture.Need).Select(f => new Bar(Name(f.Of), f.Count))), "No need is written down in open early help.")
        {
            Note = "Where an assessment names several needs, it stands in each line.",
        };
    }

    private Picture FamilyOutcomes() => new("outcomes", "By Supporting Families outcome", "Outcome", "Early help",
        [.. policy.Current(policy.FamilyOutcomes).Select(o => new Bar(o.Name, Of(EarlyHelpPicture.FamilyOutcome, o.Id))), .. Unless0("None of the ten", Of(EarlyHelpPicture.FamilyOutcome, ""))],
        "No need is written down in open early help.")
    {
        Note = "By the needs that the assessment names. It may stand in several lines.",
    };

    private Picture Meetings() => new("first-meetings", "Time to the first team meeting", "First meeting", "Early help",
        [
            new Bar($"Within {MeetingWeeks} weeks", Of(EarlyHelpPicture.FirstMeeting, FirstMeeting.InTime)),
            new Bar("Later than that", Of(EarlyHelpPicture.FirstMeeting, FirstMeeting.Late)),
            new Bar("Late and not held", Of(EarlyHelpPicture.FirstMeeting, FirstMeeting.Missed)),
            new Bar("Not due yet", Of(EarlyHelpPicture.FirstMeeting, FirstMeeting.ToCome)),
        ], "No assessment was completed in the last twelve months.")
    {
        Says = MiddleWait is { } days ? $"Half of the families who have met waited {(days == 1 ? "a day" : $"{days} days")} or less after they agreed." : null,
        Note = "Of assessments completed in the last twelve months.",
    };

    private Picture ReviewTimes() => new("reviews", "Reviews", "Review", "Reviews",
        [
            new Bar("Held by its day", Of(EarlyHelpPicture.Review, ReviewTiming.InTime)),
            new Bar("Held later", Of(EarlyHelpPicture.Review, ReviewTiming.Late)),
            new Bar("Overdue now", Of(EarlyHelpPicture.Review, ReviewTiming.Overdue)),
        ], "No review was held or due in the last twelve months.")
    {
        Note = "Its day is the one that was set last. A review may be put off, never beyond the policy’s last day.",
    };

    private Picture Closures() => new("closures", "Why early help ended", "Reason", "Early help",
        [.. Enum.GetValues<ClosureReason>().Select(r => new Bar(EarlyHelpClosure.Name(r), Of(EarlyHelpPicture.ClosureReason, r)))], "No early help was closed in the last twelve months.");

    private Picture ClosedNeeds()
    {
        var known = policy.Current(policy.FamilyOutcomes).Select(o => (o.Id, o.Name)).Append((Id: "", Name: "None of the ten"));
        return new Picture("difference", "Needs met or better at the end", "Supporting Families outcome", "Met or better",
            [.. known.Select(o => new Bar(o.Name, Ended(o.Id, NeedOutcome.Met) + Ended(o.Id, NeedOutcome.Better), Enum.GetValues<NeedOutcome>().Sum(n => Ended(o.Id, n)))).Where(b => b.Whole > 0)],
            NothingYet)
        {
            Note = "As family and lead practitioner saw each need when early help was closed.",
        };
    }

    private Picture StepUps() => new("step-ups", $"Step-ups to {policy.MashName}", "What came of it", "Early help",
        [
            new Bar($"{policy.MashName} has not decided yet", Of(EarlyHelpPicture.StepUp, StepUpResult.Waiting)),
            new Bar("Decided, early help goes on", Of(EarlyHelpPicture.StepUp, StepUpResult.WentOn)),
            new Bar("A specialist service took over", Of(EarlyHelpPicture.StepUp, StepUpResult.TakenOver)),
            new Bar("Closed for another reason", Of(EarlyHelpPicture.StepUp, StepUpResult.ClosedOtherwise)),
        ], "Nothing was stepped up in the last twelve months.");

    private int Ended(string outcome, NeedOutcome how) => Of(EarlyHelpPicture.ClosedNeed, $"{outcome}/{how}");

    private int Of(EarlyHelpPicture picture, object of) => figures.GetValueOrDefault((picture, Convert.ToString(of, CultureInfo.InvariantCulture) ?? ""));

    private IEnumerable<(string Of, int Count)> All(EarlyHelpPicture picture) => figures.Where(f => f.Key.Picture == picture).Select(f => (f.Key.Of, f.Value));

    // By what is shown, so that not even the order tells rounded numbers apart.
    private IReadOnlyList<Bar> Sorted(IEnumerable<Bar> bars) => [.. bars.OrderByDescending(b => Numbers.Drawn(b.Count)).ThenBy(b => b.Label, StringComparer.Ordinal)];

    private static IEnumerable<Bar> Unless0(string label, int count) => count == 0 ? [] : [new Bar(label, count)];
}

/// <summary>An action of a plan whose owner said that they cannot do it, as their safeguarding lead hears of it.</summary>
/// <param name="Owner">Their colleague.</param>
/// <param name="Since">When they said so, in UTC.</param>
/// <param name="Reference">Of the early help.</param>
/// <param name="Ask">Name and e-mail of who leads the plan.</param>
public sealed record StuckAction(string Owner, DateTime Since, string Reference, string? Ask);
