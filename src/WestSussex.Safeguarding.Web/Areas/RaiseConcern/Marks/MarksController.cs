using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.TheConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Marks;

/// <summary>The list of marks and bruises, with a picture of where they are: an optional page below what somebody saw (RC-09).</summary>
[Route("raise-a-concern/{draftId:guid}/marks")]
public sealed class MarksController(StepServices services) : ListStepController<MarksForm>(services)
{
    protected override string Key => "marks";

    protected override string SectionPathIn(ConcernDraft draft) => HangsBelow(draft);

    protected override IValidator<MarksForm> Validator { get; } = new MarksFormValidator();

    protected override MarksForm FormIn(ConcernDraft draft) => draft.Marks;

    protected override string Next(ConcernDraft draft, string path, bool changing) => changing ? base.Next(draft, path, changing) : HangsBelow(draft);

    // What was seen is written down on that page, and goes on from there.
    internal static string HangsBelow(ConcernDraft draft) => draft.You.WayIn == WayIn.Public ? $"the-concern/{TheConcernForm.Parts.Worries}" : "the-concern";

    [HttpPost("add")]
    public async Task<IActionResult> Add(Guid draftId, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft is null || draft.Row.ReferralId is not null)
        {
            return Services.NotHere(this);
        }

        var marks = draft.Answers.Marks.Marks;
        if (marks.Count >= Domain.Referrals.Mark.MostPerConcern)
        {
            ModelState.AddModelError("", $"You can describe {Domain.Referrals.Mark.MostPerConcern} marks here. Write about the others under what you saw");
            return Page(draft, draft.Answers.Marks, null);
        }

        var mark = new MarkForm { Key = marks.Select(m => m.Key).Append(0).Max() + 1 };
        marks.Add(mark);
        return await StoreAsync(draft, draft.Answers.Marks, null, cancellationToken) ?? Redirect(Address(draftId, $"marks/mark/{mark.Key}"));
    }

    [HttpGet("remove/{mark:int}")]
    public Task<IActionResult> AskRemove(Guid draftId, int mark, CancellationToken cancellationToken) =>
        AskRemoveAsync(draftId, mark, answers => answers.Marks.Marks.FindIndex(m => m.Key == mark) is >= 0 and var at ? answers.Marks.Marks[at].CalledAs(at + 1, Services.Policy) : null, cancellationToken);

    [HttpPost("remove/{mark:int}")]
    public async Task<IActionResult> Remove(Guid draftId, int mark, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft is null || draft.Row.ReferralId is not null || draft.Answers.Marks.Marks.RemoveAll(m => m.Key == mark) == 0)
        {
            return Services.NotHere(this);
        }

        return await StoreAsync(draft, draft.Answers.Marks, null, cancellationToken) ?? Redirect(Address(draftId, Path));
    }
}
