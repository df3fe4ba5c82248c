using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Operations.DemoData;

/// <summary>Advice that was asked for: one question waits, one was answered, and one came by telephone.</summary>
public sealed class DemoConsultations(DemoPeople people, PolicyData policy, DateTime now)
{
    /// <summary>Everything that is to be saved.</summary>
    public IReadOnlyList<Consultation> Make()
    {
        var officer = people.As("linden.farrowby");
        var waits = Ask("saffron.quillfeather", now.AddHours(-2),
            "A parent told us that they sleep in the car since the weekend. Is that early help, or a concern?", "One child of primary age, always in school, clean and fed.");
        var answered = Ask("perry.thistlewood", now.AddDays(-3),
            "Whom do we ask for agreement when the parents are separated and only one comes to school?", "A child of 13. The other parent sees them every second weekend.");
        answered.Advise(new ConsultationAdvice("Ask both, each on their own. One who agrees is enough to begin early help; write down why the other was not asked yet.", "The school, by the end of next week"), officer, now.AddDays(-2));
        var rang = Consultation.FromCall(
            Guid.NewGuid(), new ConsultationQuestion("A toddler comes with old scratches on the arms. Must we do something today?", null, "A nursery worker", "Harbour Example Nursery"),
            new ConsultationAdvice("Ask the parent today how they came about, and write down the words. If the story does not fit, or does not come, ring us again today.", "The nursery’s safeguarding lead, today"),
            now.AddDays(-1), officer, now.AddDays(-1));
        List<Consultation> all = [waits, answered, rang];
        all.ForEach(one => one.Retain(policy.Current(policy.RetentionClasses)[one.RetentionClass], WorkingDayCalendar.LocalDay(now)));
        return all;
    }

    private Consultation Ask(string who, DateTime at, string question, string known) =>
        Consultation.Ask(Guid.NewGuid(), new ConsultationQuestion(question, known), policy.Clocks.FirstAnswerDue(at), people.As(who), at);
}
