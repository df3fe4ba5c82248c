using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>
/// Makes one concern after another, oldest first, over three years. All but the newest are closed; those lie in every open status, as
/// on a busy day. The same numbers give the same content; ids and references are as random as the portal's own.
/// </summary>
internal sealed class ConcernGenerator
{
    private const int Seed = 20260301;
    private const int FewestOpen = 40;
    private const int MostOpen = 1_200;
    private const int DaysOpen = 4;
    private const int FamiliesKept = 20_000;
    private const int OneInSoManyIsSent = 4;

    private static readonly int[] ChildrenInTwenty = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 4];

    private readonly Random _random = new(Seed);
    private readonly GeneratedAgencies _agencies;
    private readonly PolicyData _policy;
    private readonly DateTime _now;
    private readonly int _count;
    private readonly int _open;
    private readonly int _keepEach;
    private readonly List<GeneratedFamily> _families = [];
    private readonly HashSet<string> _references = [];
    private readonly Dictionary<string, GeneratedSigns> _signs = [];
    private OtherConcern? _previous;
    private int _sent;
    private int _made;

    public ConcernGenerator(GeneratedAgencies agencies, PolicyData policy, int count, DateTime now, int sentKept)
    {
        (_agencies, _policy, _count, _now) = (agencies, policy, count, now);
        _keepEach = Math.Max(1, count / OneInSoManyIsSent / Math.Clamp(sentKept, 1, FamiliesKept));
        _open = Math.Min(count / 2, Math.Clamp(count / 50, FewestOpen, MostOpen));
    }

    /// <summary>Concerns that MASH decided for early help, oldest first: as many as were asked for.</summary>
    public Queue<SentToEarlyHelp> Sent { get; } = [];

    /// <summary>Concerns that MASH works on now.</summary>
    public Queue<Guid> Open { get; } = [];

    /// <summary>The next concern and what belongs to it, in the order in which it can be written.</summary>
    public IReadOnlyList<AggregateRoot> Next()
    {
        var isOpen = _made >= _count - _open;
        var receivedAt = ReceivedAt(_made++, isOpen);
        var clocks = _policy.ClocksOn(DateOnly.FromDateTime(receivedAt));
        var family = FamilyOf();
        var edition = _policy.LevelsOfNeed.InForceOn(DateOnly.FromDateTime(receivedAt));
        var guidance = edition.Version;
        var signs = SignsOf(edition);
        var (answers, by) = Answers(family, receivedAt, edition.Content, signs);
        Referral referral;
        do
        {
            referral = Referral.Submit(answers, Guid.CreateVersion7(), guidance, clocks, by, receivedAt);
        }
        while (!_references.Add(referral.Reference));

        referral.Retain(_policy.RetentionOf([]), DateOnly.FromDateTime(receivedAt));

        var added = new List<AggregateRoot>();
        var course = new ConcernCourse(referral, family, _policy, _agencies, _random, guidance, signs, clocks, receivedAt);
        if (isOpen)
        {
            course.TakeSomeWay(_now);
            referral.LapseClaim(_now);
            Open.Enqueue(referral.Id);
        }
        else
        {
            course.TakeToEnd(added, _previous);
            Keep(referral, family);
        }

        added.Add(referral);

        // It was still worked on when the next one came.
        _previous = new OtherConcern(referral.Id, referral.Reference, true, null);
        return added;
    }

    private void Keep(Referral referral, GeneratedFamily family)
    {
        if (referral.Children.First().OutcomeCode == "early-help-assessment" && _sent++ % _keepEach == 0)
        {
            Sent.Enqueue(new SentToEarlyHelp(referral.Id, referral.ReceivedAt, family));
        }
    }

    private GeneratedSigns SignsOf(Versioned<LevelsOfNeedGuidance> edition)
    {
        if (!_signs.TryGetValue(edition.Version, out var signs))
        {
            _signs[edition.Version] = signs = new GeneratedSigns(edition.Content);
        }

        return signs;
    }

    private DateTime ReceivedAt(int number, bool isOpen)
    {
        var openSince = _now.AddDays(-DaysOpen);
        var begin = _now.AddYears(-3);
        var at = isOpen
            ? openSince + ((_now.AddMinutes(-2) - openSince) * ((number - (_count - _open) + 1.0) / (_open + 1)))
            : begin + ((openSince.AddDays(-DaysOpen) - begin) * (number / (double)Math.Max(1, _count - _open)));
        return new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }

    // One concern in six is about a family that MASH knows.
    private GeneratedFamily FamilyOf()
    {
        if (_families.Count > 0 && _random.Next(6) == 0)
        {
            return _families[_random.Next(_families.Count)];
        }

        var family = GeneratedFamily.Make(_random, ChildrenInTwenty[_random.Next(ChildrenInTwenty.Length)], DateOnly.FromDateTime(_now));
        if (_families.Count < FamiliesKept)
        {
            _families.Add(family);
        }
        else
        {
            _families[_random.Next(FamiliesKept)] = family;
        }

        return family;
    }

    private (ConcernAnswers Answers, Actor By) Answers(GeneratedFamily family, DateTime receivedAt, LevelsOfNeedGuidance guidance, GeneratedSigns signs)
    {
        var isPublic = _random.Next(8) == 0;
        var (referrer, by) = isPublic ? Public() : Professional();
        var risk = _random.Next(10) switch { 0 => YesNoUnsure.Yes, < 3 => YesNoUnsure.Unsure, _ => YesNoUnsure.No };
        var day = DateOnly.FromDateTime(receivedAt);
        return (new ConcernAnswers
        {
            Route = isPublic ? ConcernRoute.Public : ConcernRoute.Professional,
            Referrer = referrer,
            Children = [.. family.Children.Select(child => child.Answers(family, day, isPublic ? null : _random.Next(guidance.Levels.Count + 1), guidance, signs, _random))],
            Household = family.Household(_random.Next(1, 6), _random),
            Network = isPublic || _random.Next(3) > 0 ? [] : [new NetworkMemberAnswers { Name = $"{GeneratedText.Given(_random.Next(1000))} {GeneratedText.Family(_random.Next(3600))}", JobTitle = "Health visitor", Agency = "Example Health Visiting" }],
            Family = isPublic ? new FamilyDetails() : new FamilyDetails { EverybodyNamed = true, Father = FatherAnswer.NotKnown, WhoHelps = _random.Next(3) == 0 ? "Their grandmother has them at weekends." : null },
            Telling = isPublic ? [] : [Telling(risk, family)],
            Concern = Narrative(risk),
            Details = isPublic ? new ConcernDetails() : Details(),
            KeepAddressSecret = _random.Next(25) == 0,
            HideFromSafeguardingLead = _random.Next(200) == 0,
        }, by);
    }

    private (Referrer Referrer, Actor By) Public() => _random.Next(3) == 0
        ? (new Referrer(), Actor.WithoutAccount)
        : (new Referrer { Name = $"{GeneratedText.Given(_random.Next(1000))} {GeneratedText.Family(_random.Next(3600))}", Telephone = "01632 960 199", RelationshipToChild = "Neighbour" },
            Actor.WithoutAccount);

    private (Referrer Referrer, Actor By) Professional()
    {
        var person = _agencies.Referrer(_random);
        var referrer = new Referrer
        {
            PersonId = person.Id,
            AgencyId = person.AgencyId,
            Name = person.Name,
            JobTitle = person.JobTitle,
            Telephone = person.Telephone,
            Email = person.WorkEmail,
            IsVerified = true,
        };
        return (referrer, GeneratedAgencies.As(person));
    }

    private ConsentAnswers Telling(YesNoUnsure risk, GeneratedFamily family) => risk == YesNoUnsure.Yes
        ? new ConsentAnswers { Adult = "Parents or carers", Told = ToldAnswer.NoUnsafe, ReasonCodes = ["risk-to-child"], Words = "It could make things worse tonight." }
        : new ConsentAnswers
        {
            Adult = family.Mother,
            Told = ToldAnswer.Yes,
            Agrees = _random.Next(6) == 0 ? AgreesAnswer.No : AgreesAnswer.Yes,
            Words = GeneratedText.Text(_random, 1),
        };

    // What many leave out: as it is in a real week.
    private ConcernDetails Details() => new()
    {
        WhenAndWhere = _random.Next(2) == 0 ? "At school, this week." : null,
        Impact = _random.Next(2) == 0 ? GeneratedText.Text(_random, 1) : null,
        LeadAsked = _random.Next(3) == 0 ? null : LeadAsked.Yes,
        EarlyHelp = _random.Next(3) == 0 ? null : (EarlyHelpAnswer)_random.Next(4),
        PrivacyGiven = _random.Next(2) == 0 ? true : null,
        MayHearWho = _random.Next(6) != 0,
    };

    private ConcernNarrative Narrative(YesNoUnsure risk) => new()
    {
        Summary = GeneratedText.Summary(_random),
        Seen = GeneratedText.Text(_random, _random.Next(2, 6)),
        Told = _random.Next(3) == 0 ? null : GeneratedText.Text(_random, _random.Next(1, 3)),
        Opinion = GeneratedText.Text(_random, _random.Next(1, 3)),
        ChildsWords = _random.Next(2) == 0 ? null : GeneratedText.Text(_random, 1),
        LifeForTheChild = GeneratedText.Text(_random, 1),
        Strengths = _random.Next(3) == 0 ? GeneratedText.Text(_random, 1) : null,
        TriedSoFar = _random.Next(4) == 0 ? GeneratedText.Text(_random, 1) : null,
        HowLongHowOften = _random.Next(3) == 0 ? GeneratedText.Text(_random, 1) : null,
        OutsideTheHome = _random.Next(6) == 0 ? GeneratedText.Text(_random, 1) : null,
        Marks = _random.Next(15) == 0 ? [new Mark { Region = "left-cheek", Looks = "A round bruise", Size = "Like a coin", Colour = "Yellow at the edge", Explained = GeneratedText.Text(_random, 1) }] : null,
        ImmediateRisk = risk,
        WhereNow = "At home",
        WantsToHappen = GeneratedText.Text(_random, 1),
    };
}
