namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>
/// A concern that has not been sent: the answers so far, owned by one person or by whoever holds the return code,
/// and gone after thirty days. MASH cannot see it.
/// </summary>
public sealed class Draft : AggregateRoot
{
    /// <summary>Days after the last change until a draft expires.</summary>
    public const int LifetimeInDays = 30;

    private Draft()
    {
    }

    public ConcernRoute Route { get; private set; }

    /// <summary>The signed-in owner.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>The owner's agency; its safeguarding lead can see that the draft exists.</summary>
    public Guid? AgencyId { get; private set; }

    /// <summary>The hash of the return code that opens it without an account.</summary>
    public string? ReturnCodeHash { get; private set; }

    /// <summary>Opaque text: never queried.</summary>
    public string Answers { get; private set; } = "{}";

    public DateTime StartedAt { get; private set; }

    public DateTime SavedAt { get; private set; }

    public DateTime ExpiresAt { get; private set; }

    /// <summary>An answer pointed to harm: reminders come sooner.</summary>
    public bool HarmIndicated { get; private set; }

    /// <summary>Set once it was sent; the answers are wiped then.</summary>
    public Guid? ReferralId { get; private set; }

    public static Draft StartFor(Guid ownerId, Guid? agencyId, DateTime at, Guid? id = null) => Start(ConcernRoute.Professional, at, id, d =>
    {
        d.OwnerId = ownerId;
        d.AgencyId = agencyId;
    });

    /// <param name="route">Public, or a named professional without an account.</param>
    /// <param name="returnCodeHash"><see cref="ReturnCode.Hash"/> of the code that was shown.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <param name="id">Its id, where a telephone call has it already.</param>
    public static Draft StartWithoutAccount(ConcernRoute route, string returnCodeHash, DateTime at, Guid? id = null) =>
        Start(route, at, id, d => d.ReturnCodeHash = returnCodeHash);

    public void Save(string answers, bool harmIndicated, DateTime at)
    {
        RuleBrokenException.When(ReferralId is not null, "This concern has been sent. You can add information to it.");
        Answers = answers;
        HarmIndicated = harmIndicated;
        SavedAt = at;
        ExpiresAt = at.AddDays(LifetimeInDays);
    }

    /// <summary>The code from before opens it no longer.</summary>
    /// <exception cref="RuleBrokenException">It has an owner, who needs no code; it was sent, or it is over.</exception>
    public void ChangeReturnCode(string returnCodeHash, DateTime at)
    {
        RuleBrokenException.When(OwnerId is not null, "The caller opens the form in their account: they need no code");
        RuleBrokenException.When(ReferralId is not null, "The written form has come already");
        RuleBrokenException.When(ExpiresAt <= at, "The form of this call is over. Write down what they say as a note.");
        ReturnCodeHash = returnCodeHash;
    }

    /// <summary>It became a referral: what was typed now lives there only.</summary>
    public void Sent(Guid referralId)
    {
        RuleBrokenException.When(ReferralId is not null, "This concern has already been sent");
        ReferralId = referralId;
        Answers = "{}";
    }

    private static Draft Start(ConcernRoute route, DateTime at, Guid? id, Action<Draft> own)
    {
        var draft = new Draft { Id = id ?? Guid.CreateVersion7(), Route = route, StartedAt = at, SavedAt = at, ExpiresAt = at.AddDays(LifetimeInDays) };
        own(draft);
        return draft;
    }
}
