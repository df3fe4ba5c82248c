using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Domain.Referrals;

// After an outcome of early help: it waits with its hub until an assessment is complete, or the hub says why none is needed (EH-12).
public sealed partial class Referral
{
    /// <summary>Longest reason why early help is not started, in characters.</summary>
    public const int WhyNoEarlyHelpMaxLength = 4000;

    /// <summary>The hub asks somebody to start early help. It waits until they have.</summary>
    /// <param name="hubs">The hubs that the person at the screen coordinates.</param>
    /// <param name="personId">Whom they ask.</param>
    /// <param name="name">That person's name.</param>
    /// <param name="by">A coordinator.</param>
    /// <param name="at">Now, in UTC.</param>
    public void AskToStartEarlyHelp(IReadOnlyCollection<EarlyHelpHub> hubs, Guid personId, string name, Actor by, DateTime at)
    {
        foreach (var child in WaitingFor(hubs, by))
        {
            child.HubAsks(personId);
        }

        Happened(ReferralEventKind.EarlyHelpAllocated, by, at, name);
    }

    /// <summary>The hub decides that no early help is to be started, and says why.</summary>
    public void SetEarlyHelpAside(IReadOnlyCollection<EarlyHelpHub> hubs, string why, Actor by, DateTime at)
    {
        MustSayWhy(why);
        foreach (var child in WaitingFor(hubs, by))
        {
            child.WaitsNoMore();
        }

        Happened(ReferralEventKind.EarlyHelpSetAside, by, at, why);
    }

    /// <summary>An Early Help Assessment that was started from this is complete: nobody has to be asked any more.</summary>
    public void EarlyHelpBegan(string assessment, Actor by, DateTime at)
    {
        var waiting = _children.FindAll(c => c.WaitsForHubSince is not null);
        if (waiting.Count > 0)
        {
            waiting.ForEach(child => child.WaitsNoMore());
            Happened(ReferralEventKind.EarlyHelpBegan, by, at, assessment);
        }
    }

    private List<ReferredChild> WaitingFor(IReadOnlyCollection<EarlyHelpHub> hubs, Actor by)
    {
        RuleBrokenException.When(!by.Is(Role.EarlyHelpCoordinator), "Only an early help coordinator can do this");
        var waiting = _children.FindAll(c => c.WaitsForHubSince is not null && c.HubToTakeOn is { } hub && hubs.Contains(hub));
        RuleBrokenException.When(waiting.Count == 0, "This does not wait for your hub any more");
        return waiting;
    }
}
