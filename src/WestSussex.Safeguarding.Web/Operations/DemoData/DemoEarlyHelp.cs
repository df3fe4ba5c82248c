using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Operations.DemoData;

/// <summary>Early help in every state, through the domain's own verbs: new, with a team and a plan, due, overdue, and closed.</summary>
public sealed class DemoEarlyHelp(DemoPeople people, PolicyData policy, DateTime now)
{
    private static readonly (string Given, string Family, int Age, string District, int DaysAgo, bool Closes)[] Families =
    [
        ("Wren", "Larkspindle", 7, "crawley", 3, false), ("Teal", "Applegarth", 4, "horsham", 24, false), ("Fern", "Brackwater", 9, "arun", 37, false),
        ("Rowan", "Thistledown", 17, "worthing", 49, false), ("Ash", "Pennywhistle", 11, "mid-sussex", 95, false), ("Hazel", "Underhedge", 6, "chichester", 80, true),
    ];

    private readonly List<Entity> _made = [];

    private Actor Teacher => people.As("saffron.quillfeather");

    /// <summary>Everything that is to be saved.</summary>
    public IReadOnlyList<Entity> Make()
    {
        foreach (var (family, i) in Families.Select((f, i) => (f, i)))
        {
            var at = DemoHours.School(now.AddDays(-family.DaysAgo));
            var assessment = Complete(family.Given, family.Family, family.Age, family.District, at);
            _made.Add(assessment);
            if (i > 0)
            {
                Team(assessment, at.AddHours(2), family.Family, i, family.Closes);
            }
        }

        return _made;
    }

    private EarlyHelpAssessment Complete(string given, string family, int age, string district, DateTime at)
    {
        var day = WorkingDayCalendar.LocalDay(at);
        var answers = Answers(given, family, day.AddYears(-age).AddDays(-40), district, at);
        var assessment = EarlyHelpAssessment.Start(AssessmentSource.Nothing, null, answers.Write(), Teacher, at);
        var hub = Enum.Parse<EarlyHelpHub>(policy.Current(policy.Districts)[district].Hub, ignoreCase: true);
        assessment.LivesIn(district, hub, Teacher, at);
        assessment.Agree(Yes(AgreementPurpose.Assess, family, day), Teacher, at, day);
        var health = people["willow.marchpane"];
        assessment.Agree(Yes(AgreementPurpose.Share, family, day) with
        {
            PersonId = health.Id,
            AgencyId = health.AgencyId,
            With = "Willow Marchpane, Example Health Visiting",
            WhatFor = "To help with sleep and evenings",
            Amount = AmountShared.WholeAssessment,
        }, Teacher, at, day);
        var level = new LevelChoice(2, answers.Level.Why!, policy.LevelsOfNeed.InForceOn(day).Version);
        var teacher = people["saffron.quillfeather"];
        assessment.AppointLead(
            new NamedProfessional(teacher.Id, teacher.Name, teacher.AgencyId)
            {
                AgencyName = people.Agencies.First(a => a.Id == teacher.AgencyId).Name,
                JobTitle = teacher.JobTitle,
                Telephone = teacher.Telephone,
                Email = teacher.WorkEmail,
            },
            null, Teacher, at);
        assessment.Complete(CompleteAssessment.From(answers), level, null, policy.ClocksOn(day), Teacher, at, day);
        assessment.Retain(policy.RetentionOf([]).First(), day);
        return assessment;
    }

    private AssessmentDraft Answers(string given, string family, DateOnly born, string district, DateTime at)
    {
        var draft = AssessmentDraft.Read("{}", policy);
        draft.Children = [new ChildForm
        {
            Key = 1, Given = given, Family = family, Birth = BirthAnswer.DateOfBirth, DateOfBirth = DateParts.From(born), NoAddress = NoAddress.NotKnown, School = "Marigold Example Primary School", HasSocialWorker = YesNoUnsure.No,
        }];
        draft.TheChildren = new TheChildrenForm { District = district, AllAdded = true };
        (draft.AtHome.Everybody, draft.AtHome.Father) = (AllAtHome.Yes, FatherAnswer.Named);
        draft.AtHome.People =
        [
            new PersonForm { Key = 1, Place = FamilyPlace.ParentOrCarer, Name = $"Tessa {family}", Relationship = "Mother", ParentalResponsibility = YesNoUnsure.Yes, LivesWithChild = true },
            new PersonForm { Key = 2, Place = FamilyPlace.ParentOrCarer, Name = $"Corin {family}", Relationship = "Father", ParentalResponsibility = YesNoUnsure.Yes, LivesWithChild = false },
        ];
        draft.Picture = new PictureForm
        {
            GoingWell = "They laugh together and grandmother comes every Sunday.",
            Worries = "Little sleep, and late for school three days a week.",
            NeedsToHappen = "Calm evenings and somebody who walks along in the morning.",
            NextSteps = "Meet with the health visitor and the school.",
        };
        draft.Wishes = new WishesForm { FamilysWords = "We want our evenings back.", WantsToChange = "Calm evenings, and mornings without shouting." };
        draft.Needs.Domains = [new NeedForm { Domain = "health", Need = "Sleep", Strength = "Eats well" }, new NeedForm { Domain = "education", Need = "Late for school", Strength = "Loves reading" }];
        draft.Level = new AssessedLevelForm { Level = "2", Why = "Two needs that the family and two services can meet together." };
        draft = AssessmentDraft.Read(draft.Write(), policy);
        var life = draft.Lives.Children[0];
        (life.DailyLife, life.View, life.Heard) = ("Mornings are a rush. After school there is nobody home until six.", "Likes the quiet after supper best.", [nameof(HowHeard.WroteOrDrew)]);

        // Saved page by page, as somebody would: updating it starts from what is there.
        foreach (var page in new AssessmentForm(policy, TimeProvider.System).TasksOf(draft).SelectMany(t => t.Questions))
        {
            draft.Saves[page.Path] = new PageSave(Guid.NewGuid().ToString("N"), "", at);
        }

        return draft;
    }

    private void Team(EarlyHelpAssessment assessment, DateTime at, string family, int number, bool closes)
    {
        var mother = Join(assessment, TeamPlace.Mother, $"Tessa {family}", null, at);
        var father = Join(assessment, TeamPlace.Father, $"Corin {family}", null, at);
        var visitor = Join(assessment, TeamPlace.Professional, "Willow Marchpane", "willow.marchpane", at);
        Join(assessment, TeamPlace.Professional, "Cassia Loftwood", "cassia.loftwood", at);
        var today = WorkingDayCalendar.LocalDay(at);
        var first = Action(assessment, 1, "Lamp and story at half past seven", mother, "health", today.AddDays(14), "Asleep by eight on five evenings", at);
        var second = Action(assessment, 2, "Walk to school together twice a week", visitor, "education", today.AddDays(28), "In time for the register", at);
        var meeting = TeamMeeting.Plan(Guid.CreateVersion7(), assessment, new MeetingPlan(DemoHours.School(at.AddDays(10), 4), 60, "Marigold Example Primary School", "Evenings, and the way to school"), Teacher, at);
        _made.Add(meeting);
        Rate(assessment, "health", today, 3, at);
        if (number > 1)
        {
            meeting.SendReport(Guid.CreateVersion7(), new MeetingReportWords("Two visits, both calm.", "The routine is new and holds.", "Keep it for a month."), assessment, people.As("willow.marchpane"), DemoHours.School(at.AddDays(9)));
            meeting.WriteMinutes(
                new MeetingMinutes("Evenings first, then the way to school.", "“I like the lamp.”", number % 2 == 0 ? "Corin would rather start with the mornings." : null, null,
                    [new(mother.Id, AttendanceAnswer.Came, null), new(father.Id, AttendanceAnswer.SentApologies, "Works nights; rings in next time")]),
                assessment, Teacher, DemoHours.School(at.AddDays(11), 6));
            first.MoveTo(ActionState.Done, "Asleep by eight on four evenings", assessment, Teacher, DemoHours.School(at.AddDays(13), 6));
            var later = DemoHours.School(at.AddDays(20), 6);
            Rate(assessment, "health", WorkingDayCalendar.LocalDay(later), 6, later);
        }

        if (number == 2)
        {
            second.CannotBeDone("Her clinic moved to the mornings", assessment, people.As("willow.marchpane"), DemoHours.School(at.AddDays(15), 6));
        }

        assessment.ActionsAre([first, second]);
        if (closes)
        {
            Close(assessment, [first, second], DemoHours.School(at.AddDays(41), 6));
        }
    }

    private void Close(EarlyHelpAssessment assessment, PlanAction[] actions, DateTime at)
    {
        var day = WorkingDayCalendar.LocalDay(at);
        var review = new ReviewAnswers
        {
            HeldOn = day,
            Changed = "Sleeps through and is in time for school.",
            ChildsView = "Drew the lamp and the way to school.",
            FamilysView = "We have our evenings back.",
            Decision = ReviewDecision.Close,
            Why = "Both needs are met.",
            Level = new LevelChoice(1, "Universal services are enough now.", policy.LevelsOfNeed.InForceOn(day).Version),
        };
        _made.Add(EarlyHelpReview.Hold(Guid.CreateVersion7(), assessment, review, policy.ClocksOn(day), day, Teacher, at));
        var closing = new ClosingAnswers
        {
            Reason = ClosureReason.NeedsMet,
            Why = "The family goes on by itself.",
            Difference = "Rested, and in class when the day begins.",
            FamilysFeedback = "Nobody judged us.",
            OpenActions = "The school goes on with the walk.",
            WhoFromNow = "The class teacher",
            Needs = [new NeedAtClosing("health", NeedOutcome.Met), new NeedAtClosing("education", NeedOutcome.Better)],
        };
        _made.Add(EarlyHelpClosure.Close(assessment, actions, closing, Teacher, at.AddHours(1)));
        assessment.ActionsAre([]);
    }

    private TeamMember Join(EarlyHelpAssessment assessment, TeamPlace place, string name, string? mailName, DateTime at)
    {
        var person = mailName is null ? null : people[mailName];
        return assessment.JoinTeam(Guid.CreateVersion7(), new TeamMemberAnswers
        {
            Place = place,
            Name = name,
            Role = person?.JobTitle,
            PersonId = person?.Id,
            AgencyId = person?.AgencyId,
            AgencyName = person is null ? null : people.Agencies.First(a => a.Id == person.AgencyId).Name,
            Email = person?.WorkEmail,
            Telephone = person?.Telephone,
        }, Teacher, at);
    }

    private PlanAction Action(EarlyHelpAssessment assessment, int number, string what, TeamMember owner, string domain, DateOnly due, string know, DateTime at)
    {
        var action = PlanAction.Add(Guid.CreateVersion7(), assessment, number, new PlanActionAnswers(what, owner.Id, due, know, domain), WorkingDayCalendar.LocalDay(at), Teacher, at);
        _made.Add(action);
        return action;
    }

    private void Rate(EarlyHelpAssessment assessment, string domain, DateOnly on, int rating, DateTime at) =>
        _made.Add(DistanceTravelled.Rate(assessment, new DistanceRating(domain, on, rating, null, null), on, Teacher, at));

    private static AgreementAnswers Yes(AgreementPurpose purpose, string family, DateOnly on) => new()
    {
        Purpose = purpose,
        Answer = AgreementAnswer.Given,
        GivenBy = AgreementGivenBy.ParentWithResponsibility,
        GivenByName = $"Tessa {family}",
        Means = AgreementMeans.InPerson,
        AnsweredOn = on,
        ToldItCanBeWithdrawn = true,
    };
}
