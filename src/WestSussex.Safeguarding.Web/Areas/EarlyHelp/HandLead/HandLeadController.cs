using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.HandLead;

/// <summary>Who leads from now on.</summary>
public sealed class HandLeadForm
{
    /// <summary>Id of somebody in the list, or "other".</summary>
    public string? Who { get; set; }

    /// <summary>Work e-mail of anybody else.</summary>
    public string? Email { get; set; }

    public string? Why { get; set; }

    /// <summary>Who led when the page was made.</summary>
    public Guid? InPlaceOf { get; set; }
}

public sealed class HandLeadFormValidator : AbstractValidator<HandLeadForm>
{
    public HandLeadFormValidator()
    {
        RuleFor(f => f.Who).NotEmpty().WithMessage("Choose who leads from now on");
        RuleFor(f => f.Email).NotEmpty().When(f => f.Who == HandLeadPage.Other).WithMessage("Enter their work e-mail address");
        RuleFor(f => f.Email).NotLongerThan(Person.EmailMaxLength, "the e-mail address");
        RuleFor(f => f.Why).NotEmpty().When(f => f.InPlaceOf is not null).WithMessage("Say why the lead practitioner changes");
        RuleFor(f => f.Why).NotLongerThan(LeadPractitioner.WhyMaxLength, "your reason");
    }
}

/// <summary>Somebody who can be chosen.</summary>
public sealed record PossibleLead(Guid Id, string Name, string? AgencyName, Guid? AgencyId);

/// <summary>The page.</summary>
/// <param name="Head">The assessment.</param>
/// <param name="Form">What was chosen.</param>
/// <param name="People">Who can lead.</param>
/// <param name="MayNotKnow">Who is in the team and cannot lead: the family has not agreed that they know.</param>
public sealed record HandLeadPage(TeamHead Head, HandLeadForm Form, IReadOnlyList<PossibleLead> People, IReadOnlyList<PossibleLead> MayNotKnow)
{
    /// <summary>Somebody who is not in the list.</summary>
    public const string Other = "other";
}

/// <summary>One lead practitioner at a time: allocated by the hub, or handed on by who works on it (TAC-01).</summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/lead")]
[KeepFormOfExpiredSession]
public sealed class HandLeadController(TeamDesk desk, IValidator<HandLeadForm> validator) : TeamPageController(desk)
{
    private const string Page = "lead";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) =>
        PageAsync(reference, Page, head => ShowAsync(head, new HandLeadForm { InPlaceOf = head.LeadId }));

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Index(string reference, HandLeadForm form)
    {
        var valid = await IsValidAsync(validator, form);
        string? name = null;
        var result = valid ? await ChangeAsync(reference, "lead-changed", async (assessment, by, at) =>
        {
            var who = await WhoAsync(assessment, form);
            name = who.Name;
            var before = assessment.LeadPractitionerId;
            assessment.HandLeadTo(who, form.InPlaceOf, form.Why, by, at);
            await Desk.Tell.PeopleAsync([before, who.PersonId], assessment.Reference, "The lead practitioner has changed", "team", Stop);
        }) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, "team", $"{name} is the lead practitioner now.")
            : await PageAsync(reference, Page, head => ShowAsync(head, form));
    }

    private async Task<NamedProfessional> WhoAsync(EarlyHelpAssessment assessment, HandLeadForm form)
    {
        var people = Desk.Db.People.AsQueryable();
        var mail = Person.NormaliseEmail(form.Email ?? "");
        var id = Guid.TryParse(form.Who, out var chosen) ? chosen : Guid.Empty;
        var found = form.Who == HandLeadPage.Other ? people.Where(p => p.WorkEmail == mail) : people.Where(p => p.Id == id);
        var person = await found.AsProfessionals(Desk.Db).SingleOrDefaultAsync(Stop);
        var inTeam = person is not null && (form.Who == HandLeadPage.Other || Possible(assessment).Contains(person.PersonId));
        RuleBrokenException.When(!inTeam, "Nobody with an account has this address. Ask them to make an account first.");
        return person!;
    }

    private static IEnumerable<Guid> Possible(EarlyHelpAssessment assessment) =>
        assessment.Members.Where(m => m.IsCurrent && m.PersonId is not null).Select(m => m.PersonId!.Value).Append(assessment.StartedById);

    private async Task<IActionResult> ShowAsync(TeamHead head, HandLeadForm form)
    {
        var ids = await Desk.Db.TeamMembers.Where(m => m.AssessmentId == head.Id && m.LeftAt == null && m.PersonId != null).Select(m => m.PersonId!.Value).ToListAsync(Stop);
        ids.Add(head.StartedById);
        var people = await Desk.Db.People.AsNoTracking().Where(p => ids.Contains(p.Id) && p.Id != head.LeadId && p.State == PersonState.Confirmed).OrderBy(p => p.Name)
            .Select(p => new PossibleLead(p.Id, p.Name, Desk.Db.Agencies.Where(a => a.Id == p.AgencyId).Select(a => a.Name).FirstOrDefault(), p.AgencyId)).ToListAsync(Stop);
        var agreements = await Desk.Db.Set<FamilyAgreement>().AsNoTracking()
            .Where(a => a.AssessmentId == head.Id && a.ReplacedAt == null && a.Purpose == AgreementPurpose.Share).ToListAsync(Stop);
        var may = people.ToLookup(p => p.AgencyId == head.AgencyId || (head.IsAgreedTo && agreements.Covering(p.Id, p.AgencyId) is not null));
        return View("Index", new HandLeadPage(head, form, [.. may[true]], [.. may[false]]));
    }
}
