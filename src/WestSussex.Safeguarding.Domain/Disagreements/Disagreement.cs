using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.Disagreements;

public enum DisagreementState
{
    Open,
    Resolved,
}

/// <summary>A professional disagrees with a decision, or with another agency not acting (DE-01, DE-06). Nothing that protects a child stops for it.</summary>
public sealed class Disagreement : AggregateRoot
{
    public const int WordsMaxLength = 4000;

    private Disagreement()
    {
    }

    public Guid ReferralId { get; private set; }

    public Guid? RaisedById { get; private set; }

    public string RaisedByName { get; private set; } = "";

    public Guid? AgencyId { get; private set; }

    public DateTime RaisedAt { get; private set; }

    /// <summary>What they disagree with.</summary>
    public string Issue { get; private set; } = "";

    /// <summary>What it rests on.</summary>
    public string? Evidence { get; private set; }

    /// <summary>What they want to happen.</summary>
    public string Wish { get; private set; } = "";

    /// <summary>The manager who decided and has to answer.</summary>
    public Guid? ManagerId { get; private set; }

    /// <summary>1 to 4.</summary>
    public int Stage { get; private set; } = 1;

    public DateTime DueAt { get; private set; }

    public DisagreementState State { get; private set; }

    public string? Answer { get; private set; }

    public Guid? AnsweredById { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    /// <param name="referralId">The concern.</param>
    /// <param name="managerId">Who decided.</param>
    /// <param name="words">Issue, evidence and wish.</param>
    /// <param name="dueAt">By when the manager has to answer: stage 1 of the disagreement clocks.</param>
    /// <param name="by">Who disagrees.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <param name="key">The form's key, which becomes the id: the same form sent twice raises one.</param>
    public static Disagreement Raise(Guid referralId, Guid? managerId, DisagreementWords words, DateTime dueAt, Actor by, DateTime at, Guid? key = null)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Issue), "Say what you disagree with");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Wish), "Say what you want to happen");
        return new Disagreement
        {
            Id = key ?? Guid.CreateVersion7(),
            ReferralId = referralId,
            ManagerId = managerId,
            RaisedById = by.PersonId,
            RaisedByName = by.Name,
            AgencyId = by.AgencyId,
            RaisedAt = at,
            Issue = words.Issue.Trim(),
            Evidence = string.IsNullOrWhiteSpace(words.Evidence) ? null : words.Evidence.Trim(),
            Wish = words.Wish.Trim(),
            DueAt = dueAt,
        };
    }

    public void Resolve(string answer, Actor by, DateTime at)
    {
        RuleBrokenException.When(!by.Is(Role.MashManager), "Only a social work manager can do this");
        RuleBrokenException.When(State == DisagreementState.Resolved, "This has been resolved already");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(answer), "Write your answer");
        State = DisagreementState.Resolved;
        Answer = answer.Trim();
        AnsweredById = by.PersonId;
        AnsweredAt = at;
    }
}

/// <summary>What somebody who disagrees says.</summary>
public sealed record DisagreementWords(string Issue, string? Evidence, string Wish);
