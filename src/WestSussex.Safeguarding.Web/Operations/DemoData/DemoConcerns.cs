using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Operations.DemoData;

/// <summary>How far a concern of the demonstration has come.</summary>
public enum DemoState
{
    Unread,
    Screening,
    Gathering,
    Proposed,
    AwaitingAuthorisation,
    DecidedNotTold,
    DecidedAndTold,
    Closed,
    Returned,
    Passed,
    Linked,
    Reopened,
    Restricted,
    ProtectedNow,
    LateUnanswered,
}

/// <summary>Takes the stories through the domain's own verbs, at times that lie before now, so that every screen has something true to show.</summary>
public sealed class DemoConcerns(DemoPeople people, PolicyData policy, DateTime now)
{
    private static readonly DemoState[] Current =
    [
        DemoState.Unread, DemoState.ProtectedNow, DemoState.Proposed, DemoState.Gathering, DemoState.Unread, DemoState.Screening,
        DemoState.Unread, DemoState.Unread, DemoState.DecidedNotTold, DemoState.Gathering, DemoState.DecidedAndTold, DemoState.Proposed,
        DemoState.AwaitingAuthorisation, DemoState.Gathering, DemoState.LateUnanswered, DemoState.DecidedAndTold, DemoState.Returned,
        DemoState.Passed, DemoState.Screening, DemoState.Reopened, DemoState.LateUnanswered, DemoState.Gathering, DemoState.Linked, DemoState.Restricted,
    ];

    private readonly List<Referral> _referrals = [];
    private readonly List<Child> _children = [];
    private readonly List<Family> _families = [];

    public IReadOnlyList<Referral> Referrals => _referrals;

    public IReadOnlyList<Child> Children => _children;

    public IReadOnlyList<Family> Families => _families;

    private Actor Officer => people.As("linden.farrowby");

    private Actor Manager => people.As("tansy.brackenhurst");

    private Actor OtherManager => people.As("odette.winterslow");

    /// <summary>Older concerns that are closed, then one in each state, then some more of the common ones.</summary>
    public DemoConcerns Make()
    {
        var stories = DemoStory.Load();
        for (var i = 0; i < stories.Count; i++)
        {
            // Every third family is heard of again, with the same children; the others have a number that nobody else has.
            var story = (i + 5) % stories.Count;
            Make(stories[story], i % 3 == 0 ? story : 100 + i, DemoState.Closed, DemoHours.School(now.AddDays(-200 + (i * 6)), i % 5));
        }

        for (var i = 0; i < stories.Count; i++)
        {
            Make(stories[i], i, Current[i % Current.Length], ReceivedAt(Current[i % Current.Length], i));
        }

        for (var i = 0; i < stories.Count / 2; i++)
        {
            var state = i % 3 == 0 ? DemoState.Screening : i % 3 == 1 ? DemoState.Gathering : DemoState.DecidedAndTold;
            Make(stories[(i * 2) + 1], i + 30, state, ReceivedAt(state, i + 3));
        }

        return this;
    }

    internal static string GuidanceVersion(PolicyData policy, DateTime at) => policy.LevelsOfNeed.InForceOn(DateOnly.FromDateTime(at)).Version;

    private DateTime ReceivedAt(DemoState state, int i) => state switch
    {
        DemoState.Unread => now.AddMinutes(-8 - (i * 6)),
        DemoState.Screening => now.AddMinutes(-50 - (i * 4)),
        DemoState.LateUnanswered => DemoHours.School(now.AddDays(-6), i % 5),
        DemoState.DecidedAndTold or DemoState.Passed or DemoState.Linked or DemoState.Reopened => DemoHours.School(now.AddDays(-3 - (i / 6)), i % 6),
        _ => DemoHours.AtWork(now.AddHours(-7).AddMinutes(-i * 13), 4 + (i % 4)),
    };

    private void Make(DemoStory story, int family, DemoState state, DateTime receivedAt)
    {
        var referrer = Referrer(story, family);
        var by = referrer.PersonId is null ? Actor.WithoutAccount : people.As(story.From);
        var guidance = policy.LevelsOfNeed.InForceOn(DateOnly.FromDateTime(receivedAt));
        var referral = Referral.Submit(
            story.About(family, referrer, DateOnly.FromDateTime(now), guidance.Content), Guid.NewGuid(), guidance.Version, policy.Clocks, by, receivedAt);
        referral.Retain(policy.RetentionOf([]), policy.Today);
        _referrals.Add(referral);
        if (referral.HarmIndicated && referrer.PersonId is not null)
        {
            referral.RecordSpokenToDutyTeam(story.Risk == YesNoUnsure.Yes, "Rang MASH before writing.", by, receivedAt.AddMinutes(1));
        }

        if (state != DemoState.Unread)
        {
            TakeTo(state, referral, story, receivedAt);
        }
    }

    private Referrer Referrer(DemoStory story, int family)
    {
        if (story.From.Length == 0)
        {
            return family % 2 == 0 ? new Referrer() : new Referrer { Name = "Marjorie Nextdoor", Telephone = "01632 960 177", RelationshipToChild = "Neighbour" };
        }

        var person = people[story.From];
        return new Referrer
        {
            PersonId = person.Id,
            AgencyId = person.AgencyId,
            Name = person.Name,
            JobTitle = person.JobTitle,
            Telephone = person.Telephone,
            Email = person.WorkEmail,
            IsVerified = true,
        };
    }

    private void TakeTo(DemoState state, Referral referral, DemoStory story, DateTime receivedAt)
    {
        var at = receivedAt.AddMinutes(20);
        referral.Claim(Officer, at);
        var priority = story.Risk == YesNoUnsure.Yes ? Priority.Red : story.Risk == YesNoUnsure.Unsure || story.Level > 2 ? Priority.Amber : Priority.Green;
        referral.SetPriority(priority, "On what the referrer saw, and the children’s ages.", false, policy.Clocks, Officer, at.AddMinutes(5));
        var path = new DemoPath(referral, story, policy, people, at.AddMinutes(10));
        switch (state)
        {
            case DemoState.Gathering:
                path.Gather();
                path.AddNews();
                break;
            case DemoState.Proposed:
                path.Propose();
                break;
            case DemoState.AwaitingAuthorisation:
                path.DecideNoFurtherAction();
                break;
            case DemoState.DecidedNotTold:
                path.Decide();
                break;
            case DemoState.DecidedAndTold:
                path.DecideAndTell();
                break;
            case DemoState.Closed:
                path.Close(_children, _families);
                break;
            case DemoState.Returned:
                path.Return();
                break;
            case DemoState.Passed:
                path.Pass();
                break;
            case DemoState.Linked:
                var other = _referrals.First(r => r.IsOpen && r != referral);
                path.Link(new OtherConcern(other.Id, other.Reference, true, null));
                break;
            case DemoState.Reopened:
                path.DecideAndTell();
                referral.Reopen(referral.Children.First().Id, "The grandmother rang: things have changed at home.", policy.Clocks, OtherManager, DemoHours.AtWork(now.AddHours(-3), 8));
                break;
            case DemoState.Restricted:
                referral.Restrict([people["linden.farrowby"].Id], "The family of a colleague.", Manager, at.AddMinutes(12));
                break;
            case DemoState.ProtectedNow:
                path.Protect();
                break;
        }

        referral.LapseClaim(now.AddMinutes(-5));
        if (state is DemoState.Screening or DemoState.Proposed or DemoState.Gathering && referral.IsOpen && _referrals.Count % 2 == 0)
        {
            referral.Claim(_referrals.Count % 4 == 0 ? Officer : Manager, now.AddMinutes(-4));
        }
    }
}
