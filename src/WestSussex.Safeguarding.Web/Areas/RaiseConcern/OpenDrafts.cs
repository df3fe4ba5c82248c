using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>A draft's row with its answers read.</summary>
public sealed record OpenDraft(Draft Row, ConcernDraft Answers);

/// <summary>Finds the reader's own drafts and saves them. Somebody else's does not exist: the scope filters see to that.</summary>
public sealed class OpenDrafts(SafeguardingDbContext db, PolicyData policy, TimeProvider clock)
{
    /// <summary>To be shown.</summary>
    public Task<OpenDraft?> ReadAsync(Guid id, CancellationToken cancellationToken) => FindAsync(db.Drafts.AsNoTracking(), id, cancellationToken);

    /// <summary>To be changed.</summary>
    public Task<OpenDraft?> OpenAsync(Guid id, CancellationToken cancellationToken) => FindAsync(db.Drafts, id, cancellationToken);

    /// <summary>Writes the answers back.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody saved in between; read it again.</exception>
    public Task SaveAsync(OpenDraft draft, CancellationToken cancellationToken)
    {
        draft.Row.Save(draft.Answers.Write(), draft.Answers.HarmIndicated(policy.Current(policy.LevelsOfNeed)), clock.GetUtcNow().UtcDateTime);
        return db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Forgets what this request has loaded, so that it can be read again.</summary>
    public void Forget() => db.ChangeTracker.Clear();

    private async Task<OpenDraft?> FindAsync(IQueryable<Draft> drafts, Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var row = await drafts.SingleOrDefaultAsync(d => d.Id == id && d.ExpiresAt > now, cancellationToken);
        if (row is null)
        {
            return null;
        }

        var answers = ConcernDraft.Read(row.Answers);
        answers.AskAgainForLevelsOf(policy.LevelsOfNeed, policy.LevelsOfNeed.InForceOn(policy.Today));
        return new OpenDraft(row, answers);
    }
}
