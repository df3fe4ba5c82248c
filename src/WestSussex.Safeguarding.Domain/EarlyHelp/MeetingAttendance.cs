namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>Whether one member came.</summary>
public sealed class MeetingAttendance : Entity, IPartOf
{
    public const int ReasonMaxLength = 1000;

    private MeetingAttendance()
    {
    }

    public Guid MeetingId { get; private set; }

    public Guid MemberId { get; private set; }

    public AttendanceAnswer Answer { get; private set; }

    public string? Reason { get; private set; }

    public Guid RootId => MeetingId;

    internal static MeetingAttendance Of(Guid meetingId, TeamMember member, AttendanceLine line)
    {
        var attendance = new MeetingAttendance { MeetingId = meetingId, MemberId = member.Id };
        attendance.Take(line);
        return attendance;
    }

    internal void Take(AttendanceLine line)
    {
        Answer = line.Answer;
        Reason = string.IsNullOrWhiteSpace(line.Reason) || line.Answer == AttendanceAnswer.Came ? null : line.Reason.Trim();
    }
}
