using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Areas.Mash.Screen;

/// <summary>
/// Writes down a person's judgement on who a child is: the child of another concern, or one recorded for the first time. Brothers and
/// sisters of one concern become a family.
/// </summary>
public sealed class MatchPeople(SafeguardingDbContext db)
{
    public async Task Async(Referral referral, MatchForm form, Actor by, DateTime at, CancellationToken cancellationToken)
    {
        var referred = referral.Child(form.Child);
        var keys = await CaseChild.Of(db.ReferredChildren.AsNoTracking().Where(c => c.Id == referred.Id)).Select(c => c.Keys).ToListAsync(cancellationToken);
        var candidates = await EarlierConcern.FindAsync(db, referral.Id, keys, cancellationToken);
        if (form.Same == Guid.Empty)
        {
            foreach (var other in candidates)
            {
                referral.RecordNotTheSame(referred.Id, other.Reference, form.Why!, by, at);
            }

            referral.Match(referred.Id, Record(referred, at), $"Recorded as a new child. {form.Why}", by, at);
        }
        else
        {
            var same = candidates.FirstOrDefault(c => c.OtherId == form.Same);
            RuleBrokenException.When(same is null, "Select one of the children shown");
            var child = await KnownAsync(same!, referral.Id, by, at, cancellationToken);
            referral.Match(referred.Id, child, $"The child of {same!.Reference}. {form.Why}", by, at);
        }

        await JoinFamilyAsync(referral, at, cancellationToken);
    }

    // The other concern may never have been matched: then both become the child that is recorded now.
    private async Task<Child> KnownAsync(EarlierConcern same, Guid thisReferralId, Actor by, DateTime at, CancellationToken cancellationToken)
    {
        if (same.ChildId is { } known)
        {
            return await db.Set<Child>().SingleAsync(c => c.Id == known, cancellationToken);
        }

        var other = await db.Referrals.Include(r => r.Children).SingleAsync(r => r.Id == same.ReferralId, cancellationToken);
        var child = Record(other.Child(same.OtherId), at);
        var reference = await db.Referrals.Where(r => r.Id == thisReferralId).Select(r => r.Reference).SingleAsync(cancellationToken);
        other.Match(same.OtherId, child, $"The child of {reference}", by, at);
        return child;
    }

    private Child Record(ReferredChild referred, DateTime at)
    {
        var child = Child.Record(referred.Name, referred.DateOfBirth, at);
        db.Add(child);
        return child;
    }

    private async Task JoinFamilyAsync(Referral referral, DateTime at, CancellationToken cancellationToken)
    {
        var ids = referral.Children.Select(c => c.ChildId).OfType<Guid>().ToList();
        if (ids.Count < 2)
        {
            return;
        }

        var family = await db.Set<Family>().Include(f => f.Members).Where(f => f.Members.Any(m => ids.Contains(m.ChildId)))
            .OrderBy(f => f.Id).FirstOrDefaultAsync(cancellationToken);
        if (family is null)
        {
            family = Family.Record(at);
            db.Add(family);
        }

        var children = await db.Set<Child>().Where(c => ids.Contains(c.Id)).ToListAsync(cancellationToken);
        foreach (var child in children.Union(db.ChangeTracker.Entries<Child>().Select(e => e.Entity).Where(c => ids.Contains(c.Id))))
        {
            family.Add(child, at);
        }
    }
}
