using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>What stands around the questions of every page: where it belongs, when it was saved, what went wrong.</summary>
public sealed record StepView
{
    private const string Key = "Step";

    public required Guid DraftId { get; init; }

    public required bool IsPublic { get; init; }

    /// <summary>The section's name, above the heading.</summary>
    public string? Caption { get; init; }

    /// <summary>Where the form posts to.</summary>
    public required string Action { get; init; }

    /// <summary>The part of the page that is shown; null is all of it.</summary>
    public string? Part { get; init; }

    /// <summary>True when the reader came from check answers and goes back there.</summary>
    public bool Changing { get; init; }

    public DateTime? SavedAt { get; init; }

    /// <summary>The stored version that this page shows.</summary>
    public string Stamp { get; init; } = "";

    /// <summary>This page load: it may save again and again, another tab may not save over it unseen.</summary>
    public string Tab { get; init; } = "";

    /// <summary>The code with which somebody without an account comes back.</summary>
    public string? ReturnCode { get; init; }

    public required WhomToRing Ring { get; init; }

    /// <summary>Saved elsewhere in between: what is stored now, field by field.</summary>
    public IReadOnlyList<Difference> Conflict { get; init; } = [];

    /// <summary>The database takes nothing at the moment; what was typed is on the page.</summary>
    public bool CannotSave { get; init; }

    /// <summary>Shows the part, or everything where a page has no parts.</summary>
    public bool Shows(string part) => Part is null || Part == part;

    public static StepView From(ViewDataDictionary viewData) => (StepView)viewData[Key]!;

    public void PutInto(ViewDataDictionary viewData) => viewData[Key] = this;
}
