using System.Globalization;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.LevelOfNeed;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>Turns the answers of a complete draft into those of a concern. Nothing else makes the one from the other.</summary>
public static class CompleteConcern
{
    /// <param name="draft">Complete: every question's validator passes.</param>
    /// <param name="referrer">The signed-in person and their agency; nothing without an account.</param>
    /// <param name="declaration">The declaration as it was worded that day.</param>
    /// <param name="guidance">The edition that levels were chosen from.</param>
    public static ConcernAnswers From(ConcernDraft draft, Referrer referrer, string declaration, LevelsOfNeedGuidance guidance) =>
        draft.You.IsYoungPerson ? FromYoungPerson(draft, referrer, declaration) : FromForm(draft, referrer, declaration, guidance);

    private static ConcernAnswers FromForm(ConcernDraft draft, Referrer referrer, string declaration, LevelsOfNeedGuidance guidance) => new()
    {
        Route = RouteOf(draft.You),
        Referrer = ReferrerFrom(draft.You, referrer),
        Children = [.. draft.Children.Select(child => Child(draft, child, guidance))],
        Household = [.. draft.AtHome.People.Select(p => p.Answers())],
        Network = NetworkOf(draft),
        Family = FamilyOf(draft),
        Telling = RouteOf(draft.You) == ConcernRoute.Public ? [] : [.. draft.Telling.Adults.Select(a => new ConsentAnswers
        {
            Adult = a.Adult,
            Told = a.Told ?? ToldAnswer.NotAnswered,
            Agrees = a.Agrees ?? AgreesAnswer.NotAsked,
            ReasonCodes = a.Told switch
            {
                ToldAnswer.NoUnsafe => a.Reasons,
                // "Another reason" is the answer itself; what it is stands in the words.
                ToldAnswer.NoOther => [TellingTheFamily.TellingForm.OtherReason],
                _ => [],
            },
            Words = Text(a.Words),
            NotAgreedTo = Text(a.NotAgreedTo),
            NotTellingAgreedBy = Text(a.NotTellingAgreedBy),
            TellLaterBy = a.TellsLater ? a.TellLaterBy.ToDate() : null,
        })],
        Details = DetailsOf(draft),
        SpecialSteps = draft.PartOfIt.Steps,
        Concern = Narrative(draft),
        HideFromSafeguardingLead = draft.Wants.HideFromSafeguardingLead && draft.You is { WayIn: WayIn.SignedIn, EntersForSomebodyElse: false },
        KeepAddressSecret = draft.Children.Exists(c => c.KeepAddressSecret),
        Declaration = declaration,
        CameBy = draft.You.EntersForSomebodyElse ? draft.You.CameBy : null,
        SourceCode = draft.You.EntersForSomebodyElse ? Text(draft.You.SourceCode) : null,
        ReceivedAt = draft.You.EntersForSomebodyElse ? draft.You.Received.ToUtc() : null,
    };

    /// <summary>Who works with the family, as far as a name, a role or an agency is known. The public is not asked.</summary>
    public static IReadOnlyList<NetworkMemberAnswers> NetworkOf(ConcernDraft draft) => draft.You.WayIn == WayIn.Public ? [] : [.. draft.Network.People.Where(p => !p.IsEmpty).Select(p => new NetworkMemberAnswers
    {
        Name = p.Called,
        JobTitle = Text(p.JobTitle),
        Agency = Text(p.Agency),
        Telephone = Text(p.Telephone),
        WhatTheyDo = Text(p.WhatTheyDo),
    })];

    /// <summary>What is known of the family as a whole.</summary>
    public static FamilyDetails FamilyOf(ConcernDraft draft) => new()
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
        FamilysView = Text(draft.Voices.FamilysView),
    };

    /// <summary>What else is known of a child.</summary>
    public static ChildDetails DetailsOf(ChildForm child) =>
        child.Details.Details(child.Birth == BirthAnswer.Unborn, child.NameNotKnown && Text(child.Given) is null && Text(child.Family) is null ? child.WhyNameNotKnown : null);

    /// <summary>What one child thinks, and what they can decide.</summary>
    public static ChildVoice VoiceOf(ConcernDraft draft, ChildForm child) =>
        draft.Voices.Children.Find(v => v.ChildKey == child.Key)?.Voice(draft.You.WayIn == WayIn.Public) ?? new ChildVoice();

    /// <summary>What was said beside the story; the public is asked a part of it.</summary>
    public static ConcernDetails DetailsOf(ConcernDraft draft)
    {
        var details = new ConcernDetails
        {
            WhenAndWhere = Text(draft.Concern.WhenAndWhere),
            ChangedToday = Text(draft.Concern.ChangedToday),
            Impact = Text(draft.Life.Impact),
            EarlierConcerns = Text(draft.Life.EarlierConcerns),
            LivesElsewhere = draft.Danger.LivesElsewhere,
        };
        return RouteOf(draft.You) == ConcernRoute.Public ? details : WithFamily(details, draft.Telling) with
        {
            LeadAsked = draft.Wants.LeadAsked,
            LeadWords = Text(draft.Wants.LeadWords),
            EarlyHelp = draft.Wants.EarlyHelp,
            EarlyHelpWords = Text(draft.Wants.EarlyHelpWords),
        };
    }

    private static ConcernDetails WithFamily(ConcernDetails details, TellingTheFamily.TellingForm telling) => details with
    {
        PrivacyGiven = telling.PrivacyGiven,
        PrivacyWhyNot = telling.PrivacyGiven == false ? Text(telling.PrivacyWhyNot) : null,
        ToldWhoIsAsked = telling.ToldWhoIsAsked,
        MayHearWho = telling.MayHearWho,
        MayNotHearWhy = telling.MayHearWho == false ? Text(telling.MayNotHearWhy) : null,
        RefusedEarlyHelp = telling.RefusedEarlyHelp,
        WhyHarm = telling.RefusedEarlyHelp == true ? Text(telling.WhyHarm) : null,
        TalkedOverFirst = telling.RefusedEarlyHelp == true ? telling.TalkedOverFirst : null,
        TalkedOverWords = telling.RefusedEarlyHelp == true ? Text(telling.TalkedOverWords) : null,
        KeepOffering = telling.RefusedEarlyHelp == true ? Text(telling.KeepOffering) : null,
    };

    // The same record as any other, marked as from the young person: nobody's agreement is asked, and their story stands as their own words.
    private static ConcernAnswers FromYoungPerson(ConcernDraft draft, Referrer referrer, string declaration)
    {
        var me = draft.AboutMe;
        return new ConcernAnswers
        {
            Route = ConcernRoute.Public,
            IsFromYoungPerson = true,
            Referrer = referrer with
            {
                Name = Text(me.Called),
                Telephone = Text(me.Telephone),
                Email = Text(me.Email),
                RelationshipToChild = "This is about me",
                SafeContact = Safe(me.SafeWays, me.SafeTimes),
            },
            Children =
            [
                new ChildAnswers
                {
                    Name = ChildName.Of(me.Called, null),
                    EstimatedAge = me.Years,
                    Address = Text(me.Home),
                    NoAddressReason = Text(me.Home) is null ? "Not given" : null,
                    HasSocialWorker = me.HasSocialWorker ?? YesNoUnsure.Unsure,
                },
            ],
            Concern = new ConcernNarrative
            {
                Summary = "From a young person, about themselves",
                ChildsWords = Text(me.Story),
                ImmediateRisk = draft.Danger.Risk ?? YesNoUnsure.Unsure,
                WhereNow = Text(me.WhereNow),
                WantsToHappen = Text(me.Wants),
            },
            Declaration = declaration,
        };
    }

    private static SafeContact? Safe(List<string> ways, string? times, bool? may = null) =>
        ways.Count == 0 && Text(times) is null && may is null ? null : new SafeContact { MayContact = may, Ways = SafeWaysPicked.Read(ways), Times = Text(times) };

    /// <summary>Whether and how the referrer may be reached; nothing where they said nothing.</summary>
    public static SafeContact? SafeContactOf(YouForm you)
    {
        ArgumentNullException.ThrowIfNull(you);
        return you.EntersForSomebodyElse ? Safe(you.Referred.SafeWays, you.Referred.SafeTimes) : Safe(you.SafeWays, you.SafeTimes, you.WayIn == WayIn.Public ? you.MayContact : null);
    }

    private static ConcernNarrative Narrative(ConcernDraft draft) => new()
    {
        Summary = Text(draft.Concern.Summary),
        Seen = Text(draft.Concern.Seen),
        Told = Text(draft.Concern.Told),
        Opinion = Text(draft.Concern.Opinion),
        ChildsWords = Text(draft.Concern.ChildsWords),
        LifeForTheChild = Text(draft.Life.Life),
        OutsideTheHome = Text(draft.Life.OutsideTheHome),
        Strengths = Text(draft.Life.Strengths),
        TriedSoFar = Text(draft.Life.TriedSoFar),
        HowLongHowOften = Text(draft.Life.HowLongHowOften),
        Marks = MarksOf(draft),
        ImmediateRisk = draft.Danger.Risk ?? YesNoUnsure.Unsure,
        WhereNow = draft.WhereNow.InWords(),
        WhereUntil = Text(draft.WhereNow.Until),
        WantsToHappen = Text(draft.Wants.Wants),
    };

    /// <summary>The marks of which something was said; nothing when there are none.</summary>
    public static IReadOnlyList<Domain.Referrals.Mark>? MarksOf(ConcernDraft draft) =>
        draft.Marks.Marks.Where(m => m.HasWords).Select(m => m.ToMark(draft)).ToList() is { Count: > 0 } marks ? marks : null;

    /// <summary>A member of the public who wrote or rang is one also where MASH enters it.</summary>
    public static ConcernRoute RouteOf(YouForm you)
    {
        ArgumentNullException.ThrowIfNull(you);
        return you.WayIn == WayIn.Public || (you.EntersForSomebodyElse && you.Referred.IsPublic == true) ? ConcernRoute.Public : ConcernRoute.Professional;
    }

    private static Referrer ReferrerFrom(YouForm you, Referrer signedIn)
    {
        return you.EntersForSomebodyElse ? WhoWroteOrRang(you.Referred) : signedIn with
        {
            // Somebody who gives no name may still leave a number.
            Name = you.WayIn == WayIn.Public && you.GivesName != true ? null : Text(you.Name),
            JobTitle = you.WayIn == WayIn.Public ? null : Text(you.JobTitle),
            Organisation = you.WayIn == WayIn.Public ? null : Text(you.Organisation),
            Telephone = Text(you.Telephone),
            Email = Text(you.Email),
            RelationshipToChild = Text(you.RelationshipToChild),
            SafeContact = SafeContactOf(you),
        };
    }

    // Nobody's account: who enters it stands on the timeline.
    private static Referrer WhoWroteOrRang(ReferredByForm referred) => new()
    {
        Name = Text(referred.Name),
        JobTitle = Text(referred.JobTitle),
        Organisation = Text(referred.Organisation),
        Telephone = Text(referred.Telephone),
        Email = Text(referred.Email),
        RelationshipToChild = Text(referred.RelationshipToChild),
        SafeContact = Safe(referred.SafeWays, referred.SafeTimes),
    };

    private static ChildAnswers Child(ConcernDraft draft, ChildForm child, LevelsOfNeedGuidance guidance)
    {
        var level = draft.You.WayIn == WayIn.Public || draft.You.EntersForSomebodyElse ? null : draft.Levels.Children.Find(l => l.ChildKey == child.Key);
        var suggested = int.TryParse(level?.Level, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        var hasAddress = Text(child.Address) is not null || Text(child.Postcode) is not null;
        return new ChildAnswers
        {
            // Where nobody knows when a baby is due, the name is what says that it is not born.
            Name = ChildName.Of(IsNamelessUnborn(child) ? "Unborn baby" : child.Given, child.Family),
            DateOfBirth = child.Birth == BirthAnswer.DateOfBirth ? child.DateOfBirth.ToDate() : null,
            ExpectedOn = child.Birth == BirthAnswer.Unborn ? child.ExpectedOn.ToDate() : null,
            EstimatedAge = child.Birth == BirthAnswer.Estimate ? int.Parse(child.EstimatedAge!, CultureInfo.InvariantCulture) : null,
            Address = Text(child.Address),
            Postcode = Text(child.Postcode),
            NoAddressReason = hasAddress ? null : WithDistrict(WhyNoAddress(child), child.KeepAddressSecret ? null : Text(child.District)),
            OtherAddress = Text(child.Details.OtherAddress),
            School = Text(child.School),
            Details = DetailsOf(child),
            Voice = VoiceOf(draft, child),
            NhsNumber = Text(child.Details.NhsNumber),
            Upn = Text(child.Details.Upn),
            HasSocialWorker = child.HasSocialWorker ?? YesNoUnsure.Unsure,
            SocialWorkerName = child.HasSocialWorker == YesNoUnsure.Yes ? Text(child.SocialWorkerName) : null,
            SuggestedLevel = suggested,
            SuggestedLevelMeansHarm = guidance.FindLevel(suggested)?.MeansHarm == true,
            LevelNotSure = level?.Level == LevelsForm.NotSure,
            WhyThisLevel = Text(level?.Why),
            Indicators = draft.SignsOf(child),
            IndicatorIsImmediate = draft.HasSignThatCannotWait(child, guidance),
        };
    }

    private static bool IsNamelessUnborn(ChildForm child) =>
        child.Birth == BirthAnswer.Unborn && Text(child.Given) is null && child.ExpectedOn.ToDate() is null;

    // Where there is no address, the district is all that is known of the place.
    private static string? WithDistrict(string? why, string? district) => district is null ? why
        : why is null ? $"District: {district}"
        : $"{why}. District: {district}" is { Length: <= ReferredChild.ReasonMaxLength } both ? both : why;

    private static string? WhyNoAddress(ChildForm child) => child.NoAddress switch
    {
        NoAddress.NotKnown => "Not known",
        NoAddress.NoFixedAddress => "No fixed address",
        NoAddress.Other => Text(child.NoAddressWhy),
        _ => null,
    };

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
