using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.LevelOfNeed;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreAboutTheChild;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.TellingTheFamily;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Voices;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>Keeps the questions that are asked per child or per adult in step with who is in the draft.</summary>
public static class PeopleInStep
{
    /// <summary>
    /// Drops rows that a button added and nobody filled in: somebody went back. Done where the lists are shown and before the answers are checked,
    /// never on the row's own page.
    /// </summary>
    public static void DropUntouched(ConcernDraft draft)
    {
        // A concern is about somebody: when whoever was filled in has been removed, the row that was added stays.
        var untouched = draft.Children.Where(c => IsUntouched(draft, c)).Skip(draft.Children.TrueForAll(c => IsUntouched(draft, c)) ? 1 : 0).ToList();
        if (draft.Children.RemoveAll(untouched.Contains) > 0)
        {
            draft.MoreChildren.AllAdded ??= draft.MoreChildren.AllAddedBefore;
        }

        draft.AtHome.People.RemoveAll(p => p.IsEmpty);
        draft.Network.People.RemoveAll(p => p.IsEmpty);
        draft.Marks.Marks.RemoveAll(m => m.IsEmpty);
        draft.Voices.Children.ForEach(v => v.Judgements.RemoveAll(j => j.IsEmpty));
    }

    private static bool IsUntouched(ConcernDraft draft, ChildForm child) =>
        child.IsJustAdded && !draft.Saves.ContainsKey($"child-{child.Key}") && !draft.Saves.ContainsKey(MoreAboutTheChildController.KeyOf(child.Key));

    /// <summary>Adds what is missing and drops what belongs to somebody who was removed. An answer of somebody who stays is never touched.</summary>
    public static void Bring(ConcernDraft draft, TimeProvider clock)
    {
        draft.Levels.Children = [.. draft.Children.Select(child =>
        {
            var level = draft.Levels.Children.Find(l => l.ChildKey == child.Key) ?? new ChildLevelForm { ChildKey = child.Key };
            level.Child = draft.Called(child);
            return level;
        })];

        draft.Voices.Children = [.. draft.Children.Select(child =>
        {
            var voice = draft.Voices.Children.Find(v => v.ChildKey == child.Key) ?? new ChildVoiceForm { ChildKey = child.Key };
            (voice.Child, voice.IsUnborn) = (draft.Called(child), child.Birth == BirthAnswer.Unborn);
            return voice;
        })];

        var adults = draft.AtHome.People
            .Where(p => p.IsAdultOn(clock.UkToday()) && !string.IsNullOrWhiteSpace(p.Name))
            .Select(p => (p.Key, Name: p.Name!.Trim())).ToList();
        if (adults.Count == 0)
        {
            adults.Add((AdultForm.Together, ConsentRecord.Together));
        }

        draft.Telling.Adults = [.. adults.Select(adult =>
        {
            var telling = draft.Telling.Adults.Find(a => a.Key == adult.Key) ?? new AdultForm { Key = adult.Key };
            telling.Adult = adult.Name;
            return telling;
        })];
    }
}
