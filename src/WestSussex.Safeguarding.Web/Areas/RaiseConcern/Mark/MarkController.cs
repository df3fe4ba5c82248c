using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Marks;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Mark;

/// <summary>One mark or bruise.</summary>
[Route("raise-a-concern/{draftId:guid}/marks/mark/{mark:int}")]
public sealed class MarkController(StepServices services) : StepController<MarkForm>(services)
{
    protected override string Key => $"mark-{MarkKey}";

    protected override string Path => $"marks/mark/{MarkKey}";

    protected override string SectionPath => "marks";

    protected override string NamedAfter(ConcernDraft draft) => MarksController.HangsBelow(draft);

    protected override IValidator<MarkForm> Validator { get; } = new MarkFormValidator(services.Policy);

    private int MarkKey => int.Parse((string)RouteData.Values["mark"]!, CultureInfo.InvariantCulture);

    protected override MarkForm? FormIn(ConcernDraft draft) => draft.Marks.Marks.Find(m => m.Key == MarkKey);

    protected override string Next(ConcernDraft draft, string path, bool changing) => "marks";
}
