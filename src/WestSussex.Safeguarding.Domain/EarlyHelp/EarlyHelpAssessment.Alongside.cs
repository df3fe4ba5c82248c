namespace WestSussex.Safeguarding.Domain.EarlyHelp;

// Perhaps the second for one family.
public sealed partial class EarlyHelpAssessment
{
    /// <summary>Other early help that was open for what may be the same children when this was completed; the hub looks at both.</summary>
    public Guid? AlongsideId { get; private set; }

    /// <summary>Other early help is open for what may be the same children. It stands on no timeline: nobody has said yet that it is the same family.</summary>
    public void MayBeAlongside(Guid other)
    {
        RuleBrokenException.When(other == Id, "This is the same assessment");
        AlongsideId = other;
    }
}
