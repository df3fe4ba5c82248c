using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>A professional rings: MASH writes it down while they speak, and they confirm it in writing within the day.</summary>
public sealed class TelephoneCallTests : PortalFactory
{
    private const string Saffron = "saffron.quillfeather@marigold-primary.example";

    [Fact]
    [Trait("Requirement", "RC-19")]
    [Trait("Requirement", "RC-20")]
    public async Task Call_OfSomebodyWithAnAccount_StandsInTheQueueAtOnceAndTheirFormJoinsIt()
    {
        var linden = await ClientFor("linden");
        var called = Clock.Now.Date.AddDays(-1).AddHours(14);
        var taken = await TakeAsync(linden, Saffron, "Yes", called);
        var reference = Page.Words(taken.Document.QuerySelector(".ws-receipt__ref"));
        var call = await ReadAsync(reference);
        Assert.Equal((called, OtherChannel.Telephone, called.AddHours(24)), (call.ReceivedAt, call.CameBy, call.WrittenDueAt));
        Assert.Equal(Policy.Clocks.FirstAnswerDue(called), call.FirstAnswerDueAt);
        Assert.Contains(reference, (await linden.OpenAsync("/mash")).Text, StringComparison.Ordinal);
        var mail = Assert.Single(await MailsAsync(Saffron));
        Assert.Contains($"/raise-a-concern/{call.IdempotencyKey}", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Wrenlet", mail.Subject + mail.Body, StringComparison.Ordinal);

        // Overdue: MASH and the caller's safeguarding lead see it.
        Clock.Advance(TimeSpan.FromHours(24));
        var late = await (await ClientFor("odette")).OpenAsync("/mash?tab=NotInWriting");
        Assert.Contains(reference, late.Text, StringComparison.Ordinal);
        Assert.Contains("written form late since", late.Text, StringComparison.Ordinal);
        Assert.Contains("Written form was due", (await (await ClientFor("bramble")).OpenAsync("/my-agency")).Text, StringComparison.Ordinal);

        linden = await ClientFor("linden");
        Assert.Contains("Written form of the call", (await linden.OpenAsync($"/mash/{reference}")).Text, StringComparison.Ordinal);
        Assert.Contains("Nobody has said yet whether the family was told", (await linden.OpenAsync($"/mash/{reference}/people")).Text, StringComparison.Ordinal);
        await ScreenAsync(call);
        var saffron = await ClientFor("saffron");
        var mine = (await saffron.OpenAsync("/my-concerns")).Text;
        Assert.All(["Write it down", $"Wrenlet Written form of your call {reference}", $"MASH has what you said on the telephone"], words => Assert.Contains(words, mine, StringComparison.Ordinal));
        Assert.DoesNotContain("has started a concern and not sent it", (await (await ClientFor("bramble")).OpenAsync("/my-agency")).Text, StringComparison.Ordinal);
        saffron = await ClientFor("saffron");
        var tasks = await saffron.OpenAsync($"/raise-a-concern/{call.IdempotencyKey}");
        Assert.All([reference, "Confirm it in writing by"], words => Assert.Contains(words, tasks.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("cannot see it until you send it", tasks.Text, StringComparison.Ordinal);
        var questions = await saffron.OpenAsync($"/raise-a-concern/{call.IdempotencyKey}/the-concern");
        Assert.Contains("She rang about bruises she saw", questions.Text, StringComparison.Ordinal);
        Assert.Equal("", questions.Form.Value("Opinion"));
        var check = await FormWalk.GoOnAsync(await saffron.OpenAsync($"/raise-a-concern/{call.IdempotencyKey}"), 1, 1, (page, form) =>
        {
            if (form.Names.Contains("KeepAddressSecret"))
            {
                form.Fill("Address", "9 Hidden Lane").Fill("KeepAddressSecret", "true");
            }
        });
        Assert.Contains("written form of your call", check.Text, StringComparison.Ordinal);
        Assert.Contains("Wrenlet", check.Text, StringComparison.Ordinal);
        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
        Assert.Contains("joined your call", sent.Text, StringComparison.Ordinal);

        Assert.Equal(1, await AsSystemAsync(db => db.Referrals.CountAsync()));
        var joined = await ReadAsync(reference);
        Assert.Equal(((DateTime?)null, "She rang about bruises she saw", (Priority?)null, true), (joined.WrittenDueAt, joined.Concern.Told, joined.Priority, joined.IsProvisionalRed));
        Assert.NotNull(joined.NewsDueAt);
        Assert.Contains(await MailsAsync("linden.farrowby@mash.example"), m => m.Subject.Contains(reference, StringComparison.Ordinal));
        linden = await ClientFor("linden");
        var both = await linden.OpenAsync($"/mash/{reference}/what-was-sent");
        Assert.Contains("She rang about bruises she saw", both.Text, StringComparison.Ordinal);
        Assert.Contains("The written form of the call", both.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden Lane", both.Text, StringComparison.Ordinal);
        Assert.Contains("9 Hidden Lane", (await (await linden.OpenAsync($"/mash/{reference}/people")).FormWith("Show the address. This is logged with your name").SubmitAsync()).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(reference, (await linden.OpenAsync("/mash?tab=NotInWriting")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RC-19")]
    public async Task Call_OfSomebodyWithoutAnAccount_OpensByACodeAndMashMayStopWaiting()
    {
        var linden = await ClientFor("linden");
        var taken = await TakeAsync(linden, "somebody@surgery.example", "Unsure", null);
        var reference = Page.Words(taken.Document.QuerySelector(".ws-receipt__ref"));
        var mail = Assert.Single(await MailsAsync("somebody@surgery.example"));
        var code = Regex.Match(mail.Body!, "Your code: ([-A-Z0-9]+)").Groups[1].Value;
        Assert.Equal(17, code.Length);
        Assert.Contains(code, taken.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(code, (await linden.OpenAsync($"/mash/telephone-call/{reference}")).Text, StringComparison.Ordinal);

        var caller = Anybody();
        var form = await (await caller.OpenAsync("/raise-a-concern/come-back")).Form.Fill("code", code).SubmitAsync();
        Assert.EndsWith((await ReadAsync(reference)).IdempotencyKey.ToString(), form.Url, StringComparison.Ordinal);

        var why = await linden.OpenAsync($"/mash/{reference}/not-in-writing");
        Assert.NotEmpty((await why.FormWith("Wait no longer").SubmitAsync()).Errors);
        await why.FormWith("Wait no longer").Fill("Why", "She is on leave").SubmitAsync();
        Assert.Null((await ReadAsync(reference)).WrittenDueAt);
        Assert.Contains("She is on leave", (await linden.OpenAsync($"/mash/{reference}/timeline")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RC-19")]
    [Trait("Requirement", "RC-20")]
    public async Task NewCode_ForACallerWithoutAnAccount_OpensTheFormAndTheOldOneDoesNot()
    {
        var linden = await ClientFor("linden");
        var taken = await TakeAsync(linden, "", "No", null);
        var reference = Page.Words(taken.Document.QuerySelector(".ws-receipt__ref"));
        var old = Regex.Match(taken.Text, "Read this code to them now: ([-A-Z0-9]+)").Groups[1].Value;
        var summary = await linden.OpenAsync($"/mash/{reference}");
        var page = await summary.FollowAsync("Give the caller a new code");
        Assert.NotEmpty((await page.FormWith("Give a new code").SubmitAsync()).Errors);

        var given = await page.FormWith("Give a new code").Fill("Given", "Rang her school back").SubmitAsync();

        var code = Regex.Match(given.Text, "Read this code to them now: ([-A-Z0-9]+)").Groups[1].Value;
        Assert.Equal((17, 17, false), (old.Length, code.Length, old == code));
        Assert.DoesNotContain(code, (await linden.OpenAsync($"/mash/{reference}/new-code")).Text, StringComparison.Ordinal);
        var call = await ReadAsync(reference);
        var refused = await (await Anybody().OpenAsync("/raise-a-concern/come-back")).Form.Fill("code", old).SubmitAsync();
        Assert.NotEmpty(refused.Errors);
        Assert.EndsWith($"{call.IdempotencyKey}", (await (await Anybody().OpenAsync("/raise-a-concern/come-back")).Form.Fill("code", code).SubmitAsync()).Url, StringComparison.Ordinal);
        Assert.Contains("New code given to the caller", (await linden.OpenAsync($"/mash/{reference}/timeline")).Text, StringComparison.Ordinal);
        Assert.Contains(await AsSystemAsync(db => db.AccessLog.Where(e => e.RecordId == call.Id && e.Action == AccessAction.Changed).Select(e => e.Detail).ToListAsync()), what => what == "new-code");

        Clock.Advance(TimeSpan.FromHours(25));
        linden = await ClientFor("linden");
        Assert.NotNull((await linden.OpenAsync("/mash?tab=NotInWriting")).Document.QuerySelector($"a[href='/mash/{reference}/new-code']"));
        await AsSystemAsync(db => db.Drafts.ExecuteDeleteAsync());
        var gone = await (await linden.OpenAsync($"/mash/{reference}/new-code")).FormWith("Give a new code").Fill("Given", "Again").SubmitAsync();
        Assert.Contains(gone.Errors, e => e.Contains("no longer there", StringComparison.Ordinal));
        Assert.Equal(call.ReturnCodeHash, (await ReadAsync(reference)).ReturnCodeHash);
    }

    [Fact]
    [Trait("Requirement", "RC-19")]
    public async Task NewCode_ForACallerWithAnAccount_IsNotOffered()
    {
        var linden = await ClientFor("linden");
        var reference = Page.Words((await TakeAsync(linden, Saffron, "No", null)).Document.QuerySelector(".ws-receipt__ref"));

        Assert.DoesNotContain("new code", (await linden.OpenAsync($"/mash/{reference}")).Text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("There is no code to change", (await linden.OpenAsync($"/mash/{reference}/new-code")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RC-19")]
    [Trait("Requirement", "RC-20")]
    public async Task WrittenForm_WithAnotherChild_BringsThemToTheCallAndLosesNothingOfIt()
    {
        var reference = Page.Words((await TakeAsync(await ClientFor("linden"), Saffron, "No", null)).Document.QuerySelector(".ws-receipt__ref"));
        var call = await WholeAsync(reference);
        await ScreenAsync(call);
        Clock.Advance(TimeSpan.FromHours(1));
        var check = await FormWalk.GoOnAsync(await (await ClientFor("saffron")).OpenAsync($"/raise-a-concern/{call.IdempotencyKey}"), 2, 1, (page, form) =>
        {
            if (page.Url.EndsWith("/child/2", StringComparison.Ordinal))
            {
                form.Fill("Given", "Robinet").Fill("Address", "3 Second Street, Worthing").Fill("School", "Thornapple Academy");
            }
        });

        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();

        Assert.Contains("joined your call", sent.Text, StringComparison.Ordinal);
        var joined = await WholeAsync(reference);
        var (before, first, second) = (call.Children.Single(), joined.Children.ElementAt(0), joined.Children.ElementAt(1));
        Assert.Equal(["Wrenlet", "Robinet"], joined.Children.Select(c => c.Name.Given));
        Assert.Equal((before.Id, before.Name, before.EstimatedAge, before.NoAddressReason), (first.Id, first.Name, first.EstimatedAge, first.NoAddressReason));
        Assert.Equal(("3 Second Street, Worthing", "Thornapple Academy", ChildStatus.Screening), (second.Address, second.School, second.Status));
        Assert.Equal(call.Concern, joined.Concern);
        Assert.Equal((call.ReceivedAt, call.FirstAnswerDueAt, call.Referrer.Name), (joined.ReceivedAt, joined.FirstAnswerDueAt, joined.Referrer.Name));
        Assert.Empty(call.Events.Select(e => e.Id).Except(joined.Events.Select(e => e.Id)));
        Assert.Equal(second.Id, joined.Events.Single(e => e.Kind == ReferralEventKind.ChildAdded).ReferredChildId);
        var linden = await ClientFor("linden");
        var pages = (await linden.OpenAsync($"/mash/{reference}")).Text + (await linden.OpenAsync($"/mash/{reference}/people")).Text + (await linden.OpenAsync($"/mash/{reference}/what-was-sent")).Text;
        Assert.All(["Wrenlet", "Robinet", "3 Second Street", "She rang about bruises she saw", "The written form of the call"], words => Assert.Contains(words, pages, StringComparison.Ordinal));
    }

    private Task<Referral> WholeAsync(string reference) => AsSystemAsync(db =>
        db.Referrals.AsNoTracking().AsSplitQuery().Include(r => r.Children.OrderBy(c => c.Number)).Include(r => r.Events).SingleAsync(r => r.Reference == reference));

    private static async Task<Page> TakeAsync(Visitor linden, string email, string risk, DateTime? called)
    {
        var form = (await linden.OpenAsync("/mash/telephone-call")).Form;
        Assert.Contains("Write what was said", (await form.SubmitAsync()).Errors);
        form.Fill("Risk", risk).Fill("Name", "Saffron Quillfeather").Fill("Organisation", "Marigold").Fill("Telephone", "01632 960 001").Fill("Email", email)
            .Fill("Given", "Wrenlet").Fill("Age", "7").Fill("Summary", "Bruises").Fill("Said", "She rang about bruises she saw");
        if (called is { } at)
        {
            form.Fill("Called.Day.Day", $"{at.Day}").Fill("Called.Day.Month", $"{at.Month}").Fill("Called.Day.Year", $"{at.Year}").Fill("Called.Time", "14:00");
        }

        return await form.SubmitAsync();
    }

    private Task<Referral> ReadAsync(string reference) => AsSystemAsync(db => db.Referrals.AsNoTracking().SingleAsync(r => r.Reference == reference));

    private async Task<List<OutboxMessage>> MailsAsync(string to) =>
        [.. (await AsSystemAsync(db => db.Outbox.AsNoTracking().OrderBy(m => m.CreatedAt).ToListAsync())).Where(m => m.To == to)];
}
