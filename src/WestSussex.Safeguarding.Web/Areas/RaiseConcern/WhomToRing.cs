using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>Whom to ring at this hour, from the contacts policy (RC-01, RC-02, RC-31). No page types a number itself.</summary>
public sealed class WhomToRing(PolicyData policy, TimeProvider clock)
{
    public ContactDetails Police => policy.Contact("police");

    public ContactDetails Mash => policy.Contact("mash");

    public ContactDetails TextRelay => policy.Contact("mash-text-relay");

    public ContactDetails OutOfHours => policy.Contact("out-of-hours");

    public ContactDetails OutOfHoursMobile => policy.Contact("out-of-hours-mobile");

    public ContactDetails Childline => policy.Contact("childline");

    public bool IsOpen => policy.IsMashOpen;

    /// <summary>Who answers now.</summary>
    public ContactDetails Now => IsOpen ? Mash : OutOfHours;

    /// <summary>"Open now, until 5pm" "Opens 9am today" or "Opens 9am Wednesday".</summary>
    public string Hours => IsOpen
        ? $"Open now, until {ShortTime(policy.Calendar.ClosesAt(UtcNow))}"
        : $"Opens {ShortTime(NextOpening)} {(NextOpening.ToUkDay() == clock.UkToday() ? "today" : $"{NextOpening.ToUk():dddd}")}";

    /// <summary>"9am tomorrow" or "9am on Wednesday".</summary>
    public string NextOpeningWords => NextOpening.ToUkDay() == clock.UkToday().AddDays(1) ? $"{ShortTime(NextOpening)} tomorrow"
        : NextOpening.ToUkDay() == clock.UkToday() ? $"{ShortTime(NextOpening)} today"
        : $"{ShortTime(NextOpening)} on {NextOpening.ToUk():dddd}";

    /// <summary>"5pm": until when MASH is open today.</summary>
    public string ClosesWords => ShortTime(policy.Calendar.ClosesAt(UtcNow));

    private DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    private DateTime NextOpening => policy.Calendar.NextOpening(UtcNow);

    private static string ShortTime(DateTime at) => at.ToUkTime().Replace(":00", "", StringComparison.Ordinal);
}
