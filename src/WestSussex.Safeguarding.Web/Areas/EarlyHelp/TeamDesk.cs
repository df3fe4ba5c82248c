using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>What every page of a Team around the Child works with: the records, the log, the policy, the time and the person at the screen.</summary>
public sealed class TeamDesk(SafeguardingDbContext db, AccessLog log, PolicyData policy, CurrentViewer viewer, TellTeam tell, TimeProvider clock)
{
    /// <summary>Kind of record in the access log.</summary>
    public const string RecordType = "assessment";

    public SafeguardingDbContext Db { get; } = db;

    public AccessLog Log { get; } = log;

    public PolicyData Policy { get; } = policy;

    public TellTeam Tell { get; } = tell;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => Policy.Today;

    /// <summary>The person at the screen.</summary>
    public Actor Me => viewer.Viewer!.AsActor();

    public Guid MyId => viewer.Viewer!.PersonId!.Value;

    public bool IAmCoordinator => viewer.Viewer!.Is(Role.EarlyHelpCoordinator);

    /// <summary>The reader may read everything of it, and not the plan alone (CO-12).</summary>
    public bool SeesAll(TeamHead head) => head.SharesAll || AssessmentHead.IsOwn(head.IsTheirs, head.AgencyId, viewer.Viewer!);

    /// <summary>Lifts the scope filters, for the one thing that the name says.</summary>
    public IDisposable AsSystem(string name) => viewer.OpenSystemScope(name);
}
