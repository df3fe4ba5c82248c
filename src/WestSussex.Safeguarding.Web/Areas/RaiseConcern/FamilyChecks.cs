using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreAboutTheChild;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>Something that does not fit or is missing. It is said, and stops nobody (RC-18).</summary>
/// <param name="Words">What it is, and what to do about it.</param>
/// <param name="Path">The page below the draft's on which it can be changed.</param>
public sealed record Notice(string Words, string Path);

/// <summary>Looks over children and family as a careful colleague would.</summary>
public static class FamilyChecks
{
    /// <summary>No mother is younger than this many years more than her child.</summary>
    private const int YoungestParent = 10;

    private const int ShortestKin = 3;

    private static readonly HashSet<string> Kin = new(StringComparer.OrdinalIgnoreCase)
    {
        "mother", "father", "mum", "dad", "sister", "brother", "sibling", "aunt", "auntie", "uncle", "cousin", "grandmother", "grandfather", "nan", "gran", "parent", "neighbour", "friend",
    };

    private static readonly string[] FathersNames = ["father", "dad"];

    /// <summary>Everything, for check answers.</summary>
    public static IReadOnlyList<Notice> All(ConcernDraft draft, DateOnly today, PolicyList<PlainerWord> words) =>
        [.. Children(draft), .. AtHome(draft, today), .. Missing(draft), .. Jargon.In(draft, words)];

    /// <summary>The same child twice, or one of them again among the people at home.</summary>
    public static IReadOnlyList<Notice> Children(ConcernDraft draft)
    {
        var found = new List<Notice>();
        for (var i = 0; i < draft.Children.Count; i++)
        {
            var child = draft.Children[i];
            if (draft.Children.Take(i).FirstOrDefault(earlier => MayBeTheSame(earlier, child)) is { } twin)
            {
                found.Add(new($"{draft.Called(twin)} and {draft.Called(child)} look like the same child. If they are, remove one. If not, leave them both.", "more-children"));
            }

            if (SearchKey.From(child.Given + child.Family) is { } key && draft.AtHome.People.Exists(p => SearchKey.From(p.Name) == key))
            {
                found.Add(new($"{draft.Called(child)} is also among the people at home. Name a child you are worried about once, with the children.", "at-home"));
            }
        }

        return found;
    }

    /// <summary>Dates that do not fit, and relatives who interpret.</summary>
    public static IReadOnlyList<Notice> AtHome(ConcernDraft draft, DateOnly today)
    {
        var found = new List<Notice>();
        foreach (var parent in draft.AtHome.People.Where(p => p.Place == FamilyPlace.ParentOrCarer && !IsBrotherOrSister(p)))
        {
            if (parent.DateOfBirth.ToDate() is { } born && draft.Children.Find(c => BornAtLatest(c, today) is { } child && child < born.AddYears(YoungestParent)) is { } young)
            {
                found.Add(new($"By these dates {parent.Name} is too young to be a parent of {draft.Called(young)}. Check both dates of birth.", $"at-home/person/{parent.Key}"));
            }
        }

        foreach (var child in draft.Children.Where(c => AsksARelative(draft, c.Details)))
        {
            found.Add(new($"A relative or friend is named to interpret for {draft.Called(child)}. Somebody will ask for a trained interpreter.", MoreAboutTheChildController.PathOf(child.Key)));
        }

        foreach (var person in draft.AtHome.People.Where(p => AsksARelative(draft, p)))
        {
            found.Add(new($"A relative or friend is named to interpret for {person.Name}. Somebody will ask for a trained interpreter.", $"at-home/person/{person.Key}"));
        }

        return found;
    }

    /// <summary>Nobody was said to be a father.</summary>
    public static bool FatherIsMissing(ConcernDraft draft) => draft.AtHome.Father is null
        && !draft.AtHome.People.Exists(p => FathersNames.Any(word => p.Relationship?.Contains(word, StringComparison.OrdinalIgnoreCase) == true));

    private static IEnumerable<Notice> Missing(ConcernDraft draft)
    {
        if (draft.You.WayIn == WayIn.Public)
        {
            yield break;
        }

        if (FatherIsMissing(draft))
        {
            yield return new("Nobody is named as the father, and you have not said that you do not know. Somebody will ask.", "at-home");
        }

        if (draft.Children.Exists(c => c.Birth == BirthAnswer.Unborn) && string.IsNullOrWhiteSpace(draft.Family.History))
        {
            yield return new("A baby is expected and nothing is said about the family’s history. Somebody will ask.", "the-family");
        }

        var voices = draft.Voices.Children.Where(c => !c.IsUnborn).ToList();
        if (voices.Where(c => string.IsNullOrWhiteSpace(c.View)).Select(c => c.Child).ToList() is { Count: > 0 } unheard && string.IsNullOrWhiteSpace(draft.Concern.ChildsWords))
        {
            yield return new($"Nothing is said about what {string.Join(", ", unheard)} may think or want. Somebody will ask.", "voices");
        }

        foreach (var child in voices.Where(c => c.TalkedOver is null && c.Judgements.Exists(j => j.Competent == YesNoUnsure.Yes)))
        {
            yield return new($"{child.Child} can decide for themselves. Say whether this was talked over with them before you send it, or why not.", "voices");
        }
    }

    private static bool MayBeTheSame(ChildForm one, ChildForm other)
    {
        if (SearchKey.From(one.Given + one.Family) is not { } name || name != SearchKey.From(other.Given + other.Family))
        {
            return false;
        }

        // One name twice with two dates of birth: cousins, or a family of one name.
        return one.DateOfBirth.ToDate() is not { } a || other.DateOfBirth.ToDate() is not { } b || a == b;
    }

    private static DateOnly? BornAtLatest(ChildForm child, DateOnly today) => child.Birth switch
    {
        BirthAnswer.DateOfBirth => child.DateOfBirth.ToDate(),
        BirthAnswer.Unborn => child.ExpectedOn.ToDate() ?? today,
        _ => null,
    };

    private static bool IsBrotherOrSister(PersonForm person) =>
        person.Relationship is { } said && (said.Contains("brother", StringComparison.OrdinalIgnoreCase) || said.Contains("sister", StringComparison.OrdinalIgnoreCase));

    // Said by choosing it, or by writing "her aunt" or the name of somebody of this family.
    private static bool AsksARelative(ConcernDraft draft, SpokenWithForm form)
    {
        if (form.NeedsInterpreter != YesNoUnsure.Yes)
        {
            return false;
        }

        var words = (form.InterpreterName ?? "").Split([' ', ',', '’', '\''], StringSplitOptions.RemoveEmptyEntries);
        return form.Interpreter == InterpreterAnswer.Relative
            || words.Any(Kin.Contains)
            || draft.AtHome.People.Exists(p => SearchKey.From(p.Name) is { Length: >= ShortestKin } key && key == SearchKey.From(form.InterpreterName));
    }
}
