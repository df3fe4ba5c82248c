using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.UnitTests.RaiseConcern;
using WestSussex.Safeguarding.UnitTests.Referrals;
using WestSussex.Safeguarding.Web.Areas.Guidance.LevelsOfNeed;
using WestSussex.Safeguarding.Web.Areas.Guidance.OneSign;
using WestSussex.Safeguarding.Web.Areas.Guidance.ThinkItThrough;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.UnitTests.Guidance;

/// <summary>Small rules of the guidance, each by itself.</summary>
public class GuidanceRulesTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly StandingClock Clock = new();
    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, Clock);
    private static readonly LevelsOfNeedGuidance Guidance = Policy.Current(Policy.LevelsOfNeed);

    [Theory]
    [Trait("Requirement", "LN-03")]
    [InlineData(ThinkChoices.Several, "more than one child")]
    [InlineData(ThinkChoices.Disabled, "disabled may be hurt more easily")]
    public void Judgement_OfWhatIsSo_IsAskedFor(string about, string says)
    {
        Assert.Contains(Judgement(new ThinkForm { About = [about] }), s => s.Contains(says, StringComparison.Ordinal));
        Assert.DoesNotContain(Judgement(new ThinkForm()), s => s.Contains(says, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ThinkForm.NotKnown, "The age is not known")]
    [InlineData(null, "The age is not known")]
    [InlineData(AgeBands.Unborn, "not born yet")]
    [InlineData(AgeBands.Baby, "A baby can be harmed fast")]
    [InlineData(AgeBands.Toddler, "cannot get away")]
    public void Judgement_OfAnAge_SaysWhatItMeans(string? age, string says) =>
        Assert.Contains(Judgement(new ThinkForm { AgeBand = age }), s => s.Contains(says, StringComparison.Ordinal));

    [Fact]
    public void EarlyHelp_OfEachDistrict_NamesItsHubFirst() => Assert.All(
        Policy.Current(Policy.Districts),
        district => Assert.Equal(district.HubContact, new WhatTheGuidanceSays(new ThinkForm { District = district.Id }, Policy).EarlyHelp[0].Id));

    [Theory]
    [InlineData(null, "Enter the day on which you will look again")]
    [InlineData(400, "The day on which you will look again must be within a year")]
    [InlineData(365, null)]
    [InlineData(1, null)]
    public void LookAgain_OnADay_HasToBeOneWithinAYear(int? days, string? says)
    {
        var form = new ThinkForm { Decisions = [ThinkChoices.KeepWatching] };
        form.LookAgainOn = days is { } n ? DateParts.From(Today.AddDays(n)) : new DateParts();

        var messages = new ThinkFormValidator(Policy, Clock).Validate(form).Errors.Select(e => e.ErrorMessage);

        Assert.Equal(says is null ? Array.Empty<string>() : [says], messages.ToArray());
    }

    [Fact]
    [Trait("Requirement", "LN-02")]
    public void Sign_WithEarlierWordings_ShowsThoseThatDiffer()
    {
        var sign = Guidance.Indicators[0];
        Versioned<LevelsOfNeedGuidance> Edition(string version, int day) => new(version, Today.AddDays(day), "Made up", Guidance);
        var newest = Edition("3", 0);
        var page = new SignPage(newest, [new(newest, sign), new(Edition("2", -9), sign), new(Edition("1", -99), sign with { Text = "Said otherwise" })]);

        Assert.True(page.StandsToday);
        Assert.Equal("1", Assert.Single(page.Earlier).Edition.Version);
        Assert.False((page with { Current = Edition("4", 0) }).StandsToday);
    }

    [Fact]
    public void Page_OfAnEditionThatIsNotInForce_SaysSo()
    {
        var current = Policy.LevelsOfNeed.InForceOn(Policy.Today);

        Assert.True(new LevelsOfNeedPage(current, Policy).IsInForce);
        Assert.False(new LevelsOfNeedPage(current with { Version = "to come" }, Policy).IsInForce);
        Assert.Equal([(1, 2), (2, 3), (3, 4)], new LevelsOfNeedPage(current, Policy).Pairs);
    }

    [Fact]
    public void Windscreen_WithMoreLevelsThanHaveRoom_LeavesTheNamesToTheText()
    {
        var five = Guidance with { Levels = [.. Guidance.Levels, Guidance.Levels[3] with { Level = 5 }] };

        Assert.Equal("Universal", new Windscreen(Guidance).ShortName(Guidance.Levels[0]));
        Assert.Null(new Windscreen(five).ShortName(five.Levels[0]));
    }

    [Theory]
    [InlineData("Ring 01632 960123", true)]
    [InlineData("Ring (01632) 960-123", true)]
    [InlineData("Text 61016", true)]
    [InlineData("Article 6(1)(c) and 6(1)(e), Article 9(2)(g)", false)]
    [InlineData("From 22 November 2026, under the Act of 2018", false)]
    [InlineData("Registered as Z6413427", false)]
    public void Text_WithATelephoneNumber_IsRefused(string text, bool refused) => Assert.Equal(refused, PolicyChecks.GuidanceText(text).Any());

    [Fact]
    [Trait("Requirement", "LN-02")]
    public void Edition_Adopted_StaysAsItIs()
    {
        var clover = TestReferral.Person("Clover Haythornby", Role.Administrator);
        var now = new DateTime(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);
        var edition = GuidanceEdition.Import("6", "Made up", "{}", clover, now);

        Assert.Throws<RuleBrokenException>(() => edition.Adopt(Today.AddDays(1), " ", Today, clover, now));
        Assert.Throws<RuleBrokenException>(() => edition.Adopt(Today, "Minute 4", Today, clover, now));
        Assert.Throws<RuleBrokenException>(() => edition.Adopt(Today.AddDays(1), "Minute 4", Today, TestReferral.Manager, now));
        edition.Adopt(Today.AddDays(1), "Minute 4", Today, clover, now);
        Assert.Throws<RuleBrokenException>(() => edition.Adopt(Today.AddDays(2), "Minute 5", Today, clover, now));
        Assert.Throws<RuleBrokenException>(() => edition.MustBeAProposal(clover));
    }

    private static IEnumerable<string> Judgement(ThinkForm form) => new WhatTheGuidanceSays(form, Policy).Judgement();
}
