using System.ComponentModel.DataAnnotations;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.PartOfIt;

/// <summary>What asks for a step beside this form: ticked, answered at once, and shown to MASH. Nothing has to be ticked.</summary>
public sealed class PartOfItForm : StepForm
{
    /// <summary>Ids of the special steps.</summary>
    [Display(Name = "Part of it")]
    public List<string> Steps { get; set => field = [.. (value ?? []).Where(id => !string.IsNullOrWhiteSpace(id)).Distinct()]; } = [];
}
