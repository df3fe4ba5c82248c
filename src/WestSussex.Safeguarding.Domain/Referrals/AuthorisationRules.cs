namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>When a manager's decision needs a second manager. Everything else a manager decides is final.</summary>
public sealed record AuthorisationRules
{
    /// <summary>Codes of the outcomes that mean nothing further is done.</summary>
    public required IReadOnlyList<string> NoFurtherActionOutcomes { get; init; }

    /// <summary>Levels of need that, once anybody has proposed them, make those outcomes need a second manager.</summary>
    public required IReadOnlyList<int> ProposedLevels { get; init; }

    /// <summary>Lowering a priority from red needs a second manager.</summary>
    public required bool LoweringFromRed { get; init; }

    /// <summary>Going on against a family's refusal needs a second manager.</summary>
    public required bool OverridingRefusal { get; init; }

    /// <summary>Any decision about a restricted record needs a second manager.</summary>
    public required bool RestrictedRecords { get; init; }

    /// <summary>Why a second manager must agree to this decision, in words for the record; nothing when it is final.</summary>
    /// <param name="outcomeCode">The outcome chosen.</param>
    /// <param name="proposedLevels">Every level that referrer, officer or manager proposed for the child.</param>
    /// <param name="overridesRefusal">The family refused, and the decision goes on all the same.</param>
    /// <param name="isRestricted">The record is restricted to named people.</param>
    public string? WhySecondManager(string outcomeCode, IEnumerable<int> proposedLevels, bool overridesRefusal, bool isRestricted)
    {
        var highest = proposedLevels.Where(ProposedLevels.Contains).DefaultIfEmpty().Max();
        if (highest > 0 && NoFurtherActionOutcomes.Contains(outcomeCode))
        {
            return $"Level {highest} was proposed and no further action was chosen.";
        }

        if (overridesRefusal && OverridingRefusal)
        {
            return "The family's refusal is overridden.";
        }

        return isRestricted && RestrictedRecords ? "The record is restricted." : null;
    }
}
