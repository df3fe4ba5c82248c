using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.UnitTests.WorkingDays;
using static WestSussex.Safeguarding.UnitTests.Referrals.TestReferral;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

/// <summary>Which children of a written form are those of the call, and what becomes of the others (RC-20).</summary>
[Trait("Requirement", "RC-20")]
public class AddedChildrenTests
{
    private static readonly DateTime Later = Monday10.AddHours(20);
    private static readonly ChildAnswers Robinet = Named("Robinet", "Ash");

    public static TheoryData<ChildName, ChildName, int> FirstChild => new()
    {
        { ChildName.Unknown, ChildName.Of("Robinet", "Ash"), 0 },
        { ChildName.Of("Wren", "Larkspindle"), ChildName.Unknown, 0 },
        { ChildName.Of("Wren", null), ChildName.Of("WREN", "Larkspindle"), 0 },
        { ChildName.Of(null, "Larkspindle"), ChildName.Of("Robinet", "Larkspindle"), 0 },
        { ChildName.Of("Wren", "Larkspindle"), ChildName.Of("Robinet", "Larkspindle"), 1 },
        { ChildName.Of(null, "Larkspindle"), ChildName.Of("Robinet", "Ash"), 1 },
    };

    /// <param name="rang">As the child was called on the telephone.</param>
    /// <param name="wrote">As the first child of the form is called.</param>
    /// <param name="added">How many that adds.</param>
    [Theory]
    [MemberData(nameof(FirstChild))]
    public void AddChildrenOf_TheFirstOfTheForm_IsTheChildOfTheCallWithHalfAName(ChildName rang, ChildName wrote, int added)
    {
        Assert.Equal(added, Add(Call(rang), new ChildAnswers { Name = wrote }));
    }

    [Fact]
    public void AddChildrenOf_TwoOfOneNameOrALaterHalfName_AddsTheSecond()
    {
        Assert.Equal(1, Add(Call(), Named("Wren", "Larkspindle"), Named("Wren", "Larkspindle")));
        Assert.Equal(2, Add(Call(), Robinet, Named("Wren", "Ash")));
        Assert.Equal(1, Add(Call(), Named("Wren", "Larkspindle"), new ChildAnswers { Name = ChildName.Unknown }));
    }

    [Fact]
    [Trait("Requirement", "MT-15")]
    public void AddChildrenOf_TheChildOfTheCall_FillsWhatWasNotSaidAndKeepsWhatWas()
    {
        var call = Call(ChildName.Of("Wren", null));
        var born = new DateOnly(2019, 2, 3);

        Add(call, Named("WREN", "Ash") with { DateOfBirth = born, School = "Thornapple Academy", NhsNumber = "943 476 5919", HasSocialWorker = YesNoUnsure.Yes });
        Add(call, Named("Wren", "Ash") with { DateOfBirth = born.AddDays(1), School = "Another" });

        var child = call.Children.Single();
        Assert.Equal(("Wren", "Ash", SearchKey.From("Ash")), (child.Name.Given, child.Name.Family, child.FamilyNameKey));
        Assert.Equal((born, "Thornapple Academy", SearchKey.From("943 476 5919")), (child.DateOfBirth, child.School, child.NhsNumber));
    }

    [Fact]
    public void FillFrom_TheSameFormTwice_TakesTheHouseholdOnceAndUnitesTheSpecialSteps()
    {
        var call = Call();
        var form = new ConcernAnswers
        {
            Route = ConcernRoute.Professional,
            Referrer = call.Referrer,
            Children = [],
            Concern = new ConcernNarrative(),
            Household = [new HouseholdMemberAnswers { Name = "Dan Ash" }],
            SpecialSteps = ["fgm"],
        };

        call.FillFrom(form, Teacher, Later);
        call.FillFrom(form, Teacher, Later);

        Assert.Equal("Dan Ash", Assert.Single(call.Household).Name);
        Assert.Equal("fgm", call.SpecialSteps);
    }

    [Fact]
    public void AddChildrenOf_MoreThanOneConcernHolds_IsRefused()
    {
        var call = Call();
        var many = Enumerable.Range(1, Referral.MaxChildren).Select(n => Named($"Robinet {n}", "Ash")).ToArray();

        Assert.Equal(Referral.MaxChildren - 1, Add(Call(), many[1..]));
        Assert.Throws<RuleBrokenException>(() => Add(call, many));
    }

    [Fact]
    public void AddChildrenOf_BeforeAndAfterScreening_PutsThemWhereTheConcernStands()
    {
        var (unread, read) = (Call(), Call());
        read.SetPriority(Priority.Green, "As said", false, TestClocks.Mash, Officer, Monday10.AddHours(1));

        Add(unread, Robinet);
        Add(read, Robinet);

        Assert.Equal((ChildStatus.Received, ChildStatus.Screening), (unread.Children.Last().Status, read.Children.Last().Status));
    }

    [Fact]
    public void AddChildrenOf_AfterTheDecision_OpensItAgainWithATimeOfItsOwn()
    {
        var call = Decided();

        Assert.Equal(0, Add(call, Named("Wren", "Larkspindle")));
        Assert.NotNull(call.OutcomeToldAt);
        Assert.Equal(1, Add(call, Named("Wren", "Larkspindle"), Robinet));

        Assert.Equal((null, null, ChildStatus.Screening, true), (call.DecidedAt, call.OutcomeToldAt, call.Status, call.IsOpen));
        Assert.Equal(TestClocks.Mash.OutcomeDue(Priority.Green, Later), call.OutcomeDueAt);
        Assert.Equal(ChildStatus.Decided, call.Children.First().Status);
    }

    [Fact]
    public void AddChildrenOf_ASecretAddressAndALevel_KeepsBoth()
    {
        var call = Call();
        call.AddChildrenOf([Named("Wren", "Larkspindle"), Robinet with { Postcode = "BN11 1AA", SuggestedLevel = 3 }], true, "7", TestClocks.Mash, Teacher, Later);

        var added = call.Children.Last();
        Assert.Equal((true, null), (added.AddressIsSecret, added.PostcodeKey));
        Assert.Equal("7", Assert.Single(added.Decisions).GuidanceVersion);
        Assert.Equal(added.Id, call.Events.Single(e => e.Kind == ReferralEventKind.ChildAdded).ReferredChildId);
    }

    [Fact]
    public void ReceiveInWriting_ASecretAddress_HidesThatOfTheCallToo()
    {
        var call = Call();

        call.ReceiveInWriting(new WrittenForm([new WrittenLine("Child 1", "Home", "9 Hidden Lane", IsSecret: true)]), "The written form", false, _ => false, TestClocks.Mash, Teacher, Later);

        Assert.Equal((true, true, null), (call.AddressIsSecret, call.Children.Single().AddressIsSecret, call.Children.Single().PostcodeKey));
    }

    private static int Add(Referral call, params ChildAnswers[] children) => call.AddChildrenOf(children, false, "2", TestClocks.Mash, Teacher, Later);

    private static ChildAnswers Named(string given, string family) => new() { Name = ChildName.Of(given, family) };

    private static Referral Decided()
    {
        var call = Call();
        call.SetPriority(Priority.Green, "As said", false, TestClocks.Mash, Officer, Monday10.AddHours(1));
        call.Decide(call.Children.Single().Id, Assess, null, Manager, Monday10.AddHours(2));
        call.TellOutcome("An assessment starts", FeedbackMethod.Portal, Manager, Monday10.AddHours(3));
        return call;
    }

    private static Referral Call(ChildName? name = null)
    {
        var call = Referral.Submit(
            new ConcernAnswers
            {
                Route = ConcernRoute.Professional,
                Referrer = new Referrer { Name = Teacher.Name, PersonId = Teacher.PersonId },
                Concern = new ConcernNarrative { Summary = "Neglect", Told = "He is hungry", ImmediateRisk = YesNoUnsure.No },
                Children = [new ChildAnswers { Name = name ?? ChildName.Of("Wren", "Larkspindle"), Postcode = "BN11 1AA" }],
                CameBy = OtherChannel.Telephone,
            },
            Guid.NewGuid(), "2", TestClocks.Mash, Officer, Monday10);
        call.ExpectInWriting(TestClocks.Mash, Officer, Monday10);
        return call;
    }
}
