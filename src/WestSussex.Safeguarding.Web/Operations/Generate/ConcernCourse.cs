using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>What MASH does with one made-up concern, through the domain's own verbs.</summary>
internal sealed class ConcernCourse(
    Referral referral, GeneratedFamily family, PolicyData policy, GeneratedAgencies agencies, Random random, string guidance, GeneratedSigns signs, Clocks clocks, DateTime receivedAt)
{
    private static readonly string[] Outcomes =
        ["information-and-advice", "single-agency-support", "early-help-assessment", "early-help-assessment", "child-in-need-assessment", "strategy-discussion"];

    private readonly Actor _officer = agencies.Officers[random.Next(agencies.Officers.Count)];
    private readonly Actor _manager = agencies.Managers[random.Next(agencies.Managers.Count)];
    private DateTime _at = receivedAt.AddMinutes(random.Next(5, 50));

    /// <summary>Decided, told and taken on; or with the child's own worker; or linked.</summary>
    public void TakeToEnd(List<AggregateRoot> added, OtherConcern? earlier)
    {
        Screen(claim: random.Next(3) == 0);
        Match(added);
        switch (random.Next(12))
        {
            case 0:
                Each(child => referral.PassToAllocatedWorker(child, "Fennel Marchwood", "The children have a social worker. She has this now and will ring you.", _officer, Later(30)));
                break;
            case 1 when earlier is not null:
                Each(child => referral.LinkTo(child, earlier, "Two people wrote about the same evening.", "Somebody else told us about the same thing. Both are read together.", _officer, Later(30)));
                break;
            default:
                Decide(propose: random.Next(4) == 0);
                Tell();
                referral.FeedbackWasRead(Actor.WithoutAccount, Later(600));
                referral.Close("Early help hub", _officer, Later(2000));
                referral.Retain(policy.RetentionOf(referral.Children.Select(c => c.OutcomeCode).OfType<string>()), DateOnly.FromDateTime(_at));
                break;
        }
    }

    /// <summary>As far as it has come since it was received: the newest are unread, and the rest lies in every open status.</summary>
    public void TakeSomeWay(DateTime now)
    {
        var age = now - receivedAt;
        if (age < TimeSpan.FromHours(3) || random.Next(12) == 0)
        {
            return;
        }

        Screen(claim: random.Next(4) == 0);
        switch (age < TimeSpan.FromHours(12) ? random.Next(4) : random.Next(9))
        {
            case 0:
                break;
            case 1:
                Each(child => referral.GatherInformation(child, "Ask health and school what they know.", _officer, Later(20)));
                break;
            case 2:
                Propose(2);
                break;
            case 3:
                Each(child => referral.ReturnForInformation(child, "who-is-the-child", "Please tell us where the children live and who looks after them.", _officer, Later(20)));
                break;
            case 4:
                Propose(3);
                Each(child => referral.Decide(child, Choice(2, "no-further-action"), "Level 3 was proposed and no further action was chosen.", _manager, Later(20)));
                break;
            case 5 or 6:
                Decide(propose: true);
                break;
            default:
                Decide(propose: false);
                Tell();
                break;
        }
    }

    private void Screen(bool claim)
    {
        if (claim)
        {
            referral.Claim(_officer, _at);
        }

        var priority = referral.IsProvisionalRed ? Priority.Red : random.Next(3) == 0 ? Priority.Amber : Priority.Green;
        referral.SetPriority(priority, "On what the referrer saw, and the children’s ages.", false, clocks, _officer, Later(8));
    }

    // A person judges: one family in four is looked up and kept as known.
    private void Match(List<AggregateRoot> added)
    {
        if (family.Recorded is null && random.Next(4) > 0)
        {
            return;
        }

        var record = family.Recorded is null;
        foreach (var (child, referred) in family.Children.Zip(referral.Children))
        {
            if (child.Recorded is null)
            {
                child.Recorded = Child.Record(child.Name, child.DateOfBirth, _at);
                added.Add(child.Recorded);
            }

            referral.Match(referred.Id, child.Recorded, "Same names, birth dates and address.", _officer, _at);
        }

        if (record)
        {
            family.Recorded = Family.Record(_at);
            family.Children.ForEach(child => family.Recorded.Add(child.Recorded!, _at));
            added.Add(family.Recorded);
        }
    }

    private void Propose(int level)
    {
        var at = Later(30);
        Each(child => referral.Propose(child, Choice(level, level > 2 ? "early-help-assessment" : "single-agency-support"), _officer, at));
    }

    private void Decide(bool propose)
    {
        var outcome = Outcomes[random.Next(Outcomes.Length)];
        var level = outcome switch { "information-and-advice" => 1, "single-agency-support" => 2, "early-help-assessment" => 3, _ => 4 };
        if (propose)
        {
            Propose(level);
        }

        var at = Later(60);
        Each(child => referral.Decide(child, Choice(level, outcome), null, _manager, at));
        if (policy.LevelOf(level, guidance)?.MeansHarm == true)
        {
            referral.AcceptAsReferral("A social worker has to see the children.", _manager, at);
        }
    }

    private void Tell() => referral.GiveFirstAnswer(
        new AnswerToReferrer(referral.AcceptedAsReferralAt is not null, policy.Outcome(referral.Children.First().OutcomeCode!).ForReferrer, null, null, FeedbackMethod.Portal),
        _manager, Later(20));

    private LevelOfNeedChoice Choice(int level, string outcome) => new(
        level, outcome, GeneratedText.Text(random, 2), guidance, policy.Outcome(outcome).NeedsHub ? EarlyHelpHub.North : null, GeneratedText.Text(random, 1))
    {
        Indicators = signs.Of(level, random),
    };

    private DateTime Later(int minutes) => _at = _at.AddMinutes(random.Next(1, minutes + 1));

    private void Each(Action<Guid> verb)
    {
        foreach (var child in referral.Children)
        {
            verb(child.Id);
        }
    }
}
