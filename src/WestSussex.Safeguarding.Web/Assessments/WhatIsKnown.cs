using System.Globalization;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Assessments;

/// <summary>Fills a new assessment with what is known already, so that nobody tells it twice (IS-11, EH-12). Everything can be changed there.</summary>
public static class WhatIsKnown
{
    /// <summary>From what somebody thought through with the guidance. No level follows from it.</summary>
    public static AssessmentDraft From(ThoughtThrough thoughts, PolicyData policy)
    {
        var draft = AssessmentDraft.Read("{}", policy);
        draft.Level.Indicators = Known(thoughts.Indicators, policy);
        draft.Picture.GoingWell = thoughts.Strengths;
        draft.Picture.Worries = Joined(thoughts.Words, thoughts.HowLongHowOften);
        draft.Picture.OutsideTheHome = thoughts.OutsideTheHome;
        draft.Family.WhoHelps = thoughts.TriedSoFar is { } tried ? $"Tried so far: {tried}" : null;
        draft.TheChildren.District = policy.Current(policy.Districts).Contains(thoughts.District) ? thoughts.District : null;
        draft.Children[0].AgeBand = AgeBands.InWords(thoughts.AgeBand);
        return draft;
    }

    /// <summary>From a concern that was sent: the children, the family, and what was said. The referrer's suggested level stays where it is.</summary>
    public static AssessmentDraft From(Referral concern, PolicyData policy)
    {
        var draft = AssessmentDraft.Read("{}", policy);
        draft.Children = [.. concern.Children.OrderBy(c => c.Number).Select(child => Child(child, concern.AddressIsSecret))];
        draft.AtHome.People = [.. concern.Household.OrderBy(m => m.Number).Select(Person)];
        draft.AtHome.Father = concern.Family?.Father;
        draft.AtHome.FatherWords = concern.Family?.FatherWords;
        draft.Family = new FamilyForm
        {
            WhoHelps = concern.Family?.WhoHelps,
            History = concern.Family?.History,
            Culture = concern.Family?.Culture,
            NewlyArrived = concern.Family?.NewlyArrived,
            NewlyArrivedWords = concern.Family?.NewlyArrivedWords,
            Hazards = concern.Family?.Hazards,
        };
        draft.Network.People = [.. concern.Network.OrderBy(m => m.Number).Select(m => new NetworkPersonForm
        {
            Key = m.Number, Name = m.Name, JobTitle = m.JobTitle, Agency = m.Agency, Telephone = m.Telephone, WhatTheyDo = m.WhatTheyDo,
        })];
        draft.Picture.GoingWell = concern.Concern.Strengths;
        draft.Picture.Worries = concern.Concern.Summary;
        draft.Picture.OutsideTheHome = concern.Concern.OutsideTheHome;
        draft.Wishes.FamilysWords = concern.Family?.FamilysView;
        draft.Level.Indicators = Known(concern.Children.SelectMany(c => c.Suggested?.Indicators ?? []), policy);
        draft = AssessmentDraft.Read(draft.Write(), policy);
        foreach (var life in draft.Lives.Children)
        {
            var voice = concern.Children.First(c => c.Number == life.ChildKey).Voice;
            life.DailyLife = concern.Concern.LifeForTheChild;
            life.View = voice?.View ?? (concern.Children.Count == 1 ? concern.Concern.ChildsWords : null);
            life.Heard = [.. (voice?.HowHeard ?? []).Select(how => how.ToString())];
            life.HeardWords = voice?.HowHeardWords;
            life.WorkWithAlone = voice?.WorkWithAlone;
        }

        return draft;
    }

    private static ChildForm Child(ReferredChild child, bool secret) => new()
    {
        Key = child.Number,
        Given = child.Name.Given,
        Family = child.Name.Family,
        NameNotKnown = !child.Name.IsKnown,
        WhyNameNotKnown = child.Details?.WhyNameNotKnown,
        Address = child.Address,
        Postcode = child.Postcode,
        NoAddress = child.Address is null && child.Postcode is null ? NoAddress.Other : null,
        NoAddressWhy = child.Address is null && child.Postcode is null ? child.NoAddressReason : null,
        KeepAddressSecret = secret,
        Birth = child.DateOfBirth is not null ? BirthAnswer.DateOfBirth : child.ExpectedOn is not null ? BirthAnswer.Unborn
            : child.EstimatedAge is not null ? BirthAnswer.Estimate : BirthAnswer.NotKnown,
        DateOfBirth = DateParts.From(child.DateOfBirth),
        ExpectedOn = DateParts.From(child.ExpectedOn),
        EstimatedAge = child.EstimatedAge?.ToString(CultureInfo.InvariantCulture),
        School = child.School,
        HasSocialWorker = child.HasSocialWorker,
        SocialWorkerName = child.SocialWorkerName,
        Details = Details(child),
    };

    private static ChildDetailsForm Details(ReferredChild child)
    {
        var (details, spoken) = (child.Details, child.Details?.SpokenWith);
        return new ChildDetailsForm
        {
            AlsoKnownAs = details?.AlsoKnownAs,
            Sex = details?.Sex,
            OtherAddress = child.OtherAddress,
            Ethnicity = details?.Ethnicity,
            Religion = details?.Religion,
            Disabilities = [.. details?.Disabilities ?? []],
            LearningNeeds = details?.LearningNeeds,
            Gp = details?.Gp,
            NhsNumber = child.NhsNumber,
            Upn = child.Upn,
            LegalStatus = details?.LegalStatus,
            FirstLanguage = spoken?.FirstLanguage,
            NeedsInterpreter = spoken?.NeedsInterpreter,
            Interpreter = spoken?.Interpreter,
            InterpreterName = spoken?.InterpreterName,
            PreferredFormat = spoken?.PreferredFormat,
        };
    }

    private static PersonForm Person(HouseholdMember member) => new()
    {
        Key = member.Number,
        Place = member.Place,
        Name = member.Name,
        Relationship = member.Relationship,
        DateOfBirth = DateParts.From(member.DateOfBirth),
        ParentalResponsibility = member.HasParentalResponsibility switch { true => YesNoUnsure.Yes, false => YesNoUnsure.No, _ => null },
        LivesWithChild = member.LivesWithChild,
        Address = member.Address,
        Telephone = member.Details?.Telephone,
        School = member.Details?.School,
        MayPoseRisk = member.MayPoseRisk,
        RiskWords = member.Details?.RiskWords,
        Helps = member.Details?.Helps,
        FirstLanguage = member.Details?.SpokenWith.FirstLanguage,
        NeedsInterpreter = member.Details?.SpokenWith.NeedsInterpreter,
        Interpreter = member.Details?.SpokenWith.Interpreter,
        InterpreterName = member.Details?.SpokenWith.InterpreterName,
        PreferredFormat = member.Details?.SpokenWith.PreferredFormat,
    };

    private static List<string> Known(IEnumerable<string> ids, PolicyData policy)
    {
        var signs = PickedSigns.Clean(ids);
        signs.RemoveAll(PickedSigns.Unknown(policy, signs).Contains);
        return signs;
    }

    private static string? Joined(string? one, string? other) => (one, other) switch
    {
        (null, _) => other,
        (_, null) => one,
        _ => $"{one}\n\n{other}" is { Length: <= 4000 } both ? both : one,
    };
}
