using WestSussex.Safeguarding.Web.Areas.Outcomes;

namespace WestSussex.Safeguarding.IntegrationTests.Outcomes;

/// <summary>The lists of the referrer and of the safeguarding lead.</summary>
public sealed class ListTests : OutcomesFixture
{
    [Fact]
    public async Task List_MoreThanOnePage_ShowsEachConcernOnce()
    {
        // All received in the same second: the key must tell them apart all the same.
        var sent = Enumerable.Range(0, (2 * ConcernRows.PageSize) + 3).Select(_ => Sent()).ToArray();
        await Database.SaveAsync([.. sent]);

        var shown = new List<ConcernRow>();
        PageKey? after = null;
        do
        {
            var page = await PageAsync(after);
            shown.AddRange(page.Rows);
            after = PageKey.Parse(page.Next?.ToString());
        }
        while (after is not null);

        Assert.Equal(sent.Select(r => r.Id).Order(), shown.Select(r => r.Id).Order());
    }

    [Fact]
    [Trait("Requirement", "OF-01")]
    public async Task List_EachState_SaysItInTheReferrersWords()
    {
        var (sent, decided, told) = (Sent(), Decided(), Told());
        await Database.SaveAsync(sent, decided, told);

        var rows = (await PageAsync(null)).Rows.ToDictionary(r => r.Id);

        Assert.Equal("Received, contact", rows[sent.Id].WhereItIs);
        Assert.Equal("Being looked at, contact", rows[decided.Id].WhereItIs);
        Assert.Empty(rows[decided.Id].ToldLevels);
        Assert.Equal("Outcome decided, contact", rows[told.Id].WhereItIs);
        Assert.Equal([3, 3], rows[told.Id].ToldLevels);
        Assert.True(rows[told.Id].HasUnreadFeedback);
    }

    [Fact]
    public async Task List_OfLedAgencies_LeavesOutWhatIsHiddenOrRestricted()
    {
        var (plain, hidden, restricted) = (Sent(), Sent(hide: true), Sent());
        restricted.Restrict([], "A colleague's family", ManagerActs, At);
        await Database.SaveAsync(plain, hidden, restricted);

        var page = await AsAsync(LeadLooks, (_, db) => db.PageAsync(db.Referrals.OfAgenciesLedBy(LeadLooks), null, CancellationToken.None));

        Assert.Equal(plain.Id, Assert.Single(page.Rows).Id);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("x.WS-7KQ4-92MD")]
    [InlineData("-5.WS-0000-0000")]
    [InlineData("99999999999999999999.WS-0000-0000")]
    [InlineData("5.<script>")]
    public void Parse_AddressThatMakesNoSense_StartsAtTheTop(string? after) => Assert.Null(PageKey.Parse(after));

    private Task<ConcernPage> PageAsync(PageKey? after) =>
        AsAsync(TeacherLooks, (_, db) => db.PageAsync(db.Referrals.RaisedBy(TeacherLooks), after, CancellationToken.None));
}
