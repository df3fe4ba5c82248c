using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Operations.DemoData;

/// <summary>Fills an empty database in Development, so that somebody who starts the portal for the first time sees it at work.</summary>
public sealed class DemoLoader(IServiceScopeFactory scopes, PolicyData policy, TimeProvider clock)
{
    /// <summary>Does nothing when the database holds an agency already.</summary>
    /// <param name="agreementVersion">The confidentiality agreement that the demonstration's people have accepted.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Whether it filled the database.</returns>
    public async Task<bool> LoadAsync(string agreementVersion, CancellationToken stop = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("demo-data");
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        if (await db.Agencies.AnyAsync(stop))
        {
            return false;
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var people = DemoPeople.Make(agreementVersion, now.AddDays(-300));
        var concerns = new DemoConcerns(people, policy, now).Make();
        db.Agencies.AddRange(people.Agencies);
        db.People.AddRange(people.People);
        db.AddRange(concerns.Children);
        db.AddRange(concerns.Families);
        db.AddRange(concerns.Referrals);
        db.AddRange(new DemoEarlyHelp(people, policy, now).Make());
        db.AddRange(new DemoConsultations(people, policy, now).Make());
        await db.SaveChangesAsync(stop);
        return true;
    }
}
