using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.PartOfIt;

/// <summary>Is any of this part of it? What to do stands beside each choice; where no script could show it there, on a page of its own after it was saved.</summary>
[Route("raise-a-concern/{draftId:guid}/part-of-it")]
public sealed class PartOfItController(StepServices services, PolicyData policy) : StepInPartsController<PartOfItForm>(services)
{
    internal const string WhatToDo = "what-to-do";

    protected override string Key => "part-of-it";

    protected override IReadOnlyList<string> Parts { get; } = [WhatToDo];

    protected override string? SectionPath => (string?)RouteData.Values["part"] == WhatToDo ? Key : null;

    protected override IValidator<PartOfItForm> Validator { get; } = new PartOfItFormValidator(policy);

    protected override PartOfItForm? FormIn(ConcernDraft draft) => draft.You.IsYoungPerson ? null : draft.PartOfIt;

    private bool WasShown => Request.HasFormContentType && Request.Form["_shown"] == "true";

    protected override string Next(ConcernDraft draft, string path, bool changing) =>
        path == Key && draft.PartOfIt.Steps.Count > 0 && !WasShown ? $"{Key}/{WhatToDo}" + (changing ? "?change" : "") : base.Next(draft, Key, changing);

    protected override async Task ValidateAsync(PartOfItForm form, string? part, CancellationToken cancellationToken) =>
        await base.ValidateAsync(form, null, cancellationToken);
}
