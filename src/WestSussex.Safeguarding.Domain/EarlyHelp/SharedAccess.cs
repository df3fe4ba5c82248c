namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>
/// That an agreement opens an assessment to one professional, until it is withdrawn or replaced. It holds ids and nothing else: access is
/// looked up here, before anything of the assessment may be read.
/// </summary>
public sealed class SharedAccess : Entity, IPartOf
{
    private SharedAccess()
    {
    }

    internal SharedAccess(FamilyAgreement agreement, Guid personId, DateTime at) =>
        (AssessmentId, AgreementId, PersonId, Amount, Since, IsOpen) = (agreement.AssessmentId, agreement.Id, personId, agreement.Amount, at, true);

    public Guid AssessmentId { get; private set; }

    public Guid AgreementId { get; private set; }

    public Guid PersonId { get; private set; }

    public AmountShared Amount { get; private set; }

    public DateTime Since { get; private set; }

    public DateTime? Until { get; private set; }

    /// <summary>Stored: access is decided by it.</summary>
    public bool IsOpen { get; private set; }

    public Guid RootId => AssessmentId;

    internal void Close(DateTime at)
    {
        Until ??= at;
        IsOpen = false;
    }
}
