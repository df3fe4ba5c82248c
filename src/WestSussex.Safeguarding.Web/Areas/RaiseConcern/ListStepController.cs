using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>A page with a list that entries are added to and taken from. Those that nobody filled in go when it is shown or saved.</summary>
public abstract class ListStepController<TForm>(StepServices services) : StepController<TForm>(services)
    where TForm : StepForm
{
    protected override void BringInStep(ConcernDraft answers)
    {
        PeopleInStep.DropUntouched(answers);
        base.BringInStep(answers);
    }

    /// <summary>Asks whether one entry of this page's list is to go; the post to the same address does it.</summary>
    /// <param name="draftId">The draft.</param>
    /// <param name="entry">Key of the entry.</param>
    /// <param name="called">As the list calls it; nothing where there is no such entry.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    protected async Task<IActionResult> AskRemoveAsync(Guid draftId, int entry, Func<ConcernDraft, string?> called, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.ReadAsync(draftId, cancellationToken);
        if (draft is null || draft.Row.ReferralId is not null || FormIn(draft.Answers) is null || called(draft.Answers) is not { } whom)
        {
            return Services.NotHere(this);
        }

        var list = Address(draftId, Path);
        ViewData["Title"] = "Remove";
        ViewData["BackLink"] = list;
        ViewData["ExitThisPage"] = draft.Answers.You.WayIn == WayIn.Public;
        return View("~/Areas/RaiseConcern/Shared/Remove.cshtml", new RemovePage(whom, $"{list}/remove/{entry}", list));
    }
}
