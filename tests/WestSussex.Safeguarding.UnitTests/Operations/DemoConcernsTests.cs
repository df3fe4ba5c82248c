using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Operations.DemoData;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.UnitTests.Operations;

public class DemoConcernsTests
{
    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);

    /// <summary>A Tuesday in hours, a night, a Sunday, Christmas, and the nights of both clock changes.</summary>
    public static TheoryData<DateTime> Nows => new(
        Utc(2026, 3, 3, 10, 15), Utc(2026, 6, 18, 2, 40), Utc(2026, 11, 22, 14, 5), Utc(2026, 12, 25, 11, 0),
        Utc(2026, 3, 29, 1, 10), Utc(2026, 10, 25, 1, 30), Utc(2027, 1, 1, 0, 5));

    [Theory]
    [MemberData(nameof(Nows))]
    public void Make_AtAnyTime_BreaksNoRuleAndShowsEveryStatus(DateTime now)
    {
        var referrals = Make(now).Referrals;

        Assert.InRange(referrals.Count, 50, 80);
        var statuses = referrals.SelectMany(r => r.Children).Select(c => c.Status).ToHashSet();
        Assert.Empty(Enum.GetValues<ChildStatus>().Except(statuses));
        Assert.Equal(Enum.GetValues<Priority>().Length, referrals.Where(r => r.Priority is not null).Select(r => r.Priority).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Nows))]
    public void Make_AtAnyTime_HasWhatEveryScreenShows(DateTime now)
    {
        var referrals = Make(now).Referrals;

        Assert.Contains(referrals, r => r.IsUnread && r.IsProvisionalRed);
        Assert.Contains(referrals, r => r.FirstAnsweredAt is null && r.FirstAnswerDueAt < now);
        Assert.Contains(referrals, r => r.IsRestricted);
        Assert.Contains(referrals, r => r.AddressIsSecret);
        Assert.Contains(referrals, r => r.Children.Count > 1);
        Assert.Contains(referrals, r => r.Referrer.IsAnonymous);
        Assert.Contains(referrals, r => r.Children.Any(c => c.IsUnborn));
        Assert.Contains(referrals, r => r.ClaimedById is not null);
        ReferralEventKind[] kinds = [ReferralEventKind.ProtectedNow, ReferralEventKind.Reopened, ReferralEventKind.AuthorisationAsked, ReferralEventKind.Matched];
        Assert.All(kinds, kind => Assert.Contains(referrals, r => r.Events.Any(e => e.Kind == kind)));
    }

    [Theory]
    [MemberData(nameof(Nows))]
    public void Make_AtAnyTime_PutsNothingIntoTheFutureAndKeepsTheOrder(DateTime now)
    {
        Assert.All(Make(now).Referrals, referral =>
        {
            Assert.All(referral.Events, e => Assert.True(e.At <= now, $"{e.Kind} at {e.At:u} lies after {now:u}"));
            Assert.Equal(referral.Events.Select(e => e.At).Order(), referral.Events.Select(e => e.At));
        });
    }

    private static DemoConcerns Make(DateTime now) => new DemoConcerns(DemoPeople.Make("1", now.AddDays(-300)), Policy, now).Make();

    private static DateTime Utc(int year, int month, int day, int hour, int minute) => new(year, month, day, hour, minute, 0, DateTimeKind.Utc);
}
