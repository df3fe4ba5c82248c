using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Data.Auditing;

namespace WestSussex.Safeguarding.IntegrationTests.Mash;

/// <summary>Earlier concerns, a person's judgement on them, the allocated worker, and the ways out.</summary>
public class ScreeningTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "MT-15")]
    [Trait("Requirement", "AW-01")]
    public async Task Screen_WithAnEarlierConcernOfTheSameFamily_ShowsItAndKeepsTheJudgement()
    {
        var earlier = await portal.SubmitConcernAsync(c => c.WithChild("Bryony", "Harkaway", new DateOnly(2015, 4, 1)));
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Briony", "Harkaway", new DateOnly(2015, 4, 1)).WithChild("Teal", "Harkaway", new DateOnly(2018, 1, 9)));
        var linden = await portal.ClientFor("linden");

        var page = await linden.OpenAsync($"/mash/{concern.Reference}/screen");
        Assert.Contains(earlier.Reference, page.Text, StringComparison.Ordinal);
        Assert.Contains("family name and date of birth", page.Text, StringComparison.Ordinal);
        Assert.Contains("postcode and date of birth", page.Text, StringComparison.Ordinal);

        var unanswered = await page.FormWith("Save the match for Briony Harkaway").SubmitAsync();
        Assert.Contains("Say how you know", unanswered.Errors);
        await unanswered.FormWith("Save the match for Briony Harkaway").Fill("Match.Same", earlier.Children.Single().Id.ToString()).Fill("Match.Why", "Same mother, two spellings").SubmitAsync();
        page = await linden.OpenAsync($"/mash/{concern.Reference}/screen");
        await page.FormWith("Save the match for Teal Harkaway").Fill("Match.Same", Guid.Empty.ToString()).Fill("Match.Why", "Never seen before").SubmitAsync();

        var ids = await portal.AsSystemAsync(db => db.Set<ReferredChild>().Where(c => c.FamilyNameKey == "HARKAWAY").OrderBy(c => c.DateOfBirth).Select(c => c.ChildId).ToListAsync());
        Assert.Equal(3, ids.Count);
        Assert.Equal(ids[0], ids[1]);
        Assert.NotNull(ids[2]);
        Assert.NotEqual(ids[0], ids[2]);
        var family = await portal.AsSystemAsync(db => db.Set<Family>().Include(f => f.Members).SingleAsync());
        Assert.Equal(2, family.Members.Count);
    }

    [Fact]
    [Trait("Requirement", "AW-01")]
    [Trait("Requirement", "MT-10")]
    public async Task Screen_SameFamilyNameAndAddress_IsShownAsItsOwnReasonAndLoggedForBoth()
    {
        var earlier = await portal.SubmitConcernAsync(c => c.WithChild("Bryony", "Petalwright"));
        var secret = await portal.SubmitConcernAsync(c => c.WithChild("Sedge", "Petalwright").Restricted());
        var elsewhere = await portal.SubmitConcernAsync(c => c.WithChild("Bryony", "Otherwise"));
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Teal", "Pétalwright"));
        var linden = await portal.ClientFor("linden");

        var page = await linden.OpenAsync($"/mash/{concern.Reference}/screen");

        Assert.Contains("The same: family name and address.", page.Text, StringComparison.Ordinal);
        Assert.Contains(earlier.Reference, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Reference, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(elsewhere.Reference, page.Text, StringComparison.Ordinal);
        var odette = await portal.ClientFor("odette");
        Assert.DoesNotContain(secret.Reference, (await odette.OpenAsync($"/mash/{concern.Reference}/screen")).Text, StringComparison.Ordinal);
        var logged = await portal.AsSystemAsync(db => db.AccessLog.Where(e => e.Detail == "earlier-concerns" && e.RecordId == earlier.Id).ToListAsync());
        Assert.Equal(2, logged.Count);

        // The summary says how many there are, and nothing about them.
        var summary = await linden.OpenAsync($"/mash/{concern.Reference}");
        Assert.DoesNotContain("Bryony", summary.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(earlier.Reference, summary.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "AW-01")]
    public async Task Find_ByFamilyNameAndAddress_FindsItUnlessTheAddressIsSecret()
    {
        var plain = await portal.SubmitConcernAsync(c => c.WithChild("Bryony", "Mallowfield"));
        var secret = await portal.SubmitConcernAsync(c => c.WithChild("Sedge", "Mallowfield").Restricted());
        var odette = await portal.ClientFor("odette");

        var found = await (await odette.OpenAsync("/mash/find")).FormWith("Find").Fill("FamilyName", "mallowfield").Fill("Address", "1 Example Street  worthing").SubmitAsync();
        Assert.Contains(plain.Reference, found.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret.Reference, found.Text, StringComparison.Ordinal);

        var nobody = await (await odette.OpenAsync("/mash/find")).FormWith("Find").Fill("FamilyName", "Mallowfield").Fill("Address", "2 Example Street, Worthing").SubmitAsync();
        Assert.Contains("Nothing was found", nobody.Text, StringComparison.Ordinal);
        Assert.NotEmpty((await (await odette.OpenAsync("/mash/find")).FormWith("Find").Fill("FamilyName", "Mallowfield").SubmitAsync()).Errors);
    }

    [Fact]
    [Trait("Requirement", "MT-10")]
    public async Task Find_AReferenceThatIsNotThere_IsLoggedWithNoResults()
    {
        var linden = await portal.ClientFor("linden");
        await (await linden.OpenAsync("/mash/find")).FormWith("Find").Fill("Reference", Reference.New()).SubmitAsync();

        var logged = await portal.AsSystemAsync(db => db.AccessLog.SingleAsync(e => e.Action == AccessAction.Searched && e.Detail == "reference" && e.ResultCount == 0));
        Assert.Equal(portal.People.ByEmail("linden").Id, logged.PersonId);
    }

    [Fact]
    [Trait("Requirement", "AW-02")]
    [Trait("Requirement", "AW-03")]
    [Trait("Requirement", "AW-04")]
    public async Task Pass_ToTheAllocatedWorker_LeavesTheQueueAndTellsTheReferrerOnlyWhomToRing()
    {
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Sedge", "Example", new DateOnly(2014, 6, 2)));
        await portal.ScreenAsync(concern);
        var linden = await portal.ClientFor("linden");
        var form = (await linden.OpenAsync($"/mash/{concern.Reference}/pass")).FormWith("Pass it on");
        Assert.NotEmpty((await form.SubmitAsync()).Errors);
        await form.Fill("Worker", "Fennel Marchwood").Fill("Message", "Please ring the social worker you know").SubmitAsync();

        Assert.DoesNotContain(concern.Reference, (await linden.OpenAsync("/mash")).Text, StringComparison.Ordinal);
        Assert.Contains(concern.Reference, (await linden.OpenAsync("/mash?status=PassedToAllocatedWorker")).Text, StringComparison.Ordinal);
        var told = await portal.AsSystemAsync(db => db.Set<FeedbackToReferrer>().SingleAsync(f => f.ReferralId == concern.Id));
        Assert.Equal("Please ring the social worker you know", told.Message);
        Assert.DoesNotContain("Fennel", told.Message, StringComparison.Ordinal);
        Assert.NotEmpty(await portal.AsSystemAsync(db => db.Outbox.Where(m => m.Subject.Contains(concern.Reference)).ToListAsync()));
    }

    [Fact]
    [Trait("Requirement", "MT-02")]
    public async Task Stage_WhereItIsNotClear_LeadsToGatheringInformation()
    {
        var concern = await portal.SubmitConcernAsync(c => c.WithChild("Sedge", "Example"));
        await portal.ScreenAsync(concern);
        var linden = await portal.ClientFor("linden");
        await (await linden.OpenAsync($"/mash/{concern.Reference}/stage")).FormWith("Save").Fill("Stage", "GatheringInformation").Fill("Why", "Not clear what this is").SubmitAsync();
        Assert.Equal(ChildStatus.GatheringInformation, await portal.AsSystemAsync(db => db.Referrals.Where(r => r.Id == concern.Id).Select(r => r.Status).SingleAsync()));
    }

    [Fact]
    public async Task SetPriority_FromAnOlderVersion_ShowsBothAndLosesNothing()
    {
        var concern = await portal.SubmitConcernAsync();
        var linden = await portal.ClientFor("linden");
        var form = (await linden.OpenAsync($"/mash/{concern.Reference}/screen")).FormWith("Set the priority").Fill("Priority.Chosen", "Green").Fill("Priority.Why", "My own words");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        await portal.ScreenAsync(concern, Priority.Red);

        var conflict = await form.SubmitAsync();

        Assert.Equal(System.Net.HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Read and weighed", conflict.Text, StringComparison.Ordinal);
        Assert.Equal("My own words", conflict.FormWith("Change the priority").Value("Priority.Why"));
        Assert.Equal(Priority.Red, await portal.AsSystemAsync(db => db.Referrals.Where(r => r.Id == concern.Id).Select(r => r.Priority).SingleAsync()));
    }
}
