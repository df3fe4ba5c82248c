using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>One made-up early help from its first page to its end, or as far as it has come, through the domain's own verbs.</summary>
internal sealed class EarlyHelpCourse(
    GeneratedFamily family, Guid? referralId, GeneratedAgencies agencies, PolicyData policy, Random random, DateTime startedAt, DateTime now)
{
    private const int FewestWeeks = 6;
    private const int MostWeeks = 40;

    private readonly List<AggregateRoot> _made = [];
    private readonly Person _worker = agencies.Referrer(random);
    private EarlyHelpAssessment _assessment = null!;
    private AssessmentDraft _answers = null!;
    private string _guidance = "";

    /// <summary>Those in use: two of some hundred thousand random ones may be the same.</summary>
    public required HashSet<string> References { get; init; }

    /// <summary>Somebody is writing it now.</summary>
    public bool IsTheNewest { get; init; }

    /// <summary>If it still goes on, it is stepped up: the first that does.</summary>
    public bool GoesToMash { get; init; }

    private Actor Worker => GeneratedAgencies.As(_worker);

    /// <summary>The root first, then what points to it.</summary>
    public IReadOnlyList<AggregateRoot> Go(Versioned<LevelsOfNeedGuidance> edition, GeneratedSigns signs, Queue<Guid> concernsAtMash)
    {
        _guidance = edition.Version;
        var day = WorkingDayCalendar.LocalDay(startedAt);
        var districts = policy.Current(policy.Districts);
        var district = districts.ElementAt(random.Next(districts.Count));
        _answers = GeneratedAssessment.Complete(family, day, district, edition.Content, signs, random);
        var starter = referralId is null ? Worker : agencies.Coordinator;
        do
        {
            _assessment = EarlyHelpAssessment.Start(referralId is null ? AssessmentSource.Nothing : AssessmentSource.StepDown, referralId, _answers.Write(), starter, startedAt);
        }
        while (!References.Add(_assessment.Reference));

        _assessment.LivesIn(district.Id, Enum.Parse<EarlyHelpHub>(district.Hub, ignoreCase: true), starter, startedAt);
        _made.Add(_assessment);
        if (!IsTheNewest && (now - startedAt > TimeSpan.FromDays(14) || random.Next(3) > 0))
        {
            Complete(starter, startedAt.AddMinutes(random.Next(20, 90)), day);
            Continue(concernsAtMash);
        }

        return _made;
    }

    private void Complete(Actor starter, DateTime at, DateOnly day)
    {
        _assessment.Agree(Yes(AgreementPurpose.Assess, day), starter, at, day);
        var (level, clocks) = (_answers.Level, policy.ClocksOn(day));
        var choice = new LevelChoice(level.Number!.Value, level.Why!, _guidance) { Indicators = level.Indicators };
        _assessment.Complete(CompleteAssessment.From(_answers), choice, null, clocks, starter, at, day);
        _assessment.Retain(policy.Current(policy.RetentionClasses)["referral"], day);
        if (referralId is not null)
        {
            Share(_worker, starter, at, day);
            _assessment.HandLeadTo(new NamedProfessional(_worker.Id, _worker.Name, _worker.AgencyId), _assessment.LeadPractitionerId, "They know the family best", starter, at);
        }
    }

    private void Continue(Queue<Guid> concernsAtMash)
    {
        var (at, day) = (startedAt.AddHours(2), WorkingDayCalendar.LocalDay(startedAt));
        var other = agencies.Referrer(random);
        if (other.Id != _worker.Id && random.Next(3) > 0)
        {
            Share(other, Worker, at, day);
        }

        var team = new EarlyHelpTeam(_assessment, Worker, family, random, _made);
        team.Gather(_worker, other.Id == _worker.Id ? null : other, at);
        team.Agree([.. _answers.Needs.Domains.Where(n => n.HasWords).Select(n => n.Domain)], at.AddDays(1), now);
        var end = startedAt.AddDays(7 * random.Next(FewestWeeks, MostWeeks + 1));
        if (random.Next(20) == 0)
        {
            Advise(at.AddDays(2));
        }

        FollowThrough(team, end < now ? end : now, closes: end < now);
        if (end < now)
        {
            team.SettleActions(end, now);
            Close(team.Actions, end);
        }
        else
        {
            StandStill(concernsAtMash);
        }

        _assessment.ActionsAre(_assessment.Status == AssessmentStatus.Closed ? [] : team.Actions);
    }

    // The first meeting, then review after review; one in ten is late with what comes next.
    private void FollowThrough(EarlyHelpTeam team, DateTime until, bool closes)
    {
        team.Meet(startedAt.AddDays(random.Next(8, 28)), until);
        while (_assessment.Clock is { } clock)
        {
            var heldAt = WorkingDayCalendar.ToUtc(clock.DueOn.AddDays(-random.Next(0, 6)), new TimeOnly(14, random.Next(60)));
            if (heldAt >= until || (!closes && random.Next(10) == 0))
            {
                break;
            }

            team.SettleActions(heldAt, now);
            team.Measure(heldAt);
            Review(heldAt, ReviewDecision.GoOn);
            if (random.Next(3) == 0)
            {
                team.Meet(heldAt.AddDays(3), until);
            }
        }

        team.SettleActions(until, now);
    }

    private void StandStill(Queue<Guid> concernsAtMash)
    {
        switch (GoesToMash ? 0 : random.Next(20))
        {
            case 0 when concernsAtMash.TryDequeue(out var concern):
                _assessment.StepUp(concern, "More than early help is needed", Worker, now.AddHours(-1));
                break;
            case 1:
                _assessment.Withdraw(
                    _assessment.Agreements.First(a => a.IsInForce).Id, new Withdrawal(family.Mother, AgreementMeans.Telephone, "We want to try by ourselves"), Worker, now.AddHours(-2));
                break;
            case 2:
                _assessment.FamilySays(Guid.CreateVersion7(), family.Mother, GeneratedText.Text(random, 1), now.AddHours(-3));
                break;
            default:
                break;
        }
    }

    private void Review(DateTime at, ReviewDecision decision)
    {
        var day = WorkingDayCalendar.LocalDay(at);
        var level = decision == ReviewDecision.Close ? 1 : _assessment.Level!.Value;
        _made.Add(EarlyHelpReview.Hold(Guid.CreateVersion7(), _assessment, new ReviewAnswers
        {
            HeldOn = day,
            Changed = GeneratedText.Text(random, 2),
            ChildsView = GeneratedText.Text(random, 1),
            FamilysView = GeneratedText.Text(random, 1),
            Decision = decision,
            Why = GeneratedText.Text(random, 1),
            Level = new LevelChoice(level, GeneratedText.Text(random, 1), _guidance),
        }, policy.ClocksOn(day), day, Worker, at));
    }

    private static readonly ClosureReason[] OtherReasons = [ClosureReason.SteppedDown, ClosureReason.FamilyDoesNotWish, ClosureReason.Moved];

    private void Close(IReadOnlyCollection<PlanAction> actions, DateTime at)
    {
        _made.Add(EarlyHelpClosure.Close(_assessment, actions, new ClosingAnswers
        {
            Reason = random.Next(3) > 0 ? ClosureReason.NeedsMet : OtherReasons[random.Next(OtherReasons.Length)],
            Why = GeneratedText.Text(random, 1),
            Difference = GeneratedText.Text(random, 1),
            FamilysFeedback = random.Next(2) == 0 ? GeneratedText.Text(random, 1) : null,
            OpenActions = "The school goes on with it.",
            WhoFromNow = "The class teacher",
            Needs = [.. _answers.Needs.Domains.Where(n => n.HasWords).Select(n => new NeedAtClosing(n.Domain, (NeedOutcome)random.Next(Enum.GetValues<NeedOutcome>().Length)))],
        }, Worker, at));
    }

    private void Advise(DateTime at) => _made.Add(AdviceConversation.Record(
        Guid.CreateVersion7(),
        new AdviceAnswers(_assessment.Hub!.Value, _worker.Name, null, WorkingDayCalendar.LocalDay(at), GeneratedText.Text(random, 1), GeneratedText.Text(random, 1), _assessment.Id),
        WorkingDayCalendar.LocalDay(at), agencies.Coordinator, at));

    private void Share(Person person, Actor by, DateTime at, DateOnly day) => _assessment.Agree(Yes(AgreementPurpose.Share, day) with
    {
        PersonId = person.Id,
        AgencyId = person.AgencyId,
        With = person.Name,
        WhatFor = GeneratedText.Text(random, 1),
        Amount = random.Next(2) == 0 ? AmountShared.WholeAssessment : AmountShared.PlanOnly,
    }, by, at, day);

    private AgreementAnswers Yes(AgreementPurpose purpose, DateOnly day) => new()
    {
        Purpose = purpose,
        Answer = AgreementAnswer.Given,
        GivenBy = AgreementGivenBy.ParentWithResponsibility,
        GivenByName = family.Mother,
        Means = AgreementMeans.InPerson,
        AnsweredOn = day,
        ToldItCanBeWithdrawn = true,
    };
}
