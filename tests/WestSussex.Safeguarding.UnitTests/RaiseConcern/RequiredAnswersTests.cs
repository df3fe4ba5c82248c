using FluentValidation;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.BeforeYouStart;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.LevelOfNeed;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.LifeForTheChild;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreChildren;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.PartOfIt;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.TellingTheFamily;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.TheConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Voices;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhatShouldHappen;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhereNow;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui.People;

namespace WestSussex.Safeguarding.UnitTests.RaiseConcern;

/// <summary>
/// How many answers somebody known must give for a usual concern: one child, two adults at home. What a page asks for is what its validator
/// misses, so a new required question is counted the day it is made.
/// </summary>
public class RequiredAnswersTests
{
    private const int Most = 25;

    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);

    private static readonly TimeProvider Clock = new StandingClock();

    [Fact]
    public void Answers_ThatAKnownReferrerMustGive_AreAtMostTwentyFive()
    {
        var known = new YouForm { WayIn = WayIn.SignedIn, Name = "Saffron", JobTitle = "Teacher", Telephone = "01632 960 104", Email = "s@school.example", Organisation = "School" };
        int[] missing =
        [
            Missing(new DangerFormValidator(), new DangerForm()),
            Missing(new YouFormValidator(Clock, Policy), known),
            Missing(new ChildFormValidator(Clock), new ChildForm { Key = 1 }),
            Missing(new ChildDetailsFormValidator(Policy), new ChildDetailsForm()),
            Missing(new FamilyFormValidator(), new FamilyForm()),
            Missing(new VoicesFormValidator(), new VoicesForm { Children = [new ChildVoiceForm { ChildKey = 1 }] }),
            Missing(new MoreChildrenFormValidator(), new MoreChildrenForm()),
            Missing(new AtHomeFormValidator(), new AtHomeForm()),
            2 * Missing(new PersonFormValidator(Clock), new PersonForm { Key = 1 }),
            Missing(new TheConcernFormValidator(Policy), new TheConcernForm()),
            Missing(new PartOfItFormValidator(Policy), new PartOfItForm()),
            Missing(new LifeFormValidator(), new LifeForm()),
            Missing(new WhereNowFormValidator(), new WhereNowForm()),
            Missing(new TellingFormValidator(Clock), new TellingForm { Adults = [new AdultForm { Key = 1 }, new AdultForm { Key = 2 }] }),
            Missing(new TellingFormValidator(Clock), new TellingForm { Adults = [new AdultForm { Key = 1, Told = ToldAnswer.Yes }, new AdultForm { Key = 2, Told = ToldAnswer.Yes }] }),
            Missing(new LevelsFormValidator(Policy), new LevelsForm { Children = [new ChildLevelForm { ChildKey = 1 }] }),
            Missing(new LevelsFormValidator(Policy), new LevelsForm { Children = [new ChildLevelForm { ChildKey = 1, Level = "3" }] }),
            Missing(new WantsFormValidator(), new WantsForm()),
            1, // The declaration.
        ];

        Assert.True(missing.Sum() <= Most, $"{missing.Sum()} answers must be given: {string.Join(", ", missing)}");
        Assert.True(missing[2] >= 3 && missing[9] >= 2, "Nothing was counted.");
    }

    private static int Missing<T>(IValidator<T> validator, T form) =>
        validator.Validate(form, options => options.IncludeAllRuleSets()).Errors.Select(e => e.PropertyName).Distinct().Count();
}
