using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>MASH enters what came by telephone or on paper: the clocks count from when it was received.</summary>
public class EnteredAfterwardsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "PS-02")]
    public async Task Send_ByAnOfficerWithAnEarlierTime_CountsFromThen()
    {
        var linden = await portal.ClientFor("linden");
        var yesterday = portal.Clock.Now.AddDays(-1);
        var check = await FormWalk.ToCheckAnswersAsync(linden, "professional", 1, 0, (page, form) =>
        {
            if (form.Names.Contains("Received.Time"))
            {
                form.Fill("Received.Day.Day", $"{yesterday.Day}").Fill("Received.Day.Month", $"{yesterday.Month}").Fill("Received.Day.Year", $"{yesterday.Year}").Fill("Received.Time", "10:00 am")
                    .Fill("CameBy", "Telephone").Fill("SourceCode", "3B");
            }
        });
        Assert.Contains("10:00am", check.Text, StringComparison.Ordinal);
        Assert.Contains("By telephone", check.Text, StringComparison.Ordinal);
        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();

        var reference = Page.Words(sent.Document.QuerySelector(".ws-receipt__ref"));
        var concern = await portal.AsSystemAsync(db => db.Referrals.AsNoTracking().Include(r => r.Events).SingleAsync(r => r.Reference == reference));
        var received = yesterday.Date.AddHours(10);
        Assert.Equal((received, portal.Policy.Clocks.FirstAnswerDue(received)), (concern.ReceivedAt, concern.FirstAnswerDueAt));
        Assert.Equal(((Domain.Referrals.OtherChannel?)Domain.Referrals.OtherChannel.Telephone, (string?)"3B"), (concern.CameBy, concern.SourceCode));
        Assert.Contains("It came by telephone. Source: ", (await linden.OpenAsync($"/mash/{reference}/what-was-sent")).Text, StringComparison.Ordinal);
        Assert.Contains(concern.Events, e => e.HappenedAt == received && e.At >= portal.Clock.Now.AddMinutes(-1));
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

        var again = await form.Fill("Received.Day.Day", day).Fill("Received.Day.Month", month).Fill("Received.Day.Year", year).Fill("Received.Time", time).SubmitAsync();

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
        Assert.DoesNotContain("SourceCode", (await saffron.OpenAsync($"/raise-a-concern/{draft}/you")).Form.Names);
        Assert.DoesNotContain("Received.Time", (await saffron.OpenAsync($"/raise-a-concern/{draft}/you")).Form.Names);
    }
}
