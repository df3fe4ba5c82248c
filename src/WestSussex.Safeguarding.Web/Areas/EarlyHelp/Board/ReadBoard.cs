using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Quality;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Board;

/// <summary>Adds up the figures of one reader: one statement, however many records stand behind them.</summary>
public sealed class ReadBoard(SafeguardingDbContext db, CurrentViewer current, PolicyData policy)
{
    private const int MostStuck = 50;

    /// <summary>What the coordinator of these hubs may see; one hub alone, or both and what has no district yet.</summary>
    public Task<BoardPage> OfHubAsync(EarlyHelpHub? hub, CancellationToken cancellationToken) =>
        ReadAsync(FigureScope.Hub, hub, db.EarlyHelpFigures.Where(f => f.Scope == FigureScope.Hub && (hub == null || f.Hub == hub)), cancellationToken);

    /// <summary>What the safeguarding lead may see: their agencies and sites.</summary>
    public async Task<BoardPage> OfMyAgencyAsync(CancellationToken cancellationToken)
    {
        var led = current.Viewer!.LedAgencyIds;
        var page = await ReadAsync(FigureScope.Agency, null, db.EarlyHelpFigures.Where(f => f.Scope == FigureScope.Agency && f.AgencyId != null && led.Contains(f.AgencyId.Value)), cancellationToken);
        page.Stuck = await StuckAsync(led, cancellationToken);
        return page;
    }

    // Whose action it is, since when, and whom to ask. What it is about belongs to the family, who did not agree that the lead knows.
    private async Task<IReadOnlyList<StuckAction>> StuckAsync(IReadOnlyList<Guid> led, CancellationToken cancellationToken)
    {
        using (current.OpenSystemScope("actions-colleagues-cannot-do"))
        {
            return await db.People.Where(p => p.AgencyId != null && led.Contains(p.AgencyId.Value))
                .Join(db.PlanActions.Where(a => a.State == ActionState.CannotBeDone), p => p.Id, a => a.OwnerId, (p, a) => new { p.Name, a.AssessmentId, a.ChangedAt })
                .Join(db.Assessments.Where(a => a.Status != AssessmentStatus.Closed), x => x.AssessmentId, a => a.Id, (x, a) => new { x.Name, x.ChangedAt, a.Reference, a.LeadPractitionerId, a.StartedById })
                .OrderBy(x => x.ChangedAt).Take(MostStuck)
                .Select(x => new StuckAction(
                    x.Name, x.ChangedAt, x.Reference,
                    db.People.Where(p => p.Id == (x.LeadPractitionerId ?? x.StartedById)).Select(p => p.Name + ", " + p.WorkEmail).FirstOrDefault()))
                .ToListAsync(cancellationToken);
        }
    }

    /// <summary>Everybody's, for readers who may see no record: every number is rounded.</summary>
    public Task<BoardPage> OfWholeAsync(CancellationToken cancellationToken) =>
        ReadAsync(FigureScope.Whole, null, db.EarlyHelpFigures.Where(f => f.Scope == FigureScope.Whole), cancellationToken);

    private async Task<BoardPage> ReadAsync(FigureScope scope, EarlyHelpHub? hub, IQueryable<EarlyHelpFigure> asked, CancellationToken cancellationToken)
    {
        var figures = await asked.AsNoTracking().GroupBy(f => new { f.Picture, f.Of }).Select(g => new { g.Key, Count = g.Sum(f => f.Count) }).ToListAsync(cancellationToken);
        return new BoardPage(scope, hub, figures.ToDictionary(f => (f.Key.Picture, f.Key.Of), f => f.Count), policy);
    }
}
