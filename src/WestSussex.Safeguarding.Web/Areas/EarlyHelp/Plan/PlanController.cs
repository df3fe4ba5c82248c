using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Plan;

/// <summary>The plan: actions with owner and day, and how far the family has come (EH-14, TAC-05 to TAC-07, PS-07).</summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/plan")]
[KeepFormOfExpiredSession]
public sealed class PlanController(TeamDesk desk, IValidator<ActionForm> actions, IValidator<StateForm> states, IValidator<CannotForm> cannots) : TeamPageController(desk)
{
    private const string Page = "plan";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => PageAsync(reference, Page, async head => View(await ReadAsync(head)));

    [HttpGet("add")]
    public Task<IActionResult> Add(string reference) => PageAsync(reference, Page, head => FormAsync(head, new ActionForm(), null));

    [HttpPost("add")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Add(string reference, ActionForm form)
    {
        var valid = await IsValidAsync(actions, form);
        var result = valid ? await ChangeAsync(reference, "action-added", async (assessment, by, at) =>
        {
            var all = await AllAsync(assessment.Id);
            var action = PlanAction.Add(form.Key, assessment, all.Count + 1, form.Answers(), Desk.Today, by, at);
            Desk.Db.Add(action);
            assessment.ActionsAre([.. all, action]);
            await TellAsync(assessment, action, "An action is agreed");
        }) : TeamChange.Refused;
        return result == TeamChange.Done ? Back(reference, Page, "The action is in the plan.") : await PageAsync(reference, Page, head => FormAsync(head, form, null));
    }

    [HttpGet("{step:guid}")]
    public Task<IActionResult> Change(string reference, [FromRoute(Name = "step")] Guid id) => WithActionAsync(reference, id, (head, known) => FormAsync(head, ActionForm.Of(known), known));

    [HttpPost("{step:guid}")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Change(string reference, [FromRoute(Name = "step")] Guid id, ActionForm form)
    {
        var valid = await IsValidAsync(actions, form);
        var conflict = false;
        var result = valid ? await OnActionAsync(reference, id, "action-changed", (known, assessment, by, at) =>
        {
            conflict = known.Version != form.Version;
            RuleBrokenException.When(conflict, "Somebody changed this action while you were writing. Nothing of yours is lost: both versions stand below. Send yours again if it still holds.");
            known.Change(assessment, form.Answers(), by, at);
            return "An action has changed";
        }) : TeamChange.Refused;
        if (conflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return result == TeamChange.Done
            ? Back(reference, Page, "The action is changed. How it was before stays in its history.")
            : await WithActionAsync(reference, id, (head, known) => FormAsync(head, form, known, conflict));
    }

    [HttpPost("{step:guid}/state")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> State(string reference, [FromRoute(Name = "step")] Guid id, StateForm form)
    {
        var valid = await IsValidAsync(states, form);
        var result = valid ? await OnActionAsync(reference, id, "action-moved", (known, assessment, by, at) =>
        {
            known.MoveTo(form.State!.Value, form.Words, assessment, by, at);
            return "An action has moved on";
        }) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, Page, "Saved.")
            : await WithActionAsync(reference, id, (head, known) => FormAsync(head, ActionForm.Of(known), known, state: form));
    }

    [HttpPost("{step:guid}/cannot")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Cannot(string reference, [FromRoute(Name = "step")] Guid id, CannotForm form)
    {
        var valid = await IsValidAsync(cannots, form);
        var (leadTold, managersTold) = (0, 0);
        var result = valid ? await ChangeAsync(reference, "action-cannot-be-done", async (assessment, by, at) =>
        {
            var known = await FindAsync(assessment, id);
            known.CannotBeDone(form.WhyNot!, assessment, by, at);
            var owner = assessment.Members.FirstOrDefault(m => m.Id == known.OwnerMemberId);
            var managers = await Desk.Tell.ManagersOfAsync(owner?.AgencyId, Stop);
            var lead = assessment.LeadPractitionerId is null ? await Desk.Tell.CoordinatorsAsync(Stop) : [assessment.LeadPractitionerId];
            managersTold = await Desk.Tell.LeadsAsync(managers, assessment.Reference, "A colleague cannot do an action of a plan", Stop);
            leadTold = await Desk.Tell.PeopleAsync(lead, assessment.Reference, "An action of a plan cannot be done", Page, Stop);
        }) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, Page, WhoWasTold(leadTold > 0, managersTold > 0))
            : await WithActionAsync(reference, id, (head, known) => FormAsync(head, ActionForm.Of(known), known, cannot: form));
    }

    private static string WhoWasTold(bool lead, bool managers) => (lead, managers) switch
    {
        (true, true) => "The lead practitioner and the safeguarding lead of the owner’s agency are told now.",
        (true, false) => "The lead practitioner is told now. Nobody here manages the owner: ring their organisation.",
        (false, true) => "The safeguarding lead of the owner’s agency is told now. Nobody leads the plan: ring the early help hub.",
        _ => "Saved. Nobody could be told by mail: ring the lead practitioner.",
    };

    private async Task<PlanPage> ReadAsync(TeamHead head)
    {
        // One statement: of what was noted only why something cannot be done stands on this page.
        var cannot = PlanAction.Name(ActionState.CannotBeDone);
        var all = await Desk.Db.PlanActions.AsNoTracking().Include(a => a.Updates.Where(u => u.What == cannot)).AsSingleQuery().Where(a => a.AssessmentId == head.Id).OrderBy(a => a.Number).Take(300).ToListAsync(Stop);
        var measures = await Desk.Db.DistancesTravelled.AsNoTracking().Where(d => d.AssessmentId == head.Id).OrderBy(d => d.On).ThenBy(d => d.At).Take(1000).ToListAsync(Stop);
        var members = await Desk.Db.TeamMembers.AsNoTracking().Where(m => m.AssessmentId == head.Id)
            .Select(m => new
            {
                Who = m,
                Sees = m.PersonId == null || m.PersonId == head.StartedById || m.PersonId == head.LeadId
                    || Desk.Db.Set<SharedAccess>().Any(s => s.AssessmentId == head.Id && s.IsOpen && s.PersonId == m.PersonId),
            }).ToListAsync(Stop);
        var needs = await NeedsAsync(head.Id);
        string?[] used = [.. needs.Select(n => n.Id), .. all.Select(a => a.Domain), .. measures.Select(m => m.Domain)];
        var groups = used.Distinct().Select(domain => new PlanGroup(
            domain, NameOf(domain), [.. all.Where(a => a.Domain == domain)], domain is null ? [] : [.. measures.Where(m => m.Domain == domain)])).ToList();
        var gone = members.Where(m => !m.Who.IsCurrent || !m.Sees).Select(m => m.Who.Id).ToHashSet();
        return new PlanPage(head, groups, [.. members.Select(m => m.Who)], gone, Desk.MyId, Desk.Today);
    }

    private async Task<IActionResult> FormAsync(TeamHead head, ActionForm form, PlanAction? known, bool conflict = false, StateForm? state = null, CannotForm? cannot = null)
    {
        var members = await Desk.Db.TeamMembers.AsNoTracking().Where(m => m.AssessmentId == head.Id).OrderBy(m => m.AddedAt).ToListAsync(Stop);
        return View("Form", new ActionPage(head, form, known, members, await NeedsAsync(head.Id), conflict, state ?? new StateForm(), cannot ?? new CannotForm(), Desk.MyId));
    }

    private Task<IActionResult> WithActionAsync(string reference, Guid id, Func<TeamHead, PlanAction, Task<IActionResult>> show) => PageAsync(reference, Page, async head =>
        await Desk.Db.PlanActions.AsNoTracking().Include(a => a.Updates).SingleOrDefaultAsync(a => a.Id == id && a.AssessmentId == head.Id, Stop) is { } known ? await show(head, known) : NotFound());

    private Task<TeamChange> OnActionAsync(string reference, Guid id, string what, Func<PlanAction, EarlyHelpAssessment, Domain.Agencies.Actor, DateTime, string> change) =>
        ChangeAsync(reference, what, async (assessment, by, at) =>
        {
            var known = await FindAsync(assessment, id);
            var happened = change(known, assessment, by, at);
            assessment.ActionsAre([.. (await AllAsync(assessment.Id)).Where(a => a.Id != id), known]);
            await TellAsync(assessment, known, happened);
        });

    private async Task<PlanAction> FindAsync(EarlyHelpAssessment assessment, Guid id)
    {
        var known = await Desk.Db.PlanActions.SingleOrDefaultAsync(a => a.Id == id && a.AssessmentId == assessment.Id, Stop);
        RuleBrokenException.When(known is null, "There is no such action");
        return known!;
    }

    private Task<List<PlanAction>> AllAsync(Guid assessmentId) => Desk.Db.PlanActions.Where(a => a.AssessmentId == assessmentId).ToListAsync(Stop);

    // Owner and lead practitioner hear of every change that somebody else made (TAC-06); an owner only while the family lets them know.
    private Task<int> TellAsync(EarlyHelpAssessment assessment, PlanAction action, string what)
    {
        var owner = assessment.Members.FirstOrDefault(m => m.Id == action.OwnerMemberId);
        var mayKnow = owner is not null && assessment.IsOpenTo(owner) ? owner.PersonId : null;
        return Desk.Tell.PeopleAsync(new[] { mayKnow, assessment.LeadPractitionerId }.Where(p => p != Desk.MyId), assessment.Reference, what, Page, Stop);
    }
}
