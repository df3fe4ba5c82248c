using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>How somebody in the family gets the code to their page.</summary>
public enum CodeRoute
{
    /// <summary>By mail, to an address that they called safe.</summary>
    Email,

    /// <summary>Handed over in person, on paper or by word.</summary>
    InPerson,
}

/// <summary>
/// The page of one member of a family: what the worker marked for them and nothing else, read with a code that works once. One for each
/// of them, for what one adult may see another may not.
/// </summary>
public sealed class FamilyPage : AggregateRoot
{
    public const int EmailMaxLength = 254;
    public const int WordsMaxLength = 1000;
    public const int CodeHashLength = 64;

    /// <summary>From the last code that a worker gave: as long as it takes to the next review.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(42);

    private static readonly TimeSpan CodeOfWorkerLives = TimeSpan.FromDays(7);
    private static readonly TimeSpan CodeAskedForLives = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenCodes = TimeSpan.FromMinutes(5);

    private readonly List<SharedPart> _parts = [];

    private FamilyPage()
    {
    }

    public Guid AssessmentId { get; private set; }

    /// <summary>Whose page it is: somebody of the team who belongs to the family.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>What they see.</summary>
    public IReadOnlyCollection<SharedPart> Parts => _parts;

    public DateTime ChosenAt { get; private set; }

    public string ChosenByName { get; private set; } = "";

    public CodeRoute? Route { get; private set; }

    /// <summary>Where codes go. Null where they are handed over.</summary>
    public string? Email { get; private set; }

    /// <summary>Who said that this way is safe, and why it is.</summary>
    public string? WhySafe { get; private set; }

    /// <summary>SHA-256 of the code that still works, in hexadecimal; null once it was used.</summary>
    public string? CodeHash { get; private set; }

    public DateTime? CodeUntil { get; private set; }

    public DateTime? CodeSentAt { get; private set; }

    /// <summary>Until when the page can be opened; null before it was given and after it was taken away.</summary>
    public DateTime? OpenUntil { get; private set; }

    public DateTime? LastOpenedAt { get; private set; }

    /// <param name="assessment">Of which it shows a part.</param>
    /// <param name="member">Whose it is.</param>
    /// <exception cref="RuleBrokenException">A professional, or somebody who has left the team.</exception>
    public static FamilyPage For(EarlyHelpAssessment assessment, TeamMember member)
    {
        RuleBrokenException.When(member.IsProfessional, "This page is for somebody in the family. Professionals see what the family agreed to with their own account");
        return new FamilyPage { AssessmentId = assessment.Id, MemberId = member.Id };
    }

    /// <summary>Marks what they see; everything else is left out.</summary>
    /// <param name="parts">All that is marked.</param>
    /// <param name="assessment">Of which it shows a part.</param>
    /// <param name="by">Who wrote the assessment, or its lead practitioner.</param>
    /// <param name="at">Now, in UTC: what is changed later has to be marked again.</param>
    public void Show(IReadOnlyCollection<(SharedKind Kind, string Item)> parts, EarlyHelpAssessment assessment, Actor by, DateTime at)
    {
        MustBeGivenBy(assessment, by);
        _parts.RemoveAll(p => !parts.Contains((p.Kind, p.Item)));
        foreach (var part in _parts)
        {
            part.Mark(at);
        }

        _parts.AddRange(parts.Where(p => !_parts.Exists(known => (known.Kind, known.Item) == p)).Select(p => new SharedPart(Id, p.Kind, p.Item, at)));
        (ChosenAt, ChosenByName) = (at, by.Name);
    }

    /// <summary>Gives the page to its owner, with a code that works once.</summary>
    /// <param name="route">How the code reaches them, and why that is safe.</param>
    /// <param name="codeHash">Of the code.</param>
    /// <param name="pagesAreOn">What the data protection officer decided last.</param>
    /// <param name="assessment">Of which it shows a part.</param>
    /// <param name="by">Who wrote the assessment, or its lead practitioner.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <exception cref="RuleBrokenException">Pages are not turned on, nothing is marked, no safe way is recorded, the family does not agree any more, or a child of whom nobody judged that they can decide this (VC-02).</exception>
    public void Give(SafeRoute route, string codeHash, bool pagesAreOn, EarlyHelpAssessment assessment, Actor by, DateTime at)
    {
        MustBeGivenBy(assessment, by);
        RuleBrokenException.When(!pagesAreOn, "The data protection officer has not turned these pages on. You can print the copy");
        RuleBrokenException.When(_parts.Count == 0, "Mark first what they may see");
        RuleBrokenException.When(!assessment.IsAgreedTo, "Record first that the family agrees to the assessment");
        RuleBrokenException.When(!assessment.Member(MemberId).IsCurrent, "They have left the team");
        RuleBrokenException.When(
            assessment.Member(MemberId).Place == TeamPlace.Child && !assessment.Agreements.Any(a => a is { IsInForce: true, GivenBy: AgreementGivenBy.CompetentYoungPerson }),
            "Record first that the young person can decide this and agrees. You can print the copy");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(route.WhySafe), "Say who told you that this way is safe for them");
        RuleBrokenException.When(route.Way == CodeRoute.Email && string.IsNullOrWhiteSpace(route.Email), "Enter the e-mail address that is safe for them");
        (Route, Email, WhySafe) = (route.Way, route.Way == CodeRoute.Email ? route.Email!.Trim() : null, route.WhySafe.Trim());
        OpenUntil = at + Lifetime;
        Code(codeHash, CodeOfWorkerLives, at);
        assessment.TeamDid(EarlyHelpEventKind.FamilyPageGiven, by, at, assessment.Member(MemberId).Name);
    }

    /// <summary>Somebody asks for another code: it goes to the recorded address and to no other.</summary>
    /// <returns>False where none may go: handed over in person, closed, or one has just gone.</returns>
    public bool GiveAnotherCode(string codeHash, DateTime at)
    {
        if (Email is null || !IsOpen(at) || CodeSentAt + BetweenCodes > at)
        {
            return false;
        }

        Code(codeHash, CodeAskedForLives, at);
        return true;
    }

    /// <summary>The code was typed: it does not work again.</summary>
    /// <returns>False where it is too late for it, or the page is closed.</returns>
    public bool Open(DateTime at)
    {
        var works = IsOpen(at) && CodeHash is not null && CodeUntil > at;
        if (works)
        {
            (CodeHash, CodeUntil, LastOpenedAt) = (null, null, at);
        }

        return works;
    }

    /// <summary>Takes the page away, at once.</summary>
    public void Close(EarlyHelpAssessment assessment, Actor by, DateTime at)
    {
        RuleBrokenException.When(!assessment.IsWorkedOnBy(by.PersonId), "Only the person who started the assessment or its lead practitioner can do this");
        if (OpenUntil is not null)
        {
            (OpenUntil, CodeHash, CodeUntil) = (null, null, null);
            assessment.TeamDid(EarlyHelpEventKind.FamilyPageClosed, by, at, assessment.Member(MemberId).Name);
        }
    }

    public bool IsOpen(DateTime at) => OpenUntil > at;

    private void Code(string hash, TimeSpan lives, DateTime at) => (CodeHash, CodeUntil, CodeSentAt) = (hash, at + lives, at);

    private static void MustBeGivenBy(EarlyHelpAssessment assessment, Actor by)
    {
        assessment.MustBeTeam(by);
        RuleBrokenException.When(!assessment.IsWorkedOnBy(by.PersonId), "Only the person who started the assessment or its lead practitioner can do this");
    }
}

/// <summary>A way to somebody that is safe for them.</summary>
/// <param name="Way">How the code goes.</param>
/// <param name="Email">Where to, by mail.</param>
/// <param name="WhySafe">Who said so, and why.</param>
public sealed record SafeRoute(CodeRoute Way, string? Email, string WhySafe);

/// <summary>What a part of a plan is. The names are stored: rename none.</summary>
public enum SharedKind
{
    /// <summary>One action.</summary>
    Action,

    /// <summary>One professional of the team, with role and organisation.</summary>
    Person,

    /// <summary>One agreement: what it is about, and the button that takes it back.</summary>
    Agreement,

    /// <summary>How far one need has come.</summary>
    Distance,

    /// <summary>The days of the next meeting and the next review.</summary>
    Dates,
}

/// <summary>One thing that somebody in a family may see. It holds ids and no word.</summary>
public sealed class SharedPart : Entity, IPartOf
{
    public const int ItemMaxLength = 60;

    private SharedPart()
    {
    }

    internal SharedPart(Guid pageId, SharedKind kind, string item, DateTime at) => (FamilyPageId, Kind, Item, MarkedAt) = (pageId, kind, item, at);

    public Guid FamilyPageId { get; private set; }

    public SharedKind Kind { get; private set; }

    /// <summary>Id of what is shown; of a need, the id of the part of life; empty for the days.</summary>
    public string Item { get; private set; } = "";

    /// <summary>What changed after this is not shown until it is marked again.</summary>
    public DateTime MarkedAt { get; private set; }

    public Guid RootId => FamilyPageId;

    internal void Mark(DateTime at) => MarkedAt = at;
}
