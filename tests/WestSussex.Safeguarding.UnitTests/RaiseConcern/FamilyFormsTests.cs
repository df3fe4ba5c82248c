using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreChildren;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Voices;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.People;

namespace WestSussex.Safeguarding.UnitTests.RaiseConcern;

public class FamilyFormsTests
{
    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);

    private static readonly string HundredThousand = new('ж', 100_000);

    [Fact]
    [Trait("Requirement", "RC-18")]
    public void Validate_NothingAnswered_PassesEverywhere()
    {
        Assert.Empty(Details(new ChildDetailsForm()));
        Assert.Empty(new FamilyFormValidator().Validate(new FamilyForm()).Errors);
        Assert.Empty(new NetworkFormValidator().Validate(new NetworkForm()).Errors);
        Assert.Empty(new VoicesFormValidator().Validate(new VoicesForm { Children = [new ChildVoiceForm()] }).Errors);
    }

    [Fact]
    [Trait("Requirement", "RC-07")]
    public void Validate_WrongNumbers_SaysLeaveItEmpty() =>
        Assert.All(Details(new ChildDetailsForm { NhsNumber = "1234567890", Upn = "123" }), message => Assert.EndsWith("Leave it empty if you are not sure", message, StringComparison.Ordinal));

    [Theory]
    [InlineData("NONE", null, 0)]
    [InlineData("AUT", "COMM", 0)]
    [InlineData("AUT", "NONE", 1)]
    [InlineData("XYZ", null, 1)]
    public void Validate_Disabilities_NoneStandsAlone(string one, string? other, int errors) =>
        Assert.Equal(errors, Details(new ChildDetailsForm { Disabilities = [one, other ?? ""] }).Count);

    [Theory]
    [InlineData("Q", "WBRI")]
    [InlineData("F", "<script>")]
    public void Validate_CodesNotInTheList_AreRefused(string sex, string ethnicity) =>
        Assert.Single(Details(new ChildDetailsForm { Sex = sex, Ethnicity = ethnicity }));

    [Fact]
    public void Validate_HundredThousandCharacters_AreRefusedBesideEachField()
    {
        var child = Details(new ChildDetailsForm { AlsoKnownAs = HundredThousand, LearningNeeds = HundredThousand, Gp = HundredThousand, FirstLanguage = HundredThousand });
        Assert.Equal(4, child.Count);
        Assert.Equal(5, new FamilyFormValidator().Validate(new FamilyForm { WhoHelps = HundredThousand, History = HundredThousand, Culture = HundredThousand, NewlyArrivedWords = HundredThousand, Hazards = HundredThousand }).Errors.Count);
        Assert.Equal(2, new VoicesFormValidator().Validate(new VoicesForm { FamilysView = HundredThousand, Children = [new ChildVoiceForm { View = HundredThousand }] }).Errors.Count);
        Assert.Single(new NetworkPersonFormValidator().Validate(new NetworkPersonForm { Name = HundredThousand }).Errors);
    }

    [Fact]
    [Trait("Requirement", "VC-02")]
    public void Validate_JudgementWithoutWhoWhenAndGrounds_AsksForEach()
    {
        var errors = new JudgementFormValidator(new StandingClock()).Validate(new JudgementForm { Decision = "Help", Competent = YesNoUnsure.Yes }).Errors.Select(e => e.PropertyName);

        Assert.Equal([nameof(JudgementForm.JudgedBy), nameof(JudgementForm.Grounds), nameof(JudgementForm.JudgedOn)], errors);
        Assert.Empty(new JudgementFormValidator(new StandingClock()).Validate(new JudgementForm { Decision = "Help", Competent = YesNoUnsure.Unsure }).Errors);
    }

    [Fact]
    [Trait("Requirement", "VC-02")]
    public void Validate_JudgementInTheFuture_IsRefused()
    {
        var form = new JudgementForm { Decision = "Help", Competent = YesNoUnsure.No, JudgedBy = "Head of year", Grounds = "Could not say why", JudgedOn = DateParts.From(new DateOnly(2026, 3, 4)) };

        Assert.Equal("The date must be today or in the past", Assert.Single(new JudgementFormValidator(new StandingClock()).Validate(form).Errors).ErrorMessage);
    }

    [Fact]
    [Trait("Requirement", "RC-26")]
    public void Details_OfAnUnbornBaby_HaveTheSexThatIsNotKnown()
    {
        var child = new ChildForm { Birth = BirthAnswer.Unborn, NameNotKnown = true, WhyNameNotKnown = "Not chosen", Details = new ChildDetailsForm { Sex = "F" } };

        var details = CompleteConcern.DetailsOf(child);

        Assert.Equal((ChildDetails.SexNotKnown, "Not chosen"), (details.Sex, details.WhyNameNotKnown));
    }

    [Fact]
    [Trait("Requirement", "VC-03")]
    [Trait("Requirement", "VC-04")]
    public void Voice_OfAYoungPerson_KeepsHowTheyWereHeardAndWhatTheyDecided()
    {
        var draft = new ConcernDraft();
        draft.You.WayIn = WayIn.SignedIn;
        draft.Voices.Children =
        [
            new ChildVoiceForm
            {
                ChildKey = 1,
                View = " Wants to be asked ",
                Heard = ["Said", "nonsense", "Said", "Watched"],
                WorkWithAlone = YesNoUnsure.Yes,
                Judgements = [new JudgementForm { Key = 1, Decision = "Help", Competent = YesNoUnsure.Yes, Agrees = AgreesAnswer.No }, new JudgementForm { Key = 2 }],
            },
        ];

        var voice = CompleteConcern.VoiceOf(draft, draft.Children[0]);

        Assert.Equal(("Wants to be asked", YesNoUnsure.Yes), (voice.View, voice.WorkWithAlone));
        Assert.Equal([HowHeard.Said, HowHeard.Watched], voice.HowHeard);
        Assert.Equal(AgreesAnswer.No, Assert.Single(voice.Judgements).Agrees);
        draft.You.WayIn = WayIn.Public;
        Assert.Empty(CompleteConcern.VoiceOf(draft, draft.Children[0]).Judgements);
    }

    [Fact]
    public void Copy_WhatIsTicked_LeavesTheRestAsItWas()
    {
        var from = new ChildForm { Key = 1, Given = "Wren", Family = "Ash", Address = "1 Row", School = "Marigold", Details = new ChildDetailsForm { FirstLanguage = "Polish", Gp = "Harbour", Disabilities = ["AUT"] } };
        var to = new ChildForm { Key = 2, Given = "Robin", Address = "2 Row", Details = new ChildDetailsForm { Gp = "Hill" } };

        new SharedAnswers { SameAddress = true, SameLanguage = true }.Copy(from, to);

        Assert.Equal(("Robin", null, "1 Row", null), (to.Given, to.Family, to.Address, to.School));
        Assert.Equal(("Polish", "Hill", 0), (to.Details.FirstLanguage, to.Details.Gp, to.Details.Disabilities.Count));
    }

    [Fact]
    [Trait("Requirement", "RC-08")]
    public void Answers_OfAPerson_NotKnownIsNotNo()
    {
        var person = new PersonForm { Name = " Kit ", Place = FamilyPlace.ParentOrCarer, ParentalResponsibility = YesNoUnsure.Unsure }.Answers();

        Assert.Equal(("Kit", null, (bool?)null), (person.Name, person.HasParentalResponsibility, person.LivesWithChild));
        Assert.False(new PersonForm { Place = FamilyPlace.Sibling }.IsAdultOn(new DateOnly(2026, 3, 3)));
        Assert.True(new PersonForm().IsAdultOn(new DateOnly(2026, 3, 3)));
    }

    [Fact]
    public void Read_WhatWasWritten_KeepsChildrenAndFamily()
    {
        var draft = new ConcernDraft();
        draft.Children[0].Details.Disabilities = ["AUT"];
        draft.AtHome.People.Add(new PersonForm { Key = 1, Name = "Zoë 🌻", Place = FamilyPlace.Sibling });
        draft.Network.People.Add(new NetworkPersonForm { Key = 1, JobTitle = "Health visitor" });
        draft.Voices.Children = [new ChildVoiceForm { ChildKey = 1, Heard = ["Said"], Judgements = [new JudgementForm { Key = 1, Decision = "Help" }] }];

        var again = ConcernDraft.Read(draft.Write());

        Assert.Equal(draft.Write(), again.Write());
        Assert.Equal(("AUT", FamilyPlace.Sibling, "Health visitor", "Help"),
            (again.Children[0].Details.Disabilities[0], again.AtHome.People[0].Place, again.Network.People[0].Called, again.Voices.Children[0].Judgements[0].Decision));
    }

    private static List<string> Details(ChildDetailsForm form) => [.. new ChildDetailsFormValidator(Policy).Validate(form).Errors.Select(e => e.ErrorMessage)];
}
