using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.Board;

namespace WestSussex.Safeguarding.UnitTests.EarlyHelp;

/// <summary>A level for each child, who may not be lost from a team, and what a board may say of few families.</summary>
public class LevelTests
{
    [Theory]
    [InlineData(3, "He is hurt", false)]
    [InlineData(2, "The same", true)]
    [InlineData(1, "He is fine", true)]
    [InlineData(1, " ", false)]
    [Trait("Requirement", "LN-05")]
    public void Decide_AnotherLevelForAChild_IsNeverAboveTheFamilysAndSaysWhy(int level, string why, bool isAllowed)
    {
        var team = TeamTests.Team();
        var choice = new LevelChoice(2, "Sleep", "2019") { Others = [new ChildLevel(1, level, why)] };

        if (isAllowed)
        {
            team.Decide(choice, TeamTests.Worker, TeamTests.At);
        }
        else
        {
            Assert.Throws<RuleBrokenException>(() => team.Decide(choice, TeamTests.Worker, TeamTests.At));
        }

        Assert.Equal(isAllowed, team.Levels.Any(l => l.Others?.Of.Any(c => c.Level == level) == true));
    }

    [Fact]
    [Trait("Requirement", "TAC-01")]
    public void Leave_AsLeadPractitioner_IsRefusedUntilSomebodyElseLeads()
    {
        var team = TeamTests.Team();
        var lead = team.Members.SingleOrDefault(m => m.PersonId == team.LeadPractitionerId) ?? TeamTests.Join(team, personId: team.LeadPractitionerId);

        Assert.Throws<RuleBrokenException>(() => team.LeaveTeam(lead.Id, "A new post", TeamTests.Worker, TeamTests.At));
        Assert.True(lead.IsCurrent);
    }

    [Fact]
    public void Median_ForThoseWhoMayNotReadTheRecords_IsRoundedAndSilentOnFew()
    {
        (int, int)[] twenty = [(12, 9), (13, 11)];

        Assert.Equal(13, new Numbers(Rounded: false).Median(twenty));
        Assert.Equal(15, new Numbers(Rounded: true).Median(twenty));
        Assert.Null(new Numbers(Rounded: true).Median([(12, 19)]));
        Assert.Equal(12, new Numbers(Rounded: false).Median([(12, 19)]));
        Assert.Null(new Numbers(Rounded: false).Median([]));
    }
}
