using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>What became of one need. The names are stored: rename none.</summary>
public enum NeedOutcome
{
    Met,
    Better,
    TheSame,
    Worse,
}

/// <summary>How an early help came to its end: why, what became of each need, what difference it made, what child and family say of it (VC-09).</summary>
public sealed class EarlyHelpClosure : AggregateRoot
{
    public const int WordsMaxLength = 4000;
    public const int NameMaxLength = 120;

    private readonly List<ClosedNeed> _needs = [];

    private EarlyHelpClosure()
    {
    }

    /// <summary>Unique: it is closed once.</summary>
    public Guid AssessmentId { get; private set; }

    public ClosureReason Reason { get; private set; }

    public string Why { get; private set; } = "";

    /// <summary>What is different for the child.</summary>
    public string Difference { get; private set; } = "";

    public string? ChildsFeedback { get; private set; }

    public string? FamilysFeedback { get; private set; }

    /// <summary>What happens to what was still to be done; null where nothing was.</summary>
    public string? OpenActions { get; private set; }

    /// <summary>Whom the family turns to from now on. Early help is never stepped down to nobody (LN-10).</summary>
    public string? WhoFromNow { get; private set; }

    public DateTime At { get; private set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public IReadOnlyCollection<ClosedNeed> Needs => _needs;

    /// <param name="assessment">It is closed with it.</param>
    /// <param name="actions">The whole plan: what is open needs a word.</param>
    /// <param name="words">Why and what came of it.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <exception cref="RuleBrokenException">MASH has not decided on a step-up, actions are open without a word about them, it is stepped down to nobody, or something is missing.</exception>
    public static EarlyHelpClosure Close(EarlyHelpAssessment assessment, IReadOnlyCollection<PlanAction> actions, ClosingAnswers words, Actor by, DateTime at)
    {
        RuleBrokenException.When(assessment.Status == AssessmentStatus.AwaitingMash, "This went to the team that looks at concerns. It stays open until they have decided.");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Why), "Say why it ends now");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Difference), "Write what is different for the child");
        RuleBrokenException.When(words.Reason == ClosureReason.SteppedDown && string.IsNullOrWhiteSpace(words.WhoFromNow), "Say who supports the family from now on");
        var open = actions.Count(a => a.IsOpen);
        RuleBrokenException.When(open > 0 && string.IsNullOrWhiteSpace(words.OpenActions),
            $"{(open == 1 ? "One action is" : $"{open} actions are")} not finished. Say who goes on with {(open == 1 ? "it" : "them")}, or why {(open == 1 ? "it is" : "they are")} no longer needed.");
        assessment.Close(words.Reason, words.Why, by, at);
        var closure = new EarlyHelpClosure
        {
            AssessmentId = assessment.Id,
            Reason = words.Reason,
            Why = words.Why.Trim(),
            Difference = words.Difference.Trim(),
            ChildsFeedback = Blank(words.ChildsFeedback),
            FamilysFeedback = Blank(words.FamilysFeedback),
            OpenActions = open == 0 ? null : Blank(words.OpenActions),
            WhoFromNow = Blank(words.WhoFromNow),
            At = at,
            ById = by.PersonId,
            ByName = by.Name,
        };
        closure._needs.AddRange(words.Needs.Select(n => ClosedNeed.Of(closure.Id, n)));
        return closure;
    }

    /// <summary>What a reader calls a reason.</summary>
    public static string Name(ClosureReason reason) => reason switch
    {
        ClosureReason.NeedsMet => "The needs are met",
        ClosureReason.SteppedUp => "Stepped up: a specialist service has taken over",
        ClosureReason.SteppedDown => "Stepped down: universal services are enough",
        ClosureReason.FamilyDoesNotWish => "The family no longer wishes to take part",
        _ => "The family moved away",
    };

    /// <summary>What a reader calls what became of a need.</summary>
    public static string Name(NeedOutcome outcome) => outcome switch
    {
        NeedOutcome.Met => "Met",
        NeedOutcome.Better => "Better",
        NeedOutcome.TheSame => "The same",
        _ => "Worse",
    };

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Why it ends, complete.</summary>
public sealed record ClosingAnswers
{
    public required ClosureReason Reason { get; init; }

    public required string Why { get; init; }

    public required string Difference { get; init; }

    public string? ChildsFeedback { get; init; }

    public string? FamilysFeedback { get; init; }

    public string? OpenActions { get; init; }

    public string? WhoFromNow { get; init; }

    public IReadOnlyList<NeedAtClosing> Needs { get; init; } = [];
}

/// <summary>What became of one need.</summary>
public sealed record NeedAtClosing(string Domain, NeedOutcome Outcome);

/// <inheritdoc cref="NeedAtClosing"/>
public sealed class ClosedNeed : Entity, IPartOf
{
    private ClosedNeed()
    {
    }

    public Guid ClosureId { get; private set; }

    public string Domain { get; private set; } = "";

    public NeedOutcome Outcome { get; private set; }

    public Guid RootId => ClosureId;

    internal static ClosedNeed Of(Guid closureId, NeedAtClosing need) => new() { ClosureId = closureId, Domain = need.Domain, Outcome = need.Outcome };
}
