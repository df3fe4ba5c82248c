using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>What MASH tells the referrer, and what the referrer adds.</summary>
public sealed partial class Referral
{
    /// <summary>
    /// MASH's first answer: contact or referral, what is being done, the outcome if it is known, else why not yet and until when.
    /// It meets the one-working-day clock; an automatic receipt never does (OF-01, OF-02).
    /// </summary>
    public void GiveFirstAnswer(AnswerToReferrer answer, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        RuleBrokenException.When(FirstAnsweredAt is not null, "The first answer has been given already");
        var isKnown = DecidedAt is not null;
        RuleBrokenException.When(!isKnown && string.IsNullOrWhiteSpace(answer.WhyNotYet), "Say why the outcome is not known yet");
        RuleBrokenException.When(!isKnown && answer.Until is null, "Say by when the outcome will be known");
        MustSayWhatWasAccepted(answer.IsReferral, by);
        if (answer.IsReferral)
        {
            Accept(answer.Message, by, at);
        }

        Answered(FeedbackKind.FirstAnswer, isKnown ? answer with { WhyNotYet = null, Until = null } : answer, by, at);
        if (isKnown)
        {
            OutcomeIsTold(at);
        }

        Settle(at);
    }

    /// <summary>What the referrer is to be told once every child's outcome stands; the page on which they are told starts with it.</summary>
    public string? PreparedAnswer { get; private set; }

    /// <summary>Keeps what the referrer is to be told, until it can be: a second manager may still have to agree.</summary>
    public void PrepareAnswer(string message, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        RuleBrokenException.When(string.IsNullOrWhiteSpace(message), "Write what the referrer will be told");
        PreparedAnswer = message.Trim();
        Happened(ReferralEventKind.NoteAdded, by, at, $"What the referrer is to be told: {PreparedAnswer}");
        StillWorking(by, at);
    }

    /// <summary>Tells the referrer the outcome for every child, with how to disagree (OF-02, OF-07).</summary>
    /// <param name="message">In words for the referrer.</param>
    /// <param name="method">How they are told.</param>
    /// <param name="by">Somebody in MASH.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <param name="saysReferral">What the message calls it, where its writer chose; null says what the record says.</param>
    public void TellOutcome(string message, FeedbackMethod method, Actor by, DateTime at, bool? saysReferral = null)
    {
        MustWorkInMash(by);
        RuleBrokenException.When(DecidedAt is null, "Decide for every child first");
        MustSayWhatWasAccepted(saysReferral ?? AcceptedAsReferralAt is not null, by);
        Answered(FeedbackKind.Outcome, new AnswerToReferrer(AcceptedAsReferralAt is not null, message, null, null, method), by, at);
        OutcomeIsTold(at);
        Settle(at);
    }

    private void OutcomeIsTold(DateTime at)
    {
        OutcomeToldAt = at;
        _children.ForEach(child => child.GoesToItsHub(at));
    }

    /// <summary>Whether MASH said something that neither the referrer nor their safeguarding lead has opened: kept beside the record so that lists need not search for it.</summary>
    public bool HasUnreadFeedback { get; private set; }

    /// <summary>The referrer, or their safeguarding lead, opened what MASH told them.</summary>
    public void FeedbackWasRead(Actor by, DateTime at)
    {
        var unread = _feedback.Where(f => f.ReadAt is null).ToList();
        if (unread.Count == 0)
        {
            return;
        }

        unread.ForEach(f => f.WasRead(at));
        HasUnreadFeedback = false;
        Happened(ReferralEventKind.FeedbackRead, by, at, null);
    }

    /// <summary>The referrer, or their safeguarding lead, says that they know what happens next, or asks MASH to ring them.</summary>
    public void AnswerFeedback(bool asksToTalk, Clocks clocks, Actor by, DateTime at)
    {
        RuleBrokenException.When(FirstAnsweredAt is null, "There is no answer yet");
        Happened(asksToTalk ? ReferralEventKind.AskedToTalk : ReferralEventKind.FeedbackUnderstood, by, at, null);
        if (asksToTalk)
        {
            NewsDueAt ??= clocks.FirstAnswerDue(at);
            Settle(at);
        }
    }

    /// <summary>Somebody in MASH has read what the referrer added or asked, and says so.</summary>
    public void NewsWasRead(Actor by, DateTime at)
    {
        MustWorkInMash(by);
        RuleBrokenException.When(NewsDueAt is null, "Nothing new has come in");
        NewsDueAt = null;
        Happened(ReferralEventKind.NewsRead, by, at, null);
        StillWorking(by, at);
        Settle(at);
    }

    /// <summary>Somebody in MASH made sure that the referrer has the answer, or tried to: how, when, and what came of it.</summary>
    /// <param name="how">How they were reached, or that they cannot be.</param>
    /// <param name="words">What was said or tried.</param>
    /// <param name="on">When it happened, in UTC; not later than now.</param>
    /// <param name="by">Somebody in MASH.</param>
    /// <param name="at">Now, in UTC.</param>
    public void ChaseFeedback(ChaseMethod how, string words, DateTime on, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        RuleBrokenException.When(FirstAnsweredAt is null, "Answer the referrer first");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words), "Write what you did to reach the referrer");
        RuleBrokenException.When(on > at, "Enter a day that has come already");
        Happened(ReferralEventKind.FeedbackChased, by, at, $"{InWords(how)}. {words.Trim()}", happenedAt: on);
        StillWorking(by, at);
    }

    /// <summary>
    /// The referrer has what MASH said last: it was opened, or said to them, or somebody chased it; or there is nobody to reach.
    /// The messages must be loaded: without them it is false.
    /// </summary>
    public bool ReferrerHasAnswer
    {
        get
        {
            var last = _feedback.MaxBy(f => f.At);
            return Referrer.CannotBeReached
                || last is { ReadAt: not null } or { Method: FeedbackMethod.Telephone or FeedbackMethod.InPerson }
                || _events.Exists(e => e.Kind == ReferralEventKind.FeedbackChased && !(e.At < last?.At));
        }
    }

    private static string InWords(ChaseMethod how) => how switch
    {
        ChaseMethod.Telephone => "By telephone",
        ChaseMethod.InPerson => "In person",
        ChaseMethod.Written => "In writing",
        _ => "The referrer cannot be reached",
    };

    /// <summary>Adds to what was sent. Where it was returned it goes back to screening; where it points to harm it sorts with the unread again (MT-16).</summary>
    /// <param name="words">What is added, as it was written.</param>
    /// <param name="pointsToHarm">The sender says that it points to harm now.</param>
    /// <param name="isProtective">Outcomes that protect a child stand whatever comes in (MT-12).</param>
    /// <param name="clocks">To set when somebody must have read it.</param>
    /// <param name="by">Who adds it.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <param name="key">The form's key: the same form sent twice adds once.</param>
    public void AddInformation(string words, bool pointsToHarm, Func<string, bool> isProtective, Clocks clocks, Actor by, DateTime at, Guid? key = null)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words), "Write what you want to add");
        if (_added.Exists(a => a.Id == key))
        {
            return;
        }

        Add(AddedInformation.Of(Id, words, pointsToHarm, by, at, key), isProtective, clocks, by, at);
    }

    private void Add(AddedInformation information, Func<string, bool> isProtective, Clocks clocks, Actor by, DateTime at)
    {
        _added.Add(information);
        Happened(ReferralEventKind.InformationAdded, by, at, information.PointsToHarm ? "Points to harm" : null);
        foreach (var child in _children)
        {
            if (ChildWorkflow.Allows(Verb.ReceiveInformation, child.Status))
            {
                child.MoveTo(ChildStatus.Screening, at);
            }
        }

        NewsDueAt ??= clocks.FirstAnswerDue(at);
        if (information.PointsToHarm)
        {
            PointsToHarm(isProtective, clocks, at);
        }

        Settle(at);
    }

    // Everything is looked at again as if it had just come in, except what protects a child already.
    private void PointsToHarm(Func<string, bool> isProtective, Clocks clocks, DateTime at)
    {
        HarmIndicated = true;
        IsProvisionalRed = true;
        ScreeningDueAt = clocks.ScreeningDue(at);
        TakePriorityAway(at);
        foreach (var child in _children.Where(c => ChildWorkflow.Allows(Verb.Reopen, c.Status) && !(c.OutcomeCode is { } outcome && isProtective(outcome))))
        {
            child.MoveTo(ChildStatus.Screening, at);
            child.NothingStands();
            Happened(ReferralEventKind.Reopened, Actor.Portal, at, "New information points to harm", child.Id);
        }

        if (_children.Exists(c => ChildWorkflow.Undecided.Contains(c.Status)))
        {
            RestartOutcomeClock(clocks, at);
        }
    }

    private void TakePriorityAway(DateTime at)
    {
        if (Priority is not { } before)
        {
            return;
        }

        PriorityBefore = before;
        Priority = null;
        var asked = LowerPriorityAsked is { } lower ? $" Lowering it to {lower} was asked for and is no longer." : "";
        LowerPriorityAsked = null;
        LowerPriorityAskedById = null;
        Happened(ReferralEventKind.PriorityChanged, Actor.Portal, at, $"From {before} to not set: new information points to harm.{asked}");
    }

    /// <summary>Answer to "Have you spoken to MASH or the out-of-hours team?", asked where harm is indicated (RC-03).</summary>
    public void RecordSpokenToDutyTeam(bool spoken, string? withWhomAndWhen, Actor by, DateTime at)
    {
        SpokenToDutyTeam = spoken;
        Happened(ReferralEventKind.SpokenToDutyTeam, by, at, spoken ? $"Yes. {withWhomAndWhen}".Trim() : "No");
    }

    /// <summary>Reference and link went to the duty mailboxes: the answers point to harm, and nobody is said to have been spoken to.</summary>
    public void DutyTeamWasNudged(DateTime at)
    {
        DutyTeamNudgedAt = at;
        Happened(ReferralEventKind.DutyTeamNudged, Actor.Portal, at, null);
    }

    public void AddNote(string words, Actor by, DateTime at)
    {
        MustWorkInMash(by);
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words), "Write a note");
        Happened(ReferralEventKind.NoteAdded, by, at, words);
        StillWorking(by, at);
    }

    /// <summary>Somebody disagrees with a decision; protective action never pauses for it (DE-04).</summary>
    public void WasDisagreedWith(string issue, Actor by, DateTime at) => Happened(ReferralEventKind.Disagreed, by, at, issue);

    // What a manager accepted stands until the end: an officer's answer must not tell the referrer otherwise.
    private void MustSayWhatWasAccepted(bool saysReferral, Actor by)
    {
        RuleBrokenException.When(AcceptedAsReferralAt is not null && !saysReferral, "A manager has accepted this as a referral. Tell the referrer that it is a referral, not a contact.");
        RuleBrokenException.When(AcceptedAsReferralAt is null && saysReferral && !by.Is(Role.MashManager), "A manager has to accept it as a referral first");
    }

    private void Say(FeedbackKind kind, AnswerToReferrer answer, Actor by, DateTime at)
    {
        _feedback.Add(FeedbackToReferrer.Of(Id, kind, answer, by, at));
        HasUnreadFeedback = true;
    }

    private void Answered(FeedbackKind kind, AnswerToReferrer answer, Actor by, DateTime at)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(answer.Message), "Write what the referrer will be told");
        Say(kind, answer, by, at);
        PreparedAnswer = null;
        if (FirstAnsweredAt is null)
        {
            FirstAnsweredAt = at;
        }

        Happened(kind == FeedbackKind.FirstAnswer ? ReferralEventKind.FirstAnswerGiven : ReferralEventKind.OutcomeTold, by, at, answer.Message);
        StillWorking(by, at);
    }
}
