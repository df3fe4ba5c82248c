using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.TellingTheFamily;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhereNow;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui.People;
using WestSussex.Safeguarding.Web.Ui.Steps;

namespace WestSussex.Safeguarding.UnitTests.RaiseConcern;

public class ConcernFormTests
{
    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);

    private static readonly LevelsOfNeedGuidance Guidance = Policy.LevelsOfNeed.Versions[0].Content;

    private readonly ConcernForm _form = new(Policy, new StandingClock());

    [Theory]
    [InlineData(WayIn.Public)]
    [InlineData(WayIn.NamedProfessional)]
    public void HarmIndicated_BySignThatCannotWait_IsSaidOfDraftAndConcern(WayIn wayIn)
    {
        var draft = Complete(wayIn);
        draft.Danger.Risk = YesNoUnsure.No;
        draft.Levels.Children.ForEach(child => child.Level = "1");
        Assert.False(draft.HarmIndicated(Guidance));
        List<string> signs = [Guidance.Indicators.First(sign => sign.Immediate).Id];
        (draft.Concern.Signs, draft.Levels.Children[0].Indicators) = (signs, signs);

        Assert.True(draft.HarmIndicated(Guidance));
        Assert.True(CompleteConcern.From(draft, new Referrer(), "d", Guidance).Children[0].IndicatorIsImmediate);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "LN-05")]
    public void HarmIndicated_BySignThatALaterEditionChanged_GoesByTheEditionItWasPickedFrom(bool isGone)
    {
        var sign = Guidance.Indicators.First(s => s.Immediate);
        var later = Guidance with { Indicators = new([.. Guidance.Indicators.Where(s => s != sign), .. isGone ? Array.Empty<Indicator>() : [sign with { Immediate = false }]]) };
        Versioned<LevelsOfNeedGuidance> before = new("before", new DateOnly(2020, 1, 1), "s", Guidance), now = new("now", new DateOnly(2026, 1, 1), "s", later);
        var editions = new PolicySet<LevelsOfNeedGuidance>([before, now]);
        var draft = Complete(WayIn.NamedProfessional);
        draft.Levels.Children.ForEach(child => (child.Level, child.Indicators) = ("1", [sign.Id]));
        draft.AskAgainForLevelsOf(editions, before);

        var read = ConcernDraft.Read(draft.Write());
        read.AskAgainForLevelsOf(editions, now);
        read = ConcernDraft.Read(read.Write());
        read.AskAgainForLevelsOf(editions, now);

        Assert.True(read.HarmIndicated(later));
        Assert.True(CompleteConcern.From(read, new Referrer(), "d", later).Children[0].IndicatorIsImmediate);
        read.Levels.Children.ForEach(child => child.Indicators = []);
        Assert.False(read.HarmIndicated(later));
    }

    [Theory]
    [InlineData(NoAddress.NotKnown, null, false, "Not known. District: Crawley")]
    [InlineData(NoAddress.NotKnown, "4 Quillwater Row", false, null)]
    [InlineData(NoAddress.NotKnown, null, true, "Not known")]
    [Trait("Requirement", "RC-05")]
    public void From_DistrictSaidBefore_StandsWhereThereIsNoAddress(NoAddress none, string? address, bool secret, string? reason)
    {
        var draft = Complete(WayIn.Public);
        var child = draft.Children[0];
        (child.Address, child.NoAddress, child.District, child.KeepAddressSecret) = (address, none, "Crawley", secret);

        Assert.Equal(reason, CompleteConcern.From(draft, new Referrer(), "d", Guidance).Children[0].NoAddressReason);
    }

    [Theory]
    [InlineData("1", false)]
    [InlineData("3", false)]
    [InlineData("4", true)]
    [InlineData("not-sure", true)]
    public void HarmIndicated_ByTheLevelChosen_FollowsTheGuidance(string level, bool harm)
    {
        var draft = Complete(WayIn.NamedProfessional);
        draft.Danger.Risk = YesNoUnsure.No;
        draft.Levels.Children[0].Level = level;

        Assert.Equal(harm, draft.HarmIndicated(Guidance));
        Assert.Equal(level == "4", CompleteConcern.From(draft, new Referrer(), "d", Guidance).Children[0].SuggestedLevelMeansHarm);

        // Where another edition says that another level means harm, the code follows.
        var other = Guidance with { Levels = [.. Guidance.Levels.Select(l => l with { MeansHarm = l.Level == 3 })] };
        Assert.Equal(level is "3" or "not-sure", draft.HarmIndicated(other));
    }

    [Fact]
    [Trait("Requirement", "RC-05")]
    public void Questions_OfThePublic_BeginWithNameAndAddressAfterDanger()
    {
        var paths = _form.QuestionsOf(new ConcernDraft()).Select(q => q.Path).Take(3);

        Assert.Equal(["danger", "child/1/name", "child/1/address"], paths);
    }

    [Fact]
    public void Sections_OfProfessionals_AreSixTasksBeforeSending() =>
        Assert.Equal(6, _form.SectionsOf(Draft(WayIn.SignedIn)).Count);

    [Fact]
    [Trait("Requirement", "CO-16")]
    public void Questions_OfProfessionals_AskAboutTellingBeforeSending()
    {
        var complete = Complete(WayIn.NamedProfessional);
        Assert.True(_form.MayBeSent(complete));

        complete.Saves.Remove("telling-the-family");

        Assert.False(_form.MayBeSent(complete));
        Assert.DoesNotContain(_form.QuestionsOf(Draft(WayIn.Public)), q => q.Key == "telling-the-family");
    }

    [Fact]
    [Trait("Requirement", "CO-03")]
    public void MayBeSent_NothingSaidAboutTelling_YesOnceAsked()
    {
        var draft = Complete(WayIn.NamedProfessional);
        draft.Telling.Adults.Single().Told = null;
        Assert.False(_form.MayBeSent(draft));

        draft.Telling.AskedOnce = true;

        Assert.True(_form.MayBeSent(draft));
        var answers = CompleteConcern.From(draft, new Referrer(), "declared", Guidance);
        Assert.Equal(ToldAnswer.NotAnswered, Assert.Single(answers.Telling).Told);
    }

    [Fact]
    [Trait("Requirement", "RC-09")]
    public void MayBeSent_WithoutWhatHappenedOrLife_No()
    {
        var draft = Complete(WayIn.Public);
        draft.Concern.Seen = " ";
        Assert.False(_form.MayBeSent(draft));
        draft.Concern.Opinion = "I think so";
        Assert.True(_form.MayBeSent(draft));
        draft.Life.Life = null;
        Assert.False(_form.MayBeSent(draft));
    }

    [Fact]
    [Trait("Requirement", "LN-03")]
    public void MayBeSent_LevelWithoutChoice_No()
    {
        var draft = Complete(WayIn.NamedProfessional);
        draft.Children.Add(new ChildForm { Key = 2, Given = "Ash", Address = "Same", Birth = BirthAnswer.NotKnown, HasSocialWorker = YesNoUnsure.No });

        Assert.False(_form.MayBeSent(draft));

        draft.Levels.Children[1].Level = "not-sure";
        Assert.True(_form.MayBeSent(draft));
        Assert.True(CompleteConcern.From(draft, new Referrer(), "d", Guidance).Children[1].LevelNotSure);
    }

    [Fact]
    public void After_WhileChanging_LeadsBackToCheckAnswers()
    {
        Assert.Equal(ConcernForm.CheckAnswersPath, _form.After(Complete(WayIn.Public), "child/1/name", changing: true));
        Assert.Equal("child/1/address", _form.After(Complete(WayIn.Public), "child/1/name", changing: false));
    }

    [Theory]
    [InlineData(true, ConcernRoute.Public)]
    [InlineData(false, ConcernRoute.Professional)]
    [Trait("Requirement", "RC-06")]
    [Trait("Requirement", "RC-21")]
    public void From_EnteredForSomebodyElse_IsTheirsAndSuggestsNoLevelInTheirName(bool isPublic, ConcernRoute route)
    {
        var draft = Complete(WayIn.SignedIn);
        draft.You.EntersForMash = true;
        draft.You.ForSomebodyElse = true;
        draft.You.CameBy = OtherChannel.Letter;
        draft.You.Referred = new ReferredByForm { IsPublic = isPublic, Name = "Ivy" };
        var officer = new Referrer { PersonId = Guid.NewGuid(), AgencyId = Guid.NewGuid(), IsVerified = true };

        var paths = _form.QuestionsOf(draft).Select(q => q.Path).ToList();
        var answers = CompleteConcern.From(draft, officer, "d", Guidance);

        Assert.DoesNotContain("level-of-need", paths);
        Assert.Equal(!isPublic, paths.Contains("telling-the-family"));
        Assert.Equal((route, "Ivy", null, null, false, OtherChannel.Letter), (answers.Route, answers.Referrer.Name, answers.Referrer.PersonId, answers.Referrer.AgencyId, answers.Referrer.IsVerified, answers.CameBy));
        Assert.Equal(isPublic ? 0 : 1, answers.Telling.Count);
        Assert.All(answers.Children, c => Assert.Equal((null, false, false), (c.SuggestedLevel, c.LevelNotSure, c.SuggestedLevelMeansHarm)));

        // Nobody but MASH enters anything for somebody else, whatever they post.
        draft.You.EntersForMash = false;
        var own = CompleteConcern.From(draft, officer, "d", Guidance);
        Assert.Equal((officer.PersonId, (OtherChannel?)null), (own.Referrer.PersonId, own.CameBy));
    }

    [Fact]
    [Trait("Requirement", "RC-06")]
    public void From_PublicWithoutName_IsAnonymousAndKeepsTheWaysToBeReachedThatWereLeft()
    {
        var draft = Complete(WayIn.Public);
        draft.You = new YouForm { WayIn = WayIn.Public, GivesName = false, Name = "Typed first", JobTitle = "Typed first", Telephone = "01632 960 001", MayContact = false };

        var referrer = CompleteConcern.From(draft, new Referrer(), "d", Guidance).Referrer;

        Assert.True(referrer.IsAnonymous);
        Assert.Null(referrer.JobTitle);
        Assert.Equal(("01632 960 001", false), (referrer.Telephone, referrer.SafeContact!.MayContact));
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        var draft = Complete(WayIn.NamedProfessional);
        draft.Concern.ChildsWords = "“I don’t 🌻 like it”\r\n<script>";

        var again = ConcernDraft.Read(draft.Write());

        Assert.Equal(draft.Write(), again.Write());
        Assert.True(_form.MayBeSent(again));
    }

    private static ConcernDraft Draft(WayIn wayIn)
    {
        var draft = new ConcernDraft();
        draft.You.WayIn = wayIn;
        return draft;
    }

    private ConcernDraft Complete(WayIn wayIn)
    {
        var draft = Draft(wayIn);
        draft.Danger.Risk = YesNoUnsure.No;
        draft.Children[0] = new ChildForm { Key = 1, Given = "Wren", Address = "4 Quillwater Row", Birth = BirthAnswer.NotKnown, HasSocialWorker = YesNoUnsure.No };
        draft.MoreChildren.AllAdded = true;
        draft.AtHome.Everybody = AllAtHome.NotKnown;
        (draft.Concern.Summary, draft.Concern.Seen, draft.Life.Life) = ("Hungry", "Seen", "Hard");
        draft.WhereNow.Where = Place.AtHome;
        draft.Wants.Wants = "Help";
        (draft.You.GivesName, draft.You.Name, draft.You.JobTitle) = (true, "Saffron", "Teacher");
        (draft.You.Organisation, draft.You.Telephone, draft.You.Email) = ("School", "01632 960 104", "s@school.example");
        draft.Saves["the-concern"] = draft.Saves["telling-the-family"] = new PageSave("s", "t", default);
        _form.SectionsOf(draft);
        var adult = draft.Telling.Adults.Single();
        (adult.Told, adult.Agrees) = (ToldAnswer.Yes, AgreesAnswer.Yes);
        (draft.Levels.Children[0].Level, draft.Levels.Children[0].Why) = ("3", "Because");
        return draft;
    }
}

public class TellingFormTests
{
    [Theory]
    [InlineData(ToldAnswer.NoUnsafe, new[] { "Reasons", "Words" })]
    [InlineData(ToldAnswer.NoOther, new[] { "Words" })]
    [Trait("Requirement", "CO-02")]
    public void Validate_NotTold_AsksForReasonAndWordsOnce(ToldAnswer told, string[] asked)
    {
        var form = new TellingForm { Adults = [new AdultForm { Told = told }] };
        Assert.Equal(asked, new TellingFormValidator(TimeProvider.System).Validate(form).Errors.Select(e => e.PropertyName.Split('.')[^1]));

        form.AskedOnce = true;

        Assert.Empty(new TellingFormValidator(TimeProvider.System).Validate(form).Errors);
    }

    [Fact]
    [Trait("Requirement", "RC-11")]
    public void Validate_NothingAnswered_AsksWhetherTold() =>
        Assert.Contains("told", Assert.Single(new TellingFormValidator(TimeProvider.System).Validate(new TellingForm { Adults = [new AdultForm()] }).Errors).ErrorMessage, StringComparison.Ordinal);
}
