using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.Disagree;

/// <summary>
/// Keeps a disagreement with its due time, marks the concern's timeline and tells the manager. It touches no status, no level and no
/// outcome: what protects a child goes on (DE-04).
/// </summary>
public sealed class RaiseDisagreement(SafeguardingDbContext db, PolicyData policy, AccessLog log, TellMash tell, TimeProvider clock)
{
    private const int FirstStage = 1;

    /// <summary>When the manager has to answer, in UTC.</summary>
    public async Task<DateTime> SaveAsync(DisagreedConcern concern, DisagreeForm form, Actor by, CancellationToken cancellationToken)
    {
        if (await RaisedAlreadyAsync(form.Key, cancellationToken) is { } raised)
        {
            return raised;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var due = policy.Clocks.DisagreementDue(FirstStage, concern.MeansHarm, now);
        var words = new DisagreementWords(form.Issue!, form.Evidence, form.Wish!);
        db.Disagreements.Add(Disagreement.Raise(concern.Id, concern.ManagerId, words, due, by, now, form.Key));
        var referral = await db.Referrals.SingleAsync(r => r.Id == concern.Id, cancellationToken);
        referral.WasDisagreedWith(words.Issue, by, now);
        log.Changed(db, "referral", concern.Id, "disagreed");
        await tell.PersonAsync(concern.ManagerId, concern.Reference, "Somebody disagrees with a decision", cancellationToken);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (DbErrors.IsUniqueViolation(e))
        {
            // The same form, pressed twice: the first one is kept.
            db.ChangeTracker.Clear();
        }

        return due;
    }

    private Task<DateTime?> RaisedAlreadyAsync(Guid key, CancellationToken cancellationToken) =>
        db.Disagreements.Where(d => d.Id == key).Select(d => (DateTime?)d.DueAt).FirstOrDefaultAsync(cancellationToken);
}
