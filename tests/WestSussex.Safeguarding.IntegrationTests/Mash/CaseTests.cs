using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Data.Auditing;

namespace WestSussex.Safeguarding.IntegrationTests.Mash;

/// <summary>From the queue to closed, page by page, as officers and managers go.</summary>
public class CaseTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "MT-03")]
    [Trait("Requirement", "MT-07")]
    [Trait("Requirement", "OF-02")]
    public async Task Work_FromUnreadToClosed_GoesThroughEveryHand()
    {
        var concern = await portal.SubmitConcernAsync();
        var at = $"/mash/{concern.Reference}";
        var linden = await portal.ClientFor("linden");
        var tansy = await portal.ClientFor("tansy");

        await linden.PostAsync(at + "/claim");
        await SubmitAsync(linden, at + "/screen", "Set the priority", ("Priority.Chosen", "Amber"), ("Priority.Why", "Hungry for weeks"));
        await ChooseAsync(linden, at + "/propose", "Check your proposal", "Propose", 2, "single-agency-support");
        Assert.Equal(ChildStatus.ReadyToDecide, (await ReadAsync(concern)).Status);

        Assert.Equal(HttpStatusCode.Forbidden, (await linden.OpenAsync(at + "/decide")).Status);
        var check = await ChooseAsync(tansy, at + "/decide", "Check your decision", null, 2, "single-agency-support", ("Message", "Early help will ring the family"), ("IsReferral", "false"));
        Assert.Equal(ChildStatus.ReadyToDecide, (await ReadAsync(concern)).Status);
        Assert.Empty((await check.FormWith("Decide").SubmitAsync("Decide")).Errors);

        var decided = await ReadAsync(concern);
        Assert.Equal(ChildStatus.Decided, decided.Status);
        Assert.NotNull(decided.OutcomeToldAt);
        var told = Assert.Single(decided.Feedback);
        Assert.Equal("Early help will ring the family", told.Message);
        var mails = await portal.AsSystemAsync(db => db.Outbox.Where(m => m.Subject.Contains(concern.Reference)).ToListAsync());
        Assert.Equal(["bramble.oddsworth@marigold-primary.example", "saffron.quillfeather@marigold-primary.example"], mails.Select(m => m.To).Order(StringComparer.Ordinal));
        Assert.All(mails, m => Assert.DoesNotContain("Fern", m.Body, StringComparison.Ordinal));

        var unread = await (await linden.OpenAsync(at + "/hand-over")).FormWith("Close").Fill("Close.TakenOnBy", "The early help hub").SubmitAsync("Close");
        Assert.Equal(
            ["Select how you made sure that the referrer has the answer", "Enter the day on which you did", "Write what was said, or what you tried"], unread.Errors);
        Assert.Equal(ChildStatus.Decided, (await ReadAsync(concern)).Status);
        await (await portal.ClientFor("saffron")).OpenAsync($"/my-concerns/{concern.Reference}");
        await SubmitAsync(linden, at + "/hand-over", "Close", ("Close.TakenOnBy", "The early help hub"));
        Assert.Equal(ChildStatus.Closed, (await ReadAsync(concern)).Status);
        await ReopenAsync(linden, at + "/hand-over", concern);
    }

    [Fact]
    [Trait("Requirement", "OF-02")]
    public async Task Close_NobodyReadTheAnswer_KeepsHowAndWhenItWasChased()
    {
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        await portal.DecideAsync(concern);
        await portal.ChangeAsync(concern, r => r.GiveFirstAnswer(
            new AnswerToReferrer(false, "Early help will ring you.", null, null, FeedbackMethod.Portal), portal.People.Actor("tansy"), portal.Clock.Now));
        var linden = await portal.ClientFor("linden");
        var day = portal.Clock.Now.AddDays(-1);
        await SubmitAsync(
            linden, $"/mash/{concern.Reference}/hand-over", "Close", ("Close.TakenOnBy", "The early help hub"), ("Close.ChasedHow", "Telephone"), ("Close.ChasedWords", "The office took a message"),
            ("Close.ChasedOn.Day", $"{day.Day}"), ("Close.ChasedOn.Month", $"{day.Month}"), ("Close.ChasedOn.Year", $"{day.Year}"));

        var closed = await ReadAsync(concern);
        Assert.Equal(ChildStatus.Closed, closed.Status);
        var chased = closed.Events.Single(e => e.Kind == ReferralEventKind.FeedbackChased);
        Assert.Equal(("By telephone. The office took a message", day.Date), (chased.Words, chased.HappenedAt.Date));
        Assert.Contains("Made sure that the referrer has the answer", (await linden.OpenAsync($"/mash/{concern.Reference}/timeline")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    [Trait("Requirement", "MT-08")]
    public async Task Decide_Opened_HasNothingChosenAndNamesWhatIsMissing()
    {
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        var tansy = await portal.ClientFor("tansy");
        var page = await tansy.OpenAsync($"/mash/{concern.Reference}/decide");
        Assert.Empty(page.Document.QuerySelectorAll("main input[checked]"));
        Assert.All(page.Document.QuerySelectorAll("main select"), s => Assert.Equal("", s.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""));

        var again = await page.FormWith("Check your decision").Fill("Children[0].Why", "Typed and kept").SubmitAsync();
        Assert.Contains("Select a level of need", again.Errors);
        Assert.Contains("Select an outcome", again.Errors);
        Assert.Contains("Write what the family will be told, or why they are not told yet", again.Errors);
        Assert.Equal("Typed and kept", again.FormWith("Check your decision").Value("Children[0].Why"));
        Assert.NotEmpty((await (await tansy.OpenAsync($"/mash/{concern.Reference}/decide")).FormWith("Check your decision").SubmitAsync()).Errors);
    }

    [Fact]
    public async Task Decide_ByTwoManagersAtOnce_OneWinsAndTheOtherSeesBoth()
    {
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        var at = $"/mash/{concern.Reference}/decide";
        var tansy = await portal.ClientFor("tansy");
        var odette = await portal.ClientFor("odette");
        var first = await ChooseAsync(tansy, at, "Check your decision", null, 2, "single-agency-support");
        var second = await ChooseAsync(odette, at, "Check your decision", null, 1, "single-agency-support", ("Children[0].Why", "Odette’s own reason"));
        await first.FormWith("Decide").SubmitAsync("Decide");

        var conflict = await second.FormWith("Decide").SubmitAsync("Decide");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("What is stored now", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Tansy Brackenhurst", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("Odette’s own reason", conflict.Text, StringComparison.Ordinal);
        var stored = await ReadAsync(concern);
        Assert.All(stored.Children, c => Assert.Equal(2, c.Level));
    }

    [Fact]
    public async Task Decide_AfterAColleagueAskedForASecondManager_ShowsWhatWasTyped()
    {
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        var at = $"/mash/{concern.Reference}/decide";
        var odette = await portal.ClientFor("odette");
        var mine = await ChooseAsync(odette, at, "Check your decision", null, 2, "single-agency-support", ("Children[1].Why", "Odette’s own reason"), ("Message", "What Odette would say"), ("IsReferral", "false"));
        var first = await ChooseAsync(await portal.ClientFor("tansy"), at, "Check your decision", null, 1, "no-further-action");
        await first.FormWith("Decide").SubmitAsync("Decide");

        var conflict = await mine.FormWith("Decide").SubmitAsync("Decide");

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Odette’s own reason", conflict.Text, StringComparison.Ordinal);
        Assert.Contains("What Odette would say", conflict.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "SM-02")]
    public async Task Authorise_WhereLevelThreeWasProposedAndNothingIsDone_NeedsAnotherManager()
    {
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        var at = $"/mash/{concern.Reference}";
        var tansy = await portal.ClientFor("tansy");
        var odette = await portal.ClientFor("odette");

        // Moss was suggested at level 3, Fern at none.
        var check = await ChooseAsync(tansy, at + "/decide", "Check your decision", null, 1, "no-further-action", ("Message", "The school will keep in touch"), ("IsReferral", "false"));
        Assert.Contains("Second manager", check.Text, StringComparison.Ordinal);
        await check.FormWith("Decide").SubmitAsync("Decide");
        var waiting = await ReadAsync(concern);
        Assert.Equal([ChildStatus.Decided, ChildStatus.AwaitingAuthorisation], waiting.Children.OrderBy(c => c.Number).Select(c => c.Status));

        Assert.Contains("your own decision", (await tansy.OpenAsync(at + "/authorise")).Text, StringComparison.Ordinal);
        await SubmitAsync(odette, at + "/authorise", "Save", ("Agree", "true"), ("Why", "The school keeps an eye on them"));
        Assert.Equal(ChildStatus.Decided, (await ReadAsync(concern)).Status);
        Assert.Equal("The school will keep in touch", (await tansy.OpenAsync(at + "/answer")).FormWith("Give this answer").Value("Message"));
    }

    [Fact]
    [Trait("Requirement", "MT-12")]
    public async Task Protect_FromAnUnreadConcern_IsOnePressAwayOnEveryPage()
    {
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Fern", "Example", new DateOnly(2017, 5, 4)));
        var linden = await portal.ClientFor("linden");
        foreach (var page in new[] { "", "/what-was-sent", "/people", "/screen", "/propose", "/answer", "/timeline", "/who-has-looked", "/hand-over" })
        {
            Assert.Equal($"/mash/{concern.Reference}/protect", (await linden.OpenAsync($"/mash/{concern.Reference}{page}")).Link("Protect a child now"));
        }

        await SubmitAsync(linden, $"/mash/{concern.Reference}/protect", "Protect now", ("Outcome", "strategy-discussion"), ("Level", "4"), ("Why", "She is afraid to go home"));
        var child = (await ReadAsync(concern)).Children.Single();
        Assert.Equal((ChildStatus.Decided, AuthorisationState.Waiting), (child.Status, child.LastDecision!.Authorisation));
    }

    [Fact]
    [Trait("Requirement", "OF-01")]
    public async Task Answer_WithoutReasonOrDay_IsAskedForThem()
    {
        var concern = await portal.SubmitConcernAsync();
        await portal.ScreenAsync(concern);
        var linden = await portal.ClientFor("linden");
        var page = await linden.OpenAsync($"/mash/{concern.Reference}/answer");
        var again = await page.FormWith("Give this answer").Fill("Message", "We are asking health").SubmitAsync();
        Assert.Contains("Say why the outcome is not known yet", again.Errors);
        Assert.Contains("only they can", again.Text, StringComparison.Ordinal);
        var managers = await (await portal.ClientFor("tansy")).OpenAsync($"/mash/{concern.Reference}/answer");
        Assert.Contains("Select whether this is a contact or a referral", (await managers.FormWith("Give this answer").SubmitAsync()).Errors);

        var done = await again.FormWith("Give this answer").Fill("WhyNotYet", "Two replies are due").Fill("Method", "Telephone")
            .Fill("Until.Day", "5").Fill("Until.Month", "3").Fill("Until.Year", "2026").SubmitAsync();
        Assert.Empty(done.Errors);
        var told = Assert.Single((await ReadAsync(concern)).Feedback);
        Assert.Equal((FeedbackKind.FirstAnswer, new DateTime(2026, 3, 5, 17, 0, 0, DateTimeKind.Utc)), (told.Kind, told.Until));
    }

    [Fact]
    [Trait("Requirement", "MT-10")]
    public async Task Open_AnyPage_LeavesAnEntryThatColleaguesCanRead()
    {
        var concern = await portal.SubmitConcernAsync();
        var linden = await portal.ClientFor("linden");
        await linden.OpenAsync($"/mash/{concern.Reference}/timeline");
        var logged = await portal.AsSystemAsync(db => db.AccessLog.SingleAsync(e => e.RecordId == concern.Id && e.Action == AccessAction.Viewed));
        Assert.Equal(("timeline", portal.People.ByEmail("linden").Id), (logged.Detail, logged.PersonId));
        var tansy = await portal.ClientFor("tansy");
        Assert.Contains("Linden Farrowby", (await tansy.OpenAsync($"/mash/{concern.Reference}/who-has-looked")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "MT-10")]
    public async Task WhoHasLooked_AfterAListShowedIt_NamesWhoSawTheList()
    {
        await portal.SubmitConcernAsync();
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Fern", "Loosestrife"));
        var bramble = await portal.ClientFor("bramble");
        await bramble.OpenAsync("/my-agency");

        var looked = await (await portal.ClientFor("tansy")).OpenAsync($"/mash/{concern.Reference}/who-has-looked");

        Assert.Contains("Bramble Oddsworth", looked.Text, StringComparison.Ordinal);
        Assert.Contains("Saw it in a list", looked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BreakGlass_ByAManagerWhoIsNotNamed_NeedsAReasonAndTellsTheOwner()
    {
        var concern = await portal.SubmitConcernAsync(c => c.Restricted());
        var at = $"/mash/{concern.Reference}";
        var tansy = await portal.ClientFor("tansy");
        Assert.Equal(HttpStatusCode.NotFound, (await tansy.OpenAsync(at)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.ClientFor("linden")).OpenAsync(at)).Status);

        var page = await tansy.OpenAsync(at + "/break-glass");
        Assert.NotEmpty((await page.Form.SubmitAsync()).Errors);
        var opened = await (await tansy.OpenAsync(at + "/break-glass")).Form.Fill("Why", "The hospital rang about this child").SubmitAsync();
        Assert.Equal((HttpStatusCode.OK, at), (opened.Status, opened.Url));
        Assert.True(await portal.AsSystemAsync(db => db.AccessLog.AnyAsync(e => e.RecordId == concern.Id && e.Action == AccessAction.BrokeGlass)));
        var mails = await portal.AsSystemAsync(db => db.Outbox.ToListAsync());
        Assert.Contains(mails, m => m.To == "odette.winterslow@mash.example" && m.Subject.Contains(concern.Reference, StringComparison.Ordinal));
    }

    internal Task<Referral> ReadAsync(Referral concern) => portal.AsSystemAsync(db => db.Referrals.AsNoTracking().AsSplitQuery()
        .Include(r => r.Children).ThenInclude(c => c.Decisions).Include(r => r.Feedback).Include(r => r.Events).SingleAsync(r => r.Id == concern.Id));

    private static async Task<Page> SubmitAsync(Visitor who, string url, string button, params (string Name, string Value)[] fields)
    {
        var form = (await who.OpenAsync(url)).FormWith(button);
        foreach (var (name, value) in fields)
        {
            form.Fill(name, value);
        }

        var after = await form.SubmitAsync(button);
        Assert.Empty(after.Errors);
        return after;
    }

    private static async Task<Page> ChooseAsync(Visitor who, string url, string check, string? confirm, int level, string outcome, params (string Name, string Value)[] more)
    {
        var form = (await who.OpenAsync(url)).FormWith(check);
        for (var i = 0; form.Names.Contains($"Children[{i}].Level"); i++)
        {
            form.Fill($"Children[{i}].Level", level.ToString(System.Globalization.CultureInfo.InvariantCulture)).Fill($"Children[{i}].Outcome", outcome).Fill($"Children[{i}].Why", "Seen and weighed");
        }

        if (form.Names.Contains("ToFamily"))
        {
            form.Fill("ToFamily", "The school tells their mother");
        }

        foreach (var (name, value) in more)
        {
            form.Fill(name, value);
        }

        var page = await form.SubmitAsync();
        Assert.Empty(page.Errors);
        return confirm is null ? page : await page.FormWith(confirm).SubmitAsync(confirm);
    }

    private async Task ReopenAsync(Visitor who, string url, Referral concern)
    {
        var form = (await who.OpenAsync(url)).FormWith("Open again").Fill("Reopen.Why", "The school rang again");
        foreach (var child in concern.Children)
        {
            form.Fill("Reopen.Children", child.Id.ToString());
        }

        Assert.Empty((await form.SubmitAsync()).Errors);
        Assert.Equal(ChildStatus.Screening, (await ReadAsync(concern)).Status);
    }
}
