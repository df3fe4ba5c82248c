using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>Analysis and recommendation beside what was seen: a report is more than a list of visits (PS-03).</summary>
public sealed record MeetingReportWords(string WhatIKnow, string? Analysis, string? Recommendation);

/// <summary>What a member sent before a meeting.</summary>
public sealed class MeetingReport : Entity, IPartOf
{
    public const int WordsMaxLength = 8000;
    public const int WhyMaxLength = 1000;

    private MeetingReport()
    {
    }

    public Guid MeetingId { get; private set; }

    public Guid? ById { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime SentAt { get; private set; }

    public string WhatIKnow { get; private set; } = "";

    public string? Analysis { get; private set; }

    public string? Recommendation { get; private set; }

    /// <summary>The day the family read it.</summary>
    public DateOnly? SharedOn { get; private set; }

    /// <summary>Why the family has not read it.</summary>
    public string? WhyNotShared { get; private set; }

    public Guid RootId => MeetingId;

    internal static MeetingReport Of(Guid meetingId, Guid key, MeetingReportWords words, Actor by, DateTime at)
    {
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words.WhatIKnow), "Write what you know");
        return new MeetingReport
        {
            Id = key,
            MeetingId = meetingId,
            ById = by.PersonId,
            ByName = by.Name,
            SentAt = at,
            WhatIKnow = words.WhatIKnow.Trim(),
            Analysis = Blank(words.Analysis),
            Recommendation = Blank(words.Recommendation),
        };
    }

    internal void WasShared(DateOnly? on, string? whyNot, DateOnly today)
    {
        RuleBrokenException.When(on is null && Blank(whyNot) is null, "Enter the day the family read it, or say why they have not");
        RuleBrokenException.When(on > today, "The day the family read it must be today or in the past");
        SharedOn = on;
        WhyNotShared = on is null ? Blank(whyNot) : null;
    }

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
