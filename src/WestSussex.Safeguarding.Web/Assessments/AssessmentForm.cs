using FluentValidation;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Assessments;

/// <summary>
/// The assessment's pages in their tasks. What the task list says, which page comes next and whether it may be completed follow from this
/// one list; a page is complete when its validator passes.
/// </summary>
public sealed class AssessmentForm(PolicyData policy, TimeProvider clock)
{
    private readonly ChildFormValidator _child = new(clock);
    private readonly ChildDetailsFormValidator _details = new(policy);
    private readonly PersonFormValidator _person = new(clock);
    private readonly NetworkPersonFormValidator _networkPerson = new();

    public IReadOnlyList<AssessmentTask> TasksOf(AssessmentDraft d) =>
    [
        new("Children and family", "Every child, who is at home and who helps",
        [
            .. d.Children.SelectMany(c => new AssessmentQuestion[]
            {
                new($"child/{c.Key}", d, () => _child.Validate(c, o => o.IncludeAllRuleSets()).IsValid),
                new($"child/{c.Key}/more", d, () => _details.Validate(c.Details).IsValid),
            }),
            new("children", d, () => d.TheChildren.AllAdded == true && new TheChildrenFormValidator(policy).Validate(d.TheChildren).IsValid),
            new("at-home", d, () => new AtHomeFormValidator().Validate(d.AtHome).IsValid && d.AtHome.People.TrueForAll(p => _person.Validate(p).IsValid)),
            new("the-family", d, () => new FamilyFormValidator().Validate(d.Family).IsValid),
            new("network", d, () => d.Network.People.TrueForAll(p => p.IsEmpty || _networkPerson.Validate(p).IsValid)),
        ]),
        new("Life for each child", "What a day is like, what they think, and how they were heard",
        [
            new("life", d, () => new LivesFormValidator().Validate(d.Lives).IsValid),
            .. d.ExpectsABaby ? new AssessmentQuestion[] { new("before-the-birth", d, () => new BeforeBirthFormValidator().Validate(d.BeforeBirth).IsValid) } : [],
        ]),
        new("The family’s own words", "What they say, and what they want to change",
            [new("wishes", d, () => new WishesFormValidator().Validate(d.Wishes).IsValid)]),
        new("The whole picture", "What is going well, what worries us, what needs to happen, next steps",
            [new("picture", d, () => new PictureFormValidator().Validate(d.Picture).IsValid)]),
        new("Needs and strengths", "Part by part of a child’s life",
            [new("needs", d, () => new NeedsFormValidator().Validate(d.Needs).IsValid)]),
        new("Level of need", "The level that you see, and why",
            [new("level", d, () => new AssessedLevelFormValidator(policy).Validate(d.Level).IsValid)]),
    ];

    public bool IsComplete(AssessmentDraft draft) => TasksOf(draft).All(t => t.IsComplete);

    public AssessmentTask? TaskAt(AssessmentDraft draft, string path) => TasksOf(draft).FirstOrDefault(t => t.Questions.Any(q => q.Path == path));

    /// <summary>The next page of the same task; nothing at its end, which leads back to the list.</summary>
    public string After(AssessmentDraft draft, string path)
    {
        var questions = TaskAt(draft, path)?.Questions.ToList() ?? [];
        var at = questions.FindIndex(q => q.Path == path);
        return at < 0 || at + 1 >= questions.Count ? "" : questions[at + 1].Path;
    }
}

/// <summary>A task of the list.</summary>
public sealed record AssessmentTask(string Title, string Hint, IReadOnlyList<AssessmentQuestion> Questions)
{
    public bool IsComplete => Questions.All(q => q.IsComplete);

    /// <summary>As the task list names it.</summary>
    public string Status => IsComplete && Questions.Any(q => q.IsStarted) ? "Completed" : Questions.Any(q => q.IsStarted) ? "InProgress" : "NotStarted";

    /// <summary>Where it goes on.</summary>
    public string Path => (Questions.FirstOrDefault(q => !q.IsComplete) ?? Questions[0]).Path;
}

/// <summary>A page of the form, by its address below the assessment's.</summary>
public sealed record AssessmentQuestion(string Path, AssessmentDraft Draft, Func<bool> Passes)
{
    public bool IsComplete => Passes();

    public bool IsStarted => Draft.Saves.ContainsKey(Path);
}
