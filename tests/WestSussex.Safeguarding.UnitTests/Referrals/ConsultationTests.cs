using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

public class ConsultationTests
{
    private static readonly DateTime At = new(2026, 3, 2, 10, 0, 0, DateTimeKind.Utc);
    private static readonly Actor Asker = new(Guid.NewGuid(), "Saffron Quillfeather", Guid.NewGuid(), new HashSet<Role> { Role.Practitioner });
    private static readonly Actor Officer = new(Guid.NewGuid(), "Linden Farrowby", null, new HashSet<Role> { Role.MashOfficer });
    private static readonly ConsultationQuestion Question = new("Should I wait?", "A child of six", "Hollis");
    private static readonly ConsultationAdvice Advice = new("Raise a concern", "The school");

    [Fact]
    [Trait("Requirement", "RC-29")]
    public void Advise_OnceAndByMash_IsKept()
    {
        var asked = Consultation.Ask(Guid.NewGuid(), Question, At.AddDays(1), Asker, At);

        Assert.Throws<RuleBrokenException>(() => asked.Advise(Advice, Asker, At));
        Assert.Throws<RuleBrokenException>(() => asked.Advise(Advice with { Decides = " " }, Officer, At));
        Assert.Throws<RuleBrokenException>(() => asked.Advise(Advice with { Advice = " " }, Officer, At));
        Assert.True(asked.IsWaiting);
        asked.Advise(Advice, Officer, At);
        Assert.Throws<RuleBrokenException>(() => asked.Advise(Advice, Officer, At));

        Assert.Equal(("Linden Farrowby", At, "The school", false), (asked.AdvisedByName, asked.AdvisedAt, asked.Decides, asked.IsWaiting));
    }

    [Fact]
    [Trait("Requirement", "RC-29")]
    public void Begin_WithoutWordsAccountOrPastDay_IsRefused()
    {
        Assert.Throws<RuleBrokenException>(() => Consultation.Ask(Guid.NewGuid(), Question with { Question = " " }, At, Asker, At));
        Assert.Throws<RuleBrokenException>(() => Consultation.Ask(Guid.NewGuid(), Question, At, Actor.WithoutAccount, At));
        Assert.Throws<RuleBrokenException>(() => Consultation.FromCall(Guid.NewGuid(), Question, Advice, At.AddMinutes(1), Officer, At));
        Assert.Throws<RuleBrokenException>(() => Consultation.FromCall(Guid.NewGuid(), Question with { AskedBy = null }, Advice, At, Officer, At));
        Assert.Throws<RuleBrokenException>(() => Consultation.FromCall(Guid.NewGuid(), Question, Advice, At, Asker, At));
    }

    [Fact]
    [Trait("Requirement", "RC-29")]
    public void FromCall_OfYesterday_WasAskedAndAnsweredThen()
    {
        var rang = At.AddDays(-1);

        var told = Consultation.FromCall(Guid.NewGuid(), Question, Advice, rang, Officer, At);

        Assert.Equal((rang, rang, (DateTime?)rang, true, false), (told.AskedAt, told.DueAt, told.AdvisedAt, told.ByTelephone, told.IsWaiting));
        Assert.Null(told.AskedById);
    }

    [Fact]
    [Trait("Requirement", "RC-29")]
    public void Become_AConcern_HappensOnceKeepsItsTimesAndIsAnsweredThere()
    {
        var (first, second) = (TestReferral.Submit(at: At.AddHours(3)), TestReferral.Submit(at: At.AddHours(4)));
        var asked = Consultation.Ask(Guid.NewGuid(), Question with { HideFromSafeguardingLead = true }, At.AddDays(1), Asker, At);
        var answered = Consultation.Ask(Guid.NewGuid(), Question, At.AddDays(1), Asker, At);
        answered.Advise(Advice, Officer, At.AddHours(1));

        Assert.True(asked.Become(first, Asker, At.AddHours(3)));
        Assert.False(asked.Become(second, Asker, At.AddHours(4)));
        Assert.True(answered.Become(second, Asker, At.AddHours(4)));

        Assert.Equal((first.Id, false, true, Asker.AgencyId), (asked.ReferralId, asked.IsWaiting, asked.HiddenFromSafeguardingLead, asked.AgencyId));
        Assert.Throws<RuleBrokenException>(() => asked.Advise(Advice, Officer, At.AddHours(5)));
        Assert.Equal([(ReferralEventKind.AdviceAsked, At)], EventsOf(first));
        Assert.Equal([(ReferralEventKind.AdviceAsked, At), (ReferralEventKind.AdviceGiven, At.AddHours(1))], EventsOf(second));
    }

    private static IEnumerable<(ReferralEventKind Kind, DateTime When)> EventsOf(Referral referral) =>
        referral.Events.Where(e => e.Kind is ReferralEventKind.AdviceAsked or ReferralEventKind.AdviceGiven).Select(e => (e.Kind, e.HappenedAt));
}
