using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>A complete concern about two siblings, with what a test wants different.</summary>
public sealed class ConcernBuilder
{
    private readonly List<ChildAnswers> _children = [];
    private readonly List<Mark> _marks = [];
    private YesNoUnsure _risk = YesNoUnsure.No;
    private bool _hidden;
    private bool _secret;

    internal string Email { get; private set; } = "saffron";

    internal bool IsRestricted { get; private set; }

    internal bool IsClosed { get; private set; }

    /// <summary>Who raises it: the beginning of an e-mail address.</summary>
    public ConcernBuilder RaisedBy(string email)
    {
        Email = email;
        return this;
    }

    public ConcernBuilder WithChild(string given, string family, DateOnly? born = null, params string[] signs)
    {
        _children.Add(new ChildAnswers { Name = ChildName.Of(given, family), DateOfBirth = born, Address = "1 Example Street, Worthing", Postcode = "BN11 1AA", Indicators = signs });
        return this;
    }

    public ConcernBuilder WithImmediateRisk(YesNoUnsure risk = YesNoUnsure.Yes)
    {
        _risk = risk;
        return this;
    }

    /// <summary>A mark on the first child's body.</summary>
    public ConcernBuilder WithMark(string region, string looks)
    {
        _marks.Add(new Mark { Region = region, Looks = looks });
        return this;
    }

    public ConcernBuilder HiddenFromSafeguardingLead()
    {
        _hidden = true;
        return this;
    }

    /// <summary>Somebody must not learn where the children live.</summary>
    public ConcernBuilder WithSecretAddress()
    {
        _secret = true;
        return this;
    }

    /// <summary>Odette restricts it to herself.</summary>
    public ConcernBuilder Restricted()
    {
        IsRestricted = true;
        return this;
    }

    /// <summary>Linden wrote it down while somebody rang, and waits for the written form.</summary>
    public ConcernBuilder ByTelephone()
    {
        IsCall = true;
        return this;
    }

    internal bool IsCall { get; private set; }

    /// <summary>Decided, told and taken on.</summary>
    public ConcernBuilder Closed()
    {
        IsClosed = true;
        return this;
    }

    internal ConcernAnswers Answers(Domain.Agencies.Person by) => new()
    {
        Route = ConcernRoute.Professional,
        Referrer = new Referrer
        {
            PersonId = by.Id,
            AgencyId = by.AgencyId,
            Name = by.Name,
            JobTitle = by.JobTitle,
            Email = by.WorkEmail,
            IsVerified = true,
        },
        Children = _children.Count > 0 ? _children :
        [
            new ChildAnswers { Name = ChildName.Of("Fern", "Example"), DateOfBirth = new DateOnly(2017, 5, 4), Address = "1 Example Street, Worthing", Postcode = "BN11 1AA", LevelNotSure = true },
            new ChildAnswers { Name = ChildName.Of("Moss", "Example"), DateOfBirth = new DateOnly(2019, 9, 12), Address = "1 Example Street, Worthing", Postcode = "BN11 1AA", SuggestedLevel = 3, WhyThisLevel = "Often hungry" },
        ],
        Household = [new HouseholdMemberAnswers { Name = "Ivy Example", Relationship = "Mother", HasParentalResponsibility = true }],
        Telling = [new ConsentAnswers { Adult = "Parents or carers", Told = ToldAnswer.Yes, Agrees = AgreesAnswer.Yes }],
        Concern = new ConcernNarrative { Summary = "Hungry and tired", Seen = "They come to school without breakfast", ImmediateRisk = _risk, WhereNow = "At school", Marks = _marks.Count > 0 ? _marks : null },
        HideFromSafeguardingLead = _hidden,
        KeepAddressSecret = _secret,
    };
}
