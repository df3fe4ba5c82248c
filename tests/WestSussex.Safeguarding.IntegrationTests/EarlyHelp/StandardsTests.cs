using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>What the practice standards ask of early help: who may lead, what is asked of every child, what a report holds, when somebody answers.</summary>
public sealed class StandardsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "EH-08")]
    public async Task Start_BeforeAnyQuestion_ShowsWhenTheHubsAnswer()
    {
        var start = await (await portal.ClientFor("saffron")).OpenAsync("/early-help/start");

        foreach (var hub in new[] { "early-help-north", "early-help-south" })
        {
            var contact = portal.Policy.Contact(hub);
            Assert.Equal("Monday to Friday, 9am to 5pm", contact.Hours);
            Assert.Contains($"{contact.Display}, {contact.Hours}", start.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    [Trait("Requirement", "EH-10")]
    [Trait("Requirement", "PS-08")]
    public async Task Lead_HandedToTheSafeguardingLead_IsKeptWithTheReasonForTheChange()
    {
        var reference = await portal.OpenAssessmentAsync();
        var saffron = await portal.ClientFor("saffron");
        var bramble = portal.People.ByEmail("bramble");
        var form = (await saffron.OpenAsync($"/early-help/{reference}/lead")).FormWith("Save").Fill("Who", "other").Fill("Email", bramble.WorkEmail);

        Assert.Contains("Say why the lead practitioner changes", (await form.SubmitAsync()).Errors);
        var team = await form.Fill("Why", "Talked over on Monday: she knows the family").SubmitAsync();

        Assert.Contains(bramble.Name, team.Text, StringComparison.Ordinal);
        Assert.Contains("Talked over on Monday", team.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "VC-08")]
    [Trait("Requirement", "PS-05")]
    [Trait("Requirement", "PS-06")]
    public async Task Assess_LifeTwiceLookedAtAndOutsideTheHome_AreAskedAndTheFirstMayNotStayEmpty()
    {
        var saffron = await portal.ClientFor("saffron");
        var at = (await (await saffron.OpenAsync("/early-help/start")).FormWith("Start now").SubmitAsync()).Url;
        await (await saffron.OpenAsync($"{at}/child/1")).FormWith("Save and continue")
            .Fill("Given", "Wrenlet").Fill("Birth", "NotKnown").Fill("NoAddress", "NotKnown").Fill("HasSocialWorker", "No").SubmitAsync();

        var life = await (await saffron.OpenAsync($"{at}/life")).FormWith("Save and continue").Fill("Child1.View", "Wants calm").SubmitAsync();
        var picture = await (await saffron.OpenAsync($"{at}/picture")).FormWith("Save and continue")
            .Fill("GoingWell", "They laugh").Fill("Worries", "Little sleep").Fill("NeedsToHappen", "Calm").Fill("NextSteps", "Meet")
            .Fill("OutsideTheHome", "Plays online with people he has not met").Fill("AskedTwice", "Nobody speaks of his father").SubmitAsync();

        Assert.Contains(life.Errors, e => e.Contains("Wrenlet", StringComparison.Ordinal));
        Assert.Empty(picture.Errors);
        var again = (await saffron.OpenAsync($"{at}/picture")).Form;
        Assert.Equal("Plays online with people he has not met", again.Value("OutsideTheHome"));
        Assert.Equal("Nobody speaks of his father", again.Value("AskedTwice"));
    }

    [Fact]
    [Trait("Requirement", "PS-03")]
    public async Task Report_ForAMeeting_HoldsWhatItMeansAndWhatIsRecommended()
    {
        var reference = await portal.OpenAssessmentAsync(withTeam: true);
        var saffron = await portal.ClientFor("saffron");
        var on = portal.Policy.Today.AddDays(2);
        var meeting = await (await saffron.OpenAsync($"/early-help/{reference}/meetings/plan")).FormWith("Plan the meeting")
            .Fill("On.Day", $"{on.Day}").Fill("On.Month", $"{on.Month}").Fill("On.Year", $"{on.Year}").Fill("Time", "2:30pm").Fill("Place", "School").SubmitAsync();

        var sent = await meeting.FormWith("Send the report")
            .Fill("WhatIKnow", "Four visits").Fill("Analysis", "Nights are the hard part").Fill("Recommendation", "A lamp, and a later start").SubmitAsync();

        Assert.All(["Four visits", "Nights are the hard part", "A lamp, and a later start"], words => Assert.Contains(words, sent.Text, StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Requirement", "CO-11")]
    public async Task Agreement_ToShare_AsksHowMuchAndWhatFor()
    {
        var reference = await portal.OpenAssessmentAsync();
        var saffron = await portal.ClientFor("saffron");

        var refused = await (await saffron.OpenAsync($"/early-help/{reference}/agreements/share")).FormWith("Record the answer").Fill("Answer", "Given").SubmitAsync();

        Assert.Contains(refused.Document.QuerySelectorAll(".govuk-error-summary a"), a => a.GetAttribute("href") == "#WhatFor");
        Assert.Contains(refused.Document.QuerySelectorAll(".govuk-error-summary a"), a => a.GetAttribute("href") == "#Amount");
    }
}
