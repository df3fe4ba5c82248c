using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Operations.Generate;

/// <summary>What somebody writes with a made-up family into the pages of an Early Help Assessment.</summary>
internal static class GeneratedAssessment
{
    private const int MostNeeds = 4;

    /// <summary>Complete: what every page asks for is there.</summary>
    public static AssessmentDraft Complete(GeneratedFamily family, DateOnly day, District district, LevelsOfNeedGuidance guidance, GeneratedSigns signs, Random random)
    {
        var level = random.Next(4) == 0 ? 3 : 2;
        var draft = new AssessmentDraft
        {
            Children = [.. family.Children.Where((child, i) => i == 0 || child.DateOfBirth <= day).Select((child, i) => Child(child, i + 1, family, day))],
            TheChildren = new TheChildrenForm { District = district.Id, AllAdded = true },
            Picture = new PictureForm
            {
                GoingWell = GeneratedText.Text(random, 2),
                Worries = GeneratedText.Text(random, random.Next(2, 5)),
                NeedsToHappen = GeneratedText.Text(random, 1),
                NextSteps = GeneratedText.Text(random, 1),
                OutsideTheHome = random.Next(3) == 0 ? GeneratedText.Text(random, 1) : null,
                Risks = random.Next(4) == 0 ? GeneratedText.Text(random, 1) : null,
            },
            Wishes = new WishesForm { FamilysWords = GeneratedText.Text(random, 2), WantsToChange = GeneratedText.Text(random, 1) },
            Level = new AssessedLevelForm { Level = level == 3 ? "3" : "2", Why = GeneratedText.Text(random, 2), Indicators = [.. signs.Of(level, random)] },
        };
        AtHome(draft.AtHome, family, random);
        if (random.Next(2) == 0)
        {
            draft.Network.People = [new NetworkPersonForm { Key = 1, Name = $"{GeneratedText.Given(random.Next(1000))} {GeneratedText.Family(random.Next(3600))}", JobTitle = "Health visitor", Agency = "Example Health Visiting" }];
        }

        draft.Lives.Children = [.. draft.Children.Select(child => new ChildLifeForm
        {
            ChildKey = child.Key, Child = child.Given!, DailyLife = GeneratedText.Text(random, 2), View = GeneratedText.Text(random, 1), Heard = [nameof(HowHeard.Said)],
        })];
        draft.Needs.Domains = [.. guidance.Domains.Select((domain, i) => new NeedForm { Domain = domain.Id, Name = domain.Name })];
        for (var i = random.Next(1, MostNeeds + 1); i > 0; i--)
        {
            var need = draft.Needs.Domains[random.Next(draft.Needs.Domains.Count)];
            (need.Need, need.Strength) = (GeneratedText.Text(random, 1), GeneratedText.Text(random, 1));
        }

        return draft;
    }

    private static ChildForm Child(GeneratedChild child, int key, GeneratedFamily family, DateOnly day) => new()
    {
        Key = key,
        Given = child.Name.Given,
        Family = child.Name.Family,
        Birth = BirthAnswer.DateOfBirth,
        DateOfBirth = DateParts.From(child.DateOfBirth <= day ? child.DateOfBirth : day),
        Address = family.Address,
        Postcode = family.Postcode,
        School = child.DateOfBirth.AddYears(4) < day ? "Marigold Example Primary School" : null,
        HasSocialWorker = YesNoUnsure.No,
    };

    private static void AtHome(AtHomeForm form, GeneratedFamily family, Random random)
    {
        form.People = [.. family.Household(random.Next(1, 4), random).Select((person, i) => new PersonForm
        {
            Key = i + 1,
            Place = i == 0 ? FamilyPlace.ParentOrCarer : FamilyPlace.Other,
            Name = person.Name,
            Relationship = person.Relationship,
            ParentalResponsibility = i == 0 ? YesNoUnsure.Yes : YesNoUnsure.Unsure,
            LivesWithChild = person.LivesWithChild,
        })];
        (form.Everybody, form.Father) = (AllAtHome.NotKnown, FatherAnswer.NotKnown);
    }
}
