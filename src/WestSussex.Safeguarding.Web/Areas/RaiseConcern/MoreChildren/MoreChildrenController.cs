using System.Globalization;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreAboutTheChild;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreChildren;

/// <summary>The children of this concern: add, change, remove; what siblings share is copied when asked, never the level.</summary>
[Route("raise-a-concern/{draftId:guid}/more-children")]
public sealed class MoreChildrenController(StepServices services) : ListStepController<MoreChildrenForm>(services)
{
    protected override string Key => "more-children";

    protected override IValidator<MoreChildrenForm> Validator { get; } = new MoreChildrenFormValidator();

    protected override MoreChildrenForm FormIn(ConcernDraft draft) => draft.MoreChildren;

    /// <summary>"No, I will come back to this" goes on; the list stays open on the task list.</summary>
    protected override string Next(ConcernDraft draft, string path, bool changing) =>
        draft.MoreChildren.AllAdded == false && draft.You.WayIn != WayIn.Public ? "" : base.Next(draft, path, changing);

    [HttpPost("add")]
    public async Task<IActionResult> Add(Guid draftId, bool unborn, SharedAnswers shared, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft is null || draft.Row.ReferralId is not null)
        {
            return Services.NotHere(this);
        }

        if (draft.Answers.Children.Count >= Referral.MaxChildren)
        {
            ModelState.AddModelError("", $"One concern can hold {Referral.MaxChildren} children. Send this one, then raise another for the rest");
            return Page(draft, draft.Answers.MoreChildren, null);
        }

        var child = NewChild(draft.Answers, unborn, shared);
        draft.Answers.Children.Add(child);
        (draft.Answers.MoreChildren.AllAddedBefore, draft.Answers.MoreChildren.AllAdded) = (draft.Answers.MoreChildren.AllAdded, null);
        var first = draft.Answers.You.WayIn == WayIn.Public ? $"/{ChildForm.Parts.Name}" : "";
        return await StoreAsync(draft, draft.Answers.MoreChildren, null, cancellationToken)
            ?? Redirect(Address(draftId, $"child/{child.Key.ToString(CultureInfo.InvariantCulture)}{first}"));
    }

    [HttpGet("remove/{child:int}")]
    public async Task<IActionResult> AskRemove(Guid draftId, int child, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.ReadAsync(draftId, cancellationToken);
        if (draft?.Answers.Child(child) is not { } form)
        {
            return Services.NotHere(this);
        }

        Page(draft, draft.Answers.MoreChildren, null);
        ViewData["BackLink"] = Address(draftId, Path);
        return View("Remove", form);
    }

    [HttpPost("remove/{child:int}")]
    public async Task<IActionResult> Remove(Guid draftId, int child, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft?.Answers.Child(child) is not { } form || draft.Row.ReferralId is not null)
        {
            return Services.NotHere(this);
        }

        draft.Answers.Children.Remove(form);
        if (draft.Answers.Children.Count == 0)
        {
            draft.Answers.Children.Add(new ChildForm { Key = child + 1 });
        }

        draft.Answers.Saves.Remove($"child-{child}");
        draft.Answers.Saves.Remove(MoreAboutTheChildController.KeyOf(child));

        // What was said about this child elsewhere goes too, before another one may get the same key.
        PeopleInStep.Bring(draft.Answers, Services.Clock);

        return await StoreAsync(draft, draft.Answers.MoreChildren, null, cancellationToken) ?? Redirect(Address(draftId, Path));
    }

    [HttpGet("copy/{child:int}")]
    public async Task<IActionResult> AskCopy(Guid draftId, int child, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.ReadAsync(draftId, cancellationToken);
        return draft?.Answers.Child(child) is not { } form || draft.Row.ReferralId is not null || draft.Answers.Children.Count < 2
            ? Services.NotHere(this)
            : CopyPage(draft, form);
    }

    /// <summary>Copies what was ticked from one child to another.</summary>
    [HttpPost("copy/{child:int}")]
    public async Task<IActionResult> Copy(Guid draftId, int child, SharedAnswers shared, CancellationToken cancellationToken)
    {
        var draft = await Services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft?.Answers.Child(child) is not { } form || draft.Row.ReferralId is not null || draft.Answers.Children.Count < 2)
        {
            return Services.NotHere(this);
        }

        if (shared.From == child || (shared.From is { } key && draft.Answers.Child(key) is null))
        {
            shared.From = null;
        }

        (await new SharedAnswersValidator().ValidateAsync(shared, cancellationToken)).AddToModelState(ModelState, null);
        if (!ModelState.IsValid)
        {
            return CopyPage(draft, form);
        }

        shared.Copy(draft.Answers.Child(shared.From!.Value)!, form);
        form.IsJustAdded = false;
        return await StoreAsync(draft, draft.Answers.MoreChildren, null, cancellationToken) ?? Redirect(Address(draftId, Path));
    }

    private ViewResult CopyPage(OpenDraft draft, ChildForm child)
    {
        Page(draft, draft.Answers.MoreChildren, null);
        ViewData["BackLink"] = Address(draft.Row.Id, Path);
        return View("Copy", child);
    }

    private static ChildForm NewChild(ConcernDraft draft, bool unborn, SharedAnswers shared)
    {
        var from = shared.From is { } key && draft.Child(key) is { } chosen ? chosen : draft.Children[0];
        var child = new ChildForm { Key = draft.Children.Max(c => c.Key) + 1, IsJustAdded = true };
        if (unborn)
        {
            child.Birth = BirthAnswer.Unborn;
            child.NameNotKnown = true;
        }

        shared.Copy(from, child);
        return child;
    }
}
