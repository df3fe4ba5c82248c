using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Agreements;

/// <summary>What the family agreed to, refused and took back; and how each is recorded (CO-01, CO-10 to CO-13, EH-06).</summary>
[Area("EarlyHelp")]
[KeepFormOfExpiredSession]
[Authorize(Policy = Policies.SeesCaseRecords)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[Route("early-help/{reference}/agreements")]
public sealed class AgreementsController(
    OpenAssessments assessments, SafeguardingDbContext db, CurrentViewer viewer, PolicyData policy, AccessLog log, TimeProvider clock, TellTeam tell) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string reference, CancellationToken cancellationToken)
    {
        var row = await AssessmentHead.Load(db.Assessments.AsNoTracking()).Include(a => a.Agreements).FirstOrDefaultAsync(a => a.Reference == reference, cancellationToken);
        if (row is null)
        {
            return NotFound();
        }

        log.Viewed("assessment", row.Id, "agreements");
        return Show(row, "Index", row);
    }

    [HttpGet("assess")]
    public Task<IActionResult> ToAssess(string reference, CancellationToken cancellationToken) => AskAsync(reference, AgreementPurpose.Assess, null, cancellationToken);

    [HttpGet("share")]
    public Task<IActionResult> ToShare(string reference, Guid? member, CancellationToken cancellationToken) => AskAsync(reference, AgreementPurpose.Share, member, cancellationToken);

    [HttpPost("assess")]
    [KeepFormOfExpiredSession]
    public Task<IActionResult> ToAssess(string reference, AgreementForm form, CancellationToken cancellationToken) =>
        RecordAsync(reference, AgreementPurpose.Assess, form, cancellationToken);

    [HttpPost("share")]
    [KeepFormOfExpiredSession]
    public Task<IActionResult> ToShare(string reference, AgreementForm form, CancellationToken cancellationToken) =>
        RecordAsync(reference, AgreementPurpose.Share, form, cancellationToken);

    [HttpGet("{agreement:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(string reference, Guid agreement, CancellationToken cancellationToken)
    {
        var row = await assessments.WholeAsync(reference, cancellationToken);
        return row?.Agreements.FirstOrDefault(a => a.Id == agreement && a.IsInForce) is not { } found ? NotFound() : ShowWithdraw(row, found, new WithdrawForm());
    }

    [HttpPost("{agreement:guid}/withdraw")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Withdraw(string reference, Guid agreement, WithdrawForm form, CancellationToken cancellationToken)
    {
        var row = await assessments.WholeAsync(reference, cancellationToken);
        if (row?.Agreements.FirstOrDefault(a => a.Id == agreement) is not { } found)
        {
            return NotFound();
        }

        if (!found.IsInForce)
        {
            return Redirect($"/early-help/{reference}/agreements");
        }

        var result = await new WithdrawFormValidator().ValidateAsync(form, cancellationToken);
        if (!result.IsValid)
        {
            result.AddToModelState(ModelState, null);
            return ShowWithdraw(row, found, form);
        }

        row.Withdraw(agreement, new Withdrawal(form.ByName!, form.Means!.Value, form.Words), viewer.Viewer!.AsActor(), clock.GetUtcNow().UtcDateTime);
        log.Changed(db, "assessment", row.Id, "agreement-withdrawn");
        await tell.PeopleAsync(
            new[] { row.StartedById, row.LeadPractitionerId }.Where(p => p != viewer.Viewer!.PersonId), row.Reference, "An agreement was taken back", "agreements", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        if (!await db.Assessments.AnyAsync(a => a.Id == row.Id, cancellationToken))
        {
            // It was the reader's own access that ended.
            return Redirect("/early-help");
        }

        TempData["Done"] = "The agreement is taken back. It holds from now on.";
        return Redirect($"/early-help/{reference}/agreements");
    }

    private async Task<IActionResult> AskAsync(string reference, AgreementPurpose purpose, Guid? member, CancellationToken cancellationToken)
    {
        var row = await assessments.WholeAsync(reference, cancellationToken);
        return Refused(row) ?? await ShowFormAsync(row!, purpose, await NamedInAgreement.FormAboutAsync(db, row!.Id, member, cancellationToken), cancellationToken);
    }

    private async Task<IActionResult> RecordAsync(string reference, AgreementPurpose purpose, AgreementForm form, CancellationToken cancellationToken)
    {
        var row = await assessments.WholeAsync(reference, cancellationToken);
        if (Refused(row) is { } refused)
        {
            return refused;
        }

        var sharing = purpose == AgreementPurpose.Share;
        form.IsSharing = sharing;
        (await new AgreementFormValidator(clock).ValidateAsync(form, cancellationToken)).AddToModelState(ModelState, null);
        var who = sharing && ModelState.IsValid ? await NamedInAgreement.FindAsync(db, form, cancellationToken) : null;
        if (sharing && ModelState.IsValid && who is null)
        {
            ModelState.AddModelError(
                form.Whom == NamedBy.Account ? nameof(form.Email) : nameof(form.AgencyId),
                form.Whom == NamedBy.Account ? "Nobody with a confirmed account has this e-mail. Check it, or name them in words: they will not see the assessment here" : "Choose the organisation from the list");
        }

        if (!ModelState.IsValid)
        {
            return await ShowFormAsync(row!, purpose, form, cancellationToken);
        }

        var recorded = row!.Agree(
            new AgreementAnswers
            {
                Purpose = purpose,
                PersonId = who?.PersonId,
                AgencyId = who?.AgencyId,
                With = who?.InWords,
                WhatFor = form.WhatFor,
                Amount = form.Amount ?? AmountShared.PlanOnly,
                Answer = form.Answer!.Value,
                NotAgreedTo = form.NotAgreedTo,
                GivenBy = form.GivenBy!.Value,
                GivenByName = form.GivenByName!,
                CompetenceGrounds = form.CompetenceGrounds,
                Means = form.Means!.Value,
                AnsweredOn = form.AnsweredOn.ToDate()!.Value,
                ToldItCanBeWithdrawn = form.ToldItCanBeWithdrawn,
            },
            viewer.Viewer!.AsActor(), clock.GetUtcNow().UtcDateTime, policy.Today);
        log.Changed(db, "assessment", row.Id, "agreement-recorded");
        await db.SaveChangesAsync(cancellationToken);
        TempData["Done"] = recorded.ChangesNothing
            ? "Recorded. It changes nothing: what was answered before is later, or came from somebody who may decide this. Talk with them; when they answer anew, record that."
            : form.GivenBy == AgreementGivenBy.AdultWithoutResponsibility && form.Answer != AgreementAnswer.Refused
            ? "Recorded. Somebody with parental responsibility should be asked as well."
            : form.Means == AgreementMeans.InWriting ? "Recorded. You can add what they signed: choose “What they signed” below." : "Recorded.";
        return Redirect($"/early-help/{reference}/agreements");
    }

    private IActionResult? Refused(EarlyHelpAssessment? row) => row is null ? NotFound()
        : !assessments.IsTheirs(row) ? Forbid()
        : row.Status == AssessmentStatus.Closed ? Redirect($"/early-help/{row.Reference}/agreements")
        : null;

    private async Task<IActionResult> ShowFormAsync(EarlyHelpAssessment row, AgreementPurpose purpose, AgreementForm form, CancellationToken cancellationToken)
    {
        ViewData["Sharing"] = purpose == AgreementPurpose.Share;
        ViewData["Agencies"] = purpose == AgreementPurpose.Share ? await NamedInAgreement.AgenciesAsync(db, cancellationToken) : [];
        return Show(row, "Ask", form);
    }

    private ViewResult ShowWithdraw(EarlyHelpAssessment row, FamilyAgreement agreement, WithdrawForm form)
    {
        ViewData["Agreement"] = agreement;
        return Show(row, "Withdraw", form);
    }

    private ViewResult Show(EarlyHelpAssessment row, string view, object model)
    {
        ViewData["Head"] = AssessmentHead.Of(row, viewer.Viewer!, policy);
        ViewData["AssessmentPage"] = "agreements";
        ViewData["BackLink"] = view == "Index" ? $"/early-help/{row.Reference}" : $"/early-help/{row.Reference}/agreements";
        ViewData["Title"] = "What the family agrees to";
        return View(view, model);
    }
}
