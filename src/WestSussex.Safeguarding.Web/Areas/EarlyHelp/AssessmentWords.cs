using WestSussex.Safeguarding.Domain.EarlyHelp;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>Says where an assessment stands, what happened to it and what was agreed, the same on every page.</summary>
public static class AssessmentWords
{
    public static string Of(AssessmentStatus status) => status switch
    {
        AssessmentStatus.Draft => "Being written",
        AssessmentStatus.Open => "Open",
        AssessmentStatus.AwaitingMash => "Stepped up, waiting for a decision",
        _ => "Closed",
    };

    public static string Of(AssessmentSource source) => source switch
    {
        AssessmentSource.ThoughtThrough => "A worry that was thought through with the guidance",
        AssessmentSource.Concern => "A concern",
        AssessmentSource.StepDown => "A concern that ended in early help",
        _ => "Nothing beforehand",
    };

    public static string Of(EarlyHelpEventKind kind) => kind switch
    {
        EarlyHelpEventKind.AgreementGiven => "Agreement given",
        EarlyHelpEventKind.AgreementPartlyGiven => "Agreement given in part",
        EarlyHelpEventKind.AgreementRefused => "Agreement refused",
        EarlyHelpEventKind.AgreementWithdrawn => "Agreement withdrawn",
        EarlyHelpEventKind.LevelDecided => "Level of need decided",
        EarlyHelpEventKind.LeadAppointed => "Lead practitioner appointed",
        EarlyHelpEventKind.LeadEnded => "No lead practitioner any more",
        EarlyHelpEventKind.HubChanged => "Moved to another hub",
        EarlyHelpEventKind.AdviceGiven => "Advice given",
        EarlyHelpEventKind.MemberJoined => "Joined the team",
        EarlyHelpEventKind.MemberLeft => "Left the team",
        EarlyHelpEventKind.MeetingArranged => "Meeting arranged",
        EarlyHelpEventKind.MeetingHeld => "Meeting held",
        EarlyHelpEventKind.MeetingCancelled => "Meeting cancelled",
        EarlyHelpEventKind.ReportSent => "Report sent in",
        EarlyHelpEventKind.MinutesWritten => "Minutes written",
        EarlyHelpEventKind.ActionAgreed => "Action agreed",
        EarlyHelpEventKind.ActionChanged => "Action changed",
        EarlyHelpEventKind.ActionDone => "Action done",
        EarlyHelpEventKind.ActionCannotBeDone => "An action cannot be done",
        EarlyHelpEventKind.MeasureTaken => "Distance travelled measured",
        EarlyHelpEventKind.SteppedUp => "Stepped up",
        EarlyHelpEventKind.MashDecided => "Decided after the step up",
        EarlyHelpEventKind.NoteAdded => "Note added",
        EarlyHelpEventKind.FamilyPageGiven => "A page given to somebody in the family",
        EarlyHelpEventKind.FamilyPageClosed => "A page of somebody in the family closed",
        EarlyHelpEventKind.FamilySaid => "Somebody in the family said",
        _ => kind.ToString(),
    };

    public static string Of(AgreementAnswer answer) => answer switch
    {
        AgreementAnswer.Given => "Agreed",
        AgreementAnswer.Partly => "Agreed in part",
        _ => "Refused",
    };

    public static string Of(AgreementGivenBy by) => by switch
    {
        AgreementGivenBy.ParentWithResponsibility => "with parental responsibility",
        AgreementGivenBy.CompetentYoungPerson => "young person who can decide this",
        _ => "without parental responsibility, or it is not known",
    };

    public static string Of(AgreementMeans means) => means switch
    {
        AgreementMeans.InPerson => "in person",
        AgreementMeans.Telephone => "on the telephone",
        AgreementMeans.InWriting => "in writing",
        _ => "online",
    };

    public static string Of(AmountShared amount) =>
        amount == AmountShared.WholeAssessment
            ? "The whole assessment, the plan, the meetings, the reviews and who is in the team with their telephone numbers"
            : "The plan and how far things have come, the meetings with what is said there, and who is in the team. Not the assessment, not what is said in reviews, and not the family’s telephone numbers";
}
