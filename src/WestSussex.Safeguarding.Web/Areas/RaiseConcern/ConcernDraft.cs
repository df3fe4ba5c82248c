using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.AboutMe;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.BeforeYouStart;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Documents;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.LevelOfNeed;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.LifeForTheChild;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Marks;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreChildren;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.PartOfIt;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.TellingTheFamily;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.TheConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Voices;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhatShouldHappen;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhereNow;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>Everything that somebody has typed so far, as the draft's row keeps it: one JSON text, never queried.</summary>
public sealed class ConcernDraft
{
    // Names with accents and quotes stay readable and short in the JSON; it is encrypted, never written into a page.
    private static readonly JsonSerializerOptions Json = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    public DangerForm Danger { get; set; } = new();

    public YouForm You { get; set; } = new();

    /// <summary>At least one: the form begins with a child.</summary>
    public List<ChildForm> Children { get; set; } = [new() { Key = 1 }];

    public MoreChildrenForm MoreChildren { get; set; } = new();

    public AtHomeForm AtHome { get; set; } = new();

    public FamilyForm Family { get; set; } = new();

    public NetworkForm Network { get; set; } = new();

    public VoicesForm Voices { get; set; } = new();

    public TheConcernForm Concern { get; set; } = new();

    public LifeForm Life { get; set; } = new();

    public DocumentsForm Documents { get; set; } = new();

    public MarksForm Marks { get; set; } = new();

    public WhereNowForm WhereNow { get; set; } = new();

    public TellingForm Telling { get; set; } = new();

    public LevelsForm Levels { get; set; } = new();

    /// <summary>The edition of the guidance that the levels were chosen from.</summary>
    public string? LevelsChosenFrom { get; set; }

    /// <summary>Ids of signs that cannot wait in the edition that they were picked from: that stays so when a later edition says otherwise, or has them no longer.</summary>
    public List<string> CannotWait { get; set; } = [];

    public WantsForm Wants { get; set; } = new();

    public PartOfItForm PartOfIt { get; set; } = new();

    /// <summary>What a young person writes about themselves, in place of the questions about children.</summary>
    public AboutMeForm AboutMe { get; set; } = new();

    /// <summary>The Early Help Assessment whose writer steps it up with this concern (TAC-10).</summary>
    public Guid? AssessmentId { get; set; }

    /// <summary>The consultation that becomes this concern (RC-29).</summary>
    public Guid? ConsultationId { get; set; }

    /// <summary>Filled in by something that is not a person; changes a mark in the queue and nothing else.</summary>
    public bool LooksAutomated { get; set; }

    /// <summary>Written down after a telephone call: it joins that call when it is sent.</summary>
    public bool FollowsCall { get; set; }

    /// <summary>What was written down while they rang: shown beside the questions, and nobody's own view until they write it (RC-21).</summary>
    public string? SaidOnCall { get; set; }

    /// <summary>When each page was last saved, and from which tab: how two tabs are kept from overwriting each other.</summary>
    public Dictionary<string, PageSave> Saves { get; set; } = [];

    /// <summary>Changes advice and reminders; the same rule as the concern itself follows.</summary>
    public bool HarmIndicated(LevelsOfNeedGuidance guidance) =>
        Danger.Risk is YesNoUnsure.Yes or YesNoUnsure.Unsure
        || (!You.EntersForSomebodyElse && Levels.Children.Exists(c => c.Level == LevelsForm.NotSure || guidance.Levels.Any(l => l.MeansHarm && l.Level.ToString(CultureInfo.InvariantCulture) == c.Level)))
        || Children.Exists(child => HasSignThatCannotWait(child, guidance));

    /// <summary>One of the signs picked for the child cannot wait, in the edition it was picked from or in the one in force.</summary>
    public bool HasSignThatCannotWait(ChildForm child, LevelsOfNeedGuidance guidance) =>
        SignsOf(child).Any(id => CannotWait.Contains(id) || guidance.Indicators.Find(id)?.Immediate == true);

    /// <summary>
    /// A level that means something else in the edition in force now is asked for again; the reason that was typed stays. So a draft that is
    /// sent on the first day of a new edition never says what its writer did not choose. A sign that could not wait when it was picked still cannot.
    /// </summary>
    public void AskAgainForLevelsOf(PolicySet<LevelsOfNeedGuidance> editions, Versioned<LevelsOfNeedGuidance> inForce)
    {
        var before = LevelsChosenFrom is null || LevelsChosenFrom == inForce.Version ? null : editions.Find(LevelsChosenFrom);
        foreach (var child in Levels.Children)
        {
            var number = int.TryParse(child.Level, CultureInfo.InvariantCulture, out var level) ? level : (int?)null;
            var (old, now) = (before?.Content.FindLevel(number), inForce.Content.FindLevel(number));
            if (old is not null && (now is null || (old.Name, old.MeansHarm) != (now.Name, now.MeansHarm)))
            {
                child.Level = null;
            }
        }

        var picked = Children.SelectMany(SignsOf).ToList();
        CannotWait = [.. picked.Where(id => CannotWait.Contains(id) || before?.Content.Indicators.Find(id)?.Immediate == true).Distinct()];
        LevelsChosenFrom = inForce.Version;
    }

    public static ConcernDraft Read(string json)
    {
        var draft = JsonSerializer.Deserialize<ConcernDraft>(json, Json) ?? new ConcernDraft();
        if (draft.Children.Count == 0)
        {
            draft.Children.Add(new ChildForm { Key = 1 });
        }

        return draft;
    }

    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>One page's answers as text, to see whether two of them are the same.</summary>
    public static string Fingerprint(StepForm form) => JsonSerializer.Serialize(form, form.GetType(), Json);

    /// <summary>The child with this key, or nothing when it was removed.</summary>
    public ChildForm? Child(int key) => Children.Find(c => c.Key == key);

    /// <summary>Ids of the signs picked for a child. What a member of the public brings along is about the first one.</summary>
    public IReadOnlyList<string> SignsOf(ChildForm child) =>
        You.EntersForSomebodyElse ? []
        : You.WayIn != WayIn.Public ? Levels.Children.Find(l => l.ChildKey == child.Key)?.Indicators ?? []
        : Children.IndexOf(child) == 0 ? Concern.Signs
        : [];

    /// <summary>What a page calls a child: their first name as typed, else "Child 2" or "the unborn baby".</summary>
    public string Called(ChildForm child) =>
        !string.IsNullOrWhiteSpace(child.Given) ? child.Given.Trim()
        : !string.IsNullOrWhiteSpace(child.Family) ? child.Family.Trim()
        : child.Birth == BirthAnswer.Unborn ? "Unborn baby"
        : $"Child {Children.IndexOf(child) + 1}";
}
