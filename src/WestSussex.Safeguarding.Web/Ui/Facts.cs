using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>One thing that was said, as every reader sees it: on check answers, in the copy, and in MASH.</summary>
/// <param name="Key">What it is called.</param>
/// <param name="Words">What was said.</param>
/// <param name="Alert">A short warning beside it, or null.</param>
public sealed record Fact(string Key, string Words, string? Alert = null);

/// <summary>Puts what is known of children and family into words, once for every page; what was not said is left out.</summary>
public static class Facts
{
    private const string AskForTrained = "Ask for a trained interpreter";

    public static IReadOnlyList<Fact> Of(ChildDetails? details, PolicyData policy)
    {
        if (details is null)
        {
            return [];
        }

        var lists = policy.CodeLists;
        var disabilities = string.Join(", ", details.Disabilities.Select(code => policy.Current(lists.Disabilities).Find(code)?.PlainName ?? code));
        return Said(
            ("Why the name is not known", details.WhyNameNotKnown),
            ("Also known as", details.AlsoKnownAs),
            ("Sex", details.Sex is { } sex ? policy.Current(lists.Sexes).Find(sex)?.PlainName ?? sex : null),
            ("Ethnicity", details.Ethnicity is { } code ? policy.Current(lists.Ethnicities).Find(code)?.PlainName ?? code : null),
            ("Religion", details.Religion))
            .Concat(Of(details.SpokenWith))
            .Concat(Said(
                ("Disabilities", disabilities),
                ("Learning needs and disability", details.LearningNeeds),
                ("GP", details.Gp),
                ("Plans, orders and status", details.LegalStatus))).ToList();
    }

    public static IReadOnlyList<Fact> Of(SpokenWith spoken)
    {
        var facts = Said(("First language", spoken.FirstLanguage)).ToList();
        if (spoken.NeedsInterpreter is { } needed)
        {
            var who = spoken.Interpreter switch
            {
                InterpreterAnswer.Trained => ": a trained interpreter",
                InterpreterAnswer.Relative => $": a relative or friend{(spoken.InterpreterName is { } name ? $", {name}" : "")}",
                InterpreterAnswer.NotArranged => ": nobody yet",
                _ => "",
            };
            facts.Add(new("Interpreter needed", Plain(needed) + who, spoken.Interpreter == InterpreterAnswer.Relative ? AskForTrained : null));
        }

        facts.AddRange(Said(("Preferred language and format", spoken.PreferredFormat)));
        return facts;
    }

    public static IReadOnlyList<Fact> Of(ChildVoice? voice)
    {
        if (voice is null)
        {
            return [];
        }

        var judged = voice.Judgements.Select(j => new Fact("Able to decide", InWords(j), j.JudgedBy is null || j.Grounds is null || j.JudgedOn is null ? "Not complete: ask" : null));
        return
        [
            .. Said(
                ("What the child thinks and wants", voice.View),
                ("How the child was heard", string.Join(", ", voice.HowHeard.Select(Heard))),
                ("How it was done, or why not", voice.HowHeardWords),
                ("Talked over with the child", voice.TalkedOver is { } talked ? Plain(talked) : null),
                ("What they understood, or why not", voice.TalkedOverWords),
                ("Took part in planning how to stay safe", voice.TookPart is { } part ? Plain(part) : null),
                ("What was planned, or why not with the child", voice.TookPartWords),
                ("May be worked with alone", voice.WorkWithAlone is { } alone ? Plain(alone) : null)),
            .. judged,
        ];
    }

    public static IReadOnlyList<Fact> Of(FamilyDetails? family) => family is null ? [] : [.. WhoIsThere(family), .. AsAWhole(family), .. FamilysView(family)];

    /// <summary>Whether everybody was named, and the father.</summary>
    public static IReadOnlyList<Fact> WhoIsThere(FamilyDetails family) => Said(
        ("Everybody at home named", family.EverybodyNamed switch { true => "Yes", false => "There may be more", _ => null }),
        ("Father", Father(family)));

    /// <summary>History, culture, help and what a visitor should know.</summary>
    public static IReadOnlyList<Fact> AsAWhole(FamilyDetails family) => Said(
        ("Who helps already", family.WhoHelps),
        ("The family’s history", family.History),
        ("Culture and faith", family.Culture),
        ("New to this country", family.NewlyArrived is { } arrived ? Plain(arrived) : null),
        ("Since when, and what they know", family.NewlyArrivedWords)).Concat(Hazards(family)).ToList();

    /// <summary>What parents and family think.</summary>
    public static IReadOnlyList<Fact> FamilysView(FamilyDetails family) => Said(("What the family thinks", family.FamilysView));

    /// <summary>One of the family, without the name.</summary>
    /// <param name="showAddress">False where the children's address is secret.</param>
    public static IReadOnlyList<Fact> Of(HouseholdMember person, bool showAddress) => Of(
        new HouseholdMemberAnswers
        {
            Name = person.Name,
            Place = person.Place,
            Relationship = person.Relationship,
            DateOfBirth = person.DateOfBirth,
            HasParentalResponsibility = person.HasParentalResponsibility,
            LivesWithChild = person.LivesWithChild,
            MayPoseRisk = person.MayPoseRisk,
            Address = person.Address,
            Details = person.Details,
        }, showAddress);

    /// <inheritdoc cref="Of(HouseholdMember, bool)"/>
    public static IReadOnlyList<Fact> Of(HouseholdMemberAnswers person, bool showAddress)
    {
        var details = person.Details ?? new PersonDetails();
        var risk = person.MayPoseRisk is null && details.RiskWords is null
            ? Array.Empty<Fact>()
            : [new Fact("May be a risk", string.Join(": ", new[] { person.MayPoseRisk is { } r ? Plain(r) : null, details.RiskWords }.OfType<string>()), person.MayPoseRisk == YesNoUnsure.Yes ? "Possible risk" : null)];
        return
        [
            .. Said(
                ("Relationship", person.Relationship ?? (person.Place switch { FamilyPlace.ParentOrCarer => "Parent or carer", FamilyPlace.Sibling => "Brother or sister", _ => null })),
                ("Born", person.DateOfBirth?.ToUkDate()),
                ("Parental responsibility", person.HasParentalResponsibility switch { true => "Yes", false => "No", _ => null }),
                ("Lives with the child", person.LivesWithChild switch { true => "Yes", false => "No", _ => null }),
                ("Address", person.Address is null || showAddress ? person.Address : "Kept secret"),
                ("Telephone", details.Telephone),
                ("School", details.School),
                ("How they help", details.Helps)),
            .. risk,
            .. Of(details.SpokenWith),
        ];
    }

    public static IReadOnlyList<Fact> Of(NetworkMember person) => Of(
        new NetworkMemberAnswers { Name = person.Name, JobTitle = person.JobTitle, Agency = person.Agency, Telephone = person.Telephone, WhatTheyDo = person.WhatTheyDo });

    public static IReadOnlyList<Fact> Of(NetworkMemberAnswers person) => [.. Said(
        ("Role", person.JobTitle), ("Agency", person.Agency), ("Telephone", person.Telephone), ("What they do", person.WhatTheyDo))];

    public static string Heard(HowHeard how) => how switch
    {
        HowHeard.Said => "The child said it",
        HowHeard.WroteOrDrew => "The child wrote or drew it",
        HowHeard.SignsOrPictures => "With signs, pictures or a device",
        HowHeard.Watched => "By watching how they play, behave and are with others",
        HowHeard.FromSomebody => "From somebody who knows them well",
        _ => "With an interpreter or advocate",
    };

    private static IEnumerable<Fact> Hazards(FamilyDetails family) =>
        family.Hazards is null ? [] : [new Fact("What a visitor should know", family.Hazards, "Read before a visit")];

    private static string? Father(FamilyDetails family) => family.Father switch
    {
        FatherAnswer.Named => "Among the people named",
        FatherAnswer.NotKnown => "Not known who he is",
        FatherAnswer.None => family.FatherWords ?? "Not in the child’s life",
        _ => null,
    };

    private static string InWords(CompetenceJudgement j)
    {
        var lines = new List<string>
        {
            $"{j.Decision}: {j.Competent switch { YesNoUnsure.Yes => "yes", YesNoUnsure.No => "no", _ => "not judged yet" }}.",
            $"Judged by {j.JudgedBy ?? "somebody not named"}{(j.JudgedOn is { } day ? $" on {day.ToUkDate()}" : "")}.",
        };
        lines.AddRange(new[] { j.Grounds is { } grounds ? $"Grounds: {grounds}" : null, Agreed(j) }.OfType<string>());
        return string.Join('\n', lines);
    }

    private static string? Agreed(CompetenceJudgement j)
    {
        var said = j.Agrees switch
        {
            AgreesAnswer.Yes => "They agree.",
            AgreesAnswer.Partly => "They agree to part of it.",
            AgreesAnswer.No => "They do not agree.",
            AgreesAnswer.NotAsked => "They have not been asked.",
            _ => null,
        };
        return j.AgreesWords is null ? said : $"{said} {j.AgreesWords}".Trim();
    }

    private static string Plain(YesNoUnsure answer) => answer switch { YesNoUnsure.Yes => "Yes", YesNoUnsure.No => "No", _ => "Not sure" };

    private static List<Fact> Said(params (string Key, string? Words)[] rows) =>
        [.. rows.Where(row => !string.IsNullOrWhiteSpace(row.Words)).Select(row => new Fact(row.Key, row.Words!))];
}
