using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>What stands around the questions of every page of an assessment.</summary>
public sealed record AssessmentStepView
{
    private const string Key = "AssessmentStep";

    public required string Reference { get; init; }

    /// <summary>The task's name, above the heading.</summary>
    public string? Caption { get; init; }

    /// <summary>Where the form posts to.</summary>
    public required string Action { get; init; }

    /// <summary>Comes from the page on which it is read through, and goes back there.</summary>
    public bool Changing { get; init; }

    public DateTime? SavedAt { get; init; }

    /// <summary>The stored version that this page shows.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>This page load: it may save again and again, another tab may not save over it unseen.</summary>
    public string Tab { get; init; } = "";

    /// <summary>Saved elsewhere in between: what is stored now, field by field.</summary>
    public IReadOnlyList<Difference> Conflict { get; init; } = [];

    /// <summary>The database takes nothing at the moment; what was typed is on the page.</summary>
    public bool CannotSave { get; init; }

    public static AssessmentStepView From(ViewDataDictionary viewData) => (AssessmentStepView)viewData[Key]!;

    public void PutInto(ViewDataDictionary viewData) => viewData[Key] = this;
}
