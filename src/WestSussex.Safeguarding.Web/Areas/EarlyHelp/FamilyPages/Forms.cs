using FluentValidation;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.FamilyPages;

/// <summary>What somebody in the family may see. Nothing is chosen beforehand.</summary>
public sealed class ShowForm
{
    public List<Guid> Actions { get; set; } = [];

    public List<Guid> People { get; set; } = [];

    public List<Guid> Agreements { get; set; } = [];

    public List<string> Distances { get; set; } = [];

    public bool Dates { get; set; }

    public static ShowForm Of(FamilyPage? page) => new()
    {
        Actions = Ids(page, SharedKind.Action),
        People = Ids(page, SharedKind.Person),
        Agreements = Ids(page, SharedKind.Agreement),
        Distances = [.. page?.Parts.Where(p => p.Kind == SharedKind.Distance).Select(p => p.Item) ?? []],
        Dates = page?.Parts.Any(p => p.Kind == SharedKind.Dates) == true,
    };

    /// <summary>What is marked, exists in this assessment and may be shown to this member.</summary>
    internal List<(SharedKind Kind, string Item)> Parts(FamilyMaterial material, TeamMember member) =>
    [
        .. material.Actions.Where(a => Actions.Contains(a.Id)).Select(a => (SharedKind.Action, a.Id.ToString())),
        .. material.Professionals.Where(m => People.Contains(m.Id)).Select(m => (SharedKind.Person, m.Id.ToString())),
        .. material.AgreedBy(member).Where(a => Agreements.Contains(a.Id)).Select(a => (SharedKind.Agreement, a.Id.ToString())),
        .. material.Distances.Where(d => Distances.Contains(d.Id)).Select(d => (SharedKind.Distance, d.Id)),
        .. Dates ? new[] { (SharedKind.Dates, "") } : [],
    ];

    private static List<Guid> Ids(FamilyPage? page, SharedKind kind) => [.. page?.Parts.Where(p => p.Kind == kind).Select(p => Guid.Parse(p.Item)) ?? []];
}

/// <summary>No more than a plan can hold. Marking nothing is an answer too: their copy is empty then.</summary>
public sealed class ShowFormValidator : AbstractValidator<ShowForm>
{
    private const int Most = 1000;

    public ShowFormValidator() => RuleFor(f => f).Must(f => f.Actions.Count + f.People.Count + f.Agreements.Count + f.Distances.Count <= Most)
        .WithName("Actions").WithMessage("Mark fewer things");
}

/// <summary>How the code reaches them.</summary>
public sealed class GiveForm
{
    public CodeRoute? Route { get; set; }

    public string? Email { get; set; }

    public string? WhySafe { get; set; }

    /// <summary>They want the page, and know who else could see it.</summary>
    public bool TheyAgree { get; set; }
}

public sealed class GiveFormValidator : AbstractValidator<GiveForm>
{
    public GiveFormValidator()
    {
        RuleFor(f => f.Route).Must(r => r is { } route && Enum.IsDefined(route)).WithMessage("Select how the code reaches them");
        When(f => f.Route == CodeRoute.Email, () => RuleFor(f => f.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter the e-mail address that is safe for them")
            .EmailAddress().WithMessage("Enter an e-mail address in the correct format, like name@example.com"));
        RuleFor(f => f.Email).NotLongerThan(FamilyPage.EmailMaxLength, "the e-mail address");
        RuleFor(f => f.WhySafe).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say who told you that this way is safe, and who else could see it")
            .NotLongerThan(FamilyPage.WordsMaxLength, "why it is safe");
        RuleFor(f => f.TheyAgree).Equal(true).WithMessage("Ask them first, then tick this box");
    }
}
