using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data.Auditing;

namespace WestSussex.Safeguarding.Web.Areas.Mash.ReadReferral;

/// <summary>One look or change, from the access log.</summary>
public sealed record Look(DateTime At, string? Name, Role? Role, AccessAction Action, string? Detail)
{
    // The log keeps codes; a page or an act that has none here is named by its code, so that nothing goes unseen.
    private static readonly Dictionary<string, string> Words = new()
    {
        ["summary"] = "the summary",
        ["sent"] = "what was sent",
        ["people"] = "people",
        ["file"] = "a document or photo",
        ["files"] = "the list of documents and photos",
        ["screen"] = "screening",
        ["decide"] = "the level of need",
        ["authorise"] = "what a second manager looks at",
        ["answer"] = "the answer",
        ["timeline"] = "the timeline",
        ["looked"] = "who has looked",
        ["protect"] = "protecting a child",
        ["note"] = "writing a note",
        ["restrict"] = "who may open it",
        ["hand-over"] = "closing and opening again",
        ["print"] = "the decision sheet",
        ["decision-sheet"] = "the decision sheet",
        ["outcome"] = "the outcome",
        ["address"] = "the address",
        ["claim"] = "claimed it",
        ["give-up-claim"] = "gave up the claim",
        ["priority"] = "set the priority",
        ["match"] = "judged who a child is",
        ["social-worker"] = "checked for a social worker",
        ["stage"] = "said where the work stands",
        ["return"] = "asked the referrer",
        ["pass"] = "passed it on",
        ["link"] = "linked it",
        ["protect-now"] = "protected a child",
        ["propose"] = "proposed a level",
        ["refuse"] = "did not agree, as second manager",
        ["case-number"] = "entered the case number",
        ["close"] = "closed it",
        ["reopen"] = "opened it again",
        ["lift-restriction"] = "lifted the restriction",
        ["break-glass"] = "opened it with a reason",
        ["information-added"] = "added information",
        ["information-added-harm"] = "added information that points to harm",
        ["disagreed"] = "disagreed",
        ["disagreement-answered"] = "answered a disagreement",
        ["feedback-understood"] = "said that they know what happens next",
        ["asked-to-talk"] = "asked to be rung",
        ["submitted"] = "sent it",
        ["news-read"] = "read what the referrer added or asked",
        ["spoken-to-duty-team"] = "said whether they have spoken to the duty team",
    };

    // The same code names the page that was seen and the act that was done on it.
    private static readonly Dictionary<string, string> Acts = new()
    {
        ["decide"] = "decided a level",
        ["authorise"] = "agreed, as second manager",
        ["answer"] = "answered the referrer",
        ["note"] = "wrote a note",
        ["restrict"] = "restricted it",
    };

    /// <summary>"Looked: the summary", "Changed: set the priority".</summary>
    public string What
    {
        get
        {
            var detail = Detail is null ? null : (Action == AccessAction.Changed ? Acts.GetValueOrDefault(Detail) : null) ?? Words.GetValueOrDefault(Detail) ?? Detail;
            var did = Action switch
            {
                AccessAction.Viewed => "Looked",
                AccessAction.Changed => "Changed",
                AccessAction.Printed => "Printed",
                AccessAction.Revealed => "Had the address shown",
                AccessAction.BrokeGlass => "Opened it with a reason",
                AccessAction.Refused => "Was refused",
                AccessAction.Listed => "Saw it in a list",
                AccessAction.Searched => "Found it by searching",
                _ => Action.ToString(),
            };
            return detail is null || Action is AccessAction.Revealed or AccessAction.BrokeGlass ? did : $"{did}: {detail}";
        }
    }
}
