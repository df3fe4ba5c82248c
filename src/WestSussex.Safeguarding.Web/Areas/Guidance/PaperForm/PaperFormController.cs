using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.PaperForm;

/// <summary>The questions on paper, for when the portal is down: printed beforehand, read out on the telephone. Needs no database.</summary>
[Area("Guidance")]
[AllowAnonymous]
public sealed class PaperFormController(PolicyData policy) : Controller
{
    private static readonly string[] WhomToRing = ["police", "mash", "out-of-hours", "out-of-hours-mobile"];

    [HttpGet("/contacts/paper-form")]
    public IActionResult Index() => View(new PaperFormPage(policy.Current(policy.Names), [.. WhomToRing.Select(id => policy.Contact(id))], [.. policy.Current(policy.LevelsOfNeed).Levels.Select(level => level.Level)]));
}

/// <summary>The page.</summary>
public sealed record PaperFormPage(ServiceNames Names, IReadOnlyList<ContactDetails> Ring, IReadOnlyList<int> Levels)
{
    /// <summary>Questions, each with the lines that its answer needs.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<(string Question, int Lines)> Questions)> Parts =>
    [
        ("When, and who you are",
        [
            ("Day and time", 1), ("Your name, role and agency", 1), ("Telephone number on which you can be reached today", 1), ("How you know the child", 1),
        ]),
        ("The children",
        [
            ("Each child’s name, and date of birth or when the baby is due", 4), ("Home address and postcode. Must it be kept secret?", 2),
            ("School or nursery", 1), ("Do they have a social worker? Who?", 1), ("Who lives with them, and who matters to them", 3),
        ]),
        ("What worries you",
        [
            ("Is a child at risk of harm now? Yes, no or not sure", 1), ("What you saw or heard yourself, when and where", 6), ("What somebody told you, and who", 4),
            ("What you think it means", 3), ("The child’s own words", 3), ("What life is like for the child", 3), ("Where the child is now, and until when", 2),
        ]),
        ("Telling the family. Members of the public leave this out",
        [
            ("Who has been told, and do they agree to help? If nobody was told, why?", 3), ($"Level of need you think it is ({Levels[0]} to {Levels[^1]}, or not sure), and why", 2),
        ]),
        ("What should happen", [("What you want to happen", 2), ("Whom you told on the telephone, and when", 2)]),
    ];
}
