using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>
/// Somebody asked MASH for advice about a child or family who stay unnamed (RC-29). No concern is raised by it; where it becomes one, the
/// concern's timeline keeps what was asked and advised. What was said never changes afterwards.
/// </summary>
public sealed class Consultation : AggregateRoot
{
    public const int NameMaxLength = 120;
    public const int QuestionMaxLength = 2000;
    public const int WordsMaxLength = 4000;
    public const int DecidesMaxLength = 500;
    public const int RetentionClassMaxLength = 40;

    private Consultation()
    {
    }

    /// <summary>Who asked in the portal; null where somebody rang.</summary>
    public Guid? AskedById { get; private set; }

    /// <summary>The asker's agency, whose safeguarding lead sees it.</summary>
    public Guid? AgencyId { get; private set; }

    public string AskedBy { get; private set; } = "";

    /// <summary>The asker's organisation, as it was called then.</summary>
    public string? AskedByAgency { get; private set; }

    public bool HiddenFromSafeguardingLead { get; private set; }

    /// <summary>They rang, and MASH wrote it down.</summary>
    public bool ByTelephone { get; private set; }

    public DateTime AskedAt { get; private set; }

    /// <summary>By when MASH answers: the time that a first answer has.</summary>
    public DateTime DueAt { get; private set; }

    public string Question { get; private set; } = "";

    /// <summary>What is known, without names.</summary>
    public string? Known { get; private set; }

    /// <summary>What MASH advised; null until then.</summary>
    public string? Advice { get; private set; }

    /// <summary>Who decides what happens next.</summary>
    public string? Decides { get; private set; }

    public DateTime? AdvisedAt { get; private set; }

    public Guid? AdvisedById { get; private set; }

    public string? AdvisedByName { get; private set; }

    /// <summary>The concern that it became.</summary>
    public Guid? ReferralId { get; private set; }

    /// <summary>Nobody has answered it, and it has not become a concern. Stored for the list's index.</summary>
    public bool IsWaiting { get; private set; } = true;

    public string RetentionClass { get; private set; } = "no-further-action";

    public DateOnly? RetentionReviewOn { get; private set; }

    public bool RetentionHold { get; private set; }

    /// <summary>A signed-in person asks.</summary>
    public static Consultation Ask(Guid key, ConsultationQuestion words, DateTime dueAt, Actor by, DateTime at)
    {
        RuleBrokenException.When(by.PersonId is null, "Sign in to ask for advice here, or ring");
        var asked = Begin(key, words, at);
        asked.AskedById = by.PersonId;
        asked.AgencyId = by.AgencyId;
        asked.AskedBy = by.Name;
        asked.DueAt = dueAt;
        return asked;
    }

    /// <summary>Somebody rang and was advised at once; MASH writes it down.</summary>
    /// <param name="on">When they rang, and had the advice.</param>
    /// <param name="at">When it is written down.</param>
    public static Consultation FromCall(Guid key, ConsultationQuestion words, ConsultationAdvice advice, DateTime on, Actor by, DateTime at)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.AskedBy), "Enter who asked");
        RuleBrokenException.When(on > at, "The conversation must be in the past");
        var asked = Begin(key, words, on);
        asked.ByTelephone = true;
        asked.AskedBy = words.AskedBy!.Trim();
        asked.DueAt = on;
        asked.Advise(advice, by, on);
        return asked;
    }

    /// <summary>MASH advises.</summary>
    public void Advise(ConsultationAdvice advice, Actor by, DateTime at)
    {
        RuleBrokenException.When(!by.WorksInMash, "Only the team that looks at concerns can do this");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(advice.Advice), "Write what you advised");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(advice.Decides), "Say who decides what happens next");
        RuleBrokenException.When(Advice is not null, "Somebody has answered this already");
        RuleBrokenException.When(ReferralId is not null, "This has become a concern: answer it there");
        Advice = advice.Advice!.Trim();
        Decides = advice.Decides!.Trim();
        AdvisedAt = at;
        AdvisedById = by.PersonId;
        AdvisedByName = by.Name;
        IsWaiting = false;
    }

    /// <summary>It became a concern, which shows on its timeline what was asked and advised before. The first concern counts.</summary>
    /// <returns>Whether it was joined now.</returns>
    public bool Become(Referral referral, Actor by, DateTime at)
    {
        if (ReferralId is not null)
        {
            return false;
        }

        ReferralId = referral.Id;
        IsWaiting = false;
        referral.FollowsConsultation(this, by, at);
        return true;
    }

    /// <summary>Sets until when it is kept, counted from today.</summary>
    public void Retain(RetentionClass rule, DateOnly today) => (RetentionClass, RetentionReviewOn) = (rule.Id, rule.ReviewOn(today));

    private static Consultation Begin(Guid key, ConsultationQuestion words, DateTime at)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.Question), "Write what you want to know");
        return new Consultation
        {
            Id = key,
            AskedByAgency = Trimmed(words.AskedByAgency),
            HiddenFromSafeguardingLead = words.HideFromSafeguardingLead,
            Question = words.Question!.Trim(),
            Known = Trimmed(words.Known),
            AskedAt = at,
        };
    }

    private static string? Trimmed(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();
}

/// <summary>What is asked. Nobody of the family is named.</summary>
public sealed record ConsultationQuestion(string? Question, string? Known, string? AskedBy = null, string? AskedByAgency = null, bool HideFromSafeguardingLead = false);

/// <summary>What MASH says to it.</summary>
public sealed record ConsultationAdvice(string? Advice, string? Decides);
