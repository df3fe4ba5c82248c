using FluentValidation;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Administration.Postcodes;

/// <summary>One file, and what it is.</summary>
public sealed class PostcodesForm
{
    public string? Name { get; set; }

    public string? Source { get; set; }

    public IFormFile? File { get; set; }
}

public sealed class PostcodesFormValidator : AbstractValidator<PostcodesForm>
{
    public PostcodesFormValidator()
    {
        RuleFor(f => f.Name).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter the version of the table")
            .NotLongerThan(PostcodeTable.NameMaxLength, "the version");
        RuleFor(f => f.Source).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter where the table comes from")
            .NotLongerThan(PostcodeTable.SourceMaxLength, "where the table comes from");
        RuleFor(f => f.File).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Select a file")
            .Must(file => file!.Length > 0).WithMessage("The file is empty. Select another one")
            .Must(file => file!.Length <= PostcodeFile.MaxBytes).WithMessage("The file must be 4 MB or smaller");
    }
}

/// <summary>The page.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="Now">The table that counts; null for none.</param>
/// <param name="Mistakes">Everything that is wrong with the file that was sent.</param>
public sealed record PostcodesPage(PostcodesForm Form, TableNow? Now, IReadOnlyList<string> Mistakes)
{
    /// <summary>More than these are not read one by one.</summary>
    public const int MostShown = 100;

    public int More => Math.Max(0, Mistakes.Count - MostShown);
}

/// <summary>The table without its postcodes.</summary>
public sealed record TableNow(Guid Id, string Name, string Source, int Count, string AdoptedByName, DateTime AdoptedAt);
