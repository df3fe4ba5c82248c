using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>What the team of a made-up early help does: gathers, meets, agrees on actions and rates how far it has come.</summary>
internal sealed class EarlyHelpTeam(EarlyHelpAssessment assessment, Actor worker, GeneratedFamily family, Random random, List<AggregateRoot> made)
{
    private static readonly string[] Steps =
    [
        "Lamp and story at half past seven", "Walk to school together twice a week", "Breakfast club from Monday", "A visit by the school nurse", "Ring about the damp in the bedroom",
    ];

    private readonly List<PlanAction> _actions = [];
    private TeamMember _mother = null!;
    private IReadOnlyList<string> _domains = [];

    public IReadOnlyList<PlanAction> Actions => _actions;

    public void Gather(Person person, Person? other, DateTime at)
    {
        _mother = Join(TeamPlace.Mother, family.Mother, null, at);
        Join(TeamPlace.Father, $"{GeneratedText.Given(random.Next(1000))} {GeneratedText.Family(random.Next(3600))}", null, at);
        if (!assessment.Members.Any(m => m.PersonId == person.Id))
        {
            Join(TeamPlace.Professional, person.Name, person, at);
        }

        if (other is not null)
        {
            Join(TeamPlace.Professional, other.Name, other, at);
        }

        if (random.Next(20) == 0)
        {
            var page = FamilyPage.For(assessment, _mother);
            page.Show([(SharedKind.Agreement, assessment.Agreements.First().Id.ToString()), (SharedKind.Dates, "")], assessment, worker, at);
            made.Add(page);
        }
    }

    /// <summary>Two to four actions, and where each need stands.</summary>
    public void Agree(IReadOnlyList<string> domains, DateTime at, DateTime now)
    {
        _domains = domains;
        if (at > now)
        {
            return;
        }

        var members = assessment.Members.ToList();
        for (var number = random.Next(2, 5); number > 0; number--)
        {
            var words = new PlanActionAnswers(
                Steps[random.Next(Steps.Length)], members[random.Next(members.Count)].Id, WorkingDayCalendar.LocalDay(at).AddDays(random.Next(7, 80)), GeneratedText.Text(random, 1), domains[random.Next(domains.Count)]);
            var action = PlanAction.Add(Guid.CreateVersion7(), assessment, _actions.Count + 1, words, WorkingDayCalendar.LocalDay(at), worker, at);
            _actions.Add(action);
            made.Add(action);
        }

        Measure(at);
    }

    public void Measure(DateTime at)
    {
        var day = WorkingDayCalendar.LocalDay(at);
        foreach (var domain in _domains)
        {
            made.Add(DistanceTravelled.Rate(assessment, new DistanceRating(domain, day, random.Next(11), random.Next(2) == 0 ? random.Next(11) : null, null), day, worker, at));
        }
    }

    /// <summary>Planned a week before; held where its day has come.</summary>
    public void Meet(DateTime at, DateTime until)
    {
        var plannedAt = at.AddDays(-7) < until ? at.AddDays(-7) : until;
        var meeting = TeamMeeting.Plan(Guid.CreateVersion7(), assessment, new MeetingPlan(at, 60, "Marigold Example Primary School", GeneratedText.Text(random, 1)), worker, plannedAt);
        made.Add(meeting);
        if (at >= until)
        {
            return;
        }

        if (random.Next(2) == 0)
        {
            meeting.SendReport(Guid.CreateVersion7(), new MeetingReportWords(GeneratedText.Text(random, 2), GeneratedText.Text(random, 1), null), assessment, worker, at.AddDays(-1));
        }

        var lines = assessment.Members.Select(m => m.Place == TeamPlace.Father
            ? new AttendanceLine(m.Id, AttendanceAnswer.SentApologies, "Works nights; rings in next time")
            : new AttendanceLine(m.Id, AttendanceAnswer.Came, null));
        meeting.WriteMinutes(
            new MeetingMinutes(GeneratedText.Text(random, 3), GeneratedText.Text(random, 1), random.Next(6) == 0 ? GeneratedText.Text(random, 1) : null, null, [.. lines]), assessment, worker, at.AddHours(1));
    }

    /// <summary>What was due by then: most of it done, some of it not.</summary>
    public void SettleActions(DateTime by, DateTime now)
    {
        foreach (var action in _actions.Where(a => a.State == ActionState.ToDo && WorkingDayCalendar.ToUtc(a.DueOn, new TimeOnly(17, 0)) < by))
        {
            var at = WorkingDayCalendar.ToUtc(action.DueOn, new TimeOnly(12, random.Next(60)));
            switch (random.Next(12))
            {
                case 0:
                    action.CannotBeDone(GeneratedText.Text(random, 1), assessment, worker, at);
                    break;
                case 1:
                    action.MoveTo(ActionState.UnderWay, null, assessment, worker, at);
                    break;
                default:
                    action.MoveTo(ActionState.Done, GeneratedText.Text(random, 1), assessment, worker, at < now ? at : now);
                    break;
            }
        }
    }

    private TeamMember Join(TeamPlace place, string name, Person? person, DateTime at) => assessment.JoinTeam(Guid.CreateVersion7(), new TeamMemberAnswers
    {
        Place = place,
        Name = name,
        Role = person?.JobTitle,
        PersonId = person?.Id,
        AgencyId = person?.AgencyId,
        Telephone = person?.Telephone,
        Email = person?.WorkEmail,
    }, worker, at);
}
