using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>What is part of it, what a young person writes, and what still has to be told to a family.</summary>
public class TellingTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "RC-31")]
    public async Task RightPlace_BeforeTheForm_NamesEveryOtherWayAndLeadsOn()
    {
        var page = await portal.Anybody().OpenAsync("/raise-a-concern/is-this-the-right-place");

        Assert.All(
            new[] { "lado", "early-help-north", "early-help-south", "other-area", "police-text", "police-bsl", "childline", "mash-text-relay" },
            id => Assert.Contains(portal.Policy.Contact(id).Display, page.Text, StringComparison.Ordinal));
        Assert.Equal("/raise-a-concern/before-you-start?as=public", page.Document.QuerySelector("main a.govuk-button")!.GetAttribute("href"));
    }

    [Fact]
    public async Task PartOfIt_Ticked_SaysWhatToDoAndFlagsTheQueueAndTheRecord()
    {
        var visitor = await portal.ClientFor("saffron");
        var at = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "professional"))}";
        await ProfessionalTests.FillAsync(visitor, at);
        var page = await visitor.OpenAsync(at + "/part-of-it");
        Assert.Contains("This form does not meet that duty", page.Text, StringComparison.Ordinal);

        var answer = await page.FormWith("Save and continue").Fill("Steps", "fgm").SubmitAsync("Save and continue");
        Assert.Equal("What to do now", answer.Heading);
        Assert.Contains("report it to the police yourself", answer.Text, StringComparison.Ordinal);
        var check = await visitor.OpenAsync(at + "/check-answers");
        Assert.Contains("report it to the police yourself", check.Text, StringComparison.Ordinal);
        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
        var reference = Page.Words(sent.Document.QuerySelector(".ws-receipt__ref"));

        var officer = await portal.ClientFor("linden");
        Assert.Contains("FGM", (await officer.OpenAsync("/mash")).Text, StringComparison.Ordinal);
        Assert.Contains("report it to the police yourself", (await officer.OpenAsync($"/mash/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RC-24")]
    public async Task MarkOnABaby_WithoutATick_SaysWhatToDoAndFlagsTheQueue()
    {
        var visitor = await portal.ClientFor("saffron");
        var at = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "professional"))}";
        await ProfessionalTests.FillAsync(visitor, at);
        var born = portal.Policy.Today.AddDays(-84);
        await (await visitor.OpenAsync(at + "/child/1")).Form.Fill("Birth", "DateOfBirth")
            .Fill("DateOfBirth.Day", $"{born.Day}").Fill("DateOfBirth.Month", $"{born.Month}").Fill("DateOfBirth.Year", $"{born.Year}").SubmitAsync();
        Assert.DoesNotContain("a children’s doctor has to see the mark soon", (await visitor.OpenAsync(at + "/marks")).Text, StringComparison.Ordinal);
        var mark = await (await visitor.OpenAsync(at + "/marks")).FormWith("Add a mark").SubmitAsync();
        await mark.Form.Fill("Region", portal.Policy.Current(portal.Policy.CodeLists.BodyRegions)[0].Id).Fill("Looks", "A round bruise").SubmitAsync();

        Assert.Contains("a children’s doctor has to see the mark soon", (await visitor.OpenAsync(at + "/marks")).Text, StringComparison.Ordinal);
        var check = await visitor.OpenAsync(at + "/check-answers");
        Assert.Contains("a children’s doctor has to see the mark soon", check.Text, StringComparison.Ordinal);
        await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
        Assert.Contains("Bruise, not mobile", (await (await portal.ClientFor("linden")).OpenAsync("/mash")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "CO-03")]
    public async Task NotTold_BecauseItWouldNotBeSafe_AsksToRingFirstAndStandsWhereMashReadsFirst()
    {
        var visitor = await portal.ClientFor("saffron");
        var at = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "professional"))}";
        await ProfessionalTests.FillAsync(visitor, at);
        var telling = await visitor.OpenAsync(at + "/telling-the-family");
        Assert.Contains("before anybody speaks to the family", telling.Text, StringComparison.Ordinal);
        var prefix = telling.Form.Names.First(n => n.EndsWith(".Told", StringComparison.Ordinal))[..^".Told".Length];
        var form = telling.FormWith("Save and continue").Fill(prefix + ".Told", "NoUnsafe").Fill(prefix + ".Reasons", portal.Policy.Current(portal.Policy.ReasonsForNotTelling)[0].Id)
            .Fill(prefix + ".Words", "He would hit her").Fill(prefix + ".NotTellingAgreedBy", "Bramble Oddsworth");
        await form.SubmitAsync("Save and continue");
        var sent = await (await visitor.OpenAsync(at + "/check-answers")).FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
        var reference = Page.Words(sent.Document.QuerySelector(".ws-receipt__ref"));

        var summary = await (await portal.ClientFor("linden")).OpenAsync($"/mash/{reference}");
        var warning = Page.Words(summary.Document.QuerySelector("main .govuk-warning-text"));
        Assert.All(["it is not safe to tell", "He would hit her", "Agreed with Bramble Oddsworth"], words => Assert.Contains(words, warning, StringComparison.Ordinal));

        // The emergency duty team rings tonight: the same stands on its page.
        var referral = await portal.AsSystemAsync(db => db.Referrals.AsNoTracking().SingleAsync(r => r.Reference == reference));
        await portal.ScreenAsync(referral, Priority.Red);
        Assert.Contains(warning, (await (await portal.ClientFor("wren")).OpenAsync($"/duty/{reference}")).Text, StringComparison.Ordinal);

        // So does its short form wherever words to the family are written, and on the paper that goes along.
        var manager = await portal.ClientFor("tansy");
        Assert.Contains(warning, (await manager.OpenAsync($"/mash/{reference}/print")).Text, StringComparison.Ordinal);
        foreach (var page in new[] { "decide", "answer", "hand-over", "protect", "people" })
        {
            var said = (await manager.OpenAsync($"/mash/{reference}/{page}")).Text;
            Assert.True(said.Contains("It is not safe to tell", StringComparison.Ordinal), $"{page} does not say that telling is not safe.");
        }
    }

    [Fact]
    public async Task YoungPerson_InDanger_IsShownTheirOwnWaysToGetHelp()
    {
        var visitor = portal.Anybody();
        var gate = await visitor.OpenAsync("/raise-a-concern/before-you-start?as=young-person");

        var ring = await gate.Form.Fill("Risk", "Yes").SubmitAsync();

        Assert.Equal("Get help now", ring.Heading);
        Assert.All(["press 55", portal.Policy.Contact("childline").Display], words => Assert.Contains(words, ring.Text, StringComparison.Ordinal));
        Assert.Contains("/your-code", (await ring.FormWith("Go on and write").SubmitAsync()).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task YoungPerson_WritesAboutThemselves_IsTheSameRecordMarkedAsTheirs()
    {
        var visitor = portal.Anybody();
        var code = await Walks.BeginAsync(visitor, "young-person");
        var at = $"/raise-a-concern/{Walks.DraftOf(code)}";
        var page = await visitor.OpenAsync(code.Document.QuerySelector("main a.govuk-button")!.GetAttribute("href")!);
        page = await page.Form.Fill("Story", "He hits me when mum is out.").SubmitAsync();
        page = await page.Form.Fill("Called", "Wren").Fill("Age", "14").SubmitAsync();
        page = await page.Form.Fill("SafeWays", "Text").Fill("SafeTimes", "after school").Fill("Telephone", "01632 960 001").SubmitAsync();
        Assert.EndsWith("/check-answers", page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("parents or carers", page.Text, StringComparison.OrdinalIgnoreCase);
        var receipt = await page.FormWith("Send").Fill("declared", "true").SubmitAsync();
        Assert.Contains("You did the right thing", receipt.Text, StringComparison.Ordinal);
        Assert.Contains(portal.Policy.Contact("childline").Display, receipt.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("somebody else’s family", receipt.Text, StringComparison.Ordinal);
        var status = await receipt.FormWith("See what happens, or tell us more").SubmitAsync();
        Assert.Contains("We have got what you wrote", status.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("private to them", status.Text, StringComparison.Ordinal);

        var draft = Walks.DraftOf(code);
        var referral = await portal.AsSystemAsync(db => db.Referrals.Include(r => r.Children).SingleAsync(r => r.IdempotencyKey == draft));
        Assert.True(referral.IsFromYoungPerson);
        Assert.Equal("He hits me when mum is out.", referral.Concern.ChildsWords);
        Assert.Equal((ContactWay.Text, "after school"), (referral.Referrer.SafeContact!.Ways.Single(), referral.Referrer.SafeContact.Times));
        Assert.Equal(14, referral.Children.Single().EstimatedAge);
        var sent = await visitor.OpenAsync(at + "/sent");
        Assert.Equal(System.Net.HttpStatusCode.OK, sent.Status);
        Assert.DoesNotContain("They may ring you", sent.Text, StringComparison.Ordinal);

        var officer = await portal.ClientFor("linden");
        var summary = await officer.OpenAsync($"/mash/{referral.Reference}");
        Assert.Contains("From the young person themselves", summary.Text, StringComparison.Ordinal);
        Assert.Contains("Text. after school", summary.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "CO-05")]
    [Trait("Requirement", "CO-18")]
    [Trait("Requirement", "RC-32")]
    public async Task Telling_Later_StandsOnMyConcernsUntilItIsDone()
    {
        var visitor = await portal.ClientFor("saffron");
        var at = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "professional"))}";
        await ProfessionalTests.FillAsync(visitor, at);
        var day = portal.Policy.Today.AddDays(3);
        var page = await visitor.OpenAsync(at + "/telling-the-family");
        var form = page.FormWith("Save and continue").Fill("Adult0.Told", "NoCouldNotReach").Fill("Adult0.Words", "Rang twice.")
            .Fill("Adult0.TellLaterBy.Day", $"{day.Day}").Fill("Adult0.TellLaterBy.Month", $"{day.Month}").Fill("Adult0.TellLaterBy.Year", $"{day.Year}")
            .Fill("RefusedEarlyHelp", "true").Fill("MayHearWho", "false").Fill("PrivacyGiven", "false");
        var asked = await form.SubmitAsync("Save and continue");
        Assert.Equal(3, asked.Errors.Count);
        Assert.Empty((await asked.FormWith("Save and continue").SubmitAsync("Save and continue")).Errors);
        var check = await visitor.OpenAsync(at + "/check-answers");
        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
        Assert.Equal("Your concern has been sent", sent.Heading);

        var mine = await visitor.OpenAsync("/my-concerns");
        Assert.Contains("Tell the family by", mine.Text, StringComparison.Ordinal);
        var reference = Page.Words(sent.Document.QuerySelector(".ws-receipt__ref"));
        var done = await mine.FormWith($"I have told them, {reference}").SubmitAsync($"I have told them, {reference}");
        Assert.DoesNotContain("Tell the family by", done.Text, StringComparison.Ordinal);
        Assert.True(await portal.AsSystemAsync(db => db.ReferralEvents.AnyAsync(e => e.Kind == ReferralEventKind.FamilyTold)));

        var people = await (await portal.ClientFor("linden")).OpenAsync($"/mash/{reference}");
        Assert.Contains("Early help refused, and no other ground given: ask", people.Text, StringComparison.Ordinal);
        Assert.Contains("Do not tell the family who raised it", people.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "CO-01")]
    [Trait("Requirement", "CO-06")]
    [Trait("Requirement", "CO-07")]
    [Trait("Requirement", "CO-08")]
    [Trait("Requirement", "CO-09")]
    [Trait("Requirement", "CO-17")]
    [Trait("Requirement", "RC-16")]
    [Trait("Requirement", "RC-17")]
    [Trait("Requirement", "RC-25")]
    public async Task Send_WithAllThatIsAskedAboutTheFamilysPart_IsReadByMash()
    {
        var visitor = await portal.ClientFor("saffron");
        var at = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "professional"))}";
        await ProfessionalTests.FillAsync(visitor, at);
        await SaveAsync(visitor, at + "/the-family", ("Culture", "Prays at noon"), ("NewlyArrived", "Yes"), ("NewlyArrivedWords", "Expects nobody to help"));
        await SaveAsync(visitor, at + "/what-should-happen", ("LeadAsked", "Yes"), ("LeadWords", "Bramble said send it"), ("EarlyHelp", "Considered"), ("EarlyHelpWords", "Not enough now"));
        await SaveAsync(
            visitor, at + "/telling-the-family",
            ("Adult0.Told", "Yes"), ("Adult0.Agrees", "Partly"), ("Adult0.Words", "Sad but glad"), ("Adult0.NotAgreedTo", "The parenting group"), ("ToldWhoIsAsked", "true"), ("MayHearWho", "true"),
            ("RefusedEarlyHelp", "true"), ("WhyHarm", "Weight is falling"), ("TalkedOverFirst", "true"), ("TalkedOverWords", "Mum knows why"), ("KeepOffering", "Coffee on Fridays"));

        var sent = await (await visitor.OpenAsync(at + "/check-answers")).FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();

        var reference = Page.Words(sent.Document.QuerySelector(".ws-receipt__ref"));
        var officer = await portal.ClientFor("linden");
        var read = (await officer.OpenAsync($"/mash/{reference}/what-was-sent")).Text + (await officer.OpenAsync($"/mash/{reference}/people")).Text + (await officer.OpenAsync($"/mash/{reference}")).Text;
        string[] all =
        [
            "Prays at noon", "Expects nobody to help", "Bramble said send it", "Not enough now", "Sad but glad", "Does not agree to: The parenting group", "Weight is falling",
            "Mum knows why", "Coffee on Fridays", "Told who will be talked to", "May hear who referred",
        ];
        Assert.All(all, words => Assert.Contains(words, read, StringComparison.Ordinal));
    }

    private static async Task SaveAsync(Visitor visitor, string url, params (string Name, string Value)[] answers)
    {
        var form = (await visitor.OpenAsync(url)).FormWith("Save and continue");
        foreach (var (name, value) in answers)
        {
            form.Fill(name, value);
        }

        Assert.Empty((await form.SubmitAsync("Save and continue")).Errors);
    }
}
