using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.People;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>What the pages of plan, review and closing ask of the worker.</summary>
public sealed class ReviewPageTests : PortalFactory
{
    [Fact]
    [Trait("Requirement", "LN-05")]
    public async Task Review_OfTwoChildren_DecidesEachLevelAnewAndDropsNoneSilently()
    {
        var at = await TwoChildrenAsync();
        Clock.Advance(TimeSpan.FromDays(1));
        var saffron = await this.ClientFor("saffron");
        var page = await saffron.OpenAsync($"{at}/review/hold");
        Assert.Contains("Until now level 1. He is fine", page.Text, StringComparison.Ordinal);

        var form = page.FormWith("Save the review").Fill("Changed", "Calm").Fill("ChildsView", "They drew").Fill("FamilysView", "Better").Fill("Level", "2").Fill("WhyLevel", "Sleep still").Fill("Decision", "GoOn").Fill("Why", "It helps");
        Assert.Equal(["Select the level of need for Ash"], (await form.SubmitAsync()).Errors.Distinct());
        var tooHigh = await form.Fill("Children[1].Level", "3").SubmitAsync();
        Assert.Equal(["Say why the level is different for Ash", "The level of the family is at least that of each child"], tooHigh.Errors.Distinct().Order());
        var saved = await form.Fill("Children[0].Level", "1").Fill("Children[0].Why", "Wren sleeps now").Fill("Children[1].Level", "same").SubmitAsync();

        Assert.All(["For Wren Larkspindle: level 1", "Wren sleeps now"], words => Assert.Contains(words, saved.Text, StringComparison.Ordinal));
        Assert.DoesNotContain("For Ash", saved.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Is it different for", (await saffron.OpenAsync($"/early-help/{await OpenAssessmentAsync()}/review/hold")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "LN-10")]
    public async Task Close_AsSteppedDown_AsksWhoSupportsTheFamilyFromNowOnAndShowsIt()
    {
        var at = $"/early-help/{await OpenAssessmentAsync()}";
        var saffron = await this.ClientFor("saffron");
        var form = (await saffron.OpenAsync($"{at}/close")).FormWith("Close this early help")
            .Fill("Reason", "SteppedDown").Fill("Why", "They manage").Fill("Needs[0].Outcome", "Met").Fill("Difference", "He sleeps");

        Assert.Equal(["Say who supports the family from now on"], (await form.SubmitAsync()).Errors.Distinct());
        var closed = await form.Fill("WhoFromNow", "The school nurse, on Tuesdays").SubmitAsync();

        Assert.Contains("The school nurse, on Tuesdays", closed.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "PS-06")]
    public async Task Plan_Form_RemindsOfPlacesFriendsSchoolAndBeingOnline()
    {
        var form = await (await this.ClientFor("saffron")).OpenAsync($"/early-help/{await OpenAssessmentAsync(withTeam: true)}/plan/add");

        var hint = form.Document.QuerySelector("#What-hint")!.TextContent;
        Assert.All(["school", "friends", "places", "online"], word => Assert.Contains(word, hint, StringComparison.Ordinal));
    }

    private async Task<string> TwoChildrenAsync()
    {
        var draft = Answered();
        draft.Children.Add(new ChildForm { Key = 2, Given = "Ash", Family = "Larkspindle", Birth = BirthAnswer.DateOfBirth, DateOfBirth = DateParts.From(Policy.Today.AddYears(-3)), NoAddress = NoAddress.NotKnown, HasSocialWorker = YesNoUnsure.No });
        draft = AssessmentDraft.Read(draft.Write(), Policy);
        (draft.Lives.Children[1].DailyLife, draft.Lives.Children[1].HeardWords) = ("At home all day", "He was asleep");
        (draft.Level.Children[1].Level, draft.Level.Children[1].Why) = ("1", "He is fine");
        var at = $"/early-help/{(await DraftAssessmentAsync(draft)).Reference}";
        await (await (await this.ClientFor("saffron")).OpenAsync($"{at}/assess/check")).FormWith("Complete the assessment").SubmitAsync();
        return at;
    }
}
