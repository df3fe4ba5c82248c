using System.Globalization;
using System.Text;
using WestSussex.Safeguarding.Domain.EarlyHelp;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Meet;

/// <summary>One meeting as an iCalendar file (RFC 5545). It says when, and where to read the rest: no name, no place, no word of the family.</summary>
public static class CalendarFile
{
    private const string LineEnd = "\r\n";

    public static byte[] Of(TeamMeeting meeting, string reference, string link, DateTime now) => Encoding.UTF8.GetBytes(string.Join(LineEnd,
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//West Sussex Safeguarding Children Partnership//Early help//EN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        $"UID:{meeting.Id:N}@early-help",
        $"DTSTAMP:{Stamp(now)}",
        $"DTSTART:{Stamp(meeting.StartsAt)}",
        $"DTEND:{Stamp(meeting.EndsAt)}",
        $"SUMMARY:Meeting {reference}",
        $"URL:{link}",
        "CLASS:PRIVATE",
        $"STATUS:{(meeting.State == MeetingState.Cancelled ? "CANCELLED" : "CONFIRMED")}",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]));

    private static string Stamp(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
