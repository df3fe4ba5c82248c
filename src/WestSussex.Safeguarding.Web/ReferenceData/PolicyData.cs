using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Domain.WorkingDays;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>
/// Everything the partnership may change without code, with all its versions. Loaded and checked once, when the portal
/// starts; a page asks for what is in force on a day, a record for the version it was made under.
/// </summary>
public sealed partial class PolicyData
{
    private const string MashToken = "{name:mash}";
    private static readonly GuidancePiece MashPiece = new(GuidanceTokens.Name, "mash");
    private readonly TimeProvider _time;
    private readonly Dictionary<string, WorkingDayCalendar> _calendars;

    /// <summary>Reads all files of a folder.</summary>
    /// <exception cref="InvalidPolicyDataException">A file is missing or wrong; the message names it.</exception>
    public PolicyData(string folder, TimeProvider time)
    {
        _time = time;
        Names = PolicyFile.Read<ServiceNames>(folder, "service-names.json");
        Contacts = PolicyFile.Read<PolicyList<ContactDetails>>(folder, "contacts.json", contacts => PolicyChecks.Contacts(contacts).Concat(OnlyTheName(contacts.SelectMany(TextsOf))));
        OpeningHours = PolicyFile.Read<OpeningHours>(folder, "opening-hours.json", PolicyChecks.Hours);
        ClockRules = PolicyFile.Read<ClockRules>(folder, "clock-rules.json", PolicyChecks.Clocks);
        BankHolidays = PolicyFile.Read<IReadOnlyList<BankHoliday>>(folder, "bank-holidays.json", PolicyChecks.BankHolidays);
        _guidance = _shippedGuidance = PolicyFile.Read<LevelsOfNeedGuidance>(folder, "levels-of-need.json", PolicyChecks.LevelsOfNeed, GuidanceFile.MistakesIn);
        Synonyms = PolicyFile.Read<PolicyList<SynonymGroup>>(folder, "synonyms.json", PolicyChecks.Synonyms);
        Outcomes = PolicyFile.Read<PolicyList<Outcome>>(folder, "outcomes.json", outcomes => PolicyChecks.Outcomes(outcomes).Concat(OnlyTheName(outcomes.Select(outcome => outcome.ForReferrer))));
        AuthorisationRules = PolicyFile.Read<AuthorisationRules>(folder, "authorisation-rules.json", OnlyKnownOutcomes);
        ReasonsForNotTelling = PolicyFile.Read<PolicyList<ReasonForNotTelling>>(folder, "reasons-for-not-telling.json");
        SpecialSteps = PolicyFile.Read<PolicyList<SpecialStep>>(folder, "special-steps.json", steps => PolicyChecks.SpecialSteps(steps).Concat(OnlyKnownTokens(steps)));
        ReturnReasons = PolicyFile.Read<PolicyList<ReturnReason>>(folder, "return-reasons.json", reasons => OnlyTheName(reasons.Select(reason => reason.AskReferrer)));
        PlainWords = PolicyFile.Read<PolicyList<PlainerWord>>(folder, "plain-words.json");
        RetentionClasses = PolicyFile.Read<PolicyList<RetentionClass>>(folder, "retention-classes.json", PolicyChecks.Retention);
        Guidance = new GuidanceLibrary(folder, "guidance", OnlyKnownTokens);
        Texts = new GuidanceLibrary(folder, "texts", OnlyKnownTokens);
        AgencyTypes = PolicyFile.Read<PolicyList<AgencyTypeDescription>>(folder, "agency-types.json");
        Districts = PolicyFile.Read<PolicyList<District>>(folder, "districts.json", OnlyKnownHubs);
        FamilyOutcomes = PolicyFile.Read<PolicyList<FamilyOutcome>>(folder, "family-outcomes.json", OnlyKnownDomains);
        ConfidentialityAgreement = PolicyFile.Read<ConfidentialityAgreement>(folder, "confidentiality-agreement.json");
        CodeLists = new CodeLists(Path.Combine(folder, "code-lists"));
        var closedDays = BankHolidays.Versions[^1].Content.Select(holiday => holiday.Day).ToList();
        _calendars = OpeningHours.Versions.ToDictionary(hours => hours.Version, hours => new WorkingDayCalendar(hours.Content, closedDays));
    }

    /// <summary>Telephone numbers, addresses and hours.</summary>
    public PolicySet<PolicyList<ContactDetails>> Contacts { get; }

    /// <summary>What the services are called.</summary>
    public PolicySet<ServiceNames> Names { get; }

    /// <summary>When MASH is open.</summary>
    public PolicySet<OpeningHours> OpeningHours { get; }

    /// <summary>How long everything may take.</summary>
    public PolicySet<ClockRules> ClockRules { get; }

    /// <summary>Bank holidays of England and Wales. The newest version counts for every day, for it only adds and corrects.</summary>
    public PolicySet<IReadOnlyList<BankHoliday>> BankHolidays { get; }

    /// <summary>Words that people use for the same thing when they search the guidance.</summary>
    public PolicySet<PolicyList<SynonymGroup>> Synonyms { get; }

    /// <summary>What MASH may decide.</summary>
    public PolicySet<PolicyList<Outcome>> Outcomes { get; }

    /// <summary>When a second manager must agree.</summary>
    public PolicySet<AuthorisationRules> AuthorisationRules { get; }

    /// <summary>Why a family was not told.</summary>
    public PolicySet<PolicyList<ReasonForNotTelling>> ReasonsForNotTelling { get; }

    /// <summary>What asks for a step beside the form: duties, rules and cautions.</summary>
    public PolicySet<PolicyList<SpecialStep>> SpecialSteps { get; }

    /// <summary>Why MASH sends a concern back.</summary>
    public PolicySet<PolicyList<ReturnReason>> ReturnReasons { get; }

    /// <summary>Words that not everybody reads alike, with plainer ones.</summary>
    public PolicySet<PolicyList<PlainerWord>> PlainWords { get; }

    /// <summary>How long records are kept.</summary>
    public PolicySet<PolicyList<RetentionClass>> RetentionClasses { get; }

    /// <summary>The kinds of agency.</summary>
    public PolicySet<PolicyList<AgencyTypeDescription>> AgencyTypes { get; }

    /// <summary>The districts and their early help hubs.</summary>
    public PolicySet<PolicyList<District>> Districts { get; }

    /// <summary>The outcomes of Supporting Families, and which needs belong to them.</summary>
    public PolicySet<PolicyList<FamilyOutcome>> FamilyOutcomes { get; }

    /// <summary>What everybody accepts before they see a case record (ISA-10). A new version is accepted anew.</summary>
    public PolicySet<ConfidentialityAgreement> ConfidentialityAgreement { get; }

    /// <summary>Pages of guidance beside the levels of need.</summary>
    public GuidanceLibrary Guidance { get; }

    /// <summary>What the portal says on its public pages: the words of pages that are text, and of those that stand beside questions.</summary>
    public GuidanceLibrary Texts { get; }

    /// <summary>The statutory code lists.</summary>
    public CodeLists CodeLists { get; }

    /// <summary>What the public calls MASH today. Every sentence takes the name from here.</summary>
    public string MashName => Current(Names).Mash;

    /// <summary>Today in West Sussex.</summary>
    public DateOnly Today => WorkingDayCalendar.LocalDay(_time.GetUtcNow().UtcDateTime);

    /// <summary>The calendar with today's opening hours.</summary>
    public WorkingDayCalendar Calendar => CalendarOn(Today);

    /// <summary>The clocks with today's rules.</summary>
    public Clocks Clocks => ClocksOn(Today);

    /// <summary>Whether MASH is open now.</summary>
    public bool IsMashOpen => Calendar.IsOpen(_time.GetUtcNow().UtcDateTime);

    /// <summary>What a set says today.</summary>
    public T Current<T>(PolicySet<T> set) => set.InForceOn(Today).Content;

    /// <summary>A contact as it is today, for example <c>Contact("mash").Display</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such contact.</exception>
    public ContactDetails Contact(string id) => Named(Current(Contacts)[id]);

    /// <summary>All contacts as they are today.</summary>
    public PolicyList<ContactDetails> ContactsToday => new(Current(Contacts).Select(Named));

    /// <summary>The search of an edition's signs, with the words that people use today.</summary>
    public SignSearch SearchOf(LevelsOfNeedGuidance guidance) => SignSearch.For(guidance, Current(Synonyms));

    /// <summary>An outcome by its code: as it is today, or as it was when it was last in force.</summary>
    /// <exception cref="KeyNotFoundException">No version has such an outcome.</exception>
    public Outcome Outcome(string code) => Named(Current(Outcomes).Find(code)
        ?? Outcomes.Versions.Reverse().Select(version => version.Content.Find(code)).FirstOrDefault(outcome => outcome is not null)
        ?? throw new KeyNotFoundException($"The policy data has no outcome with the code \"{code}\"."));

    /// <summary>The retention classes of outcomes, or that of a concern without any.</summary>
    public IEnumerable<RetentionClass> RetentionOf(IEnumerable<string> outcomeCodes) => outcomeCodes.Select(code => Outcome(code).RetentionClass)
        .DefaultIfEmpty("referral").Distinct().Select(id => Current(RetentionClasses)[id]);

    /// <summary>The calendar with the opening hours in force on a day.</summary>
    public WorkingDayCalendar CalendarOn(DateOnly day) => _calendars[OpeningHours.InForceOn(day).Version];

    /// <summary>The clocks with the rules in force on a day.</summary>
    public Clocks ClocksOn(DateOnly day) => new(CalendarOn(day), ClockRules.InForceOn(day).Content);

    /// <summary>The outcomes as a list to choose from: one that goes to an early help hub stands there once for each hub, as "code/North".</summary>
    public IEnumerable<(string Value, string Words)> OutcomesToChoose => Current(Outcomes).SelectMany(outcome => outcome.NeedsHub
        ? Enum.GetValues<EarlyHelpHub>().Select(hub => ($"{outcome.Id}/{hub}", OutcomeInWords(outcome.Id, hub)))
        : [(outcome.Id, outcome.Name)]);

    /// <summary>"Early Help Assessment or Team around the Child, North hub".</summary>
    public string OutcomeInWords(string code, EarlyHelpHub? hub) => hub is null ? Outcome(code).Name : $"{Outcome(code).Name}, {hub} hub";

    private IEnumerable<string> OnlyKnownOutcomes(AuthorisationRules rules) => rules.NoFurtherActionOutcomes
        .Where(code => Outcomes.Versions.All(version => !version.Content.Contains(code)))
        .Select(code => $"the outcome \"{code}\" does not exist in outcomes.json");

    /// <summary>What a piece of a guidance text says today; nothing for a contact that does not exist, and the like.</summary>
    public string? InWords(GuidancePiece piece) => piece.Kind switch
    {
        "" => piece.Value,
        GuidanceTokens.Contact => Current(Contacts).Find(piece.Value)?.Display,
        GuidanceTokens.Clock => ClockInWords.Of(Current(ClockRules), piece.Value),
        GuidanceTokens.Hours => Current(Contacts).Find(piece.Value)?.Hours,
        GuidanceTokens.Name => piece.Value == "mash" ? Current(Names).Mash : Current(Contacts).Find(piece.Value)?.Name.ToLowerInvariant(),
        GuidanceTokens.Link => piece.Words,
        _ => null,
    };

    /// <summary>A text of the policy data with MASH's name of today for {name:mash}.</summary>
    public string WithNames(string text) => text.Contains(MashToken, StringComparison.Ordinal) ? text.Replace(MashToken, MashName, StringComparison.Ordinal) : text;

    private ContactDetails Named(ContactDetails contact) => TextsOf(contact).Any(text => text.Contains(MashToken, StringComparison.Ordinal))
        ? contact with { Name = WithNames(contact.Name), UseFor = WithNames(contact.UseFor), Notes = [.. contact.Notes.Select(WithNames)] }
        : contact;

    private Outcome Named(Outcome outcome) => outcome with { ForReferrer = WithNames(outcome.ForReferrer) };

    private static IEnumerable<string> TextsOf(ContactDetails contact) => contact.Notes.Append(contact.Name).Append(contact.UseFor);

    private static IEnumerable<string> OnlyTheName(IEnumerable<string> texts) => texts
        .SelectMany(GuidanceTokens.Pieces).Where(piece => piece.Kind.Length > 0 && piece != MashPiece)
        .Select(piece => $"{{{piece.Kind}:{piece.Value}}} stands for nothing here: only {MashToken} does");

    private IEnumerable<string> OnlyKnownTokens(GuidancePage page) => OnlyKnownTokens(page.Sections.SelectMany(section => section.Texts).Append(page.Summary));

    private IEnumerable<string> OnlyKnownTokens(PolicyList<SpecialStep> steps) =>
        OnlyKnownTokens(steps.SelectMany(step => step.WhatToDo.Concat(step.WhatToDoForPublic).Concat(step.UntilThen)));

    private IEnumerable<string> OnlyKnownTokens(IEnumerable<string> texts) => texts
        .SelectMany(text => PolicyChecks.GuidanceText(text).Concat(GuidanceTokens.Pieces(text).Where(piece => InWords(piece) is null)
            .Select(piece => $"{{{piece.Kind}:{piece.Value}}} stands for nothing")));

    private IEnumerable<string> OnlyKnownHubs(PolicyList<District> districts) => districts
        .Where(district => Contacts.Versions.All(version => !version.Content.Contains(district.HubContact)))
        .Select(district => $"\"{district.Id}\" names the contact \"{district.HubContact}\", which does not exist in contacts.json");

    private IEnumerable<string> OnlyKnownDomains(PolicyList<FamilyOutcome> outcomes) => outcomes
        .SelectMany(outcome => outcome.Domains, (outcome, domain) => (outcome.Id, Domain: domain))
        .Where(pair => _shippedGuidance.Versions.All(version => !version.Content.Domains.Contains(pair.Domain)))
        .Select(pair => $"\"{pair.Id}\" names the domain \"{pair.Domain}\", which does not exist in levels-of-need.json");
}
