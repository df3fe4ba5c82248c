using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.StepUp;

/// <summary>Makes a complete concern from what an assessment and its plan say: nothing is typed twice (TAC-10, IS-11).</summary>
public static class ConcernFromEarlyHelp
{
    /// <param name="assessment">With its members loaded.</param>
    /// <param name="known">What it and its plan say.</param>
    /// <param name="form">What is new.</param>
    /// <param name="referrer">Who steps up.</param>
    public static ConcernAnswers Of(EarlyHelpAssessment assessment, KnownInEarlyHelp known, StepUpForm form, Referrer referrer)
    {
        var content = known.Content;
        return new()
        {
            Route = ConcernRoute.Professional,
            Referrer = referrer,
            Children = [.. content.Children.Select(c => c.Child)],
            Household = content.Household,
            Network = [.. content.Network, .. TeamOf(assessment, content)],
            Family = content.Family with { FamilysView = content.Family.FamilysView ?? Text(content.FamilysWords) },
            Telling = [Telling(form)],
            Concern = Narrative(assessment, known, form),
            Details = new ConcernDetails
            {
                EarlyHelp = EarlyHelpAnswer.Done,
                EarlyHelpWords = Cut(History(assessment, known), ConcernDetails.MaxLength),
            },
            Declaration = "Stepped up from early help by the person named above, with what the assessment and its plan say.",
        };
    }

    private static ConcernNarrative Narrative(EarlyHelpAssessment assessment, KnownInEarlyHelp known, StepUpForm form) => new()
    {
        Summary = $"Stepped up from early help {assessment.Reference}",
        Seen = Text(form.WhatChanged),
        Opinion = Joined(("What worries us, from the assessment", known.Content.Worries), ("Risks", known.Content.Risks), ("What needs to happen", known.Content.NeedsToHappen), ("Next steps agreed", known.Content.NextSteps), ("Before the birth", Joined(("pregnancy", known.Content.Unborn?.Pregnancy), ("mother", known.Content.Unborn?.MothersHistory), ("father", known.Content.Unborn?.FathersHistory), ("who will be there", known.Content.Unborn?.WhoWillBeThere), ("prepared", known.Content.Unborn?.Prepared), ("worries", known.Content.Unborn?.WorriesAboutTheBirth)))),
        LifeForTheChild = Joined([.. known.Content.Children.Select(c => (c.Child.Name.ToString(), c.DailyLife))]),
        OutsideTheHome = Text(known.Content.OutsideTheHome),
        Strengths = Text(known.Content.GoingWell),
        TriedSoFar = Cut(Joined([.. known.Actions.Select(a => (a.What, (string?)HowItWent(a)))]), ConcernNarrative.MaxLength),
        ImmediateRisk = form.Risk ?? YesNoUnsure.Unsure,
        WhereNow = Text(form.WhereNow),
        WantsToHappen = Text(form.Wants),
    };

    private static ConsentAnswers Telling(StepUpForm form) => new()
    {
        Adult = ConsentRecord.Together,
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

    private static string HowItWent(PlanAction action) => string.Join(
        ' ',
        new[] { $"{PlanAction.Name(action.State)}.", action.Result }
            .Concat(action.Updates.Where(u => u.Words is not null).OrderBy(u => u.At).Select(u => $"{u.At.ToUkDate()}: {u.Words}"))
            .Where(words => !string.IsNullOrWhiteSpace(words)));

    private static string History(EarlyHelpAssessment assessment, KnownInEarlyHelp known) => string.Join('\n', new[]
    {
        $"Early Help Assessment {assessment.Reference}, complete since {assessment.CompletedAt!.Value.ToUkDate()}, level {assessment.Level}{(known.Level is { } level ? $": {level.Why}" : ".")}",
        "It stays open until this is decided.",
    }
        .Concat((known.Level?.Others?.Of ?? []).Select(c => $"{known.Content.Called(c.Number)}, level {c.Level}: {c.Why}"))
        .Concat(known.Reviews.Select(r => $"Reviewed on {r.HeldOn.ToUkDate()}, level {r.Level}: {r.Changed}"))
        .Concat(known.Content.Needs.Select(n => $"{known.NameOf(n.Domain)}{(n.Children.Count > 0 ? $" ({string.Join(", ", n.Children.Select(known.Content.Called))})" : "")}: {Joined(("need", n.Need), ("strength", n.Strength))?.ReplaceLineEndings("; ")}"))
        .Concat(known.Ratings.Select(d => $"{known.NameOf(d.Domain)}, rated {d.Rating} of {DistanceTravelled.Highest} on {d.On.ToUkDate()}{(d.FamilysRating is { } family ? $" (the family says {family})" : "")}"))
        .Concat(string.IsNullOrWhiteSpace(known.Content.FamilyWantsToChange) ? [] : [$"The family wants to change: {known.Content.FamilyWantsToChange}"]));

    private static string? Joined(params (string Heading, string? Words)[] parts) =>
        Text(string.Join("\n\n", parts.Where(p => !string.IsNullOrWhiteSpace(p.Words)).Select(p => $"{p.Heading}: {p.Words!.Trim()}")));

    private static string? Cut(string? text, int most) => text is null || text.Length <= most ? text : text[..(most - 1)] + "…";

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>What early help knows, as it is carried to MASH.</summary>
/// <param name="Content">The latest version of the assessment.</param>
/// <param name="Level">The level that stands, with its reason; null where nobody said.</param>
/// <param name="Actions">The whole plan, with what was noted on the way.</param>
/// <param name="Reviews">The reviews, oldest first.</param>
/// <param name="Ratings">How far each need has come: the latest rating of each.</param>
/// <param name="NameOf">The name of a part of the child's life.</param>
public sealed record KnownInEarlyHelp(
    AssessmentContent Content, AssessmentLevel? Level, IReadOnlyList<PlanAction> Actions, IReadOnlyList<EarlyHelpReview> Reviews, IReadOnlyList<DistanceTravelled> Ratings, Func<string, string> NameOf);
