using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>MASH enters what came by telephone or on paper: the clocks count from when it was received.</summary>
public class EnteredAfterwardsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "PS-02")]
    [Trait("Requirement", "RC-21")]
    public async Task Send_ByAnOfficerForSomebodyWhoWrote_IsTheirConcernAndCountsFromThen()
    {
        var linden = await portal.ClientFor("linden");
        var yesterday = portal.Clock.Now.AddDays(-1);
        var check = await EnterAsync(linden, form => form
            .Fill("Received.Day.Day", $"{yesterday.Day}").Fill("Received.Day.Month", $"{yesterday.Month}").Fill("Received.Day.Year", $"{yesterday.Year}").Fill("Received.Time", "10:00 am")
            .Fill("SourceCode", "3B").Fill("Referred.IsPublic", "false").Fill("Referred.Name", "Dr Umber Fennimore").Fill("Referred.JobTitle", "Paediatrician")
            .Fill("Referred.Organisation", "Example Hospital").Fill("Referred.Telephone", "01632 960 777").Fill("Referred.Email", "umber@hospital.example").Fill("Referred.SafeWays", "Ring"));
        Assert.All(["10:00am", "By letter", "Dr Umber Fennimore, Paediatrician", "They burned the child’s toys."], words => Assert.Contains(words, check.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("What I saw", check.Text, StringComparison.Ordinal);

        var (concern, sent) = await SendAsync(check);
        var received = yesterday.Date.AddHours(10);
        Assert.Equal((received, portal.Policy.Clocks.FirstAnswerDue(received)), (concern.ReceivedAt, concern.FirstAnswerDueAt));
        Assert.Equal((OtherChannel.Letter, "3B", ConcernRoute.Professional), (concern.CameBy, concern.SourceCode, concern.Route));
        Assert.Equal(("Dr Umber Fennimore", "Paediatrician", "Example Hospital", "01632 960 777"), (concern.Referrer.Name, concern.Referrer.JobTitle, concern.Referrer.Organisation, concern.Referrer.Telephone));
        Assert.Equal((null, null, null, null), (concern.Referrer.PersonId, concern.RaisedById, concern.AgencyId, concern.Concern.Seen));
        Assert.Equal(("They burned the child’s toys.", false), (concern.Concern.Told, concern.IsSuspicious));
        Assert.Equal([ContactWay.Ring], concern.Referrer.SafeContact!.Ways);
        Assert.DoesNotContain(concern.Children.SelectMany(c => c.Decisions), d => d.Kind == Domain.LevelsOfNeed.DecisionKind.SuggestedByReferrer);
        Assert.Equal(("Linden Farrowby", received), concern.Events.Where(e => e.Kind == ReferralEventKind.Received).Select(e => (e.ByName, e.HappenedAt)).Single());

        Assert.All(["The concern is in the queue", "What you do next", "The portal sends them nothing"], words => Assert.Contains(words, sent.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("They may ring you", sent.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await portal.AsSystemAsync(db => db.Outbox.Select(m => m.To).ToListAsync()), to => to is "umber@hospital.example" or "linden.farrowby@mash.example");
        Assert.DoesNotContain(concern.Reference, (await linden.OpenAsync("/my-concerns")).Text, StringComparison.Ordinal);
        var raisedBy = (await linden.OpenAsync($"/mash/{concern.Reference}")).Text;
        Assert.Contains("Dr Umber Fennimore, Paediatrician Example Hospital Entered by Linden Farrowby, from a letter received at 10:00am", raisedBy, StringComparison.Ordinal);
        Assert.Contains("Source: ", (await linden.OpenAsync($"/mash/{concern.Reference}/what-was-sent")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RC-06")]
    public async Task Send_ForAMemberOfThePublicWithoutAName_IsThePublics()
    {
        var linden = await portal.ClientFor("linden");

        var (concern, sent) = await SendAsync(await EnterAsync(linden, form => form.Fill("CameBy", "Telephone").Fill("Referred.IsPublic", "true").Fill("Referred.Name", "").Fill("Referred.JobTitle", "")));

        Assert.Equal((ConcernRoute.Public, true, null), (concern.Route, concern.Referrer.IsAnonymous, concern.RaisedById));
        Assert.True(concern.SpokenToDutyTeam);
        Assert.Empty(concern.Consents);
        Assert.Contains("Somebody who did not give a name Member of the public Entered by Linden Farrowby, from a telephone call", (await linden.OpenAsync($"/mash/{concern.Reference}")).Text, StringComparison.Ordinal);
        Assert.Contains("Open the case", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_WithoutSayingWhoRaisesIt_SaysSo()
    {
        var linden = await portal.ClientFor("linden");
        var draft = Walks.DraftOf(await Walks.BeginAsync(linden, "professional"));
        var form = (await linden.OpenAsync($"/raise-a-concern/{draft}/you")).Form;

        var none = await form.SubmitAsync();
        Assert.Contains(none.Errors, e => e.Contains("Select whether you raise this yourself", StringComparison.Ordinal));
        var half = await none.Form.Fill("ForSomebodyElse", "true").SubmitAsync();

        Assert.Contains(half.Errors, e => e.Contains("Select how it came", StringComparison.Ordinal));
        Assert.Contains(half.Errors, e => e.Contains("as part of their job or from the public", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Save_WithoutWhatTheySaid_PointsToTheBoxThatIsThere()
    {
        var linden = await portal.ClientFor("linden");
        var at = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(linden, "professional"))}";
        await (await linden.OpenAsync(at + "/you")).Form.Fill("ForSomebodyElse", "true").Fill("CameBy", "Email").Fill("Referred.IsPublic", "true").SubmitAsync();

        var again = await (await linden.OpenAsync(at + "/the-concern")).Form.Fill("Summary", "Hungry").SubmitAsync();

        Assert.NotNull(again.Document.QuerySelector(".govuk-error-summary a[href='#Told']"));
        Assert.NotNull(again.Document.QuerySelector("textarea#Told"));
        Assert.Contains("What they want to happen", (await linden.OpenAsync(at)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_ByAnOfficerFromTheirOwnWork_IsTheirOwnConcern()
    {
        var linden = await portal.ClientFor("linden");

        var (concern, _) = await SendAsync(await FormWalk.ToCheckAnswersAsync(linden, "professional", 1, 0, (_, _) => { }));

        Assert.Equal((portal.People.ByEmail("linden").Id, null, "Linden Farrowby"), (concern.RaisedById, concern.CameBy, concern.Referrer.Name));
    }

    private static Task<Page> EnterAsync(Visitor officer, Action<PageForm> who) => FormWalk.ToCheckAnswersAsync(officer, "professional", 1, 0, (_, form) =>
    {
        if (form.Names.Contains("ForSomebodyElse"))
        {
            form.Fill("ForSomebodyElse", "true").Fill("CameBy", "Letter");
            who(form);
        }

        if (form.Names.Contains("Told") && !form.Names.Contains("Seen"))
        {
            form.Fill("Told", "They burned the child’s toys.");
        }
    });

    private async Task<(Referral Concern, Page Sent)> SendAsync(Page check)
    {
        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
        var reference = Page.Words(sent.Document.QuerySelector(".ws-receipt__ref"));
        return (await portal.AsSystemAsync(db => db.Referrals.AsNoTracking().Include(r => r.Events).Include(r => r.Consents).Include(r => r.Children).ThenInclude(c => c.Decisions)
            .AsSplitQuery().SingleAsync(r => r.Reference == reference)), sent);
    }

    [Theory]
    [InlineData("1", "1", "2050", "10am", "must be in the past")]
    [InlineData("31", "2", "2026", "10am", "must be a real date")]
    [InlineData("2", "3", "2026", "half past ten", "Enter a time, like 2:10pm or 14:10")]
    public async Task Save_WithoutARealTimeInThePast_SaysSo(string day, string month, string year, string time, string message)
    {
        var linden = await portal.ClientFor("linden");
        var draft = Walks.DraftOf(await Walks.BeginAsync(linden, "professional"));
        var form = (await linden.OpenAsync($"/raise-a-concern/{draft}/you")).Form;

        var again = await form.Fill("ForSomebodyElse", "true").Fill("Received.Day.Day", day).Fill("Received.Day.Month", month).Fill("Received.Day.Year", year).Fill("Received.Time", time).SubmitAsync();

        Assert.Contains(again.Errors, e => e.Contains(message, StringComparison.Ordinal));
        Assert.Equal(time, again.Form.Value("Received.Time"));
    }

    [Fact]
    public async Task Save_WithASourceThatIsNotOnTheList_SaysSo()
    {
        var linden = await portal.ClientFor("linden");
        var draft = Walks.DraftOf(await Walks.BeginAsync(linden, "professional"));
        var url = $"/raise-a-concern/{draft}/you";
        var form = (await linden.OpenAsync(url)).Form;

        var again = await linden.PostAsync(url, [new("SourceCode", "99"), new("_stamp", form.Value("_stamp")!), new("_tab", form.Value("_tab")!)]);

        Assert.Contains("Select who referred from the list", await again.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_ByATeacher_DoesNotAskForATime()
    {
        var saffron = await portal.ClientFor("saffron");
        var draft = Walks.DraftOf(await Walks.BeginAsync(saffron, "professional"));
        Assert.DoesNotContain("ForSomebodyElse", (await saffron.OpenAsync($"/raise-a-concern/{draft}/you")).Form.Names);
        Assert.DoesNotContain("Received.Time", (await saffron.OpenAsync($"/raise-a-concern/{draft}/you")).Form.Names);
    }
}
