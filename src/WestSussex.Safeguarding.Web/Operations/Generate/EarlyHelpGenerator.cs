using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>
/// Makes one early help after another, oldest first, over three years. Each lasts some months, so that most are closed and the newest lie
/// in every state. One in three is taken on from what MASH sent.
/// </summary>
internal sealed class EarlyHelpGenerator(GeneratedAgencies agencies, PolicyData policy, ConcernGenerator concerns, int count, DateTime now)
{
    private const int Seed = 20260302;
    private const int MinutesOfTheNewest = 30;

    private static readonly int[] ChildrenInTen = [1, 1, 1, 1, 1, 1, 2, 2, 2, 3];

    private readonly Random _random = new(Seed);
    private readonly Dictionary<string, GeneratedSigns> _signs = [];
    private readonly HashSet<string> _references = [];
    private int? _atMash;
    private int _made;

    /// <summary>The next assessment and what belongs to it, in the order in which it can be written: after the concerns.</summary>
    public IReadOnlyList<AggregateRoot> Next()
    {
        _atMash ??= concerns.Open.Count;
        var begin = now.AddYears(-3);
        var at = begin + ((now.AddMinutes(-MinutesOfTheNewest) - begin) * ((_made++ + 1.0) / count));
        at = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var sent = _random.Next(3) == 0 ? Sent(at) : null;
        var family = sent?.Family ?? GeneratedFamily.Make(_random, ChildrenInTen[_random.Next(ChildrenInTen.Length)], DateOnly.FromDateTime(now));
        var course = new EarlyHelpCourse(family, sent?.ReferralId, agencies, policy, _random, at, now) { References = _references, IsTheNewest = _made == count, GoesToMash = concerns.Open.Count == _atMash };
        var edition = policy.LevelsOfNeed.InForceOn(WorkingDayCalendar.LocalDay(at));
        if (!_signs.TryGetValue(edition.Version, out var signs))
        {
            _signs[edition.Version] = signs = new GeneratedSigns(edition.Content);
        }

        return course.Go(edition, signs, concerns.Open);
    }

    // MASH's answer is some days old when the hub takes it on.
    private SentToEarlyHelp? Sent(DateTime at)
    {
        SentToEarlyHelp? latest = null;
        while (concerns.Sent.TryPeek(out var next) && next.ReceivedAt.AddDays(5) < at)
        {
            latest = concerns.Sent.Dequeue();
        }

        return latest;
    }
}

/// <summary>A concern for which MASH decided on early help.</summary>
internal sealed record SentToEarlyHelp(Guid ReferralId, DateTime ReceivedAt, GeneratedFamily Family);
