using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.FamilyPages;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>A family's copy: nothing that was not marked, one for each adult, and a page with a code that works once.</summary>
[Trait("Requirement", "VC-09")]
public sealed class FamilyPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "CO-13")]
    [Trait("Requirement", "TAC-04")]
    public async Task Page_FromMarkingToTakingBack_ShowsOnlyWhatIsMarkedAndEndsAtOnce()
    {
        await SendAsync(await portal.ClientFor("basil"), "/data-protection/family-pages", "Decide", ("IsOn", "true"), ("Why", "Assessment of 3 March"));
        var (reference, mother, father) = await WithPlanAsync();
        var saffron = await portal.ClientFor("saffron");

        var show = (await saffron.OpenAsync($"/early-help/{reference}/family/{mother}")).FormWith("Save and look at it");
        Assert.DoesNotContain(show.Choices, c => show.Value(c.Name) is { Length: > 0 });
        var copy = await show.Tick("Actions", "Read together").Tick("Actions", "Ring the aunt").Tick("Agreements", "The assessment").SubmitAsync();
        Assert.Contains("Read together", copy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dad goes to the meetings", copy.Text, StringComparison.Ordinal);
        Assert.Contains("holds a telephone number", copy.Text, StringComparison.Ordinal);

        var given = await SendAsync(
            saffron, $"/early-help/{reference}/family/{mother}/give", "Give the code", ("Route", "InPerson"), ("WhySafe", "She said so, alone"), ("TheyAgree", "true"));
        var code = Page.Words(given.Document.QuerySelector(".ws-receipt__ref"));
        Assert.DoesNotContain(code, (await saffron.OpenAsync($"/early-help/{reference}/family")).Text, StringComparison.Ordinal);

        var family = portal.Anybody();
        var plan = await (await family.OpenAsync("/your-plan")).Form.Fill("Code", code).SubmitAsync();
        Assert.EndsWith("/your-plan/read", plan.Url, StringComparison.Ordinal);
        Assert.Contains("Read together", plan.Text, StringComparison.Ordinal);
        Assert.Contains("You do this by", plan.Text, StringComparison.Ordinal);
        foreach (var secret in new[] { "Dad goes to the meetings", "aunt", "01632", "Rowan Larkspindle", "Larkspindle, 7", "Wren", "Perry" })
        {
            Assert.DoesNotContain(secret, plan.Text, StringComparison.Ordinal);
        }

        Assert.Contains("does not open a plan", (await (await portal.Anybody().OpenAsync("/your-plan")).Form.Fill("Code", code).SubmitAsync()).Text, StringComparison.Ordinal);
        var say = plan.FormWith("Send it").Fill("Words", "The evenings are calmer");
        await say.SubmitAsync();
        await say.SubmitAsync();
        var said = (await saffron.OpenAsync($"/early-help/{reference}/family")).Text;
        Assert.Single(Regex.Matches(said, "Tessa Larkspindle: The evenings are calmer"));

        var back = await (await plan.FollowAsync("Take back your yes to early help")).FormWith("Take it back now").SubmitAsync();
        Assert.Contains("this page is closed", back.Text, StringComparison.Ordinal);
        Assert.EndsWith("/your-plan", (await family.OpenAsync("/your-plan/read")).Url, StringComparison.Ordinal);
        var row = await portal.AsSystemAsync(db => db.Assessments.Include(a => a.Agreements).Include(a => a.Events).SingleAsync(a => a.Reference == reference));
        Assert.False(row.IsAgreedTo);
        Assert.All(row.Agreements, a => Assert.False(a.IsInForce));
        Assert.Equal("Tessa Larkspindle", row.Agreements.First(a => a.Purpose == AgreementPurpose.Assess).WithdrawnByName);
        Assert.DoesNotContain(row.Events, e => e.ByName.Contains("Tessa", StringComparison.Ordinal));
        var mails = await portal.AsSystemAsync(db => db.Outbox.Where(m => m.Subject.Contains(reference)).ToListAsync());
        Assert.Equal(2, mails.Count(m => m.To == portal.People.ByEmail("saffron").WorkEmail && m.Subject.Contains("family", StringComparison.Ordinal)));
        Assert.All(mails, m => Assert.DoesNotContain("Larkspindle", m.Subject + m.Body, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, (await saffron.OpenAsync($"/early-help/{reference}/family/{father}")).Status);
    }

    [Fact]
    public async Task Code_AskedForAgain_GoesToTheSafeAddressAloneAndSaysTheSameToEverybody()
    {
        await portal.AllowFamilyPagesAsync();
        var (reference, mother, _) = await WithPlanAsync();
        var saffron = await portal.ClientFor("saffron");
        await SendAsync(saffron, $"/early-help/{reference}/family/{mother}", "Save and look at it", ("Dates", "true"));
        await SendAsync(saffron, $"/early-help/{reference}/family/{mother}/give", "Give the code", ("Route", "Email"), ("Email", "tessa@home.example"), ("WhySafe", "Alone"), ("TheyAgree", "true"));
        portal.Clock.Advance(TimeSpan.FromMinutes(6));

        var answers = new List<string>();
        foreach (var (address, of) in new[] { ("other@home.example", reference), ("tessa@home.example", "WS-0000-0000"), ("TESSA@home.example", reference), ("tessa@home.example", reference) })
        {
            answers.Add((await SendAsync(portal.Anybody(), "/your-plan/another-code", "Send me a code", ("Reference", of), ("Email", address))).Text);
        }

        Assert.Single(answers.Distinct());
        var mails = await portal.AsSystemAsync(db => db.Outbox.Where(m => m.Subject.Contains(reference)).OrderBy(m => m.CreatedAt).ToListAsync());
        Assert.Equal(["tessa@home.example", "tessa@home.example"], mails.Select(m => m.To));
        var codes = mails.ConvertAll(m => Regex.Match(m.Body!, "[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}").Value);
        Assert.Contains("does not open a plan", (await SendAsync(portal.Anybody(), "/your-plan", "Continue", ("Code", codes[0]))).Text, StringComparison.Ordinal);
        Assert.EndsWith("/your-plan/read", (await SendAsync(portal.Anybody(), "/your-plan", "Continue", ("Code", codes[1]))).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_TurnedOffOrTheirOwnerGone_OpenNoMore()
    {
        var (page, code) = await portal.GiveFamilyPageAsync();
        var family = portal.Anybody();
        await SendAsync(family, "/your-plan", "Continue", ("Code", code));

        var say = (await family.OpenAsync("/your-plan/read")).FormWith("Send it").Fill("Words", "Written for half an hour");
        await portal.AllowFamilyPagesAsync(isOn: false);
        Assert.EndsWith("/your-plan", (await family.OpenAsync("/your-plan/read")).Url, StringComparison.Ordinal);
        var closed = await say.SubmitAsync();
        Assert.Contains("was not sent", closed.Heading, StringComparison.Ordinal);
        Assert.Contains("Written for half an hour", closed.Text, StringComparison.Ordinal);
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.AllowFamilyPagesAsync();
        Assert.EndsWith("/your-plan/read", (await family.OpenAsync("/your-plan/read")).Url, StringComparison.Ordinal);

        await SendAsync(await portal.ClientFor("saffron"), $"/early-help/{page.Reference}/team/{page.Member}", "They leave the team", ("Why", "She moved"));
        Assert.EndsWith("/your-plan", (await family.OpenAsync("/your-plan/read")).Url, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RO-01")]
    public async Task FamilyPages_ForOthersOfTheTeamOrAnotherFamily_DoNotExist()
    {
        var (page, code) = await portal.GiveFamilyPageAsync();
        var other = await portal.OpenAssessmentAsync();
        var (rowan, saffron) = (await portal.ClientFor("rowan"), await portal.ClientFor("saffron"));
        Assert.Equal(HttpStatusCode.OK, (await rowan.OpenAsync($"/early-help/{page.Reference}/plan")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await rowan.OpenAsync($"/early-help/{page.Reference}/family")).Status);
        foreach (var path in new[] { $"{page.Member}", $"{page.Member}/copy", $"{page.Member}/give" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await rowan.OpenAsync($"/early-help/{page.Reference}/family/{path}")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await saffron.OpenAsync($"/early-help/{other}/family/{path}")).Status);
        }

        var family = portal.Anybody();
        await SendAsync(family, "/your-plan", "Continue", ("Code", code));
        var unmarked = await portal.AsSystemAsync(db => db.Set<FamilyAgreement>().Where(a => a.Purpose == AgreementPurpose.Assess && db.Assessments.Any(x => x.Id == a.AssessmentId && x.Reference == page.Reference)).Select(a => a.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await family.OpenAsync($"/your-plan/take-back/{unmarked}")).Status);
        Assert.Contains("/account/sign-in", (await family.OpenAsync($"/early-help/{page.Reference}")).Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Action_ChangedAfterItWasMarked_IsLeftOutUntilItIsMarkedAgain()
    {
        var (reference, mother, _) = await WithPlanAsync();
        var saffron = await portal.ClientFor("saffron");
        var show = (await saffron.OpenAsync($"/early-help/{reference}/family/{mother}")).FormWith("Save and look at it");
        await show.Tick("Actions", "Read together").SubmitAsync();
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var action = await (await saffron.OpenAsync($"/early-help/{reference}/plan")).FollowAsync("Say how it goes");
        await action.FormWith("Save how it goes").Fill("State", "UnderWay").SubmitAsync();

        var copy = await saffron.OpenAsync($"/early-help/{reference}/family/{mother}/copy");

        Assert.Contains("has changed since it was marked", copy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("We will know that it worked", copy.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreement_InWhoseWordsANumberStands_IsLeftOutOfTheCopy()
    {
        var (page, _) = await portal.GiveFamilyPageAsync("To ring Dad on 01632 960 123");

        var copy = await (await portal.ClientFor("saffron")).OpenAsync($"/early-help/{page.Reference}/family/{page.Member}/copy");

        Assert.Contains("holds a telephone number", copy.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("01632", copy.Document.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ring 01632 960 123", "a telephone number")]
    [InlineData("Ring 0 (1632) 96-01-23", "a telephone number")]
    [InlineData("Write to dad@home.example.", "an e-mail address")]
    [InlineData("Fetch him from bn11 1aa", "a postcode")]
    [InlineData("Read for 20 minutes at 7pm on 3 March 2026", null)]
    public void Contact_InWords_IsFound(string words, string? what) => Assert.Equal(what, FamilyCopy.Contact(words));

    private static async Task<Page> SendAsync(Visitor visitor, string url, string button, params (string Name, string Value)[] fields)
    {
        var form = (await visitor.OpenAsync(url)).FormWith(button);
        foreach (var (name, value) in fields)
        {
            form.Fill(name, value);
        }

        return await form.SubmitAsync();
    }

    // Three actions: the mother's, the father's, and one with a number in it.
    private async Task<(string Reference, Guid Mother, Guid Father)> WithPlanAsync()
    {
        var reference = await portal.OpenAssessmentAsync(withTeam: true);
        return await portal.AsSystemAsync(async db =>
        {
            var (by, at) = (portal.People.Actor("saffron"), portal.Clock.Now);
            var assessment = await db.Assessments.Include(a => a.Members).Include(a => a.Agreements).Include(a => a.Access).SingleAsync(a => a.Reference == reference);
            var mother = assessment.Members.Single(m => m.Place == TeamPlace.Mother);
            var father = assessment.JoinTeam(Guid.NewGuid(), new TeamMemberAnswers { Place = TeamPlace.Father, Name = "Rowan Larkspindle", Telephone = "01632 960 777" }, by, at);
            foreach (var (number, what, owner) in new[] { (1, "Read together", mother), (2, "Dad goes to the meetings", father), (3, "Ring the aunt on 01632 960 123", father) })
            {
                db.Add(PlanAction.Add(Guid.NewGuid(), assessment, number, new PlanActionAnswers(what, owner.Id, portal.Policy.Today.AddDays(9), "It is calm", null), portal.Policy.Today, by, at));
            }

            await db.SaveChangesAsync();
            return (reference, mother.Id, father.Id);
        });
    }
}
