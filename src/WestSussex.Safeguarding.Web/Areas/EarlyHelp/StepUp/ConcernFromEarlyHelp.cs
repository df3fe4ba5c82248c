using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.StepUp;

/// <summary>Makes a complete concern from what an assessment and its plan say: nothing is typed twice (TAC-10, IS-11).</summary>
public static class ConcernFromEarlyHelp
{
    /// <param name="assessment">With its members loaded.</param>
    /// <param name="content">Its latest version.</param>
    /// <param name="actions">The whole plan.</param>
    /// <param name="reviews">The reviews, oldest first.</param>
    /// <param name="form">What is new.</param>
    /// <param name="referrer">Who steps up.</param>
    public static ConcernAnswers Of(
        EarlyHelpAssessment assessment, AssessmentContent content, IReadOnlyList<PlanAction> actions, IReadOnlyList<EarlyHelpReview> reviews, StepUpForm form, Referrer referrer) => new()
        {
            Route = ConcernRoute.Professional,
            Referrer = referrer,
            Children = [.. content.Children.Select(c => c.Child)],
            Household = content.Household,
            Network = [.. content.Network, .. TeamOf(assessment, content)],
            Family = content.Family with { FamilysView = content.Family.FamilysView ?? Text(content.FamilysWords) },
            Telling = [Telling(form)],
            Concern = Narrative(assessment, content, actions, form),
            Details = new ConcernDetails
            {
                EarlyHelp = EarlyHelpAnswer.Done,
                EarlyHelpWords = Cut(History(assessment, reviews), ConcernDetails.MaxLength),
            },
            Declaration = "Stepped up from early help by the person named above, with what the assessment and its plan say.",
        };

    private static ConcernNarrative Narrative(EarlyHelpAssessment assessment, AssessmentContent content, IReadOnlyList<PlanAction> actions, StepUpForm form) => new()
    {
        Summary = $"Stepped up from early help {assessment.Reference}",
        Seen = Text(form.WhatChanged),
        Opinion = Joined(("What worries us, from the assessment", content.Worries), ("Risks", content.Risks), ("What needs to happen", content.NeedsToHappen)),
        LifeForTheChild = Joined([.. content.Children.Select(c => (c.Child.Name.ToString(), c.DailyLife))]),
        OutsideTheHome = Text(content.OutsideTheHome),
        Strengths = Text(content.GoingWell),
        TriedSoFar = Cut(Joined([.. actions.Select(a => (a.What, (string?)$"{PlanAction.Name(a.State)}. {a.Result}"))]), ConcernNarrative.MaxLength),
        ImmediateRisk = form.Risk ?? YesNoUnsure.Unsure,
        WhereNow = Text(form.WhereNow),
        WantsToHappen = Text(form.Wants),
    };

    private static ConsentAnswers Telling(StepUpForm form) => new()
    {
        Adult = "Parents or carers",
        Told = form.Told ?? ToldAnswer.NotAnswered,
        Agrees = form.Agrees ?? AgreesAnswer.NotAsked,
        ReasonCodes = form.Told == ToldAnswer.NoUnsafe ? form.Reasons : [],
        Words = Text(form.ToldWords),
    };

    // Whoever the assessment named already stands there once.
    private static IEnumerable<NetworkMemberAnswers> TeamOf(EarlyHelpAssessment assessment, AssessmentContent content) => assessment.Members
        .Where(m => m is { IsCurrent: true, IsProfessional: true } && content.Network.All(n => !string.Equals(n.Name, m.Name, StringComparison.OrdinalIgnoreCase)))
        .Select(m => new NetworkMemberAnswers
        {
            Name = m.Name,
            JobTitle = m.Role,
            Agency = m.AgencyName,
            Telephone = m.Telephone is { Length: <= NetworkMember.MaxLength } telephone ? telephone : null,
            WhatTheyDo = m.WhatTheyDo,
        });

    private static string History(EarlyHelpAssessment assessment, IReadOnlyList<EarlyHelpReview> reviews) => string.Join('\n',
    [
        $"Early Help Assessment {assessment.Reference}, complete since {assessment.CompletedAt!.Value.ToUkDate()}, level {assessment.Level}. It stays open until this is decided.",
        .. reviews.Select(r => $"Reviewed on {r.HeldOn.ToUkDate()}, level {r.Level}: {r.Changed}"),
    ]);

    private static string? Joined(params (string Heading, string? Words)[] parts) =>
        Text(string.Join("\n\n", parts.Where(p => !string.IsNullOrWhiteSpace(p.Words)).Select(p => $"{p.Heading}: {p.Words!.Trim()}")));

    private static string? Cut(string? text, int most) => text is null || text.Length <= most ? text : text[..(most - 1)] + "…";

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
