using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>
/// One due time in the same words for everyone: "First answer due Tue 2:10pm · 3 h 20 min left".
/// What is left counts while MASH is open, as the clock does, or day and night; it is said, not coloured only.
/// </summary>
[HtmlTargetElement("ws-clock", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClockTagHelper(TimeProvider clock, PolicyData policy) : ComponentTagHelper
{
    private static readonly TimeSpan NameTheDate = TimeSpan.FromDays(6);

    /// <summary>When it is due (UTC).</summary>
    public DateTime Due { get; set; }

    /// <summary>When it was done (UTC); null while it is open.</summary>
    public DateTime? Done { get; set; }

    /// <summary>What is due: "First answer", "Reply", "Outcome".</summary>
    public string Label { get; set; } = "Due";

    /// <summary>The word once it is done: "Answered", "Decided", "Replied".</summary>
    public string DoneLabel { get; set; } = "Done";

    /// <summary>True where nobody has read it yet: "To read. 15 min left".</summary>
    public bool Unread { get; set; }

    /// <summary>True for a clock that does not stop at closing time: the outcome of a red concern.</summary>
    public bool DayAndNight { get; set; }

    /// <summary>From how many minutes before the due time the chip turns amber.</summary>
    public int SoonMinutes { get; set; } = 60;

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var left = CountedTime.Of(Done ?? now, Due, DayAndNight, policy.Calendar);
        var state = Done is not null ? "done" : left.IsLate ? "late" : left.Length <= TimeSpan.FromMinutes(SoonMinutes) ? "soon" : null;
        var dueWords = Label == "Due" ? "Due" : Label + " due";
        var first = Done is { } done ? $"{DoneLabel} {Day(done, now)}"
            : Unread ? "To read"
            : $"{dueWords} {Day(Due, now)}";
        return Markup.Element("span", Markup.Classes("ws-clock", state is null ? null : "ws-clock--" + state))
            .Add(Markup.Element("b", null, first)).AddText(" ")
            .Add(Markup.Element("span", "ws-clock__rest")
                .Add(Markup.Element("span", "ws-clock__dot", "·")).AddText(" " + (Done is null ? left.Left() : left.OnceDone())));
    }

    // "Tue" alone would mean another Tuesday a week on.
    private static string Day(DateTime at, DateTime now) =>
        (at - now).Duration() < NameTheDate ? at.ToUkShortDayTime() : at.ToUkShortDateTime();
}

/// <summary>Priority as a word: Red, Amber, Green, "Not set", or "Red, to confirm" before a person has read it.</summary>
[HtmlTargetElement("ws-priority", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PriorityTagHelper : ComponentTagHelper
{
    /// <summary>Red, Amber, Green or null.</summary>
    public string? Value { get; set; }

    /// <summary>True where the answers, not a person, point to it.</summary>
    public bool Provisional { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        var (modifier, words) = (Value, Provisional) switch
        {
            (null or "", _) => ("none", "Not set"),
            ({ } v, true) => ("provisional", v + ", to confirm"),
            ("Red" or "Amber" or "Green", false) => (Value.ToLowerInvariant(), Value),
            _ => throw new InvalidOperationException($"There is no priority \"{Value}\"."),
        };
        return Markup.Element("strong", "ws-priority ws-priority--" + modifier, words);
    }
}

/// <summary>A level of need: its number and name in a depth of the brand colour; "Not decided" without one.</summary>
[HtmlTargetElement("ws-level", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class LevelTagHelper : ComponentTagHelper
{
    /// <summary>A level of the guidance, or null.</summary>
    public int? Number { get; set; }

    /// <summary>The level's name from policy data.</summary>
    public string? Name { get; set; }

    /// <summary>Larger, for the heading of a decision.</summary>
    public bool Large { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content)
    {
        if (Number < 1)
        {
            throw new InvalidOperationException($"There is no level {Number}.");
        }

        var modifier = Number?.ToString(CultureInfo.InvariantCulture) ?? "unset";
        var badge = Markup.Element("span", "ws-level__n");
        badge = Number is null
            ? badge.With("aria-hidden", "true").AddText("?")
            : badge.Add(Markup.Hidden("Level ")).AddText(modifier);
        return Markup.Element("span", Markup.Classes("ws-level", "ws-level--" + modifier, Large ? "ws-level--large" : null))
            .Add(badge).AddText(Name ?? (Number is null ? "Not decided" : null));
    }
}

/// <summary>A plain outlined word for a state, such as "Unborn"; heavy for a safety alert.</summary>
[HtmlTargetElement("ws-flag")]
public sealed class FlagTagHelper : ComponentTagHelper
{
    /// <summary>True for what could put somebody at risk, such as "Address restricted".</summary>
    public bool Alert { get; set; }

    /// <inheritdoc />
    protected override IHtmlContent Build(TagHelperContext context, TagHelperContent content) =>
        Markup.Element("span", Markup.Classes("ws-flag", Alert ? "ws-flag--alert" : null)).Add(content);
}
