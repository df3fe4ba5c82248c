namespace WestSussex.Safeguarding.IntegrationTests.Security;

/// <summary>What somebody gets who asks for a page or sends a form.</summary>
internal enum Answer
{
    /// <summary>The page, or whatever the form does.</summary>
    Let,

    /// <summary>Theirs, but this draft may not have that page: the page, or none.</summary>
    LetIfThere,

    /// <summary>The way to sign in.</summary>
    SignIn,

    /// <summary>"You may not do this": the page is known, the role is missing.</summary>
    Forbidden,

    /// <summary>"There is no such page": not theirs, so it does not exist for them.</summary>
    NotFound,
}

/// <summary>The record that the address names.</summary>
internal enum Case
{
    /// <summary>Raised by Saffron of Marigold.</summary>
    Own,

    /// <summary>Raised by Perry of Thornapple.</summary>
    OtherAgency,

    /// <summary>Raised by Saffron, hidden from her safeguarding lead.</summary>
    HiddenFromLead,

    /// <summary>Raised by Saffron, and closed.</summary>
    Closed,

    /// <summary>Raised by Perry; Odette restricted it to herself.</summary>
    Restricted,

    /// <summary>There is none of that id.</summary>
    NoSuchRecord,
}

/// <summary>
/// Who may open what: written by hand from DESIGN 3 and the source document (RO-01, RO-02, MT-10), never from the code. A route that
/// is added to the portal has no row here, and the walk fails until somebody has thought about it.
/// </summary>
internal static class AuthorizationMatrix
{
    /// <summary>People, by the beginning of their e-mail address; "anybody" has no account.</summary>
    public static readonly string[] Visitors =
    [
        "anybody", "saffron", "bramble", "perry", "juniper", "linden", "tansy", "odette", "wren", "sorrel", "rowan", "hazel", "aster", "teasel", "clover",
    ];

    /// <summary>Which rule holds for a route, longest beginning first.</summary>
    private static readonly (string Route, Func<string, Case, Answer> Rule)[] Rows =
    [
        ("", Public), ("raise-a-concern", Public), ("raise-a-concern/as-part-of-your-job", Public), ("raise-a-concern/leave", Public),
        ("raise-a-concern/before-you-start", Public), ("raise-a-concern/from-guidance", Public), ("raise-a-concern/come-back", Public), ("raise-a-concern/is-this-the-right-place", Public), ("raise-a-concern/what-we-ask", Public),
        ("raise-a-concern/{draftId:guid}", Draft), ("raise-a-concern/{draftId:guid}/danger", Draft), ("raise-a-concern/{draftId:guid}/at-home", Draft),
        ("raise-a-concern/{draftId:guid}/more-children", Draft), ("raise-a-concern/{draftId:guid}/life-for-the-child", Draft),
        ("raise-a-concern/{draftId:guid}*", PageOfDraft),
        ("check-a-concern*", Public),
        ("privacy*", Public), ("cookies", Public), ("accessibility", Public), ("terms", Public), ("leave", Public),
        ("contacts*", Public), ("levels-of-need", Public), ("levels-of-need/search", Public), ("levels-of-need/compare", Public), ("levels-of-need/think-it-through*", Public), ("guidance", Public), ("guidance/{id}", PublicIfThere), ("levels-of-need/domain/{id}", PublicIfThere), ("levels-of-need/sign/{id}", PublicIfThere), ("levels-of-need/version/{version}", PublicIfThere), ("error/{code:int?}", NoSuchPage), ("health/live", Public), ("health/ready", Public),
        ("account/sign-in", Public), ("account/sign-in/code", SigningIn), ("account/signed-out", Public),
        ("account/register*", SigningIn), ("account/authenticator*", SigningIn), ("account/authenticator/picture.png", NoSuchPage), ("account/*", Signed),
        ("dev/*", Public), ("{*", NoSuchPage),
        ("my-concerns", Signed), ("my-concerns/{reference}*", OwnConcern), ("my-concerns/{reference}/files/{file:guid}", (who, about) => Nobody(OwnConcern(who, about))),
        ("my-agency", Leads), ("my-agency/early-help", Leads), ("my-agency/people", Leads), ("my-agency/people/invite", Leads), ("my-agency/people/{id:guid}/*", LeadsNobodyOfThatId),
        ("mash", InMash), ("mash/disagreements", ManagersOnly), ("mash/disagreements/{id:guid}", DisagreementForManagers),
        ("mash/find", InMash), ("mash/telephone-call", InMash), ("mash/telephone-call/{reference}", (who, about) => Nobody(InMash(who, about))),
        ("consultations", Signed), ("consultations/ask", Signed), ("consultations/{id:guid}*", NoAssessmentOfThatReference),
        ("mash/consultations", InMash), ("mash/consultations/telephone", InMash), ("mash/consultations/{id:guid}", (who, about) => Nobody(InMash(who, about))),
        ("raise-a-concern/no-reminders", Public),
        ("duty", OutOfHours), ("duty/{reference}*", NoRedCase),
        ("mash/{reference}/break-glass", BreakGlass),
        ("mash/{reference}/restrict*", DecideCase),
        ("mash/{reference}/authorise*", DecideCase), ("mash/{reference}/decide*", DecideCase), ("mash/{reference}*", WorkCase), ("mash/{reference}/files/{file:guid}", (who, about) => Nobody(WorkCase(who, about))),
        ("early-help/hub*", Coordinates),
        ("early-help", Signed), ("early-help/start", Signed), ("early-help/from-guidance", Signed), ("early-help/from-concern", SignedIfThere),
        ("early-help/to-take-on/{reference}*", NothingToTakeOnOfThatReference), ("early-help/{reference}*", NoAssessmentOfThatReference), ("raise-a-concern/from-early-help", SignedIfThere),
        ("early-help/{reference}/team*", NoAssessmentOfThatReference), ("early-help/{reference}/lead*", NoAssessmentOfThatReference), ("early-help/{reference}/meetings*", NoAssessmentOfThatReference),
        ("early-help/{reference}/plan*", NoAssessmentOfThatReference), ("early-help/{reference}/measures*", NoAssessmentOfThatReference), ("early-help/{reference}/review*", NoAssessmentOfThatReference),
        ("early-help/{reference}/step-up*", NoAssessmentOfThatReference), ("early-help/{reference}/close*", NoAssessmentOfThatReference), ("early-help/{reference}/family-moved*", NoAssessmentOfThatReference),
        ("early-help/{reference}/family*", NoAssessmentOfThatReference), ("data-protection/family-pages", ProtectsData), ("your-plan*", Public),
        ("quality/levels", SeesFigures), ("quality/early-help", SeesFigures),
        ("administration/people", Administrators), ("administration/people/find", Administrators), ("administration/people/{id:guid}*", AdministersNobodyOfThatId),
        ("administration/guidance", Administrators), ("administration/guidance/in-force.json", Administrators), ("administration/guidance/import", Administrators),
        ("administration/guidance/{id:guid}*", AdministersNobodyOfThatId), ("administration/postcodes", Administrators), ("administration/postcodes/remove", AdministersNobodyOfThatId),
    ];

    /// <returns>Null when nobody has written a row for this route.</returns>
    public static Func<string, Case, Answer>? RuleFor(string pattern) => Rows
        .Where(row => row.Route.EndsWith('*') ? pattern.StartsWith(row.Route.TrimEnd('*'), StringComparison.OrdinalIgnoreCase) : pattern.Equals(row.Route, StringComparison.OrdinalIgnoreCase))
        .OrderByDescending(row => row.Route.TrimEnd('*').Length)
        .Select(row => row.Rule)
        .FirstOrDefault();

    private static Answer Public(string who, Case about) => Answer.Let;

    private static Answer PublicIfThere(string who, Case about) => Answer.LetIfThere;

    /// <summary>Whatever else somebody types.</summary>
    private static Answer NoSuchPage(string who, Case about) => Answer.NotFound;

    private static Answer Signed(string who, Case about) => who == "anybody" ? Answer.SignIn : Answer.Let;

    private static Answer SignedIfThere(string who, Case about) => who == "anybody" ? Answer.SignIn : Answer.LetIfThere;

    /// <summary>The steps of signing in go by a cookie of their own; without it they send back to the first.</summary>
    private static Answer SigningIn(string who, Case about) => Answer.SignIn;

    /// <summary>A draft exists for its owner only: for anybody else, MASH included, there is none.</summary>
    private static Answer Draft(string who, Case about) =>
        (who, about) is ("saffron", Case.Own) or ("perry", Case.OtherAgency) ? Answer.Let : Answer.NotFound;

    private static Answer PageOfDraft(string who, Case about) => Draft(who, about) == Answer.Let ? Answer.LetIfThere : Answer.NotFound;

    /// <summary>Who raised it, and the lead of their agency unless it was hidden or restricted. Nobody else, MASH included: it has its own pages.</summary>
    private static Answer OwnConcern(string who, Case about) => (who, about) switch
    {
        ("anybody", _) => Answer.SignIn,
        ("saffron", Case.Own or Case.HiddenFromLead or Case.Closed) => Answer.Let,
        ("bramble", Case.Own or Case.Closed) => Answer.Let,
        ("perry", Case.OtherAgency or Case.Restricted) => Answer.Let,
        ("juniper", Case.OtherAgency) => Answer.Let,
        _ => Answer.NotFound,
    };

    private static Answer Leads(string who, Case about) => For(who, "bramble", "juniper");

    private static Answer InMash(string who, Case about) => For(who, "linden", "tansy", "odette");

    private static Answer OutOfHours(string who, Case about) => For(who, "wren", "linden", "tansy", "odette");

    /// <summary>None of the concerns of this walk is red: for the out-of-hours team there are none. EmergencyDutyTests opens one that is.</summary>
    private static Answer NoRedCase(string who, Case about) => Nobody(OutOfHours(who, about));

    private static Answer ManagersOnly(string who, Case about) => For(who, "tansy", "odette");

    // Figures only: managers, quality officers and scrutineers (QA-22).
    private static Answer SeesFigures(string who, Case about) => For(who, "tansy", "odette", "hazel", "aster");

    private static Answer ProtectsData(string who, Case about) => For(who, "teasel");

    private static Answer Coordinates(string who, Case about) => For(who, "rowan");

    /// <summary>The references in this walk are those of concerns: no assessment has them. TeamAccessTests walks those that are there.</summary>
    private static Answer NoAssessmentOfThatReference(string who, Case about) => who == "anybody" ? Answer.SignIn : Answer.NotFound;

    /// <summary>None of the concerns of this walk waits for a hub; TakeOnTests walks one that does.</summary>
    private static Answer NothingToTakeOnOfThatReference(string who, Case about) => who == "anybody" ? Answer.SignIn : Answer.NotFound;

    private static Answer Administrators(string who, Case about) => For(who, "clover");

    /// <summary>The ids in this walk are those of concerns: no person has them.</summary>
    private static Answer LeadsNobodyOfThatId(string who, Case about) => Nobody(Leads(who, about));

    private static Answer AdministersNobodyOfThatId(string who, Case about) => Nobody(Administrators(who, about));

    private static Answer Nobody(Answer answer) => answer == Answer.Let ? Answer.NotFound : answer;

    private static Answer WorkCase(string who, Case about) => Exists(InMash(who, about), who, about);

    private static Answer DecideCase(string who, Case about) => Exists(ManagersOnly(who, about), who, about);

    private static Answer DisagreementForManagers(string who, Case about) => Exists(ManagersOnly(who, about), who, about);

    /// <summary>The one page on which a manager meets a restricted record; for whoever is named on it there is no glass to break.</summary>
    private static Answer BreakGlass(string who, Case about) => (ManagersOnly(who, about), about) switch
    {
        (Answer.Let, Case.NoSuchRecord) => Answer.NotFound,
        (var answer, _) => answer,
    };

    private static Answer Exists(Answer answer, string who, Case about) =>
        answer == Answer.Let && (about == Case.NoSuchRecord || (about == Case.Restricted && who != "odette")) ? Answer.NotFound : answer;

    private static Answer For(string who, params string[] allowed) =>
        who == "anybody" ? Answer.SignIn : allowed.Contains(who) ? Answer.Let : Answer.Forbidden;
}
