using System.Text.RegularExpressions;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.AddFromAssessment;

/// <summary>Somebody whom the assessment names and who is not in the team yet: nobody types them twice (IS-11, TAC-02).</summary>
/// <param name="Key">Which one, in the form.</param>
/// <param name="Answers">As they would join.</param>
/// <param name="MayPoseRisk">The assessment says that they may be a risk: whoever ticks thinks of it.</param>
public sealed partial record KnownFromAssessment(string Key, TeamMemberAnswers Answers, bool MayPoseRisk)
{
    /// <param name="content">The last version of the assessment.</param>
    /// <param name="inTeam">Names of those who are in the team.</param>
    public static IReadOnlyList<KnownFromAssessment> In(AssessmentContent content, IReadOnlyList<string> inTeam) =>
    [
        .. content.Children.Where(c => c.Child.Name.IsKnown && c.Child.ExpectedOn is null)
            .Select(c => new KnownFromAssessment($"child-{c.Number}", Person(TeamPlace.Child, c.Child.Name.ToString()), false))
            .Concat(content.Household.Select((h, i) => new KnownFromAssessment($"home-{i}", OfHousehold(h), h.MayPoseRisk is YesNoUnsure.Yes or YesNoUnsure.Unsure)))
            .Concat(content.Network.Select((n, i) => new KnownFromAssessment($"network-{i}", OfNetwork(n), false)))
            .Where(k => k.Answers.Name.Length > 0 && !inTeam.Any(name => SameName.Is(name, k.Answers.Name))),
    ];

    private static TeamMemberAnswers OfHousehold(HouseholdMemberAnswers person) =>
        Person(PlaceOf(person), person.Name) with { Role = Cut(person.Relationship, TeamMember.NameMaxLength), Telephone = Cut(person.Details?.Telephone, TeamMember.ContactMaxLength) };

    private static TeamMemberAnswers OfNetwork(NetworkMemberAnswers person) => Person(TeamPlace.Professional, person.Name) with
    {
        Role = Cut(person.JobTitle, TeamMember.NameMaxLength),
        AgencyName = Cut(person.Agency, TeamMember.NameMaxLength) ?? "Organisation not given",
        Telephone = Cut(person.Telephone, TeamMember.ContactMaxLength),
        WhatTheyDo = Cut(person.WhatTheyDo, TeamMember.WordsMaxLength),
    };

    private static TeamMemberAnswers Person(TeamPlace place, string name) => new() { Place = place, Name = Cut(name, TeamMember.NameMaxLength) ?? "" };

    // The relationship is typed freely: what is not plainly a mother or a father is another carer, and can be changed in the team.
    private static TeamPlace PlaceOf(HouseholdMemberAnswers person) => person.Place != FamilyPlace.ParentOrCarer ? TeamPlace.WiderFamily
        : Mother().IsMatch(person.Relationship ?? "") ? TeamPlace.Mother
        : Father().IsMatch(person.Relationship ?? "") ? TeamPlace.Father
        : TeamPlace.Carer;

    private static string? Cut(string? text, int most) => string.IsNullOrWhiteSpace(text) ? null : text.Trim() is var words && words.Length > most ? words[..most] : words;

    [GeneratedRegex(@"^(birth |step)?(mother|mum)$", RegexOptions.IgnoreCase)]
    private static partial Regex Mother();

    [GeneratedRegex(@"^(birth |step)?(father|dad)$", RegexOptions.IgnoreCase)]
    private static partial Regex Father();
}
