using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Review;

/// <summary>Reviews with the family: every few weeks by policy data, never beyond its last day, each with the level decided anew (LN-05, TAC-07).</summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/review")]
[KeepFormOfExpiredSession]
public sealed class ReviewController(TeamDesk desk, IValidator<ReviewForm> reviews, IValidator<MoveReviewForm> moves) : TeamPageController(desk)
{
    private const string Page = "review";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => PageAsync(reference, Page, head => ListAsync(head, new MoveReviewForm()));

    [HttpGet("hold")]
    public Task<IActionResult> Hold(string reference) => PageAsync(reference, Page, head => FormAsync(head, new ReviewForm { HeldOn = DateParts.From(Desk.Today) }));

    [HttpPost("hold")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Hold(string reference, ReviewForm form)
    {
        if (form.Children.Count > 0 && await TeamHead.ReadAsync(Desk.Db, reference, Desk.MyId, Stop) is { } family)
        {
            await NameChildrenAsync(form, family);
        }

        var valid = await IsValidAsync(reviews, form);
        var result = valid ? await ChangeAsync(reference, "reviewed", async (assessment, by, at) =>
        {
            var guidance = Desk.Policy.LevelsOfNeed.InForceOn(Desk.Today).Version;
            Desk.Db.Add(EarlyHelpReview.Hold(form.Key, assessment, form.Answers(guidance), Desk.Policy.Clocks, Desk.Today, by, at));
            await Desk.Tell.PeopleAsync([assessment.LeadPractitionerId == Desk.MyId ? null : assessment.LeadPractitionerId], assessment.Reference, "A review is written", Page, Stop);
        }) : TeamChange.Refused;
        return result != TeamChange.Done ? await PageAsync(reference, Page, head => FormAsync(head, form))
            : form.Decision == ReviewDecision.StepUp ? Back(reference, "step-up", "The review is saved. Now send what is known on.")
            : form.Decision == ReviewDecision.Close ? Back(reference, "close", "The review is saved. Now write how it ends.")
            : Back(reference, form.Decision == ReviewDecision.ChangeThePlan ? "plan" : Page, "The review is saved.");
    }

    [HttpPost("move")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Move(string reference, MoveReviewForm form)
    {
        var valid = await IsValidAsync(moves, form);
        var result = valid ? await ChangeAsync(reference, "review-moved", (assessment, by, at) =>
            assessment.MoveReview(form.To.ToDate()!.Value, form.Why!, Desk.Today, Desk.Policy.Clocks, by, at)) : TeamChange.Refused;
        return result == TeamChange.Done ? Back(reference, Page, "The day of the review is changed.") : await PageAsync(reference, Page, head => ListAsync(head, form));
    }

    private async Task<IActionResult> ListAsync(TeamHead head, MoveReviewForm move)
    {
        var held = await Desk.Db.EarlyHelpReviews.AsNoTracking().Where(r => r.AssessmentId == head.Id).OrderByDescending(r => r.HeldOn).ThenByDescending(r => r.At).Take(100).ToListAsync(Stop);
        var closure = head.IsClosed ? await Desk.Db.EarlyHelpClosures.AsNoTracking().Include(c => c.Needs).SingleOrDefaultAsync(c => c.AssessmentId == head.Id, Stop) : null;
        return View("Index", new ReviewsPage(head, held, closure, move, head.ReviewOn(Desk.Today, Desk.Policy), Latest(head))
        {
            SeesAll = SeesAll(head),
            Others = await OthersAsync(head),
            NameOfDomain = NameOf,
        });
    }

    private async Task<IActionResult> FormAsync(TeamHead head, ReviewForm form)
    {
        var open = await Desk.Db.PlanActions.AsNoTracking().Where(a => a.AssessmentId == head.Id).OrderBy(a => a.Number).Take(300).ToListAsync(Stop);
        await NameChildrenAsync(form, head);
        return View("Hold", new HoldPage(head, form, open, await NeedsAsync(head.Id), Desk.Today, Latest(head)));
    }

    // One child alone has the family's level. What was decided for each is shown to those who may write the review.
    private async Task NameChildrenAsync(ReviewForm form, TeamHead head)
    {
        if (head.Children.Count < 2 || !head.IsTheirs)
        {
            form.Children = [];
            return;
        }

        var standing = await Desk.Db.Set<AssessmentLevel>().AsNoTracking().Where(l => l.AssessmentId == head.Id).OrderByDescending(l => l.At).Select(l => l.Others).FirstOrDefaultAsync(Stop);
        form.Children = [.. head.Children.Select(child =>
        {
            var typed = form.Children.Find(c => c.Number == child.Number);
            return new ReviewedChildForm
            {
                Number = child.Number,
                Level = typed?.Level,
                Why = typed?.Why,
                Name = child.Name.Given ?? child.ShownName,
                Now = standing?.Of.FirstOrDefault(l => l.Number == child.Number),
            };
        })];
    }

    // By moment: a review and the level that it decided are written at once.
    private async Task<ILookup<DateTime, ChildLevel>> OthersAsync(TeamHead head)
    {
        var levels = head.Children.Count < 2 || !SeesAll(head) ? []
            : await Desk.Db.Set<AssessmentLevel>().AsNoTracking().Where(l => l.AssessmentId == head.Id && l.Others != null).Select(l => new { l.At, l.Others }).ToListAsync(Stop);
        return levels.SelectMany(l => l.Others!.Of.Select(child => (l.At, child))).ToLookup(l => l.At, l => l.child);
    }

    private DateOnly? Latest(TeamHead head) =>
        (head.LastReviewedOn ?? head.CompletedAt?.ToUkDay()) is { } last ? Desk.Policy.Clocks.ReviewLatest(last) : null;
}
