using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.AboutMe;

/// <summary>The way in of somebody under 18 who writes about themselves: three short pages, nobody's agreement asked.</summary>
[Route("raise-a-concern/{draftId:guid}/about-me")]
public sealed class AboutMeController(StepServices services) : StepInPartsController<AboutMeForm>(services)
{
    protected override string Key => "about-me";

    protected override IReadOnlyList<string> Parts => AboutMeForm.Parts.All;

    protected override IValidator<AboutMeForm> Validator { get; } = new AboutMeFormValidator();

    protected override AboutMeForm? FormIn(ConcernDraft draft) => draft.You.IsYoungPerson ? draft.AboutMe : null;
}
