using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.AboutTheChild;

/// <summary>One child: name and address first, because MASH looks for a social worker by them (RC-05).</summary>
[Route("raise-a-concern/{draftId:guid}/child/{child:int}")]
public sealed class AboutTheChildController(StepServices services) : StepInPartsController<ChildForm>(services)
{
    protected override string Key => $"child-{ChildKey}";

    protected override string Path => $"child/{ChildKey}";

    protected override IReadOnlyList<string> Parts => ChildForm.Parts.All;

    protected override IValidator<ChildForm> Validator { get; } = new ChildFormValidator(services.Clock);

    private int ChildKey => int.Parse((string)RouteData.Values["child"]!, CultureInfo.InvariantCulture);

    protected override ChildForm? FormIn(ConcernDraft draft) => draft.Child(ChildKey);
}
