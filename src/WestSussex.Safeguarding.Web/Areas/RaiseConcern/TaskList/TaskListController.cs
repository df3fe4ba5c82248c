using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.TaskList;

/// <summary>At most seven tasks, in any order. The public goes on where they were.</summary>
[Area("RaiseConcern")]
[AllowAnonymous]
[ServiceFilter<DraftKeyFilter>]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("raise-a-concern/{draftId:guid}")]
public sealed class TaskListController(StepServices services, SafeguardingDbContext db, AttachmentFiles files) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(Guid draftId, CancellationToken cancellationToken)
    {
        var draft = await services.Drafts.ReadAsync(draftId, cancellationToken);
        if (draft is null)
        {
            return services.NotHere(this);
        }

        if (draft.Row.ReferralId is not null)
        {
            return Redirect($"/raise-a-concern/{draftId}/sent");
        }

        PeopleInStep.DropUntouched(draft.Answers);
        if (draft.Answers.You.WayIn == WayIn.Public)
        {
            var next = services.Form.QuestionsOf(draft.Answers).FirstOrDefault(q => !q.IsComplete)?.Path ?? ConcernForm.CheckAnswersPath;
            return Redirect($"/raise-a-concern/{draftId}/{next}");
        }

        ViewData["Sections"] = services.Form.SectionsOf(draft.Answers);
        ViewData["Ring"] = services.Ring;
        ViewData["Call"] = draft.Answers.FollowsCall
            ? await db.Referrals.Where(r => r.IdempotencyKey == draftId).Select(r => new CallBefore(r.Reference, r.ReceivedAt, r.WrittenDueAt)).SingleOrDefaultAsync(cancellationToken)
            : null;
        ViewData["ReturnCode"] = services.DraftKey.Read()?.Code;
        return View(draft);
    }

    [HttpGet("delete")]
    public async Task<IActionResult> AskDelete(Guid draftId, CancellationToken cancellationToken)
    {
        var draft = await services.Drafts.ReadAsync(draftId, cancellationToken);
        ViewData["BackLink"] = $"/raise-a-concern/{draftId}";
        return draft is null || draft.Row.ReferralId is not null ? services.NotHere(this) : View("Delete", draft);
    }

    [HttpPost("delete")]
    public async Task<IActionResult> Delete(Guid draftId, CancellationToken cancellationToken)
    {
        var draft = await services.Drafts.OpenAsync(draftId, cancellationToken);
        if (draft is null || draft.Row.ReferralId is not null)
        {
            return services.NotHere(this);
        }

        var itsFiles = await db.Attachments.Where(a => a.DraftId == draftId && a.ReferralId == null).ToListAsync(cancellationToken);
        db.Attachments.RemoveRange(itsFiles);
        db.Drafts.Remove(draft.Row);
        await db.SaveChangesAsync(cancellationToken);
        itsFiles.ForEach(file => files.Delete(file.StoredAs));
        services.DraftKey.Forget();
        return View("Deleted", draft.Answers.FollowsCall);
    }
}

/// <summary>The telephone call that this form writes down (RC-20).</summary>
public sealed record CallBefore(string Reference, DateTime RangAt, DateTime? WrittenDueAt);
