using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.BeforeYouStart;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Start;

/// <summary>Opens a draft for one of the three ways in, with what the portal already knows about a signed-in person.</summary>
public sealed class StartConcern(SafeguardingDbContext db, CurrentViewer viewer, DraftKey key, PolicyData policy, TimeProvider clock)
{
    /// <returns>The draft's id. Without an account its return code is in the browser's cookie, and nowhere else.</returns>
    public async Task<Guid> RunAsync(WayIn wayIn, DangerForm danger, bool looksAutomated, BroughtAlong? along, CancellationToken cancellationToken, bool isYoungPerson = false,
        Action<ConcernDraft>? fillIn = null)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var answers = new ConcernDraft { Danger = danger, LooksAutomated = looksAutomated };
        answers.You.WayIn = wayIn;
        answers.You.IsYoungPerson = isYoungPerson;
        answers.Saves["danger"] = new PageSave(Guid.NewGuid().ToString("N"), "", now);
        along?.AddTo(answers, policy, clock);
        fillIn?.Invoke(answers);
        var code = wayIn == WayIn.SignedIn ? null : ReturnCode.New();
        var draft = code is null
            ? Draft.StartFor(await FillInAsync(answers, cancellationToken), viewer.Viewer!.AgencyId, now)
            : Draft.StartWithoutAccount(wayIn == WayIn.Public ? ConcernRoute.Public : ConcernRoute.Professional, ReturnCode.Hash(code), now);
        draft.Save(answers.Write(), answers.HarmIndicated(policy.Current(policy.LevelsOfNeed)), now);
        db.Drafts.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        if (code is not null)
        {
            key.Write(draft.Id, code);
        }

        return draft.Id;
    }

    private async Task<Guid> FillInAsync(ConcernDraft answers, CancellationToken cancellationToken)
    {
        var id = viewer.Viewer!.PersonId!.Value;
        var known = await db.People.Where(p => p.Id == id)
            .Select(p => new { p.Name, p.JobTitle, p.Telephone, p.WorkEmail, Agency = db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault() })
            .SingleAsync(cancellationToken);
        answers.You.Name = known.Name;
        answers.You.JobTitle = known.JobTitle;
        answers.You.Telephone = known.Telephone;
        answers.You.Email = known.WorkEmail;
        answers.You.Organisation = known.Agency;
        answers.You.EntersForMash = viewer.Viewer.AsActor().WorksInMash;
        answers.Saves["you"] = new PageSave(Guid.NewGuid().ToString("N"), "", clock.GetUtcNow().UtcDateTime);
        return id;
    }
}

/// <summary>Who may see the start and what they have begun.</summary>
public sealed record StartedDraft(Guid Id, DateTime StartedAt, DateTime SavedAt, DateTime ExpiresAt);
