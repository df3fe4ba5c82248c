using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp;
using WestSussex.Safeguarding.Web.Areas.Mash;

namespace WestSussex.Safeguarding.IntegrationTests.Mash;

/// <summary>The bar above a case names each child once.</summary>
public class IdentityTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    public static TheoryData<string?, string?, int?, int, string, string> OneChild => new()
    {
        { "Wrenlet", null, 7, 0, "Wrenlet", "aged about 7" },
        { null, "Larkspindle", null, 84, "Larkspindle", "aged 7" },
        { "Wren", "Larkspindle", null, 9, "Wren Larkspindle", "aged 9 months" },
        { "Wren", null, null, 0, "Wren", "age not known" },
        { null, null, null, 0, "Child 1, name not known", "age not known" },
        { null, null, null, -4, "Unborn baby", "due 3 July 2026" },
        { null, "Larkspindle", null, -4, "Larkspindle", "unborn, due 3 July 2026" },
    };

    /// <param name="given">Their first name.</param>
    /// <param name="family">Their family name.</param>
    /// <param name="estimate">About how old.</param>
    /// <param name="months">How old; before birth, how long until it, below nothing.</param>
    /// <param name="who">Stands in bold.</param>
    /// <param name="detail">Follows it.</param>
    [Theory]
    [MemberData(nameof(OneChild))]
    public void Head_OfOneChild_SaysTheNameOnce(string? given, string? family, int? estimate, int months, string who, string detail)
    {
        var name = ChildName.Of(given, family);
        DateOnly? born = months > 0 ? Today.AddMonths(-months) : null;
        DateOnly? due = months < 0 ? Today.AddMonths(-months) : null;
        var child = Child(1, name) with { DateOfBirth = born, ExpectedOn = due, EstimatedAge = estimate };
        var team = new HeadChild(Guid.NewGuid(), 1, name, born, due, estimate);

        Assert.Equal((who, detail), (child.ShownName, child.AgeAlone(Today)));
        Assert.Equal((who, months == 9 ? "aged under 1" : detail), (team.ShownName, team.AgeAlone(Today)));
    }

    [Fact]
    public async Task Bar_OfACaseOrDuty_NamesEachChildOnce()
    {
        var alone = await portal.SubmitConcernAsync(c => c.WithChild("Wrenlet", "").WithImmediateRisk());
        var both = await portal.SubmitConcernAsync();
        var linden = await portal.ClientFor("linden");
        var wren = await portal.ClientFor("wren");

        foreach (var bar in new[] { Bar(await linden.OpenAsync($"/mash/{alone.Reference}")), Bar(await wren.OpenAsync($"/duty/{alone.Reference}")) })
        {
            Assert.Equal("Wrenlet: age not known", bar);
        }

        Assert.Equal("Example family: Fern 8, Moss 6", Bar(await linden.OpenAsync($"/mash/{both.Reference}")));
    }

    private static string Bar(Page page) => Page.Words(page.Document.QuerySelector(".ws-identity__who"));

    private static CaseChild Child(int number, ChildName name) => new()
    {
        Id = Guid.NewGuid(),
        Number = number,
        Name = name,
        Keys = new ChildKeys(Guid.NewGuid(), null, null, null, null, null, null),
        DateOfBirth = null,
        ExpectedOn = null,
        EstimatedAge = null,
        School = null,
        HasSocialWorker = YesNoUnsure.No,
        SocialWorkerName = null,
        ChildId = null,
        Status = ChildStatus.Received,
        Level = null,
        OutcomeCode = null,
        Decisions = [],
    };
}
