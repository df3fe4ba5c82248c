using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Data;
using WestSussex.Safeguarding.Web.Areas.Outcomes;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Outcomes;

/// <summary>A school with a teacher and a safeguarding lead, a MASH manager, and concerns in the state that a test needs.</summary>
public abstract class OutcomesFixture : IAsyncLifetime
{
    protected static readonly DateTime At = Samples.At;

    protected Agency School { get; } = Agency.Register("Marigold Example Primary School", AgencyType.Education, AgencySector.Education, ["marigold.example"]);

    protected Person Teacher { get; private set; } = null!;

    protected Person Manager { get; } = Person.Register("Tansy Brackenhurst", "tansy@mash.example", null, null, null);

    protected TestDatabase Database { get; private set; } = null!;

    protected Actor ManagerActs => new(Manager.Id, Manager.Name, null, new HashSet<Role> { Role.MashManager });

    protected Actor TeacherActs => new(Teacher.Id, Teacher.Name, School.Id, new HashSet<Role> { Role.Practitioner });

    protected Viewer TeacherLooks => new(Teacher.Id, Teacher.Name, School.Id, new HashSet<Role> { Role.Practitioner }, []);

    protected Viewer LeadLooks => new(Guid.CreateVersion7(), "Bramble Oddsworth", School.Id, new HashSet<Role> { Role.Practitioner, Role.SafeguardingLead }, [School.Id]);

    public async Task InitializeAsync()
    {
        Teacher = Person.Register("Saffron Quillfeather", "saffron@marigold.example", School.Id, "Class teacher", null);
        Database = await TestDatabase.CreateAsync(
            new Dictionary<string, string?> { ["Portal:Address"] = "https://portal.example", ["Mail:DutyMailboxes:0"] = "duty@mash.example" },
            services => services.AddPolicyData().AddSingleton<PortalAddress>().AddOutcomes());
        await Database.SaveAsync(School, Teacher, Manager);
    }

    public Task DisposeAsync() => Database.DisposeAsync().AsTask();

    /// <summary>A concern about Ada and an unborn baby that the teacher sent.</summary>
    protected Referral Sent(bool hide = false, Guid? by = null) => Samples.Referral(by ?? Teacher.Id, School.Id, hide);

    /// <summary>Read, and amber.</summary>
    protected Referral Screened()
    {
        var referral = Sent();
        referral.Claim(ManagerActs, At);
        referral.SetPriority(Priority.Amber, "Not urgent", false, Samples.Clocks, ManagerActs, At);
        return referral;
    }

    /// <summary>Read, amber, and decided for every child; not told.</summary>
    protected Referral Decided(int level = 3, string outcome = "early-help-assessment")
    {
        var referral = Screened();
        foreach (var child in referral.Children.ToList())
        {
            referral.Decide(child.Id, new LevelOfNeedChoice(level, outcome, "The reason for this child", "2025-1"), null, ManagerActs, At.AddMinutes(30));
        }

        return referral;
    }

    /// <summary>Decided, and the referrer was told.</summary>
    protected Referral Told(int level = 3, string outcome = "early-help-assessment")
    {
        var referral = Decided(level, outcome);
        referral.TellOutcome("The early help team will ring the family", FeedbackMethod.Portal, ManagerActs, At.AddMinutes(40));
        return referral;
    }

    /// <summary>Runs with the services of a request in which this viewer looks.</summary>
    protected async Task<T> AsAsync<T>(Viewer viewer, Func<IServiceProvider, SafeguardingDbContext, Task<T>> work)
    {
        await using var scope = Database.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentViewer>().Set(viewer);
        return await work(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>());
    }
}
