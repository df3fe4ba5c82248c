using FluentValidation;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.AboutMe;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.BeforeYouStart;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.LevelOfNeed;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.LifeForTheChild;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreAboutTheChild;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreChildren;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.PartOfIt;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.TellingTheFamily;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.TheConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Voices;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhatShouldHappen;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhereNow;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>
/// The form: a list of sections of questions. Which page comes next or before, what the task list says and whether the concern
/// may be sent all follow from this one list; a question is complete when its validator passes.
/// </summary>
public sealed class ConcernForm(PolicyData policy, TimeProvider clock)
{
    private readonly DangerFormValidator _danger = new();
    private readonly YouFormValidator _you = new(clock, policy);
    private readonly ChildFormValidator _child = new(clock);
    private readonly ChildDetailsFormValidator _childDetails = new(policy);
    private readonly MoreChildrenFormValidator _moreChildren = new();
    private readonly AtHomeFormValidator _atHome = new();
    private readonly PersonFormValidator _person = new(clock);
    private readonly FamilyFormValidator _family = new();
    private readonly NetworkPersonFormValidator _networkPerson = new();
    private readonly VoicesFormValidator _voices = new();
    private readonly TheConcernFormValidator _concern = new(policy);
    private readonly LifeFormValidator _life = new();
    private readonly WhereNowFormValidator _whereNow = new();
    private readonly TellingFormValidator _telling = new(clock);
    private readonly LevelsFormValidator _levels = new(policy);
    private readonly WantsFormValidator _wants = new();
    private readonly PartOfItFormValidator _partOfIt = new(policy);
    private readonly AboutMeFormValidator _aboutMe = new();

    /// <summary>The last page; it is not a question.</summary>
    public const string CheckAnswersPath = "check-answers";

    private const string TellingPath = "telling-the-family";
    private const string LevelsPath = "level-of-need";

    /// <summary>The sections that this draft has, with its questions in the order in which they are asked.</summary>
    public IReadOnlyList<Section> SectionsOf(ConcernDraft draft)
    {
        PeopleInStep.Bring(draft, clock);
        return draft.You.IsYoungPerson ? ForYoungPerson(draft) : draft.You.WayIn == WayIn.Public ? ForPublic(draft) : ForProfessionals(draft);
    }

    /// <summary>Every question in order.</summary>
    public IReadOnlyList<Question> QuestionsOf(ConcernDraft draft) => [.. SectionsOf(draft).SelectMany(s => s.Questions)];

    /// <summary>Is every question complete?</summary>
    public bool MayBeSent(ConcernDraft draft) => QuestionsOf(draft).All(q => q.IsComplete);

    /// <summary>The page after this one; check answers after the last, and once nothing is left to ask while changing.</summary>
    public string After(ConcernDraft draft, string path, bool changing)
    {
        var questions = QuestionsOf(draft);
        if (changing)
        {
            return questions.FirstOrDefault(q => !q.IsComplete)?.Path ?? CheckAnswersPath;
        }

        var at = questions.ToList().FindIndex(q => q.Path == path);
        return at < 0 || at + 1 >= questions.Count ? CheckAnswersPath : questions[at + 1].Path;
    }

    /// <summary>The page before this one, or nothing for the first.</summary>
    public string? Before(ConcernDraft draft, string path)
    {
        var questions = QuestionsOf(draft).ToList();
        var at = path == CheckAnswersPath ? questions.Count : questions.FindIndex(q => q.Path == path);
        return at <= 0 ? null : questions[at - 1].Path;
    }

    /// <summary>The section that a page belongs to.</summary>
    public Section? SectionAt(ConcernDraft draft, string path) =>
        SectionsOf(draft).FirstOrDefault(s => s.Questions.Any(q => q.Path == path));

    private List<Section> ForYoungPerson(ConcernDraft d) =>
        [new("About you", null, [Danger(d), .. AboutMeForm.Parts.All.Select(part => AboutMe(d, part))])];

    private List<Section> ForPublic(ConcernDraft d) =>
    [
        new("About the child", null, [Danger(d), .. d.Children.SelectMany(c => ChildForm.Parts.All.Select(part => Child(d, c, part)).Append(ChildDetails(d, c))), MoreChildren(d), AtHome(d), Family(d)]),
        new("What worries you", null, [.. TheConcernForm.Parts.All.Select(part => Concern(d, part)), PartOfIt(d), Life(d), Voices(d), WhereNow(d), Wants(d), Documents(d)]),
        new("About you", null, [You(d)]),
    ];

    // What somebody else wrote or said: MASH suggests no level in their name, and does not answer for the public whom they told.
    private List<Section> ForProfessionals(ConcernDraft d) => d.You.EntersForSomebodyElse
        ? [.. AllTasks(d).Where(s => s.Questions[0].Path != TellingPath || d.You.Referred.IsPublic != true).Select(s => InTheirName(s with { Questions = [.. s.Questions.Where(q => q.Path != LevelsPath)] }))]
        : AllTasks(d);

    private static Section InTheirName(Section task) => task.Questions[0].Path switch
    {
        "you" => task with { Title = "Who raises it", Hint = "How it came, and from whom" },
        "danger" => task with { Title = "The concern", Hint = "What they wrote or said" },
        "what-should-happen" => task with { Title = "What they want to happen", Hint = null },
        _ => task,
    };

    private List<Section> AllTasks(ConcernDraft d) =>
    [
        new("You and your agency", d.You.WayIn == WayIn.SignedIn ? "Your details are filled in from your account" : "So that somebody can reach you", [You(d)]),
        new("Children and household", "Every child you know about, and who is at home", [.. d.Children.SelectMany(c => new[] { Child(d, c, null), ChildDetails(d, c) }), MoreChildren(d), AtHome(d), Family(d), Network(d)]),
        new("Your concern", "What you saw, what you were told, what you think", [Danger(d), Concern(d, null), PartOfIt(d), Documents(d)]),
        new("Life for the child", "What each day is like, what the child thinks, and where they are now", [Life(d), Voices(d), WhereNow(d)]),
        new("Telling the family", "Who knows about this, and what they said", [Telling(d)]),
        new("What you think should happen", "The level of need you would suggest, and why", [Levels(d), Wants(d)]),
    ];

    private Question Danger(ConcernDraft d) => new("danger", "danger", d, () => _danger.Validate(d.Danger).IsValid);

    private Question You(ConcernDraft d) => new("you", "you", d, () => _you.Validate(d.You).IsValid);

    private Question Child(ConcernDraft d, ChildForm child, string? part) => new(
        $"child-{child.Key}", part is null ? $"child/{child.Key}" : $"child/{child.Key}/{part}", d, () => Passes(_child, child, part));

    private Question ChildDetails(ConcernDraft d, ChildForm child) => new(
        MoreAboutTheChildController.KeyOf(child.Key), MoreAboutTheChildController.PathOf(child.Key), d, () => _childDetails.Validate(child.Details).IsValid);

    private Question MoreChildren(ConcernDraft d) =>
        new("more-children", "more-children", d, () => d.MoreChildren.AllAdded == true && _moreChildren.Validate(d.MoreChildren).IsValid);

    private Question AtHome(ConcernDraft d) => new("at-home", "at-home", d, () =>
        _atHome.Validate(d.AtHome).IsValid && d.AtHome.People.TrueForAll(p => _person.Validate(p).IsValid));

    private Question Family(ConcernDraft d) => new("the-family", "the-family", d, () => _family.Validate(d.Family).IsValid);

    private Question Network(ConcernDraft d) => new("network", "network", d, () => d.Network.People.TrueForAll(p => p.IsEmpty || _networkPerson.Validate(p).IsValid));

    private Question Voices(ConcernDraft d) => new("voices", "voices", d, () => _voices.Validate(d.Voices).IsValid);

    private Question Concern(ConcernDraft d, string? part) => new(
        "the-concern", part is null ? "the-concern" : $"the-concern/{part}", d, () => Passes(_concern, d.Concern, part) && (part != TheConcernForm.Parts.ChildsWords || d.Saves.ContainsKey("the-concern")));

    private Question PartOfIt(ConcernDraft d) => new("part-of-it", "part-of-it", d, () => _partOfIt.Validate(d.PartOfIt).IsValid);

    private Question AboutMe(ConcernDraft d, string part) => new("about-me", $"about-me/{part}", d, () => d.Saves.ContainsKey("about-me") && Passes(_aboutMe, d.AboutMe, part));

    private Question Life(ConcernDraft d) => new("life-for-the-child", "life-for-the-child", d, () => _life.Validate(d.Life).IsValid);

    private Question WhereNow(ConcernDraft d) => new("where-now", "where-now", d, () => _whereNow.Validate(d.WhereNow).IsValid);

    private Question Telling(ConcernDraft d) => new("telling-the-family", "telling-the-family", d, () =>
        d.Saves.ContainsKey("telling-the-family") && _telling.Validate(d.Telling).IsValid);

    private Question Levels(ConcernDraft d) => new("level-of-need", "level-of-need", d, () => _levels.Validate(d.Levels).IsValid);

    private Question Wants(ConcernDraft d) => new("what-should-happen", "what-should-happen", d, () => _wants.Validate(d.Wants).IsValid);

    // Nobody has to add a file.
    private static Question Documents(ConcernDraft d) => new("documents", "documents", d, () => true);

    private static bool Passes<T>(IValidator<T> validator, T form, string? part) =>
        validator.Validate(form, options => _ = part is null ? options.IncludeAllRuleSets() : options.IncludeRuleSets(part)).IsValid;
}

/// <summary>A group of questions: one task of a professional's list.</summary>
public sealed record Section(string Title, string? Hint, IReadOnlyList<Question> Questions)
{
    /// <summary>As the task list names it.</summary>
    public string Status => Questions.All(q => q.IsComplete) ? "Completed"
        : Questions.Any(q => q.IsStarted) ? "InProgress" : "NotStarted";

    /// <summary>Where the task goes on: the first page that is not complete, else the first.</summary>
    public string Path => (Questions.FirstOrDefault(q => !q.IsComplete) ?? Questions[0]).Path;
}

/// <summary>One page of the form.</summary>
/// <param name="Key">The answers it belongs to: several pages of one thing each may share them.</param>
/// <param name="Path">Its address below the draft's.</param>
public sealed record Question(string Key, string Path, ConcernDraft Draft, Func<bool> Passes)
{
    /// <summary>Its validator has nothing to ask for.</summary>
    public bool IsComplete => Passes();

    public bool IsStarted => Draft.Saves.ContainsKey(Key);
}
