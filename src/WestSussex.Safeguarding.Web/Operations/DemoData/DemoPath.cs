using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Operations.DemoData;

/// <summary>The ways a screened concern of the demonstration goes on, each through the domain's own verbs.</summary>
internal sealed class DemoPath(Referral referral, DemoStory story, PolicyData policy, DemoPeople people, DateTime at)
{
    private Actor Officer => people.As("linden.farrowby");

    private Actor Manager => people.As("tansy.brackenhurst");

    private int Level => story.Level is >= 1 and <= 4 ? story.Level : 2;

    private string Outcome => Level switch
    {
        4 => "child-in-need-assessment",
        3 => "early-help-assessment",
        _ => "information-and-advice",
    };

    public void Gather() => Each(child => referral.GatherInformation(child, "Ask health and school what they know.", Officer, at));

    public void Propose() => Each(child => referral.Propose(child, Choice(Level, Outcome, "What the referrer saw fits this level; nothing speaks against it."), Officer, at));

    public void DecideNoFurtherAction()
    {
        Propose();
        Each(child =>
        {
            var choice = Choice(2, "no-further-action", "The grandmother has moved in and school sees the change.");
            referral.Decide(child, choice, "Level 3 was proposed and no further action was chosen.", Manager, at.AddMinutes(30));
        });
    }

    public void Decide()
    {
        Propose();
        Each(child => referral.Decide(child, Choice(Level, Outcome, "I agree with the proposal: the need is clear and the family is willing."), null, Manager, at.AddMinutes(30)));
    }

    public void DecideAndTell()
    {
        Decide();
        var isReferral = policy.LevelOf(Level, DemoConcerns.GuidanceVersion(policy, at))?.MeansHarm == true;
        if (isReferral)
        {
            referral.AcceptAsReferral("A social worker has to see the children.", Manager, at.AddMinutes(32));
        }

        referral.GiveFirstAnswer(
            new AnswerToReferrer(isReferral, "Thank you. We have decided for each child; you can read the reasons here. Please keep talking with the family.", null, null, FeedbackMethod.Portal),
            Manager, at.AddMinutes(35));
    }

    public void Close(List<Child> children, List<Family> families)
    {
        var family = Family.Record(at);
        foreach (var referred in referral.Children)
        {
            var child = Child.Record(referred.Name, referred.DateOfBirth, at);
            family.Add(child, at);
            children.Add(child);
            referral.Match(referred.Id, child, "Not known here before.", Officer, at);
        }

        families.Add(family);
        DecideAndTell();
        referral.FeedbackWasRead(Actor.WithoutAccount, at.AddHours(20));
        referral.EarlyHelpBegan("On paper, with the school", people.As("barley.windrush"), at.AddHours(22));
        referral.Close("Early help hub", Officer, at.AddDays(2));
        referral.Retain(policy.RetentionOf(referral.Children.Select(c => c.OutcomeCode).OfType<string>()), DateOnly.FromDateTime(at));
    }

    public void AddNews() => referral.AddInformation(
        "Their grandmother collects them from school now.", false, code => policy.Outcome(code).IsProtective, policy.Clocks, story.From.Length == 0 ? Actor.WithoutAccount : people.As(story.From), at.AddMinutes(25));

    public void Return() => Each(child => referral.ReturnForInformation(child, "who-is-the-child", "Please tell us where the children live and who looks after them.", Officer, at));

    public void Pass() => Each(child => referral.PassToAllocatedWorker(child, "Fennel Marchwood", "The children have a social worker, Fennel Marchwood. She has this now and will ring you.", Officer, at));

    public void Link(OtherConcern other) => Each(child =>
        referral.LinkTo(child, other, "Two people wrote about the same evening.", "Somebody else told us about the same thing. Both are read together.", Officer, at));

    public void Protect() => Each(child => referral.ProtectNow(
        child, Choice(4, "strategy-discussion", "Police saw the children frightened in a home with broken glass; it is the third call this year."), Manager, at));

    private LevelOfNeedChoice Choice(int level, string outcome, string why) => new(
        level, outcome, why, DemoConcerns.GuidanceVersion(policy, at), policy.Outcome(outcome).NeedsHub ? EarlyHelpHub.South : null,
        "The school tells their mother what happens next, and gives her the leaflet.")
    {
        Indicators = DemoStory.Signs(policy.LevelsOfNeed.InForceOn(DateOnly.FromDateTime(at)).Content, level, story.Summary.Length),
    };

    private void Each(Action<Guid> verb)
    {
        foreach (var child in referral.Children)
        {
            verb(child.Id);
        }
    }
}
