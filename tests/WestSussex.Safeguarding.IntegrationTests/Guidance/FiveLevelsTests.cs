using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>How many levels there are and what they are called is data: with an edition of five, every page speaks of five, and what was recorded before keeps its words.</summary>
public sealed class FiveLevelsTests : IAsyncLifetime
{
    private static readonly string[] Names = ["Thriving", "Needing a little more", "Needing joined-up help", "Needing intensive help", "Needing protection"];

    private readonly Dictionary<string, Visitor> _visitors = [];
    private readonly List<string> _wrong = [];
    private PortalFactory _portal = null!;
    private Referral _old = null!;

    public async Task InitializeAsync()
    {
        _portal = await Editions.PortalAsync();
        _old = await ToldAsync(4);
        await Editions.AdoptFiveLevelsAsync(_portal);
        _portal.Clock.Advance(TimeSpan.FromDays(1));
    }

    public async Task DisposeAsync() => await _portal.DisposeAsync();

    [Fact]
    [Trait("Requirement", "LN-01")]
    [Trait("Requirement", "LN-02")]
    public async Task Pages_UnderAnEditionWithFiveLevels_SpeakOfFive()
    {
        var told = await ToldAsync(5);
        var open = await _portal.SubmitConcernAsync();
        await _portal.ScreenAsync(open);
        var proposed = await _portal.SubmitConcernAsync();
        await _portal.ScreenAsync(proposed);
        await _portal.ChangeAsync(proposed, r => r.Propose(r.Children.First().Id, Choice(5), _portal.People.Actor("linden"), _portal.Clock.Now));
        var waiting = await _portal.SubmitConcernAsync();
        await _portal.ScreenAsync(waiting);
        await _portal.ChangeAsync(waiting, r => r.Decide(r.Children.First().Id, Choice(2), "Level 5 was proposed", _portal.People.Actor("tansy"), _portal.Clock.Now));

        await AllFiveAsync("anybody", "/levels-of-need");
        await AllFiveAsync("tansy", $"/mash/{open.Reference}/decide");
        await AllFiveAsync("tansy", $"/mash/{open.Reference}/protect");
        var saffron = await VisitorAsync("saffron");
        var draft = await FormWalk.ToCheckAnswersAsync(saffron, "professional", 1, 1, (_, _) => { });
        await AllFiveAsync("saffron", $"/raise-a-concern/{Walks.DraftOf(draft)}/level-of-need");
        await SaysAsync("saffron", draft.Url, "Needing joined-up help");
        await SaysAsync("anybody", "/contacts/paper-form", "(1 to 5, or not sure)");
        await SaysAsync("tansy", "/mash");
        await SaysAsync("tansy", $"/mash/{told.Reference}", "Level 5");
        await SaysAsync("tansy", $"/mash/{proposed.Reference}", "Level 5", "Level 3");
        await SaysAsync("tansy", $"/mash/{told.Reference}/timeline");
        await SaysAsync("tansy", $"/mash/{told.Reference}/what-was-sent");
        await SaysAsync("tansy", $"/mash/{told.Reference}/print", "Needing protection");
        await SaysAsync("odette", $"/mash/{waiting.Reference}/authorise", "Needing a little more");
        await SaysAsync("saffron", $"/my-concerns/{told.Reference}", "Needing protection");
        await SaysAsync("saffron", $"/my-concerns/{told.Reference}/disagree");
        await SaysAsync("saffron", "/my-concerns", "Level 5");
        await SaysAsync("bramble", "/my-agency", "Level 5");
        await SaysAsync("hazel", "/quality/levels");
        await SaysAsync("clover", "/administration/guidance", "five-1");

        Architecture.Rule.Holds(_wrong, "Five levels, and these pages say otherwise:");
    }

    [Fact]
    [Trait("Requirement", "LN-02")]
    [Trait("Requirement", "LN-05")]
    public async Task Pages_OfAConcernUnderTheOldEdition_KeepItsWords()
    {
        foreach (var (who, url) in new[] { ("tansy", $"/mash/{_old.Reference}/print"), ("saffron", $"/my-concerns/{_old.Reference}") })
        {
            var page = await (await VisitorAsync(who)).OpenAsync(url);
            Assert.Contains("Safeguarding and specialist needs", page.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Needing", page.Text, StringComparison.Ordinal);
        }

        var summary = await (await VisitorAsync("tansy")).OpenAsync($"/mash/{_old.Reference}");
        Assert.Contains("Level 4 Safeguarding", Spaced(summary), StringComparison.Ordinal);
        Assert.DoesNotContain("Needing", summary.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_UnderAnEditionWithFiveLevels_AskWhatALevelMeans()
    {
        var policy = _portal.Policy;
        var rules = policy.Current(policy.AuthorisationRules);
        var clocks = policy.Clocks;
        var now = _portal.Clock.Now;
        var version = policy.LevelsOfNeed.InForceOn(policy.Today).Version;
        var oldVersion = policy.LevelsOfNeed.Versions[0].Version;

        Assert.Null(rules.WhySecondManager("no-further-action", policy.LevelsOf([(3, version)]), false, false));
        Assert.NotNull(rules.WhySecondManager("no-further-action", policy.LevelsOf([(3, oldVersion)]), false, false));
        Assert.Equal("Level 5 was proposed and no further action was chosen.", rules.WhySecondManager("no-further-action", policy.LevelsOf([(5, version), (4, version)]), false, false));
        Assert.Equal(clocks.DisagreementDue(2, true, now), clocks.DisagreementDue(2, policy.LevelOf(4, oldVersion)!.MeansHarm, now));
        Assert.NotEqual(clocks.DisagreementDue(2, true, now), clocks.DisagreementDue(2, policy.LevelOf(4, version)!.MeansHarm, now));
    }

    [Fact]
    public async Task Draft_WhoseLevelMeansSomethingElseSinceToday_AsksForItAgainAndKeepsTheReason()
    {
        await using var portal = await Editions.PortalAsync();
        var visitor = portal.Anybody();
        var check = await FormWalk.ToCheckAnswersAsync(visitor, "professional", 1, 1, (_, _) => { });
        await Editions.AdoptFiveLevelsAsync(portal);
        portal.Clock.Advance(TimeSpan.FromDays(1));

        var again = await visitor.OpenAsync($"/raise-a-concern/{Walks.DraftOf(check)}/level-of-need");

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Empty(again.Document.QuerySelectorAll("input[type=radio][checked]"));
        Assert.Equal("Several needs", again.Form.Value("Child1.Why"));
    }

    private async Task<Referral> ToldAsync(int level)
    {
        var referral = await _portal.SubmitConcernAsync();
        await _portal.ScreenAsync(referral);
        await _portal.DecideAsync(referral, level, "child-in-need-assessment");
        await _portal.ChangeAsync(referral, r => r.GiveFirstAnswer(
            new AnswerToReferrer(false, "A social worker will ring you.", null, null, FeedbackMethod.Portal), _portal.People.Actor("tansy"), _portal.Clock.Now));
        return referral;
    }

    private LevelOfNeedChoice Choice(int level) =>
        new(level, "single-agency-support", "As seen", _portal.Policy.LevelsOfNeed.InForceOn(_portal.Policy.Today).Version);

    private Task AllFiveAsync(string who, string url) => SaysAsync(who, url, Names);

    private async Task SaysAsync(string who, string url, params string[] words)
    {
        var page = await (await VisitorAsync(who)).OpenAsync(url);
        var text = Spaced(page);
        if (page.Status != HttpStatusCode.OK)
        {
            _wrong.Add($"{url}: {(int)page.Status} {page.Heading}");
        }

        _wrong.AddRange(words.Where(w => !text.Contains(w, StringComparison.Ordinal)).Select(w => $"{url} does not say “{w}”"));
        if (Regex.Match(text, @"(?i)\bfour (levels|bands)\b|\b1 to 4\b|level 3 or 4\b|Safeguarding and specialist") is { Success: true } found)
        {
            _wrong.Add($"{url} says “{found.Value}”");
        }
    }

    // Text of inline parts with a space between, as it is read.
    private static string Spaced(Page page) => string.Join(' ', page.Document.QuerySelector("main")!.Descendants<IText>()
        .Select(t => t.Data.Trim()).Where(t => t.Length > 0));

    // A day has passed: whoever was signed in has to sign in again.
    private async Task<Visitor> VisitorAsync(string who)
    {
        if (!_visitors.TryGetValue(who, out var visitor))
        {
            _visitors[who] = visitor = _portal.Anybody();
            if (who != "anybody")
            {
                await visitor.SignInAsync(_portal.People.ByEmail(who).Id);
            }
        }

        return visitor;
    }
}
