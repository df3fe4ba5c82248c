using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.FamilyPages;

/// <summary>
/// The worker's side of a family's copy: who gets one, what is marked for each, how it looks, on paper or by code, and what they say
/// (TAC-04, VC-09).
/// </summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/family")]
[KeepFormOfExpiredSession]
public sealed class FamilyPagesController(TeamDesk desk, FamilyPageDesk pages, IValidator<ShowForm> showing, IValidator<GiveForm> giving) : TeamPageController(desk)
{
    private const string Page = "family";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => TheirsAsync(reference, async head =>
    {
        var members = await Desk.Db.TeamMembers.AsNoTracking().Where(m => m.AssessmentId == head.Id && m.LeftAt == null && m.Place != TeamPlace.Professional)
            .OrderBy(m => m.AddedAt).ThenBy(m => m.Id).ToListAsync(Stop);
        var known = await Desk.Db.FamilyPages.AsNoTracking().Include(p => p.Parts).Where(p => p.AssessmentId == head.Id).ToListAsync(Stop);
        var said = await Desk.Db.EarlyHelpEvents.AsNoTracking().Where(e => e.AssessmentId == head.Id && e.Kind == EarlyHelpEventKind.FamilySaid)
            .OrderByDescending(e => e.At).Take(50).Select(e => new Said(e.At, e.Words!)).ToListAsync(Stop);
        return View(new FamilyPagesPage(head, [.. members.Select(m => (m, known.Find(p => p.MemberId == m.Id)))], said, await pages.AreOnAsync(Stop), Desk.Now, pages.Where));
    });

    [HttpGet("{member:guid}")]
    public Task<IActionResult> Show(string reference, Guid member) => WithMemberAsync(reference, member, async (head, who, page) =>
        View(new ShowPage(head, who, ShowForm.Of(page), await MaterialAsync(head.Id))));

    [HttpPost("{member:guid}")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Show(string reference, Guid member, ShowForm form)
    {
        var valid = await IsValidAsync(showing, form);
        var result = valid ? await ChangeAsync(reference, "family-page-marked", async (assessment, by, at) =>
        {
            var material = await MaterialAsync(assessment.Id);
            var page = await Desk.Db.FamilyPages.Include(p => p.Parts).SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id && p.MemberId == member, Stop);
            if (page is null)
            {
                page = FamilyPage.For(assessment, assessment.Member(member));
                Desk.Db.Add(page);
            }

            page.Show(form.Parts(material, assessment.Member(member)), assessment, by, at);
        }) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Redirect($"/early-help/{reference}/family/{member}/copy")
            : await WithMemberAsync(reference, member, async (head, who, _) => View(new ShowPage(head, who, form, await MaterialAsync(head.Id))));
    }

    /// <summary>What they will see, to be read with them, and to be printed.</summary>
    [HttpGet("{member:guid}/copy")]
    public Task<IActionResult> Copy(string reference, Guid member) => WithMemberAsync(reference, member, async (head, who, page) =>
    {
        if (page is null)
        {
            return Redirect($"/early-help/{reference}/family/{member}");
        }

        Desk.Log.Record(AccessAction.Printed, TeamDesk.RecordType, [head.Id], "family-copy");
        return View(new CopyPage(head, who, FamilyCopy.Make(await MaterialAsync(head.Id), page), Desk.Now));
    });

    [HttpGet("{member:guid}/give")]
    public Task<IActionResult> Give(string reference, Guid member) => WithMemberAsync(reference, member, (head, who, page) =>
        GiveAsync(head, who, new GiveForm { Route = page?.Route, Email = page?.Email ?? who.Email, WhySafe = page?.WhySafe }));

    [HttpPost("{member:guid}/give")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Give(string reference, Guid member, GiveForm form)
    {
        var (code, hash) = FamilyPageDesk.NewCode();
        var valid = await IsValidAsync(giving, form);
        var result = valid ? await ChangeAsync(reference, "family-page-given", async (assessment, by, at) =>
        {
            var page = await FindAsync(assessment, member);
            page.Give(new SafeRoute(form.Route!.Value, form.Email, form.WhySafe!), hash, await pages.AreOnAsync(Stop), assessment, by, at);
            if (page.Route == CodeRoute.Email)
            {
                pages.Mail(page, assessment.Reference, code);
            }
        }) : TeamChange.Refused;
        if (result != TeamChange.Done)
        {
            return await WithMemberAsync(reference, member, (head, who, _) => GiveAsync(head, who, form));
        }

        if (form.Route == CodeRoute.InPerson)
        {
            TempData["Code"] = code;
        }

        return Back(reference, Page, form.Route == CodeRoute.InPerson ? "Give them this code now. It is not shown again." : "The code is on its way to the address that they called safe.");
    }

    [HttpPost("{member:guid}/close")]
    public async Task<IActionResult> Close(string reference, Guid member)
    {
        var result = await ChangeAsync(reference, "family-page-closed", async (assessment, by, at) => (await FindAsync(assessment, member)).Close(assessment, by, at));
        return result == TeamChange.Done ? Back(reference, Page, "The page is closed. It opens no more, from now on.") : await Index(reference);
    }

    private Task<FamilyMaterial> MaterialAsync(Guid assessmentId) => FamilyMaterial.ReadAsync(Desk.Db, Desk.Policy, assessmentId, Desk.Now, Stop);

    private async Task<IActionResult> GiveAsync(TeamHead head, TeamMember who, GiveForm form) => View("Give", new GivePage(head, who, form, await pages.AreOnAsync(Stop)));

    private async Task<FamilyPage> FindAsync(EarlyHelpAssessment assessment, Guid member)
    {
        var page = await Desk.Db.FamilyPages.Include(p => p.Parts).SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id && p.MemberId == member, Stop);
        Domain.RuleBrokenException.When(page is null, "Mark first what they may see");
        return page!;
    }

    // What a family may see is for those to mark who write and lead; to others of the team the pages do not exist.
    private Task<IActionResult> TheirsAsync(string reference, Func<TeamHead, Task<IActionResult>> show) => PageAsync(reference, Page, async head =>
        Desk.MyId == head.StartedById || Desk.MyId == head.LeadId ? await show(head) : NotFound());

    private Task<IActionResult> WithMemberAsync(string reference, Guid member, Func<TeamHead, TeamMember, FamilyPage?, Task<IActionResult>> show) => TheirsAsync(reference, async head =>
    {
        var who = await Desk.Db.TeamMembers.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Id == member && m.AssessmentId == head.Id && m.LeftAt == null && m.Place != TeamPlace.Professional, Stop);
        return who is null ? NotFound() : await show(head, who, await Desk.Db.FamilyPages.AsNoTracking().Include(p => p.Parts).SingleOrDefaultAsync(p => p.AssessmentId == head.Id && p.MemberId == member, Stop));
    });
}

/// <summary>Who in the family has a page.</summary>
public sealed record FamilyPagesPage(TeamHead Head, IReadOnlyList<(TeamMember Member, FamilyPage? Page)> People, IReadOnlyList<Said> Said, bool AreOn, DateTime Now, string Where);

/// <summary>What somebody in the family wrote.</summary>
public sealed record Said(DateTime At, string Words);

/// <summary>What is marked for one of them.</summary>
public sealed record ShowPage(TeamHead Head, TeamMember Member, ShowForm Form, FamilyMaterial Material);

/// <summary>Their copy.</summary>
public sealed record CopyPage(TeamHead Head, TeamMember Member, FamilyCopy Copy, DateTime PrintedAt);

/// <summary>How the code reaches them.</summary>
public sealed record GivePage(TeamHead Head, TeamMember Member, GiveForm Form, bool AreOn);
