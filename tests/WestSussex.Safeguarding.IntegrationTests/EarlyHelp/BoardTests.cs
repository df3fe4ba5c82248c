using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.Board;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>Early help in figures: each reader's own, and rounded for those who may read no record.</summary>
public sealed class BoardTests : PortalFactory
{
    [Fact]
    [Trait("Requirement", "EH-05")]
    [Trait("Requirement", "TAC-07")]
    public async Task Figures_OfHubAgencyAndWhole_CountWhatEachMaySeeAndRoundTheWhole()
    {
        var north = await OpenAssessmentAsync();
        await OpenAssessmentAsync(EarlyHelpHub.South);
        var takenBack = await OpenAssessmentAsync();
        await ChangeAsync(takenBack, (a, at) => a.Withdraw(a.Agreements.Single().Id, new Withdrawal("Tessa", AgreementMeans.InPerson, null), People.Actor("saffron"), at));
        await ReviewAndCloseAsync(await OpenAssessmentAsync());
        Clock.Advance(TimeSpan.FromDays(50));
        await CountAsync();

        var hub = await ReadAsync("rowan", "/early-help/hub/figures");
        Assert.Equal(("1", "1", "0"), (Number(hub, "districts", "Crawley"), Number(hub, "ages", "Age not known"), Number(hub, "districts", "Horsham")));
        Assert.Equal(("1", "1"), (Number(hub, "first-meetings", "Late and not held"), Number(hub, "reviews", "Overdue now")));
        Assert.Equal(("1", "1"), (Number(hub, "closures", "The needs are met"), Number(hub, "reviews", "Held by its day")));
        Assert.Equal("1 of 1 (100%)", Number(hub, "difference", "Improved mental and physical health"));

        var agency = await ReadAsync("bramble", "/my-agency/early-help");
        Assert.Equal(("2", "1"), (Number(agency, "districts", "Crawley"), Number(agency, "districts", "Arun")));
        Assert.DoesNotContain(north, agency.Text, StringComparison.Ordinal);
        Assert.Contains("Nobody in your agency has started", (await ReadAsync("juniper", "/my-agency/early-help")).Text, StringComparison.Ordinal);

        var whole = await ReadAsync("hazel", "/quality/early-help");
        Assert.Equal(("under 5", "0"), (Number(whole, "districts", "Crawley"), Number(whole, "districts", "Horsham")));
        Assert.Contains("Too few", whole.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Count_Again_KeepsTheFiguresAndForgetsWhatIsGone()
    {
        var reference = await OpenAssessmentAsync();
        await CountAsync();
        var before = await FiguresAsync();
        await CountAsync();
        Assert.Equal(before, await FiguresAsync());

        await ReviewAndCloseAsync(reference);
        await CountAsync();

        Assert.NotEqual(before, await FiguresAsync());
    }

    [Fact]
    [Trait("Requirement", "EH-14")]
    public async Task AnnexA_ListTwo_IsReadFromTheDataForEachChild()
    {
        var reference = await OpenAssessmentAsync();

        var row = await AsSystemAsync(db => (
            from a in db.Assessments
            where a.Reference == reference && a.CompletedAt != null
            from child in a.Children
            select new { child.Name.Given, a.StartedAt, a.CompletedAt, Organisation = db.Agencies.Where(g => g.Id == a.AgencyId).Select(g => g.Name).First() }).SingleAsync());

        Assert.Equal(("Wren", "Marigold Example Primary School"), (row.Given, row.Organisation));
        Assert.True(row.StartedAt <= row.CompletedAt);
    }

    private async Task ReviewAndCloseAsync(string reference)
    {
        var by = People.Actor("saffron");
        await AsSystemAsync(async db =>
        {
            var assessment = await LoadAsync(db, reference);
            var level = new LevelChoice(2, "One need", Policy.LevelsOfNeed.InForceOn(Policy.Today).Version);
            db.Add(EarlyHelpReview.Hold(Guid.NewGuid(), assessment, new ReviewAnswers
            {
                HeldOn = Policy.Today,
                Changed = "Calm",
                ChildsView = "He drew",
                FamilysView = "Good",
                Decision = ReviewDecision.GoOn,
                Why = "It helps",
                Level = level,
            }, Policy.Clocks, Policy.Today, by, Clock.Now));
            db.Add(EarlyHelpClosure.Close(assessment, [], new ClosingAnswers
            {
                Reason = ClosureReason.NeedsMet,
                Why = "Calm",
                Difference = "He sleeps",
                Needs = [new NeedAtClosing("health", NeedOutcome.Met)],
            }, by, Clock.Now));
            return await db.SaveChangesAsync();
        });
    }

    private Task<int> ChangeAsync(string reference, Action<EarlyHelpAssessment, DateTime> change) => AsSystemAsync(async db =>
    {
        change(await LoadAsync(db, reference), Clock.Now);
        return await db.SaveChangesAsync();
    });

    private static Task<EarlyHelpAssessment> LoadAsync(Web.Data.SafeguardingDbContext db, string reference) =>
        db.Assessments.Include(a => a.Agreements).Include(a => a.Access).Include(a => a.Leads).Include(a => a.Members).Include(a => a.Children).AsSplitQuery().SingleAsync(a => a.Reference == reference);

    // Once an hour.
    private async Task CountAsync()
    {
        Clock.Advance(TimeSpan.FromHours(1));
        await Services.GetRequiredService<JobRunner>().RunOnceAsync(Services.GetRequiredService<CountEarlyHelpJob>(), CancellationToken.None);
    }

    private Task<List<string>> FiguresAsync() => AsSystemAsync(async db =>
        (await db.EarlyHelpFigures.AsNoTracking().ToListAsync()).Select(f => $"{f.Key} {f.Count}").Order(StringComparer.Ordinal).ToList());

    private async Task<Page> ReadAsync(string who, string url) => await (await ClientFor(who)).OpenAsync(url);

    // The number in one line of one picture.
    private static string Number(Page page, string picture, string line) => Page.Words(page.Document.QuerySelectorAll($"section[aria-labelledby='{picture}'] tr")
        .Single(row => Page.Words(row.QuerySelector("th")) == line).QuerySelector(".ws-bars__number"));
}
