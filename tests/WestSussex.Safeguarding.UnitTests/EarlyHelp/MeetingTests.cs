using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using static WestSussex.Safeguarding.UnitTests.EarlyHelp.TeamTests;

namespace WestSussex.Safeguarding.UnitTests.EarlyHelp;

public class MeetingTests
{
    [Fact]
    [Trait("Requirement", "TAC-08")]
    public void WriteMinutes_WhenTheFatherWasNotThere_AsksWhy()
    {
        var team = Team();
        var father = Join(team, TeamPlace.Father, name: "Rowan Larkspindle");
        var meeting = Plan(team);

        Assert.Throws<RuleBrokenException>(() => Write(meeting, team, new AttendanceLine(father.Id, AttendanceAnswer.DidNotCome, null)));
        Write(meeting, team, new AttendanceLine(father.Id, AttendanceAnswer.DidNotCome, "Works nights; he rang before"));

        Assert.Equal("Works nights; he rang before", meeting.Attendance.Single().Reason);
    }

    [Fact]
    [Trait("Requirement", "TAC-08")]
    public void WriteMinutes_WhenAProfessionalSentApologies_NeedsNoReason()
    {
        var team = Team();
        var meeting = Plan(team);

        Write(meeting, team, new AttendanceLine(Join(team).Id, AttendanceAnswer.SentApologies, null));

        Assert.Equal((MeetingState.Held, Start), (meeting.State, team.FirstMeetingHeldOn!.Value));
    }

    [Fact]
    [Trait("Requirement", "TAC-09")]
    public void WriteMinutes_WithDissent_KeepsItApartFromWhatWasAgreed()
    {
        var team = Team();
        var meeting = Plan(team);

        Assert.Throws<RuleBrokenException>(() => meeting.WriteMinutes(new MeetingMinutes("Sleep", " ", null, null, []), team, Worker, At.AddHours(2)));
        meeting.WriteMinutes(new MeetingMinutes("Sleep", "He wants a lamp", "His aunt would wait", null, []), team, Worker, At.AddHours(2));

        Assert.Equal(("He wants a lamp", "His aunt would wait"), (meeting.Views, meeting.Dissent));
    }

    [Fact]
    [Trait("Requirement", "TAC-03")]
    [Trait("Requirement", "TAC-04")]
    public void SendReport_BeforeTheMeeting_IsSharedWithTheFamilyOnADayOrWithAReason()
    {
        var team = Team();
        var meeting = Plan(team);
        var key = Guid.NewGuid();
        var report = meeting.SendReport(key, new MeetingReportWords("Four visits", "He is settling", "Go on"), team, Worker, At);
        Assert.Same(report, meeting.SendReport(key, new MeetingReportWords("Four visits", null, null), team, Worker, At));

        Assert.Throws<RuleBrokenException>(() => meeting.ReportWasShared(report.Id, null, null, Start, team, Worker));
        Assert.Throws<RuleBrokenException>(() => meeting.ReportWasShared(report.Id, Start.AddDays(1), null, Start, team, Worker));
        meeting.ReportWasShared(report.Id, Start, null, Start, team, Worker);

        Assert.Equal(Start, report.SharedOn);
    }

    [Fact]
    public void WriteMinutes_BeforeItBegins_IsRefused()
    {
        var team = Team();

        Assert.Throws<RuleBrokenException>(() => Plan(team).WriteMinutes(new MeetingMinutes("Sleep", "Fine", null, null, []), team, Worker, At));
    }

    [Fact]
    public void Change_OnceCancelled_IsRefused()
    {
        var team = Team();
        var meeting = Plan(team);
        meeting.Cancel("The child is ill", team, Worker, At);

        Assert.Throws<RuleBrokenException>(() => meeting.Change(team, new MeetingPlan(At, 60, "School", null), Worker, At));
    }

    private static TeamMeeting Plan(EarlyHelpAssessment team) =>
        TeamMeeting.Plan(Guid.NewGuid(), team, new MeetingPlan(At.AddHours(1), 60, "Marigold Example Primary School", "Sleep"), Worker, At);

    private static void Write(TeamMeeting meeting, EarlyHelpAssessment team, AttendanceLine line) =>
        meeting.WriteMinutes(new MeetingMinutes("Sleep and school", "He wants a lamp", null, null, [line]), team, Worker, At.AddHours(3));
}
