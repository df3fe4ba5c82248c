using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>What only professionals are asked, the guidance beside it, and how much of it there may be.</summary>
public class ProfessionalTests(ProfessionalTests.PortalWithDuty portal) : IClassFixture<ProfessionalTests.PortalWithDuty>
{
    [Fact]
    [Trait("Requirement", "LN-06")]
    [Trait("Requirement", "RO-05")]
    public async Task Guidance_WithoutSigningIn_IsReadable()
    {
        foreach (var url in new[] { "/levels-of-need", "/contacts", "/privacy" })
        {
            var page = await portal.Anybody().OpenAsync(url);
            Assert.Equal((HttpStatusCode.OK, url), (page.Status, page.Url));
        }
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    public async Task Level_NothingChosen_IsAskedForAndNothingIsChosenInAdvance()
    {
        var (visitor, at) = await BeginAsync();
        var page = await visitor.OpenAsync(at + "/level-of-need");
        Assert.Null(page.Form.Value("Child1.Level"));

        var again = await page.Form.SubmitAsync();

        Assert.Single(again.Errors);
        Assert.Contains("I am not sure", again.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "CO-16")]
    [Trait("Requirement", "CO-02")]
    public async Task Telling_NotToldWithoutAReason_AsksOnceAndNeverStopsAnybody()
    {
        var (visitor, at) = await BeginAsync();
        var page = await visitor.OpenAsync(at + "/telling-the-family");

        var asked = await page.Form.Fill("Adult0.Told", "NoUnsafe").SubmitAsync();
        Assert.Equal(2, asked.Errors.Count);

        var next = await asked.Form.SubmitAsync();
        Assert.Empty(next.Errors);
        Assert.DoesNotContain("/telling-the-family", next.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("No", "You were not sure about the level of need")]
    [InlineData("Unsure", "What you wrote may point to harm")]
    [Trait("Requirement", "RC-30")]
    public async Task Send_NotSureOfTheLevel_IsNotAccusedOfPointingToHarm(string risk, string heading)
    {
        var (visitor, at) = await BeginAsync(risk);

        var sent = await SendAsync(visitor, at);

        Assert.Equal(heading == "You were not sure about the level of need", !sent.Text.Contains("may point to harm", StringComparison.Ordinal));
        Assert.Contains(heading, sent.Text, StringComparison.Ordinal);
        Assert.Contains("Have you spoken to", sent.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "CO-03")]
    [Trait("Requirement", "AW-01")]
    public async Task Send_FamilyNotToldAndHarmPossible_GoesThroughAndSaysRingMash()
    {
        var (visitor, at) = await BeginAsync("Unsure");
        var sent = await SendAsync(visitor, at);

        Assert.Equal("Your concern has been sent", sent.Heading);
        Assert.Contains("Have you spoken to MASH", sent.Text, StringComparison.Ordinal);
        var draft = Walks.DraftOf(sent);
        var referral = await portal.AsSystemAsync(db => db.Referrals.Include(r => r.Consents).Include(r => r.Children).AsSplitQuery().SingleAsync(r => r.IdempotencyKey == draft));
        Assert.Equal((ToldAnswer.NoUnsafe, "risk-to-child"), (referral.Consents.Single().Told, referral.Consents.Single().ReasonCodes));
        Assert.Equal(YesNoUnsure.Unsure, referral.Children.Single().HasSocialWorker);

        await sent.FormWith("Save this answer").Fill("Spoken", "false").SubmitAsync();
        var mail = await portal.AsSystemAsync(db => db.Outbox.Where(m => m.Subject.StartsWith("Not yet spoken about")).ToListAsync());
        Assert.All(mail, m => Assert.Contains($"/mash/{referral.Reference}", m.Body, StringComparison.Ordinal));
        Assert.Contains(mail, m => m.Subject.EndsWith(referral.Reference, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Children_Fifty_AreTakenAndTheNextIsRefusedInWords()
    {
        var (visitor, at) = await BeginAsync();
        for (var i = 2; i <= Referral.MaxChildren; i++)
        {
            (await visitor.PostAsync(at + "/more-children/add")).Dispose();
        }

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync(string.Create(CultureInfo.InvariantCulture, $"{at}/child/{Referral.MaxChildren}"))).Status);
        var list = await visitor.OpenAsync(at + "/more-children");
        var refused = await list.FormWith("Add another child").SubmitAsync("Add another child");

        Assert.Contains("Send this one, then raise another", Assert.Single(refused.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_AfterAsking_LeavesNothing()
    {
        var (visitor, at) = await BeginAsync();
        var ask = await visitor.OpenAsync(at + "/delete");

        var deleted = await ask.FormWith("Delete").SubmitAsync();

        Assert.Equal("The concern has been deleted", deleted.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.OpenAsync(at)).Status);
        var draft = Walks.DraftOf(ask);
        Assert.False(await portal.AsSystemAsync(db => db.Drafts.AnyAsync(d => d.Id == draft)));
    }

    [Fact]
    public async Task Send_ManyFromOneNetwork_MarksThemAndRefusesNone()
    {
        var many = 0;
        Referral last;
        do
        {
            var (visitor, at) = await BeginAsync(signedIn: false);
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            var draft = Walks.DraftOf(await SendAsync(visitor, at));
            last = await portal.AsSystemAsync(db => db.Referrals.SingleAsync(r => r.IdempotencyKey == draft));
            many++;
        }
        while (!last.IsSuspicious && many < 30);

        Assert.InRange(many, 2, 29);
        Assert.Equal((0, true), (last.QueueRank, last.IsOpen));
    }

    /// <summary>Answers every page of the professional route and sends it.</summary>
    internal static async Task<Page> SendAsync(Visitor visitor, string at)
    {
        await FillAsync(visitor, at);
        var check = await visitor.OpenAsync(at + "/check-answers");
        Assert.Equal("Check your answers", check.Heading);
        return await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
    }

    internal static async Task FillAsync(Visitor visitor, string at)
    {
        await SaveAsync(visitor, at + "/you", ("Name", "Rowan Example"), ("JobTitle", "Nurse"), ("Telephone", "01632 960 111"), ("Email", "rowan@clinic.example"), ("Organisation", "Example Clinic"));
        await SaveAsync(visitor, at + "/child/1", ("Given", "Wren"), ("NoAddress", "NotKnown"), ("Birth", "NotKnown"), ("HasSocialWorker", "Unsure"));
        await SaveAsync(visitor, at + "/more-children", ("AllAdded", "true"));
        await SaveAsync(visitor, at + "/at-home", ("Everybody", "NotKnown"));
        await SaveAsync(visitor, at + "/the-concern", ("Summary", "Hungry"), ("Seen", "He was hungry."));
        await SaveAsync(visitor, at + "/part-of-it");
        await SaveAsync(visitor, at + "/life-for-the-child", ("Life", "Hard"));
        await SaveAsync(visitor, at + "/where-now", ("Where", "AtHome"));
        await SaveAsync(visitor, at + "/telling-the-family", ("Adult0.Told", "NoUnsafe"), ("Adult0.Reasons", "risk-to-child"), ("Adult0.Words", "He may be hurt."));
        await SaveAsync(visitor, at + "/level-of-need", ("Child1.Level", "not-sure"));
        await SaveAsync(visitor, at + "/what-should-happen", ("Wants", "Help"));
    }

    private static async Task SaveAsync(Visitor visitor, string url, params (string Name, string Value)[] answers)
    {
        var form = (await visitor.OpenAsync(url)).FormWith("Save and continue");
        foreach (var (name, value) in answers.Where(a => form.Names.Contains(a.Name)))
        {
            form.Fill(name, value);
        }

        var page = await form.SubmitAsync("Save and continue");
        Assert.True(page.Errors.Count == 0, $"{url}: {string.Join(" | ", page.Errors)}");
    }

    private async Task<(Visitor Visitor, string At)> BeginAsync(string risk = "No", bool signedIn = true)
    {
        var visitor = signedIn ? await portal.ClientFor("saffron") : portal.Anybody();
        var page = await Walks.BeginAsync(visitor, "professional", risk);
        return (visitor, $"/raise-a-concern/{Walks.DraftOf(page)}");
    }

    /// <summary>A portal that knows where MASH reads its mail.</summary>
    public sealed class PortalWithDuty : PortalFactory
    {
        protected override IReadOnlyDictionary<string, string?> Settings =>
            new Dictionary<string, string?>(base.Settings) { ["Mail:DutyMailboxes:0"] = "duty@mash.example" };
    }
}
