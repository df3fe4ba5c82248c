using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.AddInformation;
using WestSussex.Safeguarding.Web.Areas.Outcomes.AddInformation;
using WestSussex.Safeguarding.Web.Notifications;

namespace WestSussex.Safeguarding.IntegrationTests.Outcomes;

/// <summary>Adding to a concern that was sent (MT-16).</summary>
[Trait("Requirement", "MT-16")]
public sealed class AddInformationTests : OutcomesFixture
{
    [Fact]
    public async Task Add_SameFormTwice_AddsOnceAndTellsOnce()
    {
        var referral = Sent();
        await Database.SaveAsync(referral);
        var form = Form(YesNoUnsure.No);

        await AddAsync(referral, form);
        await AddAsync(referral, form);

        var added = Assert.Single((await LoadAsync(referral)).Added);
        Assert.Equal(("New bruise on Monday", Teacher.Name, false), (added.Words, added.ByName, added.PointsToHarm));
        Assert.Single(await MailAsync());
    }

    [Fact]
    public async Task Add_NobodyHasClaimedIt_TellsTheDutyMailboxWithoutAName()
    {
        var referral = Sent();
        await Database.SaveAsync(referral);

        await AddAsync(referral, Form(YesNoUnsure.No));

        var mail = Assert.Single(await MailAsync());
        Assert.Equal("duty@mash.example", mail.To);
        Assert.Contains($"https://portal.example/mash/{referral.Reference}", mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Ada", mail.Subject + mail.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("bruise", mail.Subject + mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_SomebodyWorksOnIt_TellsThem()
    {
        var referral = Sent();
        referral.Claim(ManagerActs, Database.Clock.Now);
        await Database.SaveAsync(referral);

        await AddAsync(referral, Form(YesNoUnsure.No));

        Assert.Equal(Manager.WorkEmail, Assert.Single(await MailAsync()).To);
    }

    [Theory]
    [InlineData(YesNoUnsure.Yes)]
    [InlineData(YesNoUnsure.Unsure)]
    public async Task Add_PointsToHarmNow_OpensADecidedConcernAgain(YesNoUnsure harm)
    {
        var referral = Told();
        await Database.SaveAsync(referral);

        await AddAsync(referral, Form(harm));

        var now = await LoadAsync(referral);
        Assert.Equal(ChildStatus.Screening, now.Status);
        Assert.True(now.IsProvisionalRed);
        Assert.Equal((null, 0), (now.Priority, now.QueueRank));
    }

    [Fact]
    public async Task Add_DoesNotPointToHarm_LeavesTheDecisionAlone()
    {
        var referral = Told();
        await Database.SaveAsync(referral);

        await AddAsync(referral, Form(YesNoUnsure.No));

        Assert.Equal(ChildStatus.Decided, (await LoadAsync(referral)).Status);
    }

    [Theory]
    [InlineData(null, YesNoUnsure.No)]
    [InlineData("  ", YesNoUnsure.No)]
    [InlineData("Words", null)]
    public void Validate_SomethingIsMissing_SaysSo(string? words, YesNoUnsure? harm) =>
        Assert.Single(new AddInformationFormValidator().Validate(new AddInformationForm { Words = words, HarmNow = harm }).Errors);

    private static AddInformationForm Form(YesNoUnsure harm) =>
        new() { Key = Guid.CreateVersion7(), Words = "New bruise on Monday", HarmNow = harm };

    private Task<bool> AddAsync(Referral referral, AddInformationForm form) => AsAsync(TeacherLooks, async (services, _) =>
    {
        await services.GetRequiredService<AddToConcern>().SaveAsync(referral.Id, form, TeacherActs, CancellationToken.None);
        return true;
    });

    private Task<Referral> LoadAsync(Referral referral) => Database.AsSystemAsync(db =>
        db.Referrals.Include(r => r.Added).Include(r => r.Children).AsSplitQuery().SingleAsync(r => r.Id == referral.Id));

    private Task<List<OutboxMessage>> MailAsync() => Database.AsSystemAsync(db => db.Outbox.ToListAsync());
}
