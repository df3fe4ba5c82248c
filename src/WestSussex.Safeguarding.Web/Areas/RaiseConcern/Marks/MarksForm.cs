using System.ComponentModel.DataAnnotations;
using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Marks;

/// <summary>Marks and bruises that somebody saw. Nobody has to describe one.</summary>
public sealed class MarksForm : StepForm
{
    [BindNever]
    public List<MarkForm> Marks { get; set; } = [];
}

/// <summary>Nothing is asked on the list itself.</summary>
public sealed class MarksFormValidator : AbstractValidator<MarksForm>;

/// <summary>One mark: where it is, what it looks like and how it was explained.</summary>
public sealed class MarkForm : StepForm
{
    /// <summary>A list entry for places that the picture does not have.</summary>
    public const string Elsewhere = "elsewhere";

    [BindNever]
    public int Key { get; set; }

    /// <summary>Key of the child, where there are several.</summary>
    [Display(Name = "Which child")]
    public string? Child { get; set; }

    [Display(Name = "Where it is")]
    public string? Region { get; set; }

    [Display(Name = "What it looks like")]
    public string? Looks { get; set; }

    [Display(Name = "Size")]
    public string? Size { get; set; }

    [Display(Name = "Colour")]
    public string? Colour { get; set; }

    [Display(Name = "How it was explained")]
    public string? Explained { get; set; }

    /// <summary>Something was said about it.</summary>
    internal bool HasWords => !string.IsNullOrWhiteSpace(Region) || !string.IsNullOrWhiteSpace(Looks);

    /// <summary>Added, and nothing said yet.</summary>
    internal bool IsEmpty => new[] { Region, Looks, Size, Colour, Explained }.All(string.IsNullOrWhiteSpace);

    /// <summary>What the list calls it.</summary>
    internal string CalledAs(int number, PolicyData policy) =>
        $"Mark {number}: {policy.Current(policy.CodeLists.BodyRegions).Find(Region ?? "")?.PlainName ?? "place not chosen yet"}";

    /// <summary>As the concern keeps it; of two children the first, where nobody said which.</summary>
    internal Domain.Referrals.Mark ToMark(ConcernDraft draft) => new()
    {
        Child = 1 + Math.Max(0, draft.Children.FindIndex(c => c.Key.ToString(CultureInfo.InvariantCulture) == Child)),
        Region = string.IsNullOrWhiteSpace(Region) ? Elsewhere : Region,
        Looks = Text(Looks) ?? "Not described",
        Size = Text(Size),
        Colour = Text(Colour),
        Explained = Text(Explained),
    };

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

public sealed class MarkFormValidator : AbstractValidator<MarkForm>
{
    public MarkFormValidator(PolicyData policy)
    {
        RuleFor(f => f.Region).Must(id => policy.Current(policy.CodeLists.BodyRegions).Find(id ?? "") is not null)
            .WithMessage("Choose where the mark is, or choose ‘Somewhere else’");
        RuleFor(f => f.Looks).Must(t => !string.IsNullOrWhiteSpace(t)).WithMessage("Write what the mark looks like");
        RuleFor(f => f.Looks).NotLongerThan(Domain.Referrals.Mark.WordsMaxLength, "what the mark looks like");
        RuleFor(f => f.Size).NotLongerThan(Domain.Referrals.Mark.ShortMaxLength, "the size");
        RuleFor(f => f.Colour).NotLongerThan(Domain.Referrals.Mark.ShortMaxLength, "the colour");
        RuleFor(f => f.Explained).NotLongerThan(Domain.Referrals.Mark.WordsMaxLength, "how it was explained");
    }
}
