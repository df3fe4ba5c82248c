using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.People;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>What the pages of an assessment ask, and what becomes of it when nobody goes on.</summary>
public sealed class WritingTests : PortalFactory
{
    [Fact]
    [Trait("Requirement", "CO-05")]
    public async Task Draft_Stopped_NeedsAReasonAndLeavesTheListUnlessTheFamilyWasAsked()
    {
        var mistake = await DraftAssessmentAsync(Answered(), isAgreedTo: false);
        var refused = await DraftAssessmentAsync(Answered());
        var saffron = await this.ClientFor("saffron");
        var page = await (await saffron.OpenAsync($"/early-help/{mistake.Reference}/assess")).FollowAsync("The family said no, or it is not needed");
        Assert.Contains("Say why it goes no further", (await page.FormWith("Stop this assessment").SubmitAsync()).Errors);

        await page.FormWith("Stop this assessment").Fill("Why", "Pressed by mistake").SubmitAsync();
        var list = await (await saffron.OpenAsync($"/early-help/{refused.Reference}/assess/stop")).FormWith("Stop this assessment").Fill("Why", "They thought again").SubmitAsync();

        Assert.Contains(refused.Reference, list.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(mistake.Reference, list.Document.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("{}", await AsSystemAsync(db => db.Assessments.Where(a => a.Id == mistake.Id).Select(a => a.Answers).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await (await this.ClientFor("perry")).OpenAsync($"/early-help/{mistake.Reference}/assess/stop")).Status);
    }

    [Fact]
    [Trait("Requirement", "VC-04")]
    public async Task Life_WithAViewAndNoWordOfHowItWasHeard_AsksForOne()
    {
        var draft = Answered();
        draft.Lives.Children[0].Heard = [];
        var reference = (await DraftAssessmentAsync(draft)).Reference;
        var form = (await (await this.ClientFor("saffron")).OpenAsync($"/early-help/{reference}/assess/life")).FormWith("Save and continue");

        Assert.Contains("Say how you know what Wren thinks", (await form.SubmitAsync()).Errors);
        Assert.Empty((await form.Fill("Child1.HeardWords", "Watched her play").SubmitAsync()).Errors);
    }

    [Fact]
    [Trait("Requirement", "EH-05")]
    [Trait("Requirement", "LN-05")]
    public async Task Family_WithTwoChildren_SaysWhoseNeedItIsAndWhoseLevelIsAnother()
    {
        var draft = Answered();
        draft.Children.Add(new ChildForm { Key = 2, Given = "Ash", Family = "Larkspindle", Birth = BirthAnswer.DateOfBirth, DateOfBirth = DateParts.From(Policy.Today.AddYears(-3)), NoAddress = NoAddress.NotKnown, HasSocialWorker = YesNoUnsure.No });
        draft = AssessmentDraft.Read(draft.Write(), Policy);
        draft.Needs.Domains[1].Need = "Speech";
        (draft.Lives.Children[1].DailyLife, draft.Lives.Children[1].HeardWords) = ("At home all day", "He was asleep");
        var at = $"/early-help/{(await DraftAssessmentAsync(draft)).Reference}";
        var saffron = await this.ClientFor("saffron");

        var tasks = await (await saffron.OpenAsync($"{at}/assess/needs")).FormWith("Save and continue").Fill($"In-{draft.Needs.Domains[1].Domain}.About", "2").SubmitAsync();
        Assert.Contains("There is more than one need", tasks.Text, StringComparison.Ordinal);
        var level = (await saffron.OpenAsync($"{at}/assess/level")).FormWith("Save and continue").Fill("LevelOf2.Level", "3");
        Assert.Equal(["Say why the level is different for Ash", "The level of the family is at least that of each child"], (await level.SubmitAsync()).Errors.Distinct().Order());
        await level.Fill("LevelOf2.Level", "1").Fill("LevelOf2.Why", "He is fine").SubmitAsync();

        var done = await (await saffron.OpenAsync($"{at}/assess/check")).FormWith("Complete the assessment").SubmitAsync();

        Assert.All(["For Ash Larkspindle", "He is fine", "There is more than one need"], words => Assert.Contains(words, done.Text, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "PS-04")]
    public async Task Baby_Expected_AsksForThePregnancyAndBothSidesHistory()
    {
        var draft = Answered();
        draft.Children[0].Birth = BirthAnswer.Unborn;
        draft.Children[0].ExpectedOn = DateParts.From(Policy.Today.AddMonths(3));
        var at = $"/early-help/{(await DraftAssessmentAsync(draft)).Reference}/assess";
        var saffron = await this.ClientFor("saffron");
        Assert.EndsWith("/assess", (await saffron.OpenAsync($"{at}/check")).Url, StringComparison.Ordinal);
        var form = (await saffron.OpenAsync($"{at}/before-the-birth")).FormWith("Save and continue");

        Assert.Equal(3, (await form.SubmitAsync()).Errors.Distinct().Count());
        await form.Fill("Pregnancy", "Late booking").Fill("MothersHistory", "Grew up in care").Fill("FathersHistory", "Not known").Fill("Prepared", "A cot").SubmitAsync();

        var check = await saffron.OpenAsync($"{at}/check");
        Assert.All(["Late booking", "Grew up in care", "A cot"], words => Assert.Contains(words, check.Text, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await saffron.OpenAsync($"/early-help/{(await DraftAssessmentAsync(Answered())).Reference}/assess/before-the-birth")).Status);
    }

    [Fact]
    [Trait("Requirement", "EH-14")]
    public async Task Check_ChangeLink_LeadsToThePageAndBack()
    {
        var at = $"/early-help/{(await DraftAssessmentAsync(Answered())).Reference}/assess";
        var saffron = await this.ClientFor("saffron");
        var check = await saffron.OpenAsync($"{at}/check");
        Assert.Equal(
            ["child/1", "child/1/more", "level", "life", "needs", "picture", "the-family", "wishes"],
            check.Document.QuerySelectorAll("a[href$='?change']").Select(a => a.GetAttribute("href")!.Split("/assess/")[1].Split('?')[0]).Distinct().Order());

        var back = await (await saffron.OpenAsync($"{at}/picture?change")).FormWith("Save and continue").Fill("Worries", "Less sleep still").SubmitAsync();

        Assert.EndsWith("/assess/check", back.Url, StringComparison.Ordinal);
        Assert.Contains("Less sleep still", back.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "EH-11")]
    public async Task LevelThree_WithoutATeam_IsFlaggedUntilOneMeetsOrSomethingElseIsRecorded()
    {
        var draft = Answered();
        draft.Level.Level = "3";
        var reference = (await DraftAssessmentAsync(draft)).Reference;
        var (saffron, rowan) = (await this.ClientFor("saffron"), await this.ClientFor("rowan"));
        await (await saffron.OpenAsync($"/early-help/{reference}/assess/children")).FormWith("Save and continue").SubmitAsync();
        await (await saffron.OpenAsync($"/early-help/{reference}/assess/check")).FormWith("Complete the assessment").SubmitAsync();

        var review = await saffron.OpenAsync($"/early-help/{reference}/review");

        Assert.Contains("a Team around the Child is needed", review.Text, StringComparison.Ordinal);
        Assert.Contains("No team has met", (await rowan.OpenAsync("/early-help/hub")).Text, StringComparison.Ordinal);
        var form = (await review.FollowAsync("say how help is coordinated instead")).FormWith("Record it");
        Assert.Contains("Say how help is coordinated instead, and why", (await form.SubmitAsync()).Errors);
        var team = await form.Fill("How", "The clinic's key worker rings everybody weekly").SubmitAsync();
        Assert.DoesNotContain("a Team around the Child is needed", team.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("No team has met", (await rowan.OpenAsync("/early-help/hub")).Text, StringComparison.Ordinal);
        Assert.Contains("The clinic's key worker", (await saffron.OpenAsync($"/early-help/{reference}/timeline")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "TAC-10")]
    public async Task StepUp_WhileMashDecides_LinksBothWaysAndMakesNoSecondAssessment()
    {
        var reference = await OpenAssessmentAsync();
        var concern = await SubmitConcernAsync();
        await AsSystemAsync(async db =>
        {
            (await db.Assessments.SingleAsync(a => a.Reference == reference)).StepUp(concern.Id, "It is not getting better", People.Actor("saffron"), Clock.Now);
            return await db.SaveChangesAsync();
        });
        var saffron = await this.ClientFor("saffron");

        var mine = await saffron.OpenAsync($"/my-concerns/{concern.Reference}");
        var read = await (await (await this.ClientFor("tansy")).OpenAsync($"/mash/{concern.Reference}")).FollowAsync($"assessment, team and plan of {reference}");

        Assert.Equal(HttpStatusCode.OK, read.Status);
        Assert.Null(mine.Document.QuerySelector("form[action='/early-help/from-concern']"));
        Assert.EndsWith($"/early-help/{reference}", (await mine.FollowAsync(reference)).Url, StringComparison.Ordinal);
        Assert.DoesNotContain("a specialist service has taken over", (await saffron.OpenAsync($"/early-help/{await OpenAssessmentAsync()}/close")).Text, StringComparison.Ordinal);
    }
}
