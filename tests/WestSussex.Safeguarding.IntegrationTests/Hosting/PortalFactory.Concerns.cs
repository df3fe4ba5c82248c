using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>Concerns in the state that a test starts from, written by the domain's own verbs.</summary>
public partial class PortalFactory
{
    private string Guidance => Policy.LevelsOfNeed.InForceOn(Policy.Today).Version;

    /// <returns>The concern as it was saved.</returns>
    public async Task<Referral> SubmitConcernAsync(Action<ConcernBuilder>? change = null)
    {
        var concern = new ConcernBuilder();
        change?.Invoke(concern);
        var person = People.ByEmail(concern.Email);
        var answers = concern.IsCall ? concern.Answers(person) with { CameBy = OtherChannel.Telephone } : concern.Answers(person);
        var referral = Referral.Submit(answers, Guid.CreateVersion7(), Guidance, Policy.Clocks, People.Actor(concern.IsCall ? "linden" : concern.Email), Clock.Now);
        if (concern.IsCall)
        {
            referral.ExpectInWriting(Policy.Clocks, People.Actor("linden"), Clock.Now);
        }

        if (concern.IsRestricted)
        {
            referral.Restrict([], "A colleague's family", People.Actor("odette"), Clock.Now);
        }

        await AsSystemAsync(db =>
        {
            db.Add(referral);
            return db.SaveChangesAsync();
        });
        if (concern.IsClosed)
        {
            await ScreenAsync(referral);
            await DecideAsync(referral);
            await ChangeAsync(referral, r =>
            {
                r.GiveFirstAnswer(new AnswerToReferrer(false, "Early help will ring you.", null, null, FeedbackMethod.Portal), People.Actor("tansy"), Clock.Now);
                r.FeedbackWasRead(People.Actor("saffron"), Clock.Now);
                r.Close("The early help hub", People.Actor("tansy"), Clock.Now);
            });
        }

        return referral;
    }

    /// <summary>Linden reads it and sets a priority.</summary>
    public Task ScreenAsync(Referral referral, Priority priority = Priority.Amber) => ChangeAsync(referral, r =>
    {
        r.Claim(People.Actor("linden"), Clock.Now);
        r.SetPriority(priority, "Read and weighed", false, Policy.Clocks, People.Actor("linden"), Clock.Now);
    });

    /// <summary>Linden proposes and Tansy decides early help for every child.</summary>
    public Task DecideAsync(Referral referral, int level = 2, string outcome = "information-and-advice") => ChangeAsync(referral, r =>
    {
        foreach (var child in r.Children)
        {
            var choice = new LevelOfNeedChoice(level, outcome, "The family agrees to help", Guidance);
            r.Propose(child.Id, choice, People.Actor("linden"), Clock.Now);
            r.Decide(child.Id, choice, null, People.Actor("tansy"), Clock.Now);
        }
    });

    /// <summary>Tansy decides early help for every child and tells the referrer: it waits for the hub.</summary>
    public async Task<Referral> SendToHubAsync(Referral concern, EarlyHelpHub hub = EarlyHelpHub.North)
    {
        await ScreenAsync(concern);
        await ChangeAsync(concern, r =>
        {
            foreach (var child in r.Children)
            {
                r.Decide(child.Id, new LevelOfNeedChoice(2, "early-help-assessment", "The nights are calm now", Guidance, hub, "You agreed to go on"), null, People.Actor("tansy"), Clock.Now);
            }

            r.GiveFirstAnswer(new AnswerToReferrer(false, "Please go on with early help.", null, null, FeedbackMethod.Portal), People.Actor("tansy"), Clock.Now);
        });
        return concern;
    }

    /// <summary>Loads the whole concern, changes it and saves it.</summary>
    public Task<int> ChangeAsync(Referral referral, Action<Referral> change) => AsSystemAsync(async db =>
    {
        var loaded = await db.Set<Referral>().AsSplitQuery()
            .Include(r => r.Children).ThenInclude(c => c.Decisions)
            .Include(r => r.Events).Include(r => r.Feedback).Include(r => r.Added).Include(r => r.RestrictedAccess)
            .SingleAsync(r => r.Id == referral.Id);
        change(loaded);
        return await db.SaveChangesAsync();
    });
}
