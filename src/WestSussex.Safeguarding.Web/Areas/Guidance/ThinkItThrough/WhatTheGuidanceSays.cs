using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.ThinkItThrough;

/// <summary>
/// What stands in the guidance where the picked signs sit. Nothing is counted, weighed or ranked: levels stand in the order of the
/// guidance, each with its own signs, and where they pull apart it says that somebody has to judge (LN-03, LN-09).
/// </summary>
public sealed class WhatTheGuidanceSays
{
    // So few that a reader might think that they do not matter.
    private const int Few = 2;
    private readonly ThinkForm _form;

    public WhatTheGuidanceSays(ThinkForm form, PolicyData policy)
    {
        _form = form;
        Edition = policy.LevelsOfNeed.InForceOn(policy.Today);
        Picked = [.. form.Picked(Edition.Content)];
        Levels = [.. from level in Edition.Content.Levels
                     let signs = Picked.Where(sign => sign.Level == level.Level).ToList()
                     where signs.Count > 0
                     select new LevelWithSigns(level, signs)];
        var district = policy.Current(policy.Districts).Find(form.District);
        var contacts = policy.ContactsToday;
        District = district?.Name;
        EarlyHelp = district is null
            ? [.. new[] { "early-help-general", "early-help-general-email" }.Select(contacts.Find).OfType<ContactDetails>()]
            : [.. contacts.Where(contact => contact.Districts.Contains(district.Id)).OrderBy(contact => contact.Id != district.HubContact)];
    }

    /// <summary>The guidance in force today.</summary>
    public Versioned<LevelsOfNeedGuidance> Edition { get; }

    /// <summary>What was picked, in the order of the guidance.</summary>
    public IReadOnlyList<Indicator> Picked { get; }

    /// <summary>Levels in which signs sit, lowest first as in the guidance.</summary>
    public IReadOnlyList<LevelWithSigns> Levels { get; }

    /// <summary>The district's name; null when it is not known.</summary>
    public string? District { get; }

    /// <summary>How to reach early help for the district, or in general.</summary>
    public IReadOnlyList<ContactDetails> EarlyHelp { get; }

    /// <summary>A sign says to ring first.</summary>
    public bool RingFirst => Picked.Any(sign => sign.Immediate);

    /// <summary>Something was written about time, or about places.</summary>
    public bool AddsUp => _form.HowLongHowOften is not null;

    public bool IsOutsideTheHome => _form.OutsideTheHome is not null;

    /// <summary>The name of a side of a child's life.</summary>
    public string DomainOf(Indicator sign) => Edition.Content.Domains.Find(sign.Domain)?.Name ?? "";

    /// <summary>Where somebody has to judge, in sentences.</summary>
    public IEnumerable<string> Judgement()
    {
        if (Levels.Count > 1)
        {
            yield return "Your signs sit in more than one level. The guidance does not say which of them counts. That is for people to judge, together and with the family.";
        }

        if (Picked.Count is > 0 and <= Few)
        {
            yield return "You picked only a little. A little can still mean a lot, and one sign can be enough to ring.";
        }

        if (Age is { } age)
        {
            yield return age;
        }

        if (_form.About.Contains(ThinkChoices.Several))
        {
            yield return "You are thinking of more than one child. Each child has needs of their own: think of each one by themselves, the youngest first.";
        }

        if (_form.About.Contains(ThinkChoices.Disabled))
        {
            yield return "A child who is disabled may be hurt more easily, and may find it harder to tell. Do not put down to the disability what could be harm.";
        }

        if (_form.Strengths is null)
        {
            yield return "You wrote nothing about what goes well. Who keeps this child safe, and would that hold on a bad day?";
        }

        yield return "Has the child been asked, in a way that suits them? What would they say?";
    }

    private string? Age => _form.AgeBand switch
    {
        AgeBands.Unborn => "The baby is not born yet. What is missing before the birth can be hard to put right after it, so talk to the midwife and ring early.",
        AgeBands.Baby => "A baby can be harmed fast and cannot tell anybody. What would be a small worry for an older child may be a big one here.",
        AgeBands.Toddler => "A young child cannot get away or ring somebody. Think about who sees this child on most days.",
        ThinkForm.NotKnown or null => "The age is not known. The younger the child, the more the same sign can mean.",
        _ => null,
    };
}

/// <summary>A level, with the picked signs that sit in it.</summary>
public sealed record LevelWithSigns(LevelDescription Level, IReadOnlyList<Indicator> Signs)
{
    private const int MostInOneList = 8;

    /// <summary>So much was picked that it is folded up by the sides of a child's life.</summary>
    public bool IsLong => Signs.Count > MostInOneList;
}
