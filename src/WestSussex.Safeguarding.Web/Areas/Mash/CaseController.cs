using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>
/// A page about one referral. Reading: <see cref="OpenAsync"/> gives the head, logs the look and keeps the claim alive. Changing:
/// ChangeAsync loads the record, does the verb, and saves it with its events, its log entry and its mails at once.
/// </summary>
[Area("Mash")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class CaseController(CaseDesk desk) : Controller
{
    /// <summary>A page act of the claim's holder is written down at most this often.</summary>
    private static readonly TimeSpan ClaimRefresh = TimeSpan.FromMinutes(2);

    // What these change, no form depends on: a claim that came or went is no reason to ask somebody again.
    private static readonly HashSet<ReferralEventKind> Harmless =
        [ReferralEventKind.Claimed, ReferralEventKind.ClaimGivenUp, ReferralEventKind.ClaimLapsed, ReferralEventKind.FeedbackRead];

    protected CaseDesk Desk => desk;

    /// <summary>The referral's head, or null where it does not exist for this person; the look is logged (MT-10).</summary>
    /// <param name="reference">From the address.</param>
    /// <param name="page">Code of the page, for the log.</param>
    protected async Task<CaseHead?> OpenAsync(string reference, string page)
    {
        var head = await HeadAsync(reference);
        if (head is null)
        {
            return null;
        }

        desk.Log.Viewed(CaseDesk.RecordType, head.Id, page);
        ViewData["Case"] = head;
        ViewData["CasePage"] = page;
        await KeepClaimAsync(head);
        return head;
    }

    /// <summary>Children of other concerns that share something with this one's: these looks are logged too, with the ids shown (MT-10).</summary>
    protected async Task<IReadOnlyList<EarlierConcern>> EarlierAsync(CaseHead head)
    {
        var earlier = await EarlierConcern.FindAsync(desk.Db, head.Id, head.Keys, HttpContext.RequestAborted);
        if (earlier.Count > 0)
        {
            desk.Log.Listed(CaseDesk.RecordType, earlier.Select(e => e.ReferralId).Distinct(), "earlier-concerns");
        }

        return earlier;
    }

    /// <summary>Does something to a referral.</summary>
    /// <param name="reference">From the address.</param>
    /// <param name="form">What was posted; null for what depends on nothing that the page showed, where the domain's own guard is enough.</param>
    /// <param name="what">Code for the access log.</param>
    /// <param name="change">The domain's verbs, and the mails that go with them.</param>
    /// <param name="adds">A form that overwrites nothing, in place of <paramref name="form"/>: the same one sent twice counts once.</param>
    protected async Task<ChangeResult> ChangeAsync(
        string reference, VersionedForm? form, string what, Func<Referral, Actor, DateTime, Task> change, VersionedForm? adds = null)
    {
        var referral = await LoadAsync(reference);
        if (referral is null)
        {
            return ChangeResult.NotFound;
        }

        if (form is not null && referral.Version != form.Version && await SomethingElseHappenedAsync(referral.Id, form))
        {
            return Meanwhile();
        }

        try
        {
            await change(referral, desk.Me, desk.Now);
            if (adds is not null && await HappenedBeforeAsync(referral.Id, adds))
            {
                desk.Db.ChangeTracker.Clear();
                return ChangeResult.Done;
            }

            desk.Log.Changed(desk.Db, CaseDesk.RecordType, referral.Id, what);
            await desk.Db.SaveChangesAsync(HttpContext.RequestAborted);
            return ChangeResult.Done;
        }
        catch (RuleBrokenException rule)
        {
            desk.Db.ChangeTracker.Clear();
            ModelState.AddModelError("", rule.Message);
            return ChangeResult.Refused;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Meanwhile();
        }
    }

    /// <summary>The same as the function above, for verbs without anything to wait for.</summary>
    protected Task<ChangeResult> ChangeAsync(
        string reference, VersionedForm? form, string what, Action<Referral, Actor, DateTime> change, VersionedForm? adds = null) =>
        ChangeAsync(reference, form, what, (referral, by, at) =>
        {
            change(referral, by, at);
            return Task.CompletedTask;
        }, adds);

    /// <summary>The page again with what was typed: after a message, or with what is stored now beside it.</summary>
    protected async Task<IActionResult> AgainAsync(string reference, string page, VersionedForm form, ChangeResult result, Func<CaseHead, Task<ViewResult>> view)
    {
        var head = result == ChangeResult.NotFound ? null : await OpenAsync(reference, page);
        if (head is null)
        {
            return NotFound();
        }

        if (result == ChangeResult.Conflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            var since = new DateTime(Math.Clamp(form.SeenUntil, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
            ViewData["Meanwhile"] = await CaseEvent.Of(desk.Db.Set<ReferralEvent>()
                .Where(e => e.ReferralId == head.Id && e.At > since).OrderBy(e => e.At).Take(20)).ToListAsync(HttpContext.RequestAborted);
        }

        return await view(head);
    }

    /// <summary>Where no child is left to choose, says so in place of asking to choose one.</summary>
    protected void AskForNoChildWhereThereIsNone(CaseHead head, Verb verb)
    {
        if (head.Those(verb).Count == 0 && ModelState.Remove(nameof(ChildrenForm.Children)))
        {
            ModelState.AddModelError("", "This cannot be done for any of the children now. Copy what you typed if you need it elsewhere.");
        }
    }

    /// <summary>Where only one child is at the right stage nobody is asked which: an empty choice means that one.</summary>
    protected async Task ChooseForThemAsync(string reference, ChildrenForm form, Verb verb)
    {
        if (form.Children.Count == 0 && await HeadAsync(reference) is { } head && head.Those(verb) is [{ } only])
        {
            form.Children.Add(only.Id);
        }
    }

    /// <summary>The page, or why it cannot be done now, instead of a form that nobody could send.</summary>
    protected async Task<IActionResult> ShowAsync(string reference, string page, string view, ChildrenForm form, Verb verb) =>
        await OpenAsync(reference, page) is not { } head ? NotFound()
        : head.Can(verb) ? View(view, form)
        : View("~/Areas/Mash/Shared/NotNow.cshtml", new NotNow(verb));

    /// <summary>Back to the summary, which says what was done.</summary>
    protected RedirectResult ToSummary(string reference, string done)
    {
        TempData["Done"] = done;
        return Redirect($"/mash/{reference}");
    }

    private Task<CaseHead?> HeadAsync(string reference) => Reference.Parse(reference) is not { } parsed
        ? Task.FromResult<CaseHead?>(null)
        : CaseHead.ReadAsync(desk.Db, desk.Db.Referrals.Where(r => r.Reference == parsed), HttpContext.RequestAborted);

    /// <summary>What the verbs of this page need beside children, decisions and who may open it.</summary>
    protected virtual IQueryable<Referral> WithParts(IQueryable<Referral> referrals) => referrals;

    private Task<Referral?> LoadAsync(string reference) => Reference.Parse(reference) is not { } parsed
        ? Task.FromResult<Referral?>(null)
        : WithParts(desk.Db.Referrals).Include(r => r.Children).ThenInclude(c => c.Decisions).Include(r => r.RestrictedAccess).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Reference == parsed, HttpContext.RequestAborted);

    private ChangeResult Meanwhile()
    {
        desk.Db.ChangeTracker.Clear();
        ModelState.AddModelError("", "Somebody changed this while you were writing. Nothing of yours is lost: read what they did, then send yours again if it still holds.");
        return ChangeResult.Conflict;
    }

    // Since the page was made the same person has done just this, in the same words: an impatient finger, or a browser that reloads.
    private async Task<bool> HappenedBeforeAsync(Guid referralId, VersionedForm form)
    {
        var since = new DateTime(Math.Clamp(form.SeenUntil, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
        var mine = await desk.Db.Set<ReferralEvent>().AsNoTracking()
            .Where(e => e.ReferralId == referralId && e.At >= since && e.ById == desk.MyId).ToListAsync(HttpContext.RequestAborted);
        return desk.Db.ChangeTracker.Entries<ReferralEvent>().Where(e => e.State == EntityState.Added).Select(e => e.Entity)
            .All(now => mine.Exists(m => m.Kind == now.Kind && m.Words == now.Words && m.ReferredChildId == now.ReferredChildId));
    }

    private async Task<bool> SomethingElseHappenedAsync(Guid referralId, VersionedForm form)
    {
        var since = new DateTime(Math.Clamp(form.SeenUntil, 0, DateTime.MaxValue.Ticks), DateTimeKind.Utc);
        var kinds = await desk.Db.Set<ReferralEvent>().Where(e => e.ReferralId == referralId && e.At > since)
            .Select(e => e.Kind).Distinct().ToListAsync(HttpContext.RequestAborted);
        return kinds.Count == 0 || !kinds.TrueForAll(Harmless.Contains);
    }

    // Straight to the column: keeping a claim alive changes nothing that anybody decides on, so it must not make a new version.
    private async Task KeepClaimAsync(CaseHead head)
    {
        var now = desk.Now;
        if (head.ClaimedById != desk.MyId || now - head.ClaimActiveAt < ClaimRefresh || now - head.ClaimActiveAt >= Referral.ClaimIdleLimit)
        {
            return;
        }

        try
        {
            await using var turn = await desk.Db.BeginWriteAsync(HttpContext.RequestAborted);
            await desk.Db.Referrals.Where(r => r.Id == head.Id && r.ClaimedById == desk.MyId)
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.ClaimActiveAt, now), HttpContext.RequestAborted);
            await turn.CommitAsync(HttpContext.RequestAborted);
        }
        catch (Exception e) when (DbErrors.IsCannotWrite(e) || DbErrors.IsBusy(e))
        {
            // Reading goes on while the database cannot write; the claim then simply is not kept alive.
        }
    }
}
