using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Outcome;

/// <summary>What a referrer, or their safeguarding lead, may know of one concern.</summary>
public sealed record OutcomePage
{
    public required Guid Id { get; init; }

    public required string Reference { get; init; }

    public required Guid? RaisedById { get; init; }

    public required Guid? AgencyId { get; init; }

    public required string? RaisedBy { get; init; }

    public required ChildStatus Status { get; init; }

    public required bool IsReferral { get; init; }

    public required bool IsRestricted { get; init; }

    public required bool HiddenFromSafeguardingLead { get; init; }

    /// <summary>The reference of early help that goes on for the family, as far as the reader sees it.</summary>
    public required string? EarlyHelp { get; init; }

    public required ConcernTimes Times { get; init; }

    public IReadOnlyList<ToldChild> Children { get; init; } = [];

    /// <summary>What MASH said, newest first.</summary>
    public IReadOnlyList<Answer> Answers { get; init; } = [];

    /// <summary>What MASH asks of the referrer, newest first.</summary>
    public IReadOnlyList<AskedFor> Asked { get; init; } = [];

    /// <summary>Why the early help hub starts no early help after MASH's decision; null where it did not say so.</summary>
    public PutAside? SetAside { get; init; }

    public IReadOnlyList<Added> Added { get; init; } = [];

    /// <summary>Each opening of something that had not been read before, oldest first.</summary>
    public IReadOnlyList<FirstRead> Reads { get; init; } = [];

    public IReadOnlyList<Disagreed> Disagreements { get; init; } = [];

    /// <summary>Who opened the newest answer first; null while nobody has.</summary>
    public FirstRead? FirstRead => LastAnswer is { } last ? Reads.FirstOrDefault(read => read.At >= last.At) : null;

    public Answer? LastAnswer => Answers.Count == 0 ? null : Answers[0];

    /// <summary>MASH has told the outcome for every child.</summary>
    public bool IsDecided => Times is { OutcomeToldAt: not null, DecidedAt: not null };

    public Disagreed? OpenDisagreement => Disagreements.FirstOrDefault(d => d.ResolvedAt is null);

    public bool IsWaitingForReferrer => Children.Any(c => c.Status == ChildStatus.ReturnedForInformation);

    /// <summary>
    /// A child's outcome is shown once MASH has told it: when a message that tells outcomes was sent after the decision. A first answer
    /// before everything is decided, or word of a sibling who was passed on, tells none. Nothing is shown of a restricted record.
    /// </summary>
    public bool IsTold(ToldChild child) =>
        !IsRestricted && child is { Level: not null, DecidedAt: { } decided } && Answers.Any(a => a.TellsOutcome && decided <= a.At);
}

/// <summary>One child with what was decided.</summary>
public sealed record ToldChild
{
    public required int Number { get; init; }

    public required string? Given { get; init; }

    public required string? Family { get; init; }

    public required bool IsUnborn { get; init; }

    public required ChildStatus Status { get; init; }

    public required int? Level { get; init; }

    public required string? OutcomeCode { get; init; }

    /// <summary>The reason of the decision that stands; the manager wrote it for the referrer to read.</summary>
    public required string? Rationale { get; init; }

    public required DateTime? DecidedAt { get; init; }

    /// <summary>The edition of the guidance that it was decided under: its words are shown, whatever counts today.</summary>
    public required string? GuidanceVersion { get; init; }

    /// <summary>Ids of the signs that the decision rests on, from that edition.</summary>
    public IReadOnlyList<string> Indicators { get; init; } = [];

    public required bool WasSuggested { get; init; }

    public required int? SuggestedLevel { get; init; }

    public string ShownName => (Given, Family) switch
    {
        (null, null) => IsUnborn ? "Unborn baby" : $"Child {Number}, name not known",
        _ => string.Join(' ', new[] { Given, Family }.Where(n => n is not null)),
    };

    public string? SuggestionInWords => !WasSuggested ? null : SuggestedLevel is { } level ? $"You suggested level {level}" : "You were not sure";
}

/// <summary>One message of MASH.</summary>
public sealed record Answer(FeedbackKind Kind, string Message, string? WhyNotYet, DateTime? Until, string ByName, DateTime At, DateTime? ReadAt)
{
    /// <summary>An outcome message; or a first answer that did not have to say until when the outcome is open.</summary>
    public bool TellsOutcome => Kind == FeedbackKind.Outcome || (Kind == FeedbackKind.FirstAnswer && Until is null);
}

/// <summary>What MASH asked the referrer for, when it sent the concern back.</summary>
public sealed record AskedFor(string? Words, DateTime At);

/// <summary>Why the early help hub starts no early help.</summary>
public sealed record PutAside(string? Words, DateTime At);

/// <summary>That something was added, and when.</summary>
public sealed record Added(DateTime At, string ByName, Guid? ById);

/// <summary>Who opened MASH's answer first.</summary>
public sealed record FirstRead(DateTime At, Guid? ById, string ByName);

/// <summary>A disagreement about this concern.</summary>
public sealed record Disagreed(Guid Id, DateTime RaisedAt, string RaisedByName, DateTime DueAt, DateTime? ResolvedAt, string? Answer);

/// <summary>What the view needs beside the record: the reader, the contacts and what they answered.</summary>
/// <param name="Concern">The record.</param>
/// <param name="Policy">Names of levels and outcomes, and whom to ring.</param>
/// <param name="ReaderId">Who reads.</param>
/// <param name="LeadNames">Their safeguarding leads, when they may see it.</param>
/// <param name="Form">The answer to the decision.</param>
public sealed record OutcomeView(OutcomePage Concern, PolicyData Policy, Guid? ReaderId, IReadOnlyList<string> LeadNames, AnswerForm Form)
{
    public bool IsOwn => Concern.RaisedById is not null && Concern.RaisedById == ReaderId;

    /// <summary>The page's heading and title; it names nobody.</summary>
    public string Heading => (Concern, IsOwn) switch
    {
        ({ IsDecided: true }, true) => "Decision on your concern",
        ({ IsDecided: true }, false) => "Decision on a colleague’s concern",
        ({ IsWaitingForReferrer: true }, _) => $"{Policy.MashName} needs something from you",
        ({ Answers.Count: > 0 }, _) => $"{Policy.MashName} has answered",
        (_, true) => $"Your concern is with {Policy.MashName}",
        _ => $"A colleague’s concern is with {Policy.MashName}",
    };
}
