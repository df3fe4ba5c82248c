using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.Http;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.RaiseConcern;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.IntegrationTests.Forms;

/// <summary>A full disk and a read-only database: pages are read as always; what is sent comes back with the way on, and nothing is lost (DESIGN 11).</summary>
public class CannotWriteTests(CannotWritePortal portal) : IClassFixture<CannotWritePortal>
{
    private const string Typed = "Words typed on a bad day";

    /// <summary>Forms that save nothing, and why.</summary>
    private static readonly HashSet<string> SaveNothing =
    [
        "/mash/*/decide", "/mash/*/propose", "/administration/guidance/*/adopt", // Shows the decision once more.
        "/administration/guidance/import", "/administration/postcodes", // Asks for a file, which this walk has none of.
        "/mash/find", "/administration/people/find", "/check-a-concern", "/raise-a-concern/come-back", // Looks for something.
        "/early-help/*/lead", // The family of this one has not agreed that anybody else knows.
        "/early-help/from-guidance", // Shows what came along; kept once the assessment is begun.
        "/raise-a-concern/from-guidance", // Brings along what was thought through; kept once the form is begun.
        "/raise-a-concern/*/documents/add", "/my-concerns/*/files/add", "/check-a-concern/files/add", // Asks for a file, which this walk has none of.
        "/my-concerns/*/told-the-family", // The family of this one has been told: nothing is left to write down.
        "/raise-a-concern/no-reminders", // This walk follows no link of a mail.
        "/check-a-concern/done", "/your-plan/done", // Forgets a cookie.
        "/your-plan", "/your-plan/another-code", // Finds no plan with what this walk types.
        "/mash/*/people/address", // Shows an address; the look goes to the overflow file.
        "/account/authenticator/set-up", // A wrong code, which is counted nowhere.
    ];

    private readonly List<string> _wrong = [];

    [Theory]
    [InlineData(Trouble.ReadOnly)]
    [InlineData(Trouble.DiskFull)]
    public async Task Portal_WhoseDatabaseTakesNothing_ReadsOnAndGivesBackWhatWasTyped(Trouble trouble)
    {
        portal.Trouble = Trouble.None;
        var other = (await portal.SubmitConcernAsync()).Reference;
        var states = await FormStates.MakeAsync(portal);
        // Long enough for sessions and claims to be written down again by whoever opens a page.
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        portal.Trouble = trouble;
        var forms = await FoundForm.FindAsync(portal, states, (state, url, page) =>
            Expect((int)page.Status < StatusCodes.Status500InternalServerError, $"GET {url} as {state.Who}: {(int)page.Status} {page.Heading}"));
        var refused = 0;
        foreach (var found in forms)
        {
            var form = Filler.Fill(await found.OpenAsync(), Typed, other, portal.Clock.UkToday());
            var answer = await form.SubmitAsync(found.Button);
            refused += answer.Status == HttpStatusCode.ServiceUnavailable ? 1 : 0;
            var cannotBeDone = answer.Errors.Any(e => e.StartsWith("This cannot be done for any of the children now", StringComparison.Ordinal));
            var savesNothing = SaveNothing.Contains(found.Key) || found.Key.StartsWith("/levels-of-need/think-it-through", StringComparison.Ordinal);
            Expect(answer.Status == HttpStatusCode.ServiceUnavailable || cannotBeDone || savesNothing, $"{found}: {(int)answer.Status} {answer.Heading} {string.Join(" | ", answer.Errors)}");
            if (answer.Status == HttpStatusCode.ServiceUnavailable)
            {
                Check(answer, $"{found}", form.TextNames.Any(n => form.Value(n) == Typed));
            }
        }

        portal.Trouble = Trouble.None;
        Assert.True(refused > 40, $"Only {refused} forms could not be saved.");
        Architecture.Rule.Holds(_wrong, $"{refused} forms could not be saved; these did not say so, or lost something:");
    }

    [Theory]
    [InlineData("life-for-the-child", "Life")]
    [InlineData("what-should-happen", "Wants")]
    public async Task Answers_GivenBack_AreSavedWhenSentAgain(string path, string field)
    {
        var visitor = portal.Anybody();
        var url = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "public"))}/{path}";
        var form = (await visitor.OpenAsync(url)).Form.Fill(field, Typed);

        var refused = await InTroubleAsync(() => form.SubmitAsync());
        await refused.FormWith("Continue").SubmitAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal(Typed, (await visitor.OpenAsync(url)).Form.Value(field));
    }

    [Fact]
    public async Task Note_GivenBack_IsSavedByTryAgain()
    {
        var reference = (await portal.SubmitConcernAsync()).Reference;
        var visitor = await portal.ClientFor("tansy");
        var form = (await visitor.OpenAsync($"/mash/{reference}/note")).Form.Fill("Note", Typed);

        var refused = await InTroubleAsync(() => form.SubmitAsync());
        await refused.FormWith("Try again").SubmitAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains(Typed, (await visitor.OpenAsync($"/mash/{reference}/timeline")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RC-10")]
    public async Task Signs_GivenBackOrKept_AreReadInWordsAndNotByTheirIds()
    {
        var sign = portal.Policy.Current(portal.Policy.LevelsOfNeed).Indicators[0];
        var visitor = await portal.ClientFor("saffron");
        var url = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "professional"))}/level-of-need";
        KeyValuePair<string, string>[] fields = [new("Child1.Indicators", ""), new("Child1.Indicators", sign.Id), new("Child1.Level", "2"), new("Child1.Why", "x"), new("_tab", "one"), new("_stamp", "")];

        var refused = await Page.ReadAsync(visitor, await InTroubleAsync(() => visitor.PostAsync(url, fields)));
        portal.Clock.Advance(TimeSpan.FromMinutes(31));
        using var expired = await visitor.PostAsync(url, fields);
        await visitor.SignInAsync(portal.People.ByEmail("saffron").Id);
        var kept = await visitor.OpenAsync("/account/kept-answers");

        foreach (var page in new[] { refused, kept })
        {
            Assert.Contains(sign.Text, page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(sign.Id, page.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Gate_ThatCouldNotBegin_KeepsTheWayInWhenSentAgain()
    {
        var visitor = portal.Anybody();
        var form = (await visitor.OpenAsync("/raise-a-concern/before-you-start?as=professional")).Form.Fill("Risk", "No");

        var refused = await InTroubleAsync(() => form.SubmitAsync());
        var begun = await refused.FormWith("Try again").SubmitAsync();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.EndsWith("/your-code", begun.Url, StringComparison.Ordinal);
        Assert.Contains("Save and come back later", (await visitor.OpenAsync(begun.Document.QuerySelector("main a.govuk-button")!.GetAttribute("href")!)).Form.Buttons);
    }

    [Fact]
    public async Task Leave_WhileNothingCanBeSaved_StillLeaves()
    {
        var visitor = new Visitor(portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = portal.ClientOptions.BaseAddress }));
        await visitor.SignInAsync(portal.People.ByEmail("perry").Id);

        var left = await InTroubleAsync(() => visitor.OpenAsync("/leave"));

        Assert.Equal(HttpStatusCode.Found, left.Status);
        Assert.Equal(HttpStatusCode.Found, (await visitor.OpenAsync("/my-concerns")).Status);
    }

    [Fact]
    [Trait("Asvs", "7.4.1")]
    public async Task Leave_WhileNothingCanBeSaved_EndsTheSessionForWhoeverCopiedItToo()
    {
        var home = portal.ClientOptions.BaseAddress;
        var jar = new CookieContainer();
        var visitor = new Visitor(portal.CreateDefaultClient(home, new CookieContainerHandler(jar)));
        await visitor.SignInAsync(portal.People.ByEmail("perry").Id);
        using var copy = portal.CreateDefaultClient(home);
        copy.DefaultRequestHeaders.Add("Cookie", jar.GetCookieHeader(home));
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync("/my-concerns")).StatusCode);

        await InTroubleAsync(() => visitor.OpenAsync("/leave"));

        Assert.Equal(HttpStatusCode.Found, (await copy.GetAsync("/my-concerns")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await copy.GetAsync("/my-concerns")).StatusCode);
    }

    [Fact]
    [Trait("Requirement", "RO-03")]
    public async Task Case_WhoseLookNothingCanLog_IsNotShownAndSaysWhomToRing()
    {
        var linden = await portal.ClientFor("linden");
        var concern = await portal.SubmitConcernAsync();

        // What other tests left waiting makes room for a folder of that name: no file can be written there.
        var waiting = Path.Combine(portal.Folder, "overflow", "access-log.waiting");
        Directory.CreateDirectory(Path.GetDirectoryName(waiting)!);
        File.Delete(waiting);
        var overflow = Directory.CreateDirectory(waiting);

        var refused = await InTroubleAsync(() => linden.OpenAsync($"/mash/{concern.Reference}"));
        overflow.Delete();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.All([portal.Policy.Contact("police").Display, portal.Policy.Contact("mash").Display], words => Assert.Contains(words, refused.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(concern.Reference, refused.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await linden.OpenAsync($"/mash/{concern.Reference}")).Status);
    }

    private async Task<T> InTroubleAsync<T>(Func<Task<T>> work)
    {
        portal.Trouble = Trouble.ReadOnly;
        try
        {
            return await work();
        }
        finally
        {
            portal.Trouble = Trouble.None;
        }
    }

    private void Check(Page page, string name, bool typed)
    {
        Expect(!typed || page.Text.Contains(Typed, StringComparison.Ordinal) || page.Forms.Any(f => f.TextNames.Any(n => f.Value(n) == Typed)), $"{name}: what was typed is lost");
        Expect(page.Text.Contains("try again", StringComparison.OrdinalIgnoreCase), $"{name}: does not say to try again");
        Expect(!typed || page.Text.Contains("copy or print", StringComparison.OrdinalIgnoreCase), $"{name}: does not say to copy or print");
        Expect(page.Text.Contains(portal.Policy.Contact(portal.Policy.IsMashOpen ? "mash" : "out-of-hours").Display, StringComparison.Ordinal) && page.Text.Contains("999", StringComparison.Ordinal), $"{name}: does not say whom to ring");
        Expect(page.Forms.Any(f => f is { IsPost: true, IsInMain: true }), $"{name}: cannot be sent again");
    }

    private void Expect(bool holds, string otherwise)
    {
        if (!holds)
        {
            _wrong.Add(otherwise);
        }
    }
}
