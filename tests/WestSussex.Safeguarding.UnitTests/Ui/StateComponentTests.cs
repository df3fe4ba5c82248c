using Moq;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui.TagHelpers;
using static WestSussex.Safeguarding.UnitTests.Ui.Rendering;

namespace WestSussex.Safeguarding.UnitTests.Ui;

public class StateComponentTests
{
    // Tuesday 3 March 2026, 10:50am in London, which is UTC in March.
    private static readonly DateTime Now = new(2026, 3, 3, 10, 50, 0, DateTimeKind.Utc);

    private static ClockTagHelper Clock(DateTime due, DateTime? done = null)
    {
        var time = new Mock<TimeProvider>();
        time.Setup(t => t.GetUtcNow()).Returns(new DateTimeOffset(Now));
        return new ClockTagHelper(time.Object, new PolicyData(PolicyDataServices.ShippedFolder, time.Object)) { Due = due, Done = done, Label = "First answer", DoneLabel = "Decided" };
    }

    private static string Chip(string modifier, string first, string rest) =>
        $"<span class=\"ws-clock{modifier}\"><b>{first}</b> <span class=\"ws-clock__rest\"><span class=\"ws-clock__dot\">·</span> {rest}</span></span>";

    [Fact]
    public void Clock_WithTimeLeft_SaysHowMuch() => AssertSameHtml(
        Chip("", "First answer due Tue 2:10pm", "3 h 20 min left"), Render(Clock(Now.AddMinutes(200))));

    [Theory]
    [InlineData(60, " ws-clock--soon")]
    [InlineData(61, "")]
    public void Clock_WithinTheLastHour_IsSoon(int minutes, string modifier) =>
        Assert.Contains($"class=\"ws-clock{modifier}\"", Render(Clock(Now.AddMinutes(minutes))), StringComparison.Ordinal);

    [Fact]
    public void Clock_AfterItsTime_SaysByHowMuchItIsLate() => AssertSameHtml(
        Chip(" ws-clock--late", "First answer due Tue 9:45am", "late by 1 h 5 min"), Render(Clock(Now.AddMinutes(-65))));

    [Fact]
    public void Clock_OnceDone_SaysWhenAndHowEarly() => AssertSameHtml(
        Chip(" ws-clock--done", "Decided Tue 10:50am", "45 min before it was due"), Render(Clock(Now.AddMinutes(45), Now)));

    [Fact]
    public void Clock_DoneLate_SaysSo() =>
        Assert.Contains("45 min late", Render(Clock(Now.AddMinutes(-45), Now)), StringComparison.Ordinal);

    [Fact]
    public void Clock_Unread_SaysToRead()
    {
        var clock = Clock(Now.AddMinutes(15));
        clock.Unread = true;

        AssertSameHtml(Chip(" ws-clock--soon", "To read", "15 min left"), Render(clock));
    }

    [Fact]
    public void Clock_AWeekAway_NamesTheDate() =>
        Assert.Contains("First answer due Tue 10 March, 10:50am", Render(Clock(Now.AddDays(7))), StringComparison.Ordinal);

    [Theory]
    [InlineData("Red", false, "red", "Red")]
    [InlineData("Red", true, "provisional", "Red, to confirm")]
    [InlineData("Amber", false, "amber", "Amber")]
    [InlineData("Green", false, "green", "Green")]
    [InlineData(null, false, "none", "Not set")]
    public void Priority_IsAlwaysAWord(string? value, bool provisional, string modifier, string words) => AssertSameHtml(
        $"<strong class=\"ws-priority ws-priority--{modifier}\">{words}</strong>",
        Render(new PriorityTagHelper { Value = value, Provisional = provisional }));

    [Fact]
    public void Priority_ThatDoesNotExist_IsAMistakeInThePage() =>
        Assert.Throws<InvalidOperationException>(() => Render(new PriorityTagHelper { Value = "Blue" }));

    [Fact]
    public void Level_IsANumberAndAName() => AssertSameHtml(
        "<span class=\"ws-level ws-level--3\"><span class=\"ws-level__n\"><span class=\"govuk-visually-hidden\">Level </span>3</span>Complex</span>",
        Render(new LevelTagHelper { Number = 3, Name = "Complex" }));

    [Fact]
    public void Level_NotDecided_SaysSo() => AssertSameHtml(
        "<span class=\"ws-level ws-level--unset\"><span class=\"ws-level__n\" aria-hidden=\"true\">?</span>Not decided</span>",
        Render(new LevelTagHelper()));

    [Fact]
    public void Saved_BeforeTheFirstSave_IsHidden()
    {
        Assert.Contains("hidden", Render(new SavedTagHelper()), StringComparison.Ordinal);
        Assert.Contains("at 10:50am.", Render(new SavedTagHelper { At = Now }), StringComparison.Ordinal);
    }

    [Fact]
    public void Timeline_OfAManagersDecision_SaysManagementOversight()
    {
        var html = Render(new TimelineItemTagHelper { Title = "Decided", By = "Tansy Brackenhurst, MASH manager", At = Now, Oversight = true });

        Assert.Contains("<p class=\"ws-footprint__kind\">Management oversight</p>", html, StringComparison.Ordinal);
        Assert.Contains("<time datetime=\"2026-03-03T10:50:00Z\">3 March 2026 at 10:50am</time>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Evidence_OfAnUnknownKind_IsAMistakeInThePage() =>
        Assert.Throws<InvalidOperationException>(() => Render(new EvidenceTagHelper { Kind = "rumour" }));
}
