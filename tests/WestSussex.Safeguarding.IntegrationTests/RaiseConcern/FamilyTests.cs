using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>What is said about children, family, network and voices comes to MASH whole, and none of it has to be said.</summary>
public class FamilyTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Go = "Save and continue";

    [Fact]
    [Trait("Requirement", "RC-07")]
    [Trait("Requirement", "RC-08")]
    [Trait("Requirement", "RC-15")]
    [Trait("Requirement", "RC-23")]
    [Trait("Requirement", "RC-24")]
    [Trait("Requirement", "RC-27")]
    [Trait("Requirement", "VC-02")]
    [Trait("Requirement", "VC-03")]
    [Trait("Requirement", "VC-04")]
    [Trait("Requirement", "VC-05")]
    [Trait("Requirement", "VC-06")]
    [Trait("Requirement", "VC-07")]
    public async Task Send_WithEverythingKnown_IsReadByMashWhole()
    {
        var (visitor, at) = await BeginAsync();
        await ProfessionalTests.FillAsync(visitor, at);
        var list = await SaveAsync(visitor, at + "/child/1/more",
            ("AlsoKnownAs", "Birdie"), ("Sex", "F"), ("FirstLanguage", "Polish"), ("NeedsInterpreter", "Yes"), ("Interpreter", "Relative"), ("InterpreterName", "Her aunt"),
            ("PreferredFormat", "Easy read"), ("Ethnicity", "MWAS"), ("Disabilities", "AUT"), ("NhsNumber", "943 476 5919"), ("OtherAddress", "At 9 Quillwater Row"), ("LearningNeeds", "Pictures help"));
        Assert.Empty(list.Errors);
        await SaveAsync(visitor, at + "/the-family", ("WhoHelps", "Nan helps"), ("Hazards", "Large dog"), ("History", "Grew up in care"));
        var person = await (await visitor.OpenAsync(at + "/at-home")).FormWith("Add a parent or carer").SubmitAsync("Add a parent or carer");
        await person.FormWith(Go).Fill("Name", "Kit Ash").Fill("Relationship", "Father").Fill("MayPoseRisk", "Yes").Fill("RiskWords", "Threw a chair").Fill("Address", "3 Elsewhere Street").SubmitAsync(Go);
        var worker = await (await visitor.OpenAsync(at + "/network")).FormWith("Add somebody who works with them").SubmitAsync("Add somebody who works with them");
        await worker.FormWith(Go).Fill("JobTitle", "Health visitor").Fill("WhatTheyDo", "Weighs the baby").SubmitAsync(Go);
        var decision = await (await visitor.OpenAsync(at + "/voices")).FormWith(Go).Fill("Child1.View", "Wants a friend").Fill("Child1.Heard", "WroteOrDrew").Fill("Child1.WorkWithAlone", "Yes").Fill("Child1.TalkedOver", "Yes").Fill("Child1.TalkedOverWords", "Knows who comes").Fill("Child1.TookPart", "Yes").Fill("Child1.TookPartWords", "She rings Nan first")
            .Fill("FamilysView", "Mum is worried too").SubmitAsync("Add a decision of Wren");
        Assert.Contains("What Wren can decide", decision.Heading, StringComparison.Ordinal);
        var voices = await decision.FormWith(Go).Fill("Decision", "Seeing a counsellor").Fill("Competent", "Yes").Fill("JudgedBy", "Head of year").Fill("Grounds", "Could weigh it")
            .Fill("JudgedOn.Day", "1").Fill("JudgedOn.Month", "3").Fill("JudgedOn.Year", "2026").Fill("Agrees", "Partly").SubmitAsync(Go);
        Assert.Equal("Wants a friend", voices.FormWith(Go).Value("Child1.View"));

        await SaveAsync(visitor, at + "/telling-the-family");
        var check = await visitor.OpenAsync(at + "/check-answers");
        Assert.Equal("Check your answers", check.Heading);
        var sent = await check.FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();

        var referral = await ReadAsync(sent);
        var child = referral.Children.Single();
        Assert.Equal(("Birdie", "F", "Easy read", InterpreterAnswer.Relative), (child.Details!.AlsoKnownAs, child.Details.Sex, child.Details.SpokenWith.PreferredFormat, child.Details.SpokenWith.Interpreter));
        Assert.Equal(("9434765919", "At 9 Quillwater Row"), (child.NhsNumber, child.OtherAddress));
        Assert.Equal(("Wants a friend", AgreesAnswer.Partly, new DateOnly(2026, 3, 1)), (child.Voice!.View, child.Voice.Judgements.Single().Agrees, child.Voice.Judgements.Single().JudgedOn));
        Assert.Equal(("Mum is worried too", "Health visitor", "Kit Ash"), (referral.Family!.FamilysView, referral.Network.Single().Name, referral.Household.Single().Name));
        string[] all = ["Birdie", "Polish", "Her aunt", "Ask for a trained interpreter", "Easy read", "White and Asian", "Autism", "Pictures help", "Nan helps", "Large dog", "Grew up in care", "Kit Ash", "Threw a chair", "Health visitor", "Weighs the baby", "Wants a friend", "Mum is worried too", "Seeing a counsellor", "Head of year", "Could weigh it", "They agree to part of it", "Knows who comes", "She rings Nan first"];
        var manager = await portal.ClientFor("tansy");
        foreach (var page in new[] { await manager.OpenAsync($"/mash/{referral.Reference}/people"), await manager.OpenAsync($"/mash/{referral.Reference}/print"), await visitor.OpenAsync(sent.Url + "/copy"), await visitor.OpenAsync($"/my-concerns/{referral.Reference}/sent") })
        {
            Assert.All(all, words => Assert.Contains(words, page.Text, StringComparison.Ordinal));
        }

        Assert.Contains("Large dog", (await manager.OpenAsync($"/mash/{referral.Reference}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Elsewhere Street", (await manager.OpenAsync($"/mash/{referral.Reference}/print")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "RC-05")]
    public async Task People_OfASecretAddress_ShowNoAddressAtAllUntilItIsAskedFor()
    {
        var (visitor, at) = await BeginAsync();
        await ProfessionalTests.FillAsync(visitor, at);
        await SaveAsync(visitor, at + "/child/1", ("KeepAddressSecret", "true"));
        await SaveAsync(visitor, at + "/child/1/more", ("OtherAddress", "Hidden House"));
        var person = await (await visitor.OpenAsync(at + "/at-home")).FormWith("Add somebody else").SubmitAsync("Add somebody else");
        await person.FormWith(Go).Fill("Name", "Gran").Fill("Address", "Hidden Cottage").SubmitAsync(Go);
        await SaveAsync(visitor, at + "/telling-the-family");
        var sent = await (await visitor.OpenAsync(at + "/check-answers")).FormWith("Send to MASH").Fill("declared", "true").SubmitAsync();
        var referral = await ReadAsync(sent);

        var manager = await portal.ClientFor("tansy");
        var people = await manager.OpenAsync($"/mash/{referral.Reference}/people");
        Assert.DoesNotContain("Hidden", people.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", (await visitor.OpenAsync(sent.Url + "/copy")).Document.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var shown = await people.FormWith("Show the address. This is logged with your name").SubmitAsync();
        Assert.Contains("Hidden House", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Hidden Cottage", shown.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_WithAWrongNumber_KeepsEverythingAndGoesOnOnceItIsEmptied()
    {
        var (visitor, at) = await BeginAsync();

        var refused = await SaveAsync(visitor, at + "/child/1/more", ("NhsNumber", "123"), ("Religion", "إسلام 🌻 O’Núñez"));

        Assert.Contains("Leave it empty if you are not sure", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(("123", "إسلام 🌻 O’Núñez"), (refused.FormWith(Go).Value("NhsNumber"), refused.FormWith(Go).Value("Religion")));
        Assert.Empty((await refused.FormWith(Go).Fill("NhsNumber", "").SubmitAsync(Go)).Errors);
    }

    [Fact]
    public async Task Children_CopiedWhenAsked_ShareWhatWasTickedAndARemovedOnesAnswersGo()
    {
        var (visitor, at) = await BeginAsync();
        await SaveAsync(visitor, at + "/child/1", ("Given", "Wren"), ("Family", "Ash"), ("Address", "1 Row"), ("Birth", "NotKnown"), ("HasSocialWorker", "No"));
        await SaveAsync(visitor, at + "/child/1/more", ("FirstLanguage", "Polish"), ("Gp", "Harbour"));
        var add = (await visitor.OpenAsync(at + "/more-children")).FormWith("Add another child").Fill("sameAddress", "true").Fill("sameFamilyName", "true");
        var second = await add.SubmitAsync("Add another child");
        Assert.Equal(("1 Row", "Ash", ""), (second.FormWith(Go).Value("Address"), second.FormWith(Go).Value("Family"), second.FormWith(Go).Value("Given")));

        var copy = await visitor.OpenAsync(at + "/more-children/copy/2");
        await copy.FormWith("Copy").Fill("sameLanguage", "true").SubmitAsync("Copy");
        var more = (await visitor.OpenAsync(at + "/child/2/more")).FormWith(Go);
        Assert.Equal(("Polish", ""), (more.Value("FirstLanguage"), more.Value("Gp")));

        await SaveAsync(visitor, at + "/voices", ("Child2.View", "Somebody else’s words"));
        await (await visitor.OpenAsync(at + "/more-children/remove/2")).FormWith("Remove").SubmitAsync("Remove");
        await (await visitor.OpenAsync(at + "/more-children")).FormWith("Add another child").SubmitAsync("Add another child");
        Assert.Equal("", (await visitor.OpenAsync(at + "/voices")).FormWith(Go).Value("Child2.View"));
    }

    [Fact]
    public async Task Rows_AddedAndNeverTouched_GoAgainAndStopNobody()
    {
        var (visitor, at) = await BeginAsync();
        await ProfessionalTests.FillAsync(visitor, at);
        await SaveAsync(visitor, at + "/telling-the-family");
        await (await visitor.OpenAsync(at + "/more-children")).FormWith("Add another child").SubmitAsync("Add another child");
        await (await visitor.OpenAsync(at + "/at-home")).FormWith("Add a parent or carer").SubmitAsync("Add a parent or carer");
        await (await visitor.OpenAsync(at + "/marks")).FormWith("Add a mark").SubmitAsync("Add a mark");
        await (await visitor.OpenAsync(at + "/network")).FormWith("Add somebody who works with them").SubmitAsync("Add somebody who works with them");

        Assert.Equal("Check your answers", (await visitor.OpenAsync(at + "/check-answers")).Heading);

        Assert.DoesNotContain("Child 2", (await visitor.OpenAsync(at + "/more-children")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Name not given yet", (await visitor.OpenAsync(at + "/at-home")).Text + (await visitor.OpenAsync(at + "/network")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("place not chosen yet", (await visitor.OpenAsync(at + "/marks")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Children_WhereTheOneFilledInIsRemoved_LeaveTheRowThatWasAdded()
    {
        var (visitor, at) = await BeginAsync();
        await SaveAsync(visitor, at + "/child/1", ("Given", "Wren"), ("Family", "Ash"), ("Birth", "NotKnown"));
        var second = await (await visitor.OpenAsync(at + "/more-children")).FormWith("Add another child").SubmitAsync("Add another child");
        Assert.Equal("", second.FormWith(Go).Value("Given"));

        var asked = await visitor.OpenAsync(at + "/more-children/remove/1");
        var list = asked.Status == System.Net.HttpStatusCode.OK ? await asked.FormWith("Remove").SubmitAsync("Remove") : asked;

        Assert.DoesNotContain("Wren", list.Text, StringComparison.Ordinal);
        Assert.Contains("Which children are you worried about?", list.Heading, StringComparison.Ordinal);
        Assert.Equal("Raise a concern about a child", (await visitor.OpenAsync(at)).Heading);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await visitor.OpenAsync(at + "/child/2")).Status);
    }

    [Fact]
    public async Task Rows_ThatSomebodyFilledIn_StayUntilTheyAnswerThatTheyAreToGo()
    {
        var (visitor, at) = await BeginAsync();
        var person = await (await visitor.OpenAsync(at + "/at-home")).FormWith("Add a parent or carer").SubmitAsync("Add a parent or carer");
        var home = await person.FormWith(Go).Fill("Name", "Kit Ash").SubmitAsync(Go);
        var mark = await (await visitor.OpenAsync(at + "/marks")).FormWith("Add a mark").SubmitAsync("Add a mark");
        Assert.Contains("Your concern", mark.Text, StringComparison.Ordinal);
        var marks = await mark.FormWith(Go).Fill("Region", "forehead").Fill("Looks", "Round").SubmitAsync(Go);

        var asked = await home.FollowAsync("Remove Kit Ash");
        Assert.Equal("Remove Kit Ash?", asked.Heading);
        Assert.Contains("Kit Ash", (await visitor.OpenAsync(at + "/at-home")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Kit Ash", (await asked.FormWith("Remove").SubmitAsync("Remove")).Text, StringComparison.Ordinal);
        var which = marks.Document.QuerySelector("a[href$='/marks/remove/1']")!;
        Assert.Contains("Remove Mark 1", Page.Words(which), StringComparison.Ordinal);
        Assert.DoesNotContain("Mark 1", (await (await visitor.OpenAsync(which.GetAttribute("href")!)).FormWith("Remove").SubmitAsync("Remove")).Text, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.OpenAsync(at + "/at-home/remove/1")).Status);
    }

    [Fact]
    public async Task Children_TheSameTwice_AreAskedAboutAndStopNobody()
    {
        var (visitor, at) = await BeginAsync();
        await SaveAsync(visitor, at + "/child/1", ("Given", "Wren"), ("Family", "Ash"), ("NoAddress", "NotKnown"), ("Birth", "NotKnown"), ("HasSocialWorker", "No"));
        (await visitor.PostAsync(at + "/more-children/add")).Dispose();
        await SaveAsync(visitor, at + "/child/2", ("Given", "WREN"), ("Family", "Ash"), ("NoAddress", "NotKnown"), ("Birth", "NotKnown"), ("HasSocialWorker", "No"));

        var list = await visitor.OpenAsync(at + "/more-children");

        Assert.Contains("look like the same child", list.Text, StringComparison.Ordinal);
        Assert.Empty((await list.FormWith(Go).Fill("AllAdded", "true").SubmitAsync(Go)).Errors);
    }

    [Fact]
    public async Task Pages_OfFiftyChildren_TakeEveryVoice()
    {
        var (visitor, at) = await BeginAsync();
        for (var i = 2; i <= Referral.MaxChildren; i++)
        {
            (await visitor.PostAsync(at + "/more-children/add")).Dispose();
        }

        var form = (await visitor.OpenAsync(at + "/voices")).FormWith(Go);
        for (var i = 1; i <= Referral.MaxChildren; i++)
        {
            form.Fill(string.Create(CultureInfo.InvariantCulture, $"Child{i}.View"), string.Create(CultureInfo.InvariantCulture, $"view {i}"));
        }

        Assert.Empty((await form.SubmitAsync(Go)).Errors);
        Assert.Equal("view 50", (await visitor.OpenAsync(at + "/voices")).FormWith(Go).Value("Child50.View"));
    }

    [Fact]
    public async Task PagesOfProfessionals_OpenedByThePublic_DoNotExist()
    {
        var visitor = portal.Anybody();
        var at = $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "public"))}";

        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.OpenAsync(at + "/network")).Status);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await visitor.OpenAsync(at + "/voices/1/1")).Status);
    }

    private async Task<Referral> ReadAsync(Page sent)
    {
        Assert.Equal("Your concern has been sent", sent.Heading);
        var draft = Walks.DraftOf(sent);
        return await portal.AsSystemAsync(db => db.Referrals.AsNoTracking().AsSplitQuery().Include(r => r.Children).Include(r => r.Household).Include(r => r.Network).SingleAsync(r => r.IdempotencyKey == draft));
    }

    private async Task<(Visitor Visitor, string At)> BeginAsync()
    {
        var visitor = await portal.ClientFor("saffron");
        return (visitor, $"/raise-a-concern/{Walks.DraftOf(await Walks.BeginAsync(visitor, "professional"))}");
    }

    private static async Task<Page> SaveAsync(Visitor visitor, string url, params (string Name, string Value)[] answers)
    {
        var form = (await visitor.OpenAsync(url)).FormWith(Go);
        foreach (var (name, value) in answers)
        {
            form.Fill(name, value);
        }

        return await form.SubmitAsync(Go);
    }
}
