using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>Where an action of a plan stands (TAC-06). The names are stored: rename none.</summary>
public enum ActionState
{
    ToDo,
    UnderWay,
    Done,

    /// <summary>Its owner said that they cannot do it: somebody has to think again (TAC-05).</summary>
    CannotBeDone,

    /// <summary>Given up, with the reason.</summary>
    NoLongerNeeded,
}

/// <summary>
/// One action of a plan: what, who, by when, and how everybody will know that it worked (EH-14, PS-07). A root of its own: two people who
/// work on two actions never wait for each other, and two who change the same one are shown both versions.
/// </summary>
public sealed class PlanAction : AggregateRoot
{
    public const int WhatMaxLength = 500;
    public const int WordsMaxLength = 1000;
    public const int DomainMaxLength = 60;

    private readonly List<PlanActionUpdate> _updates = [];

    private PlanAction()
    {
    }

    public Guid AssessmentId { get; private set; }

    /// <summary>Order in the plan, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The part of the child's life whose need it is for, as the guidance calls it; null where it is for all of them.</summary>
    public string? Domain { get; private set; }

    public string What { get; private set; } = "";

    /// <summary>Who does it: somebody of the team, the family included.</summary>
    public Guid OwnerMemberId { get; private set; }

    /// <summary>Their account, where they have one: "my actions" asks an index for it.</summary>
    public Guid? OwnerId { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>How everybody will know that it worked.</summary>
    public string HowWeWillKnow { get; private set; } = "";

    public ActionState State { get; private set; }

    /// <summary>What came of it, or why not.</summary>
    public string? Result { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public string CreatedByName { get; private set; } = "";

    public DateTime ChangedAt { get; private set; }

    public string ChangedByName { get; private set; } = "";

    /// <summary>Everything that happened to it, oldest first. Only ever added.</summary>
    public IReadOnlyCollection<PlanActionUpdate> Updates => _updates;

    /// <summary>Somebody still has something to do.</summary>
    public bool IsOpen => State is ActionState.ToDo or ActionState.UnderWay or ActionState.CannotBeDone;

    public bool IsOverdue(DateOnly today) => IsOpen && DueOn < today;

    /// <param name="key">The form's key, which becomes the id: the same form sent twice adds once.</param>
    /// <param name="assessment">Whose plan it is.</param>
    /// <param name="number">Order in the plan.</param>
    /// <param name="words">What, who, by when, how we will know.</param>
    /// <param name="today">Today in London: an action is for the future.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="at">Now, in UTC.</param>
    public static PlanAction Add(Guid key, EarlyHelpAssessment assessment, int number, PlanActionAnswers words, DateOnly today, Actor by, DateTime at)
    {
        assessment.MustBeTeam(by);
        assessment.MustBeAgreedTo();
        RuleBrokenException.When(words.DueOn < today, "The day by which it is done must be today or later");
        var action = new PlanAction { Id = key, AssessmentId = assessment.Id, Number = number, CreatedAt = at, CreatedByName = by.Name };
        action.Take(assessment, words);
        action.Note("Added", null, by, at);
        assessment.TeamDid(EarlyHelpEventKind.ActionAgreed, by, at, action.What);
        return action;
    }

    /// <summary>Another wording, owner or day. The old ones stay among the updates.</summary>
    public void Change(EarlyHelpAssessment assessment, PlanActionAnswers words, Actor by, DateTime at)
    {
        assessment.MustBeTeam(by);
        RuleBrokenException.When(!IsOpen, "This action is finished. Add a new one.");
        var before = InWords(assessment);
        Take(assessment, words);
        if (State == ActionState.CannotBeDone)
        {
            State = ActionState.ToDo;
        }

        Note("Changed", $"Before: {before}", by, at);
        assessment.TeamDid(EarlyHelpEventKind.ActionChanged, by, at, What);
    }

    /// <summary>It goes on, is done, or is given up.</summary>
    public void MoveTo(ActionState state, string? words, EarlyHelpAssessment assessment, Actor by, DateTime at)
    {
        assessment.MustBeTeam(by);
        RuleBrokenException.When(state == ActionState.CannotBeDone, "Say why it cannot be done, so that others are told");
        RuleBrokenException.When(state is ActionState.Done && Blank(words) is null, "Say what came of it");
        RuleBrokenException.When(state is ActionState.NoLongerNeeded && Blank(words) is null, "Say why it is no longer needed");
        State = state;
        Result = IsOpen ? null : Blank(words);
        Note(Name(state), words, by, at);
        assessment.TeamDid(state == ActionState.Done ? EarlyHelpEventKind.ActionDone : EarlyHelpEventKind.ActionChanged, by, at, $"{What}: {Name(state)}. {Blank(words)}".Trim());
    }

    /// <summary>Its owner cannot do it: their manager and the lead practitioner are told at once by whoever calls this (TAC-05).</summary>
    public void CannotBeDone(string why, EarlyHelpAssessment assessment, Actor by, DateTime at)
    {
        assessment.MustBeTeam(by);
        RuleBrokenException.When(!IsOpen, "This action is finished already");
        RuleBrokenException.When(Blank(why) is null, "Say why it cannot be done, and what would help");
        State = ActionState.CannotBeDone;
        Note(Name(State), why, by, at);
        assessment.TeamDid(EarlyHelpEventKind.ActionCannotBeDone, by, at, $"{What}. {why.Trim()}");
    }

    /// <summary>What a reader calls a state.</summary>
    public static string Name(ActionState state) => state switch
    {
        ActionState.ToDo => "To do",
        ActionState.UnderWay => "Under way",
        ActionState.Done => "Done",
        ActionState.CannotBeDone => "Cannot be done",
        _ => "No longer needed",
    };

    private void Take(EarlyHelpAssessment assessment, PlanActionAnswers words)
    {
        RuleBrokenException.When(Blank(words.What) is null, "Say what will be done");
        RuleBrokenException.When(Blank(words.HowWeWillKnow) is null, "Say how you will know that it worked");
        var owner = assessment.Member(words.OwnerMemberId);
        RuleBrokenException.When(!owner.IsCurrent, $"{owner.Name} has left the team. Choose somebody else.");
        What = words.What.Trim();
        Domain = words.Domain;
        OwnerMemberId = owner.Id;
        OwnerId = owner.PersonId;
        DueOn = words.DueOn;
        HowWeWillKnow = words.HowWeWillKnow.Trim();
    }

    private string InWords(EarlyHelpAssessment assessment) =>
        $"{What} ({assessment.Members.FirstOrDefault(m => m.Id == OwnerMemberId)?.Name ?? "somebody else"}, by {DueOn:d MMMM yyyy}). We will know by: {HowWeWillKnow}";

    private void Note(string what, string? words, Actor by, DateTime at)
    {
        ChangedAt = at;
        ChangedByName = by.Name;
        _updates.Add(PlanActionUpdate.Of(Id, what, Blank(words), by, at));
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>What somebody writes into the plan.</summary>
/// <param name="What">What will be done, so that anybody can see whether it was.</param>
/// <param name="OwnerMemberId">Who does it.</param>
/// <param name="DueOn">By when.</param>
/// <param name="HowWeWillKnow">What will be different for the child.</param>
/// <param name="Domain">Which need it is for.</param>
public sealed record PlanActionAnswers(string What, Guid OwnerMemberId, DateOnly DueOn, string HowWeWillKnow, string? Domain);

/// <summary>One thing that happened to an action: who, when, what. Only ever added.</summary>
public sealed class PlanActionUpdate : Entity, IPartOf
{
    public const int WhatMaxLength = 40;

    /// <summary>A whole action as it stood before, in words.</summary>
    public const int WordsMaxLength = 3000;

    private PlanActionUpdate()
    {
    }

    public Guid PlanActionId { get; private set; }

    public string What { get; private set; } = "";

    public string? Words { get; private set; }

    public DateTime At { get; private set; }

    public string ByName { get; private set; } = "";

    public Guid RootId => PlanActionId;

    internal static PlanActionUpdate Of(Guid actionId, string what, string? words, Actor by, DateTime at) => new()
    {
        PlanActionId = actionId,
        What = what,
        Words = words,
        At = at,
        ByName = by.Name,
    };
}
