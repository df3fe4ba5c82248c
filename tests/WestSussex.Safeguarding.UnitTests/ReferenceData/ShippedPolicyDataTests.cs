using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.UnitTests.WorkingDays;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.UnitTests.ReferenceData;

/// <summary>The files the portal ships with: they load, hold together, and say what DESIGN promises.</summary>
public class ShippedPolicyDataTests
{
    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);

    [Fact]
    [Trait("Requirement", "LN-01")]
    public void LevelsOfNeed_AsShipped_HasItsLevelsDomainsAndIndicators()
    {
        var guidance = Policy.Current(Policy.LevelsOfNeed);
        Assert.Equal([1, 2, 3, 4], guidance.Levels.Select(level => level.Level));
        Assert.Equal(45, guidance.Domains.Count);
        Assert.Equal(208, guidance.Indicators.Count);
        Assert.False(guidance.IsAdopted);
        Assert.All(guidance.Domains, domain => Assert.Contains(guidance.Indicators, i => i.Domain == domain.Id));
        Assert.Equal("Safeguarding and specialist needs", guidance.Level(4).Name);
        Assert.Equal([4], guidance.Levels.Where(level => level.MeansHarm).Select(level => level.Level));
        Assert.Equal([3, 4], guidance.Levels.Where(level => level.ClosingNeedsSecondManager).Select(level => level.Level));
    }

    [Fact]
    public void Level_ThatDoesNotExist_IsRefused() =>
        Assert.Throws<KeyNotFoundException>(() => Policy.Current(Policy.LevelsOfNeed).Level(5));

    [Fact]
    public void BankHolidays_AsShipped_AreThoseOfEnglandAndWales() => Assert.Equal(
        SlowReference.BankHolidays.Where(day => day.Year >= 2024).Order(),
        Policy.Current(Policy.BankHolidays).Select(holiday => holiday.Day).Order());

    [Fact]
    [Trait("Requirement", "OF-01")]
    public void Clocks_AsShipped_AreThoseOfTheDesign()
    {
        var shipped = Policy.Current(Policy.ClockRules);
        Assert.Equal(TestClocks.Rules.DisagreementStageWorkingDays, shipped.DisagreementStageWorkingDays);
        Assert.Equal(TestClocks.Rules.DisagreementStageWorkingDaysWhereHarm, shipped.DisagreementStageWorkingDaysWhereHarm);
        Assert.Equal(TestClocks.Rules, shipped with
        {
            DisagreementStageWorkingDays = TestClocks.Rules.DisagreementStageWorkingDays,
            DisagreementStageWorkingDaysWhereHarm = TestClocks.Rules.DisagreementStageWorkingDaysWhereHarm,
        });
        Assert.Equal(TestClocks.Utc("2026-12-29 16:59"), Policy.Clocks.FirstAnswerDue(TestClocks.Utc("2026-12-24 16:59")));
    }

    [Theory]
    [InlineData("police", "999", "tel:999")]
    [InlineData("mash", "01403 229900", "tel:01403229900")]
    [InlineData("out-of-hours", "0330 222 6664", "tel:03302226664")]
    [InlineData("out-of-hours-mobile", "07711 769657", "tel:07711769657")]
    [InlineData("early-help-south", "0330 222 8077", "tel:03302228077")]
    [InlineData("early-help-north", "0330 222 8087", "tel:03302228087")]
    public void Contact_ThatSomebodyMayRing_IsTheOneThePartnershipPublishes(string id, string display, string telLink)
    {
        Assert.Equal(display, Policy.Contact(id).Display);
        Assert.Equal(telLink, Policy.Contact(id).TelLink);
        Assert.Equal(telLink, Policy.Contact(id).Link);
    }

    [Fact]
    public void Contact_ByEmail_LinksToAMessageAndNotToATelephone()
    {
        Assert.Null(Policy.Contact("mash-email").TelLink);
        Assert.Equal("mailto:MASH@westsussex.gov.uk", Policy.Contact("mash-email").Link);
    }

    [Fact]
    public void OutOfHoursMobile_AsShipped_SaysThatItCannotTakeTexts() =>
        Assert.Contains(Policy.Contact("out-of-hours-mobile").Notes, note => note.Contains("cannot take texts", StringComparison.Ordinal));

    [Fact]
    [Trait("Requirement", "MT-12")]
    public void Outcomes_AsShipped_ProtectAtOnceOnlyByStrategyDiscussionAndImmediateProtection()
    {
        Assert.Equal(15, Policy.Current(Policy.Outcomes).Count);
        Assert.Equal(
            ["strategy-discussion", "immediate-protection"],
            Policy.Current(Policy.Outcomes).Where(outcome => outcome.TakesEffectAtOnce).Select(outcome => outcome.Id));
        Assert.All(Policy.Current(Policy.Outcomes), outcome =>
        {
            Assert.True(outcome.Id.Length <= LevelOfNeedDecision.OutcomeCodeMaxLength);
            Assert.EndsWith(".", outcome.ForReferrer, StringComparison.Ordinal);
        });
        Assert.Equal("No further action", Policy.Outcome("no-further-action").Name);
        Assert.Throws<KeyNotFoundException>(() => Policy.Outcome("nothing"));
    }

    [Theory]
    [InlineData("no-further-action", 3, false, false, "Level 3 was proposed and no further action was chosen.")]
    [InlineData("no-further-action", 4, false, false, "Level 4 was proposed and no further action was chosen.")]
    [InlineData("no-further-action", 2, false, false, null)]
    [InlineData("child-in-need-assessment", 4, false, false, null)]
    [InlineData("child-in-need-assessment", 3, true, false, "The family's refusal is overridden.")]
    [InlineData("single-agency-support", 2, false, true, "The record is restricted.")]
    [Trait("Requirement", "MT-08")]
    public void WhySecondManager_ForEachKindOfDecision_FollowsTheRules(string outcome, int proposed, bool overrides, bool restricted, string? why) =>
        Assert.Equal(why, Policy.Current(Policy.AuthorisationRules).WhySecondManager(outcome, Levels(1, proposed), overrides, restricted));

    [Fact]
    public void WhySecondManager_WhenNobodyProposedALevel_AsksForNone() =>
        Assert.Null(Policy.Current(Policy.AuthorisationRules).WhySecondManager("no-further-action", [], false, false));

    private static IEnumerable<LevelDescription> Levels(params int[] numbers) => numbers.Select(Policy.Current(Policy.LevelsOfNeed).Level);

    [Fact]
    [Trait("Requirement", "CO-02")]
    public void ReasonsForNotTelling_AsShipped_AskForWordsWithOther() => Assert.Equal(
        ["other"], Policy.Current(Policy.ReasonsForNotTelling).Where(reason => reason.NeedsWords).Select(reason => reason.Id));

    [Fact]
    [Trait("Requirement", "ISA-01")]
    public void AgencyTypes_AsShipped_DescribeEveryKindOfAgency() => Assert.Equal(
        Enum.GetNames<AgencyType>().Order(), Policy.Current(Policy.AgencyTypes).Select(type => type.Id).Order());

    [Fact]
    public void Districts_AsShipped_HaveTheHubThatServesThem()
    {
        Assert.Equal(7, Policy.Current(Policy.Districts).Count);
        Assert.All(Policy.Current(Policy.Districts), district =>
            Assert.Contains(district.Id, Policy.Contact(district.HubContact).Districts));
    }

    [Fact]
    public void CodeLists_AsShipped_KeepTheCensusCodes()
    {
        Assert.Equal("School", Policy.Current(Policy.CodeLists.ReferralSources)["2A"].PlainName);
        Assert.Equal(42, Policy.Current(Policy.CodeLists.AssessmentFactors).Count);
        Assert.Equal(10, Policy.Current(Policy.CodeLists.PrimaryNeeds).Count);
        Assert.Equal(20, Policy.Current(Policy.CodeLists.Ethnicities).Count);
        Assert.Equal(13, Policy.Current(Policy.CodeLists.Disabilities).Count);
        Assert.Equal(5, Policy.Current(Policy.CodeLists.AbuseCategories).Count);
        Assert.Equal(9, Policy.Current(Policy.CodeLists.ClosureReasons).Count);
        Assert.Equal(["F", "M", "U"], Policy.Current(Policy.CodeLists.Sexes).Select(sex => sex.Id));
    }

    [Fact]
    public void RetentionClasses_AsShipped_CountFromTheirStart()
    {
        var classes = Policy.Current(Policy.RetentionClasses);
        Assert.Equal(new DateOnly(2043, 2, 28), classes["referral"].ReviewOn(new DateOnly(2018, 2, 28)));
        Assert.Equal(new DateOnly(2026, 12, 1), classes["draft"].ReviewOn(new DateOnly(2026, 11, 1)));
        Assert.True(classes["child-protection"].ReviewFirst);
    }
}
