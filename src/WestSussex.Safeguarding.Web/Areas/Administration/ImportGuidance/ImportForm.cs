using FluentValidation;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Administration.ImportGuidance;

/// <summary>One file.</summary>
public sealed class ImportForm
{
    public IFormFile? File { get; set; }
}

public sealed class ImportFormValidator : AbstractValidator<ImportForm>
{
    public ImportFormValidator() => RuleFor(f => f.File).Cascade(CascadeMode.Stop)
        .NotNull().WithMessage("Select a file")
        .Must(file => file!.Length > 0).WithMessage("The file is empty. Select another one")
        .Must(file => file!.Length <= GuidanceFile.MaxBytes).WithMessage("The file must be 4 MB or smaller");
}

/// <summary>The page.</summary>
/// <param name="Mistakes">Everything that is wrong with the file that was sent.</param>
public sealed record ImportPage(IReadOnlyList<string> Mistakes)
{
    /// <summary>More than these are not read one by one.</summary>
    public const int MostShown = 100;

    public static ImportPage Empty { get; } = new([]);

    public int More => Math.Max(0, Mistakes.Count - MostShown);
}
