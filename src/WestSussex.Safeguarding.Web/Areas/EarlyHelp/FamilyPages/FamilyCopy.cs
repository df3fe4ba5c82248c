using System.Text.RegularExpressions;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.FamilyPages;

/// <summary>
/// The plan as one member of the family sees it: on their page, in the worker's preview and on paper, so that these never differ. Only what
/// was marked for them, and nothing in which somebody's telephone number, e-mail or postcode stands.
/// </summary>
public sealed partial record FamilyCopy
{
    public required string Reference { get; init; }

    public required string For { get; init; }

    public required FamilyMaterial Of { get; init; }

    public required IReadOnlyList<CopiedAction> Actions { get; init; }

    public required IReadOnlyList<TeamMember> People { get; init; }

    public required IReadOnlyList<FamilyAgreement> Agreements { get; init; }

    public required IReadOnlyList<(string Id, string Name, string InWords)> Distances { get; init; }

    public required bool ShowsDates { get; init; }

    /// <summary>What was marked and is not shown, with the reason: for the worker alone.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Who brings everybody together, where they are marked.</summary>
    public string? LeadName => People.FirstOrDefault(p => p.PersonId is not null && p.PersonId == Of.LeadId)?.Name;

    public bool IsEmpty => Actions.Count + People.Count + Agreements.Count + Distances.Count == 0 && !ShowsDates;

    public static FamilyCopy Make(FamilyMaterial material, FamilyPage page)
    {
        var owner = material.Members.Single(m => m.Id == page.MemberId);
        var people = material.Professionals.Where(m => Part(page, SharedKind.Person, m.Id) is not null && !HoldsContact(m.WithRole)).ToList();
        var marked = material.Actions.Select(a => (Action: a, Part: Part(page, SharedKind.Action, a.Id))).Where(a => a.Part is not null).ToList();
        var changed = marked.Where(a => a.Action.ChangedAt > a.Part!.MarkedAt).Select(a => a.Action).ToList();
        var withContact = marked.Select(a => a.Action).Except(changed).Where(a => HoldsContact(WordsOf(a))).ToList();
        // What another adult said yes to is theirs to know and to take back.
        var agreed = material.AgreedBy(owner).Where(a => Part(page, SharedKind.Agreement, a.Id) is not null).ToList();
        var agreedWithContact = agreed.Where(a => HoldsContact(WordsOf(a))).ToList();
        return new FamilyCopy
        {
            Reference = material.Reference,
            For = owner.Name,
            Of = material,
            Actions = [.. marked.Select(a => a.Action).Except(changed).Except(withContact).Select(a => new CopiedAction(a, WhoDoes(a, owner, people, material)))],
            People = people,
            Agreements = [.. agreed.Except(agreedWithContact)],
            Distances = [.. material.Distances.Where(d => page.Parts.Any(p => p.Kind == SharedKind.Distance && p.Item == d.Id))],
            ShowsDates = page.Parts.Any(p => p.Kind == SharedKind.Dates),
            LeftOut =
            [
                .. changed.Select(a => $"“{a.What}” has changed since it was marked. Mark it again if they may still see it"),
                .. withContact.Select(a => $"“{a.What}” holds {Contact(WordsOf(a))}"),
                .. agreedWithContact.Select(a => $"Sharing with {a.With} holds {Contact(WordsOf(a))}"),
            ],
        };
    }

    /// <summary>What of somebody's contact details stands in a text: "a telephone number"; null where there is nothing.</summary>
    public static string? Contact(string text) =>
        Email().IsMatch(text) ? "an e-mail address" : Telephone().IsMatch(text) ? "a telephone number" : Postcode().IsMatch(text) ? "a postcode" : null;

    /// <summary>All the words of an action that its reader sees.</summary>
    public static string WordsOf(PlanAction action) => $"{action.What}\n{action.HowWeWillKnow}\n{action.Result}";

    private static string WordsOf(FamilyAgreement agreement) => $"{agreement.With}\n{agreement.WhatFor}";

    private static bool HoldsContact(string text) => Contact(text) is not null;

    private static SharedPart? Part(FamilyPage page, SharedKind kind, Guid id) => page.Parts.FirstOrDefault(p => p.Kind == kind && p.Item == id.ToString());

    // Another adult of the family is not named.
    private static string WhoDoes(PlanAction action, TeamMember owner, List<TeamMember> people, FamilyMaterial material)
    {
        var by = $"this by {action.DueOn.ToUkDate()}.";
        return action.State == ActionState.CannotBeDone ? "This cannot be done as we agreed. We look at it again with you."
            : material.HasLostItsOwner(action) ? "We have to agree anew who does this."
            : action.OwnerMemberId == owner.Id ? $"You do {by}"
            : people.Find(p => p.Id == action.OwnerMemberId) is { } person ? $"{person.Name} does {by}"
            : $"Somebody else in the plan does {by}";
    }

    [GeneratedRegex(@"\S+@\S+\.\S")]
    private static partial Regex Email();

    // Nine digits or more, however they are spaced.
    [GeneratedRegex(@"\d(?:[\s().\-]{0,3}\d){8,}")]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b[A-Z]{1,2}\d[A-Z\d]?\s*\d[A-Z]{2}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Postcode();
}

/// <summary>One action as it is copied.</summary>
/// <param name="Action">The action.</param>
/// <param name="Who">"You do this by 3 March 2026.", "Willow Marchpane does this by 3 March 2026."</param>
public sealed record CopiedAction(PlanAction Action, string Who);
