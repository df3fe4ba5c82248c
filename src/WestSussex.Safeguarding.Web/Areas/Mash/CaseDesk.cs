using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>What every page about a referral works with: the record, the log, the policy, the time and the person at the screen.</summary>
public sealed class CaseDesk(SafeguardingDbContext db, AccessLog log, PolicyData policy, CurrentViewer viewer, TellReferrer tell, TimeProvider clock)
{
    /// <summary>Kind of record in the access log.</summary>
    public const string RecordType = "referral";

    public SafeguardingDbContext Db { get; } = db;

    public AccessLog Log { get; } = log;

    public PolicyData Policy { get; } = policy;

    public TellReferrer Tell { get; } = tell;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The person at the screen.</summary>
    public Actor Me => viewer.Viewer!.AsActor();

    public Guid MyId => viewer.Viewer!.PersonId!.Value;

    /// <summary>Lifts the scope filters, for the one thing that the name says.</summary>
    public IDisposable AsSystem(string name) => viewer.OpenSystemScope(name);

    public bool IAmManager => viewer.Viewer!.Is(Role.MashManager);
}
