using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Assessments;

/// <summary>Everything that has been typed into an Early Help Assessment, as its row keeps it: one JSON text, never queried.</summary>
public sealed class AssessmentDraft
{
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>At least one. A key never changes, and stands on the record as the child's number.</summary>
    public List<ChildForm> Children { get; set; } = [new() { Key = 1 }];

    public TheChildrenForm TheChildren { get; set; } = new();

    public AtHomeForm AtHome { get; set; } = new();

    public FamilyForm Family { get; set; } = new();

    public NetworkForm Network { get; set; } = new();

    public PictureForm Picture { get; set; } = new();

    public NeedsForm Needs { get; set; } = new();

    public LivesForm Lives { get; set; } = new();

    public BeforeBirthForm BeforeBirth { get; set; } = new();

    public WishesForm Wishes { get; set; } = new();

    public AssessedLevelForm Level { get; set; } = new();

    /// <summary>When each page was last saved, and from which tab: how two tabs are kept from overwriting each other.</summary>
    public Dictionary<string, PageSave> Saves { get; set; } = [];

    public static AssessmentDraft Read(string json, PolicyData policy)
    {
        var draft = JsonSerializer.Deserialize<AssessmentDraft>(json, Json) ?? new AssessmentDraft();
        if (draft.Children.Count == 0)
        {
            draft.Children.Add(new ChildForm { Key = 1 });
        }

        draft.Bring(policy);
        return draft;
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    public ChildForm? Child(int key) => Children.Find(c => c.Key == key);

    /// <summary>What a page calls a child: their first name as typed, else "Child 2" or "Unborn baby".</summary>
    public string Called(ChildForm child) =>
        !string.IsNullOrWhiteSpace(child.Given) ? child.Given.Trim()
        : !string.IsNullOrWhiteSpace(child.Family) ? child.Family.Trim()
        : child.Birth == BirthAnswer.Unborn ? "Unborn baby"
        : $"Child {Children.IndexOf(child) + 1}";

    public bool ExpectsABaby => Children.Exists(c => c.Birth == BirthAnswer.Unborn);

    // Keeps what is asked per child, and per part of a child's life, in step with the children and the guidance in force.
    private void Bring(PolicyData policy)
    {
        Lives.Children = [.. Children.Select(child =>
        {
            var life = Lives.Children.Find(l => l.ChildKey == child.Key) ?? new ChildLifeForm { ChildKey = child.Key };
            (life.Child, life.IsUnborn) = (Called(child), child.Birth == BirthAnswer.Unborn);
            return life;
        })];
        Level.Children = [.. Children.Where(_ => Children.Count > 1).Select(child =>
        {
            var level = Level.Children.Find(l => l.ChildKey == child.Key) ?? new ChildLevelForm { ChildKey = child.Key };
            level.Child = Called(child);
            return level;
        })];
        Needs.Domains = [.. policy.Current(policy.LevelsOfNeed).Domains.Select(domain =>
        {
            var need = Needs.Domains.Find(n => n.Domain == domain.Id) ?? new NeedForm { Domain = domain.Id };
            need.Name = domain.Name;
            need.About = [.. need.About.Where(key => Children.Exists(c => key == c.Key.ToString(CultureInfo.InvariantCulture)))];
            return need;
        }), .. Needs.Domains.Where(n => n.HasWords && !policy.Current(policy.LevelsOfNeed).Domains.Contains(n.Domain))];
    }
}
