using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>An assessment from its first page to its completion, through the pages, without JavaScript.</summary>
public sealed class AssessmentJourneyTests : PortalFactory
{
    private static readonly (string Path, (string Field, string Value)[] Answers)[] Pages =
    [
        ("child/1", [("Given", "Wrenlet"), ("Family", "Marsh"), ("Birth", "NotKnown"), ("NoAddress", "NotKnown"), ("HasSocialWorker", "No")]),
        ("child/1/more", []),
        ("children", [("District", "crawley"), ("AllAdded", "true")]),
        ("at-home", [("Everybody", "NotKnown"), ("Father", "NotKnown")]),
        ("the-family", []),
        ("life", [("Child1.DailyLife", "Rushes in the morning"), ("Child1.View", "Wants calm"), ("Child1.HeardWords", "Said so on the way home")]),
        ("wishes", [("FamilysWords", "We want our evenings back"), ("WantsToChange", "Calm evenings")]),
        ("picture", [("GoingWell", "They laugh"), ("Worries", "Little sleep"), ("NeedsToHappen", "Calm"), ("NextSteps", "Meet")]),
        ("needs", [("In-health.Need", "Sleep"), ("In-health.Strength", "Eats well")]),
        ("level", [("Child.Level", "2"), ("Child.Why", "One need")]),
    ];

    [Fact]
    [Trait("Requirement", "EH-01")]
    [Trait("Requirement", "EH-02")]
    [Trait("Requirement", "EH-03")]
    [Trait("Requirement", "EH-04")]
    [Trait("Requirement", "CO-13")]
    public async Task Assess_FromNothingWithTheFamily_IsCompletedOnlyOnceTheyAgree()
    {
        var saffron = await ClientFor("saffron");
        var at = (await (await saffron.OpenAsync("/early-help/start")).FormWith("Start now").SubmitAsync()).Url[..^"/assess".Length];
        foreach (var (path, answers) in Pages)
        {
            var form = (await saffron.OpenAsync($"{at}/assess/{path}")).FormWith("Save and continue");
            foreach (var (field, value) in answers)
            {
                form.Fill(field, value);
            }

            Assert.Empty((await form.SubmitAsync()).Errors);
        }

        Assert.EndsWith("/assess", (await saffron.OpenAsync($"{at}/assess/check")).Url, StringComparison.Ordinal);

        var ask = (await saffron.OpenAsync($"{at}/agreements/assess")).FormWith("Record the answer")
            .Fill("Answer", "Given").Fill("GivenBy", "ParentWithResponsibility").Fill("GivenByName", "Tessa Marsh").Fill("Means", "InPerson")
            .Fill("AnsweredOn.Day", $"{Policy.Today.Day}").Fill("AnsweredOn.Month", $"{Policy.Today.Month}").Fill("AnsweredOn.Year", $"{Policy.Today.Year}");
        Assert.NotEmpty((await ask.SubmitAsync()).Errors);
        Assert.Empty((await ask.Fill("ToldItCanBeWithdrawn", "true").SubmitAsync()).Errors);

        var complete = await (await saffron.OpenAsync($"{at}/assess/check")).FormWith("Complete the assessment").SubmitAsync();

        Assert.Equal(at, complete.Url);
        foreach (var words in new[] { "They laugh", "Little sleep", "We want our evenings back", "Rushes in the morning", "Eats well", "One need" })
        {
            Assert.Contains(words, complete.Text, StringComparison.Ordinal);
        }

        Assert.Equal(AssessmentStatus.Open, await AsSystemAsync(db => db.Assessments.Select(a => a.Status).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await (await ClientFor("perry")).OpenAsync(at)).Status);
    }

    [Fact]
    [Trait("Requirement", "CO-15")]
    [Trait("Requirement", "CO-01")]
    public async Task Start_AfterEarlierEarlyHelpOfTheSameFamily_AsksForTheirAgreementAnew()
    {
        var concern = await SubmitConcernAsync();
        var earlier = await DraftAssessmentAsync(Answered(), concern.Id);
        var saffron = await ClientFor("saffron");
        await (await saffron.OpenAsync($"/early-help/{earlier.Reference}/assess/stop")).FormWith("Stop this assessment").Fill("Why", "They manage by themselves").SubmitAsync();

        var again = await (await saffron.OpenAsync($"/my-concerns/{concern.Reference}")).FormWith("Start an Early Help Assessment from this").SubmitAsync();

        Assert.DoesNotContain(earlier.Reference, again.Url, StringComparison.Ordinal);
        await AsSystemAsync(async db =>
        {
            (await db.Assessments.SingleAsync(a => again.Url.Contains(a.Reference))).Save(Answered().Write(), People.Actor("saffron"), Clock.Now);
            return await db.SaveChangesAsync();
        });
        Assert.Contains("When the family has agreed", (await saffron.OpenAsync($"{again.Url}/check")).Text, StringComparison.Ordinal);
        await AsSystemAsync(async db =>
        {
            (await db.Assessments.Include(a => a.Agreements).SingleAsync(a => again.Url.Contains(a.Reference))).Agree(Agreed(AgreementPurpose.Assess), People.Actor("saffron"), Clock.Now, Policy.Today);
            return await db.SaveChangesAsync();
        });
        Assert.EndsWith("/assess/check", (await saffron.OpenAsync($"{again.Url}/check")).Url, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "EH-12")]
    [Trait("Requirement", "IS-11")]
    public async Task Start_FromAConcernOfOnesOwn_BringsAlongWhatIsKnownAndRefusesAnybodyElses()
    {
        const string Button = "Start an Early Help Assessment from this";
        var concern = await SubmitConcernAsync();
        var perrys = await SubmitConcernAsync(c => c.RaisedBy("perry"));
        var theirs = await (await ClientFor("perry")).OpenAsync($"/my-concerns/{perrys.Reference}");
        ((IHtmlInputElement)theirs.Document.QuerySelector("form[action='/early-help/from-concern'] [name=reference]")!).Value = concern.Reference;
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.FormWith(Button).SubmitAsync()).Status);

        var saffron = await ClientFor("saffron");
        var mine = await saffron.OpenAsync($"/my-concerns/{concern.Reference}");
        var begun = await mine.FormWith(Button).SubmitAsync();

        var child = await saffron.OpenAsync($"{begun.Url}/child/1");
        Assert.Equal(concern.Children.First().Name.Given, child.FormWith("Save and continue").Value("Given"));
        Assert.Equal(begun.Url, (await mine.FormWith(Button).SubmitAsync()).Url);
    }
}
