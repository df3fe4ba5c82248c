using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Team;

/// <summary>Who is in the Team around the Child, kept current (TAC-02). Joining opens nothing: that follows from what the family agreed (EH-06).</summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/team")]
[KeepFormOfExpiredSession]
public sealed class TeamController(TeamDesk desk, IValidator<MemberForm> members, IValidator<LeaveForm> leaving) : TeamPageController(desk)
{
    private const string Page = "team";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => PageAsync(reference, Page, async head => View(await PageOfAsync(head)));

    [HttpGet("add")]
    public Task<IActionResult> Add(string reference) => PageAsync(reference, Page, head => FormAsync(head, new MemberForm(), null));

    [HttpPost("add")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Add(string reference, MemberForm form)
    {
        TeamMember? joined = null;
        var shared = true;
        var person = await AccountAsync(form);
        var valid = await IsValidAsync(members, form);
        var result = valid ? await ChangeAsync(reference, "member-joined", async (assessment, by, at) =>
        {
            joined = assessment.JoinTeam(form.Key, await AnswersAsync(form, person), by, at);
            shared = !joined.IsProfessional || assessment.IsWorkedOnBy(joined.PersonId) || assessment.Agreements.LetKnow(joined);
        }) : TeamChange.Refused;
        if (result != TeamChange.Done)
        {
            return await PageAsync(reference, Page, head => FormAsync(head, form, null));
        }

        if (!shared)
        {
            TempData["Warned"] = $"{joined!.Name} is in the team, but the family has not agreed that they know. Until it has, they see nothing here.";
        }

        return Back(reference, Page, $"{joined!.Name} is in the team.");
    }

    [HttpGet("{member:guid}")]
    public Task<IActionResult> Change(string reference, Guid member) => PageAsync(reference, Page, async head =>
        await MemberAsync(head, member) is { } known ? await FormAsync(head, MemberForm.Of(known), known.Id) : NotFound());

    [HttpPost("{member:guid}")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Change(string reference, Guid member, MemberForm form)
    {
        if (!await MayChangeAsync(reference, member))
        {
            return NotFound();
        }

        var person = await AccountAsync(form);
        var valid = await IsValidAsync(members, form);
        var result = valid ? await ChangeAsync(reference, "member-changed", async (assessment, by, _) =>
            assessment.ChangeMember(member, await AnswersAsync(form, person), by)) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, Page, "The team is up to date.")
            : await PageAsync(reference, Page, async head => await MemberAsync(head, member) is null ? NotFound() : await FormAsync(head, form, member));
    }

    [HttpPost("{member:guid}/leave")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Leave(string reference, Guid member, LeaveForm form)
    {
        if (!await MayChangeAsync(reference, member))
        {
            return NotFound();
        }

        var valid = await IsValidAsync(leaving, form);
        var result = valid ? await ChangeAsync(reference, "member-left", (assessment, by, at) => assessment.LeaveTeam(member, form.Why!, by, at)) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, Page, "They have left the team. Who they were stays in its history.")
            : await PageAsync(reference, Page, async head => await MemberAsync(head, member) is { } known ? await FormAsync(head, MemberForm.Of(known), member, form) : NotFound());
    }

    private async Task<bool> MayChangeAsync(string reference, Guid member) =>
        await TeamHead.ReadAsync(Desk.Db, reference, Desk.MyId, Stop) is { } head && await MemberAsync(head, member) is not null;

    // How to reach the family is not the plan: who was shown the plan alone changes professionals only (CO-12).
    private async Task<TeamMember?> MemberAsync(TeamHead head, Guid id)
    {
        var all = SeesAll(head);
        return await Desk.Db.TeamMembers.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == id && m.AssessmentId == head.Id && m.LeftAt == null && (all || m.Place == TeamPlace.Professional), Stop);
    }

    private async Task<IActionResult> FormAsync(TeamHead head, MemberForm form, Guid? member, LeaveForm? leave = null)
    {
        var agencies = await Desk.Db.Agencies.AsNoTracking().Where(a => a.IsActive).OrderBy(a => a.Name).Take(500)
            .Select(a => new AgencyChoice(a.Id, a.Name)).ToListAsync(Stop);
        return View("Form", new MemberPage(head, form, member, agencies, leave ?? new LeaveForm()));
    }

    private async Task<TeamPage> PageOfAsync(TeamHead head)
    {
        var members = await Desk.Db.TeamMembers.AsNoTracking().Where(m => m.AssessmentId == head.Id).OrderBy(m => m.AddedAt).ThenBy(m => m.Id).ToListAsync(Stop);
        var agreements = await Desk.Db.Set<FamilyAgreement>().AsNoTracking()
            .Where(a => a.AssessmentId == head.Id && a.ReplacedAt == null && a.Purpose == AgreementPurpose.Share).ToListAsync(Stop);
        var leads = await Desk.Db.Set<LeadPractitioner>().AsNoTracking().Where(l => l.AssessmentId == head.Id).OrderBy(l => l.Since)
            .Select(l => new LeadLine(l.Name, l.Since, l.Until, l.Why)).ToListAsync(Stop);
        return new TeamPage(head, [.. members.Select(m => (m, KnowsOf(head, m, agreements)))], leads, SeesAll(head)) { Other = await OtherAsync(head) };
    }

    // Early help that may be open for the same family is the coordinators' to sort out, and nobody else's to know.
    private async Task<OtherOpen?> OtherAsync(TeamHead head)
    {
        if (head is not { IsCoordinated: true, IsClosed: false, AlongsideId: { } id })
        {
            return null;
        }

        var seen = await Desk.Db.Assessments.AsNoTracking().Where(a => a.Id == id).Select(a => new { a.Reference, a.Status, a.Hub }).FirstOrDefaultAsync(Stop);
        return seen?.Status == AssessmentStatus.Closed ? null : new OtherOpen(id, seen?.Hub, seen?.Reference);
    }

    private static Knows KnowsOf(TeamHead head, TeamMember member, List<FamilyAgreement> agreements)
    {
        if (member.PersonId is { } person && (person == head.StartedById || person == head.LeadId))
        {
            return Knows.WritesIt;
        }

        return member.PersonId is not null && agreements.Covering(member.PersonId, member.AgencyId) is not null ? Knows.SeesIt
            : agreements.LetKnow(member) ? Knows.IsTold : Knows.Nothing;
    }

    // Somebody with an account is found by their work address: what they see later rests on it, and their organisation is known by it.
    private async Task<Guid?> AccountAsync(MemberForm form)
    {
        if (form.Place != TeamPlace.Professional || string.IsNullOrWhiteSpace(form.Email))
        {
            return null;
        }

        var mail = Person.NormaliseEmail(form.Email);
        var person = await Desk.Db.People.Where(p => p.WorkEmail == mail && p.State == PersonState.Confirmed).Select(p => new { p.Id, p.AgencyId }).FirstOrDefaultAsync(Stop);
        form.AgencyId = person?.AgencyId ?? form.AgencyId;
        return person?.Id;
    }

    private async Task<TeamMemberAnswers> AnswersAsync(MemberForm form, Guid? person)
    {
        var answers = form.Answers();
        var name = answers.AgencyId is null ? null : await Desk.Db.Agencies.Where(a => a.Id == answers.AgencyId).Select(a => a.Name).FirstOrDefaultAsync(Stop);
        return answers with { PersonId = person, AgencyId = name is null ? null : answers.AgencyId, AgencyName = name ?? answers.AgencyName };
    }
}
