using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Voices;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Judgement;

/// <summary>Can this child decide this one thing? (VC-01 to VC-03)</summary>
[Route("raise-a-concern/{draftId:guid}/voices/{child:int}/{judgement:int}")]
public sealed class JudgementController(StepServices services) : StepController<JudgementForm>(services)
{
    protected override string Key => $"voices-{Route("child")}-{Route("judgement")}";

    protected override string Path => VoicesController.PathOf(Route("child"), Route("judgement"));

    protected override IValidator<JudgementForm> Validator { get; } = new JudgementFormValidator(services.Clock);

    protected override string SectionPath => "voices";

    protected override JudgementForm? FormIn(ConcernDraft draft) =>
        draft.You.WayIn == WayIn.Public ? null : VoiceIn(draft)?.Judgements.Find(j => j.Key == Route("judgement"));

    protected override string Next(ConcernDraft draft, string path, bool changing) => "voices";

    [HttpPost("remove")]
    public async Task<IActionResult> Remove(Guid draftId, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft is null || draft.Row.ReferralId is not null || FormIn(draft.Answers) is not { } form)
        {
            return Services.NotHere(this);
        }

        VoiceIn(draft.Answers)!.Judgements.Remove(form);
        return await StoreAsync(draft, form, null, cancellationToken) ?? Redirect(Address(draftId, SectionPath));
    }

    private ChildVoiceForm? VoiceIn(ConcernDraft draft) => draft.Voices.Children.Find(c => c.ChildKey == Route("child"));

    private int Route(string name) => int.Parse((string)RouteData.Values[name]!, CultureInfo.InvariantCulture);
}
