using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Mash.DecideLevelOfNeed;

/// <summary>
/// Proposes or decides for each child that something was chosen for. Policy says when a second manager has to
/// agree; what protects a child takes effect at once. The referrer is told in the same transaction once every child is decided.
/// </summary>
public sealed class DecideLevel(SafeguardingDbContext db, PolicyData policy, TellReferrer tell)
{
    /// <summary>Keeps what somebody thinks level and outcome should be; a manager who did not propose it decides.</summary>
    public Task ProposeAsync(Referral referral, DecideForm form, Actor by, DateTime at)
    {
        foreach (var choice in form.Chosen)
        {
            referral.Propose(choice.Child, Chosen(choice, form), by, at);
        }

        return Task.CompletedTask;
    }

    public async Task DecideAsync(Referral referral, DecideForm form, Actor by, DateTime at, CancellationToken cancellationToken)
    {
        var refused = await FamilyRefusedAsync(referral.Id, cancellationToken);
        foreach (var choice in form.Chosen)
        {
            if (policy.Outcome(choice.OutcomeCode!).TakesEffectAtOnce)
            {
                referral.ProtectNow(choice.Child, Chosen(choice, form), by, at);
                continue;
            }

            var proposed = referral.Child(choice.Child).Decisions.Select(d => (d.Level, d.GuidanceVersion));
            referral.Decide(choice.Child, Chosen(choice, form), WhySecondManager(choice, proposed, refused, referral.IsRestricted), by, at);
        }

        await SayAsync(referral, form, by, at, cancellationToken);
    }

    /// <summary>Why policy asks for a second manager, or null.</summary>
    public string? WhySecondManager(ChildChoice choice, IEnumerable<(int? Level, string GuidanceVersion)> proposed, bool familyRefused, bool isRestricted)
    {
        var outcome = policy.Current(policy.Outcomes).Find(choice.OutcomeCode);
        if (outcome is null || outcome.TakesEffectAtOnce)
        {
            return null;
        }

        var rules = policy.Current(policy.AuthorisationRules);
        var overrides = familyRefused && !outcome.IsProtective && !rules.NoFurtherActionOutcomes.Contains(outcome.Id);
        return rules.WhySecondManager(outcome.Id, policy.LevelsOf(proposed), overrides, isRestricted);
    }

    /// <summary>Whether an adult who was asked does not agree to help.</summary>
    public Task<bool> FamilyRefusedAsync(Guid referralId, CancellationToken cancellationToken) =>
        db.Set<ConsentRecord>().AnyAsync(c => c.ReferralId == referralId && c.Agrees == AgreesAnswer.No, cancellationToken);

    private LevelOfNeedChoice Chosen(ChildChoice choice, DecideForm form) =>
        new(choice.Level, choice.OutcomeCode, choice.Why, policy.LevelsOfNeed.InForceOn(policy.Today).Version, choice.Hub, form.ToFamily) { Indicators = choice.Indicators };

    private async Task SayAsync(Referral referral, DecideForm form, Actor by, DateTime at, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(form.Message))
        {
            return;
        }

        if (form.IsReferral == true && referral.AcceptedAsReferralAt is null)
        {
            referral.AcceptAsReferral(form.Message, by, at);
        }

        if (referral.DecidedAt is null)
        {
            // Not decided for every child yet: kept, so that whoever tells the referrer finds it on the page.
            referral.PrepareAnswer(form.Message, by, at);
            return;
        }

        var isReferral = referral.AcceptedAsReferralAt is not null;
        if (referral.FirstAnsweredAt is null)
        {
            referral.GiveFirstAnswer(new AnswerToReferrer(isReferral, form.Message, null, null, FeedbackMethod.Portal), by, at);
        }
        else
        {
            referral.TellOutcome(form.Message, FeedbackMethod.Portal, by, at);
        }

        await tell.AddAsync(referral, at, cancellationToken);
    }
}
