using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>When a manager's decision needs a second manager. Everything else a manager decides is final.</summary>
public sealed record AuthorisationRules
{
    /// <summary>Codes of the outcomes that mean nothing further is done. They need a second manager once anybody has proposed a level of which the guidance says so.</summary>
    public required IReadOnlyList<string> NoFurtherActionOutcomes { get; init; }

    /// <summary>Lowering a priority from red needs a second manager.</summary>
    public required bool LoweringFromRed { get; init; }

    /// <summary>Going on against a family's refusal needs a second manager.</summary>
    public required bool OverridingRefusal { get; init; }

    /// <summary>Any decision about a restricted record needs a second manager.</summary>
    public required bool RestrictedRecords { get; init; }

    /// <summary>Why a second manager must agree to this decision, in words for the record; nothing when it is final.</summary>
    /// <param name="outcomeCode">The outcome chosen.</param>
    /// <param name="proposed">Every level that referrer, officer or manager proposed for the child, as the edition describes it that each was proposed under.</param>
    /// <param name="overridesRefusal">The family refused, and the decision goes on all the same.</param>
    /// <param name="isRestricted">The record is restricted to named people.</param>
    public string? WhySecondManager(string outcomeCode, IEnumerable<LevelDescription> proposed, bool overridesRefusal, bool isRestricted)
    {
        var highest = proposed.Where(level => level.ClosingNeedsSecondManager).MaxBy(level => level.Level);
        if (highest is not null && NoFurtherActionOutcomes.Contains(outcomeCode))
        {
            return $"Level {highest.Level} was proposed and no further action was chosen.";
        }

        if (overridesRefusal && OverridingRefusal)
        {
            return "The family's refusal is overridden.";
        }

        return isRestricted && RestrictedRecords ? "The record is restricted." : null;
    }
}
