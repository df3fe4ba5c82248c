using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Voices;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.People;

namespace WestSussex.Safeguarding.UnitTests.RaiseConcern;

/// <summary>What does not fit is said, and stops nobody (RC-18).</summary>
public class FamilyChecksTests
{
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly PolicyList<PlainerWord> Words = new PolicyData(PolicyDataServices.ShippedFolder, TimeProvider.System).PlainWords.InForceOn(Today).Content;

    [Theory]
    [InlineData("Wren", "Núñez", "wren", "NUNEZ", true)]
    [InlineData("Wren", "Ash", "Robin", "Ash", false)]
    [InlineData("محمد", null, "محمد", null, true)]
    [InlineData(null, null, null, null, false)]
    public void Children_OneNameTwice_IsAskedAbout(string? given, string? family, string? otherGiven, string? otherFamily, bool said)
    {
        var draft = new ConcernDraft { Children = [Child(1, given, family), Child(2, otherGiven, otherFamily)] };

        Assert.Equal(said, FamilyChecks.Children(draft).Count == 1);
    }

    [Fact]
    public void Children_OneNameAndTwoDatesOfBirth_AreTwoChildren()
    {
        var draft = new ConcernDraft { Children = [Child(1, "Wren", "Ash", new DateOnly(2015, 1, 1)), Child(2, "Wren", "Ash", new DateOnly(2019, 1, 1))] };

        Assert.Empty(FamilyChecks.Children(draft));
    }

    [Fact]
    public void Children_AlsoAmongThePeopleAtHome_IsSaid()
    {
        var draft = new ConcernDraft { Children = [Child(1, "Wren", "Ash")] };
        draft.AtHome.People.Add(new PersonForm { Key = 1, Name = "Wren Ash", Place = FamilyPlace.Sibling });

        Assert.Equal("at-home", Assert.Single(FamilyChecks.Children(draft)).Path);
    }

    [Theory]
    [InlineData(2018, true)]
    [InlineData(2010, true)]
    [InlineData(1990, false)]
    public void AtHome_MotherYoungerThanTheChild_IsSaid(int born, bool said)
    {
        var draft = new ConcernDraft { Children = [Child(1, "Wren", "Ash", new DateOnly(2016, 5, 4))] };
        draft.AtHome.People.Add(new PersonForm { Key = 1, Name = "Ivy", Place = FamilyPlace.ParentOrCarer, Relationship = "Mother", DateOfBirth = DateParts.From(new DateOnly(born, 6, 1)) });

        Assert.Equal(said, FamilyChecks.AtHome(draft, Today).Count == 1);
    }

    [Theory]
    [InlineData(YesNoUnsure.Yes, InterpreterAnswer.Relative, null, true)]
    [InlineData(YesNoUnsure.Yes, InterpreterAnswer.Trained, "his aunt", true)]
    [InlineData(YesNoUnsure.Yes, InterpreterAnswer.NotArranged, "Ivy Ash", true)]
    [InlineData(YesNoUnsure.Yes, InterpreterAnswer.Trained, null, false)]
    [InlineData(YesNoUnsure.No, InterpreterAnswer.Relative, "his aunt", false)]
    [Trait("Requirement", "RC-24")]
    public void AtHome_RelativeWhoInterprets_IsWarnedAbout(YesNoUnsure needed, InterpreterAnswer who, string? name, bool said)
    {
        var child = Child(1, "Wren", "Ash");
        (child.Details.NeedsInterpreter, child.Details.Interpreter, child.Details.InterpreterName) = (needed, who, name);
        var draft = new ConcernDraft { Children = [child] };
        draft.AtHome.People.Add(new PersonForm { Key = 1, Name = "Ivy Ash" });

        Assert.Equal(said, FamilyChecks.AtHome(draft, Today).Count == 1);
    }

    [Fact]
    [Trait("Requirement", "RC-23")]
    public void All_NobodyNamedAsFather_IsSaidUntilItIsAnswered()
    {
        var draft = new ConcernDraft();
        draft.You.WayIn = WayIn.SignedIn;
        Assert.Contains(FamilyChecks.All(draft, Today, Words), n => n.Path == "at-home");

        draft.AtHome.Father = FatherAnswer.NotKnown;
        Assert.DoesNotContain(FamilyChecks.All(draft, Today, Words), n => n.Path == "at-home");

        draft.AtHome.Father = null;
        draft.AtHome.People.Add(new PersonForm { Key = 1, Name = "Kit", Relationship = "Stepfather" });
        Assert.DoesNotContain(FamilyChecks.All(draft, Today, Words), n => n.Path == "at-home");
    }

    [Fact]
    [Trait("Requirement", "RC-23")]
    [Trait("Requirement", "RC-26")]
    public void All_UnbornWithoutHistory_AsksForTheWholeFamilys()
    {
        var draft = new ConcernDraft();
        draft.You.WayIn = WayIn.SignedIn;
        draft.Children[0].Birth = BirthAnswer.Unborn;
        Assert.Contains(FamilyChecks.All(draft, Today, Words), n => n.Path == "the-family");

        draft.Family.History = "Two older children live with their aunt.";
        Assert.DoesNotContain(FamilyChecks.All(draft, Today, Words), n => n.Path == "the-family");
    }

    [Fact]
    [Trait("Requirement", "VC-01")]
    public void All_CompetentChildNotTalkedTo_IsSaid()
    {
        var draft = new ConcernDraft();
        draft.You.WayIn = WayIn.SignedIn;
        draft.Voices.Children = [new ChildVoiceForm { ChildKey = 1, Child = "Wren", View = "Wants help", Judgements = [new JudgementForm { Key = 1, Decision = "Help", Competent = YesNoUnsure.Yes }] }];
        Assert.Contains(FamilyChecks.All(draft, Today, Words), n => n.Path == "voices");

        draft.Voices.Children[0].TalkedOver = YesNoUnsure.No;
        Assert.DoesNotContain(FamilyChecks.All(draft, Today, Words), n => n.Path == "voices");
    }

    [Theory]
    [Trait("Requirement", "RC-28")]
    [InlineData("She is CIN and has SEMH needs.", true)]
    [InlineData("Mum disclosed that he hit her.", true)]
    [InlineData("Ada said: da lives by the lac.", false)]
    [InlineData("VACINE DANCE", false)]
    public void All_LettersThatOnlySomeRead_AreSaidWithPlainerWords(string typed, bool said)
    {
        var draft = new ConcernDraft();
        draft.You.WayIn = WayIn.SignedIn;
        draft.Concern.Seen = typed;
        Assert.Equal(said, FamilyChecks.All(draft, Today, Words).Any(n => n.Path == "the-concern"));

        // A child's own words stay as they are, and the public is told nothing.
        (draft.Concern.Seen, draft.Concern.ChildsWords) = (null, typed);
        Assert.DoesNotContain(FamilyChecks.All(draft, Today, Words), n => n.Path == "the-concern");
        (draft.You.WayIn, draft.Concern.Seen) = (WayIn.Public, typed);
        Assert.DoesNotContain(FamilyChecks.All(draft, Today, Words), n => n.Path == "the-concern");
    }

    [Fact]
    public void All_OfThePublic_AsksForNothingMore() => Assert.Empty(FamilyChecks.All(new ConcernDraft(), Today, Words));

    private static ChildForm Child(int key, string? given, string? family, DateOnly? born = null) => new()
    {
        Key = key,
        Given = given,
        Family = family,
        Birth = born is null ? BirthAnswer.NotKnown : BirthAnswer.DateOfBirth,
        DateOfBirth = DateParts.From(born),
    };
}
