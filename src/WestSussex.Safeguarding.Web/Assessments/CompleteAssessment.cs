using System.Globalization;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Assessments;

/// <summary>Turns complete answers into what an assessment says. Nothing else makes the one from the other.</summary>
public static class CompleteAssessment
{
    /// <param name="draft">Complete: every page's validator passes.</param>
    public static AssessmentContent From(AssessmentDraft draft) => new()
    {
        Children = [.. draft.Children.Select(child => Child(draft, child))],
        Household = [.. draft.AtHome.People.Select(p => p.Answers())],
        Network = [.. draft.Network.People.Where(p => !p.IsEmpty).Select(p => new NetworkMemberAnswers
        {
            Name = p.Called,
            JobTitle = Text(p.JobTitle),
            Agency = Text(p.Agency),
            Telephone = Text(p.Telephone),
            WhatTheyDo = Text(p.WhatTheyDo),
        })],
        Family = new FamilyDetails
        {
            EverybodyNamed = draft.AtHome.Everybody switch { AllAtHome.Yes => true, AllAtHome.NotKnown => false, _ => null },
            Father = draft.AtHome.Father,
            FatherWords = draft.AtHome.Father == FatherAnswer.None ? Text(draft.AtHome.FatherWords) : null,
            History = Text(draft.Family.History),
            WhoHelps = Text(draft.Family.WhoHelps),
            Culture = Text(draft.Family.Culture),
            NewlyArrived = draft.Family.NewlyArrived,
            NewlyArrivedWords = draft.Family.NewlyArrived == YesNoUnsure.Yes ? Text(draft.Family.NewlyArrivedWords) : null,
            Hazards = Text(draft.Family.Hazards),
        },
        GoingWell = Text(draft.Picture.GoingWell) ?? "",
        Worries = Text(draft.Picture.Worries) ?? "",
        NeedsToHappen = Text(draft.Picture.NeedsToHappen) ?? "",
        NextSteps = Text(draft.Picture.NextSteps) ?? "",
        OutsideTheHome = Text(draft.Picture.OutsideTheHome),
        Unborn = draft.ExpectsABaby ? Unborn(draft.BeforeBirth) : null,
        Risks = Text(draft.Picture.Risks),
        AskedTwice = Text(draft.Picture.AskedTwice),
        FamilysWords = Text(draft.Wishes.FamilysWords),
        FamilyWantsToChange = Text(draft.Wishes.WantsToChange),
        Needs = [.. draft.Needs.Domains.Where(n => n.HasWords).Select(n => new AssessedNeed { Domain = n.Domain, Need = Text(n.Need), Strength = Text(n.Strength), Children = AboutWhom(draft, n) })],
    };

    /// <summary>What tells the children apart from others, as far as it is written.</summary>
    public static IReadOnlyList<ChildAnswers> ToCompare(AssessmentDraft draft) =>
    [
        .. draft.Children.Select(child => new ChildAnswers
        {
            Name = ChildName.Of(child.Given, child.Family),
            DateOfBirth = child.Birth == BirthAnswer.DateOfBirth ? child.DateOfBirth.ToDate() : null,
            Postcode = child.KeepAddressSecret ? null : Text(child.Postcode),
            NhsNumber = Text(child.Details.NhsNumber),
            Upn = Text(child.Details.Upn),
        }),
    ];

    // All of them is not a list of everybody: a child who is added later belongs to it.
    private static IReadOnlyList<int> AboutWhom(AssessmentDraft draft, NeedForm need) =>
        need.About.Count == 0 || need.About.Count == draft.Children.Count ? [] : [.. need.About.Select(key => int.Parse(key, CultureInfo.InvariantCulture)).Order()];

    private static BeforeTheBirth Unborn(BeforeBirthForm form) => new()
    {
        Pregnancy = Text(form.Pregnancy) ?? "",
        MothersHistory = Text(form.MothersHistory) ?? "",
        FathersHistory = Text(form.FathersHistory) ?? "",
        WhoWillBeThere = Text(form.WhoWillBeThere),
        Prepared = Text(form.Prepared),
        WorriesAboutTheBirth = Text(form.WorriesAboutTheBirth),
    };

    private static AssessedChildAnswers Child(AssessmentDraft draft, ChildForm child)
    {
        var life = draft.Lives.Children.Find(l => l.ChildKey == child.Key);
        var unborn = child.Birth == BirthAnswer.Unborn;
        return new AssessedChildAnswers(
            child.Key,
            new ChildAnswers
            {
                Name = ChildName.Of(unborn && Text(child.Given) is null && child.ExpectedOn.ToDate() is null ? "Unborn baby" : child.Given, child.Family),
                DateOfBirth = child.Birth == BirthAnswer.DateOfBirth ? child.DateOfBirth.ToDate() : null,
                ExpectedOn = unborn ? child.ExpectedOn.ToDate() : null,
                EstimatedAge = child.Birth == BirthAnswer.Estimate && int.TryParse(child.EstimatedAge, CultureInfo.InvariantCulture, out var age) ? age : null,
                Address = child.KeepAddressSecret ? null : Text(child.Address),
                Postcode = child.KeepAddressSecret ? null : Text(child.Postcode),
                NoAddressReason = child.KeepAddressSecret ? "Kept secret" : child.NoAddress switch
                {
                    NoAddress.NotKnown => "Not known",
                    NoAddress.NoFixedAddress => "No fixed address",
                    NoAddress.Other => Text(child.NoAddressWhy),
                    _ => null,
                },
                School = Text(child.School),
                Details = child.Details.Details(unborn, child.NameNotKnown ? child.WhyNameNotKnown : null),
                Voice = life?.Voice() ?? new ChildVoice(),
                NhsNumber = Text(child.Details.NhsNumber),
                Upn = Text(child.Details.Upn),
                HasSocialWorker = child.HasSocialWorker ?? YesNoUnsure.Unsure,
                SocialWorkerName = child.HasSocialWorker == YesNoUnsure.Yes ? Text(child.SocialWorkerName) : null,
            },
            Text(life?.DailyLife));
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
