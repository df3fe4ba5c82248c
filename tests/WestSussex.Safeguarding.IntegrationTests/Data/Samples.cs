using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Data;

/// <summary>Concerns and people for tests of the data layer. Every sensitive text carries <see cref="Canary"/>.</summary>
internal static class Samples
{
    /// <summary>A text that must not be found in any file.</summary>
    public const string Canary = "kanarienvogel";

    public static readonly DateTime At = new(2026, 3, 3, 10, 0, 0, DateTimeKind.Utc);

    public static readonly Clocks Clocks = new(new WorkingDayCalendar(OpeningHours.NineToFive, []), new ClockRules
    {
        ScreeningWorkingHours = 1,
        FirstAnswerWorkingDays = 1,
        RedOutcomeElapsedHours = 4,
        AmberOutcomeWorkingDays = 1,
        GreenOutcomeWorkingDays = 3,
        WrittenFollowUpElapsedHours = 24,
        DraftPresentRiskElapsedHours = 2,
        DraftReminderWorkingDays = 1,
        DraftLaterReminderDays = 7,
        DraftLastReminderDays = 25,
        RedPartnerReplyElapsedHours = 2,
        AmberPartnerReplyElapsedHours = 6,
        GreenPartnerReplyElapsedHours = 24,
        DisagreementStageWorkingDays = [1, 2, 2, 5],
        DisagreementStageWorkingDaysWhereHarm = [1, 1, 1, 2],
        FirstTeamMeetingWeeks = 4,
        ReviewWeeks = 6,
        ReviewWarningWeeks = 5,
        ReviewLatestWeeks = 12,
    });

    public static Actor Manager { get; } = new(Guid.CreateVersion7(), "Mo Manager", null, new HashSet<Role> { Role.MashManager });

    public static Referral Referral(
        Guid? raisedBy = null, Guid? agency = null, bool hide = false, bool keepAddressSecret = false, YesNoUnsure risk = YesNoUnsure.No, Guid? draft = null)
    {
        var by = new Actor(raisedBy, "Tia Teacher", agency, new HashSet<Role>());
        return Domain.Referrals.Referral.Submit(
            Answers(raisedBy, agency, hide, keepAddressSecret, risk), draft ?? Guid.CreateVersion7(), "2025-1", Clocks, by, At);
    }

    public static Viewer Viewer(Role role, Guid? personId = null, Guid? agencyId = null, params Guid[] led) =>
        new(personId ?? Guid.CreateVersion7(), "Somebody", agencyId, new HashSet<Role> { role }, led);

    private static ConcernAnswers Answers(Guid? raisedBy, Guid? agency, bool hide, bool keepAddressSecret, YesNoUnsure risk) => new()
    {
        Route = ConcernRoute.Professional,
        Referrer = new Referrer { PersonId = raisedBy, AgencyId = agency, Name = Canary, Telephone = Canary, Email = Canary },
        Children =
        [
            new ChildAnswers
            {
                Name = ChildName.Of("Ada", "O’Brien"),
                DateOfBirth = new DateOnly(2015, 2, 28),
                Address = $"1 {Canary} Street",
                Postcode = "BN11 1AA",
                NhsNumber = "943 476 5919",
                Upn = Canary,
                School = Canary,
                SuggestedLevel = 3,
                WhyThisLevel = Canary,
            },
            new ChildAnswers { Name = ChildName.Unknown, ExpectedOn = new DateOnly(2026, 8, 1), NoAddressReason = Canary },
        ],
        Household = [new HouseholdMemberAnswers { Name = "Mum", Relationship = Canary }],
        Telling = [new ConsentAnswers { Adult = Canary, Told = ToldAnswer.NoUnsafe, ReasonCodes = ["risk-of-harm"], Words = Canary }],
        Concern = new ConcernNarrative { Summary = Canary, Seen = Canary, Told = Canary, Opinion = Canary, ChildsWords = Canary, ImmediateRisk = risk },
        HideFromSafeguardingLead = hide,
        KeepAddressSecret = keepAddressSecret,
    };
}
