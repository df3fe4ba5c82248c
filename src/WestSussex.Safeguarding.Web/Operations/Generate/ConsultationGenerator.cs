using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>Makes one question for advice after another, oldest first: on the portal or by telephone, and answered but for the newest.</summary>
internal sealed class ConsultationGenerator(GeneratedAgencies agencies, PolicyData policy, int count, DateTime now)
{
    private const int Seed = 20260303;

    private readonly Random _random = new(Seed);
    private int _made;

    public IReadOnlyList<AggregateRoot> Next()
    {
        var begin = now.AddYears(-3);
        var at = begin + ((now.AddHours(-1) - begin) * ((_made++ + 1.0) / count));
        at = new DateTime(at.Ticks - (at.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
        var (by, officer) = (agencies.Referrer(_random), agencies.Officers[_random.Next(agencies.Officers.Count)]);
        var day = WorkingDayCalendar.LocalDay(at);
        var advice = new ConsultationAdvice(GeneratedText.Text(_random, 2), "The school, by the end of next week");
        Consultation asked;
        if (_random.Next(4) == 0)
        {
            var words = new ConsultationQuestion(GeneratedText.Text(_random, 1), null, by.Name);
            asked = Consultation.FromCall(Guid.CreateVersion7(), words, advice, at.AddMinutes(-10), officer, at);
        }
        else
        {
            var words = new ConsultationQuestion(GeneratedText.Text(_random, 1), _random.Next(2) == 0 ? GeneratedText.Text(_random, 1) : null);
            asked = Consultation.Ask(Guid.CreateVersion7(), words, policy.ClocksOn(day).FirstAnswerDue(at), GeneratedAgencies.As(by), at);
            if (now - at > TimeSpan.FromDays(1))
            {
                asked.Advise(advice, officer, at.AddHours(_random.Next(1, 20)));
            }
        }

        asked.Retain(policy.Current(policy.RetentionClasses)[asked.RetentionClass], day);
        return [asked];
    }
}
