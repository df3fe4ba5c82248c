using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.StepUp;

/// <summary>
/// Sends what early help knows to MASH as a concern like any other, with its clocks and its place in the queue; only what is new is typed. The
/// early help stays open until MASH has decided (TAC-10, EH-10).
/// </summary>
[Authorize(Policy = Policies.SeesCaseRecords)]
[Route("/early-help/{reference}/step-up")]
[KeepFormOfExpiredSession]
public sealed class StepUpController(TeamDesk desk, IValidator<StepUpForm> validator) : TeamPageController(desk)
{
    private const string Page = "step-up";

    [HttpGet("")]
    public Task<IActionResult> Index(string reference) => PageAsync(reference, Page, head => ShowAsync(head, new StepUpForm()));

    [HttpPost("")]
    [KeepFormOfExpiredSession]
    public async Task<IActionResult> Index(string reference, StepUpForm form)
    {
        var valid = await IsValidAsync(validator, form);
        Referral? sent = null;
        var result = valid ? await ChangeAsync(reference, "stepped-up", async (assessment, by, at) => sent = await SendAsync(assessment, form, by, at)) : TeamChange.Refused;
        return result == TeamChange.Done
            ? Back(reference, "review", sent is null
                ? "This has been sent."
                : $"Sent to {Desk.Policy.MashName} as {sent.Reference}. You have an answer by {sent.FirstAnswerDueAt.ToUkDateTime()}; it stands under “My concerns”. Early help goes on until they have decided.")
            : await PageAsync(reference, Page, head => ShowAsync(head, form));
    }

    private async Task<Referral> SendAsync(EarlyHelpAssessment assessment, StepUpForm form, Actor by, DateTime at)
    {
        RuleBrokenException.When(assessment.Status == AssessmentStatus.AwaitingMash, "This has gone to the team that looks at concerns already, and they have not decided yet. Add to that concern what is new.");
        var content = await Desk.Db.Set<AssessmentVersion>().AsNoTracking().Where(v => v.AssessmentId == assessment.Id)
            .OrderByDescending(v => v.Number).Select(v => v.Content).FirstOrDefaultAsync(Stop);
        RuleBrokenException.When(content is null, "Complete the assessment first, or raise a concern by itself: nothing has to wait for an assessment.");
        var actions = await Desk.Db.PlanActions.AsNoTracking().Include(a => a.Updates).AsSingleQuery().Where(a => a.AssessmentId == assessment.Id).OrderBy(a => a.Number).ToListAsync(Stop);
        var reviews = await Desk.Db.EarlyHelpReviews.AsNoTracking().Where(r => r.AssessmentId == assessment.Id).OrderBy(r => r.HeldOn).ToListAsync(Stop);
        var ratings = await Desk.Db.DistancesTravelled.AsNoTracking().Where(d => d.AssessmentId == assessment.Id).OrderBy(d => d.On).ThenBy(d => d.At).ToListAsync(Stop);
        var level = await Desk.Db.Set<AssessmentLevel>().AsNoTracking().Where(l => l.AssessmentId == assessment.Id).OrderByDescending(l => l.At).FirstOrDefaultAsync(Stop);
        var known = new KnownInEarlyHelp(content!, level, actions, reviews, [.. ratings.GroupBy(d => d.Domain).Select(d => d.Last())], NameOf);
        var answers = ConcernFromEarlyHelp.Of(assessment, known, form, await ReferrerAsync(by));
        var referral = Referral.Submit(answers, form.Key, Desk.Policy.LevelsOfNeed.InForceOn(Desk.Today).Version, Desk.Policy.Clocks, by, at);
        referral.Retain(Desk.Policy.RetentionOf([]), Desk.Today);
        if (referral.HarmIndicated && form.Rang is { } rang)
        {
            referral.RecordSpokenToDutyTeam(rang, "Rang before the step-up.", by, at);
        }

        assessment.StepUp(referral.Id, form.WhatChanged, by, at);
        Desk.Db.Referrals.Add(referral);
        Desk.Log.Changed(Desk.Db, "referral", referral.Id, "submitted");
        await Desk.Tell.PeopleAsync([by.PersonId == assessment.LeadPractitionerId ? null : assessment.LeadPractitionerId, .. await Desk.Tell.CoordinatorsAsync(Stop)],
            assessment.Reference, "Early help was stepped up", "review", Stop);
        return referral;
    }

    private async Task<Referrer> ReferrerAsync(Actor by)
    {
        var me = await Desk.Db.People.AsNoTracking().SingleAsync(p => p.Id == by.PersonId, Stop);
        return new Referrer
        {
            PersonId = me.Id,
            AgencyId = me.AgencyId,
            Name = me.Name,
            JobTitle = me.JobTitle,
            Telephone = me.Telephone,
            Email = me.WorkEmail,
            RelationshipToChild = "Works with the family in early help",
            IsVerified = me.State == PersonState.Confirmed,
        };
    }

    private Task<IActionResult> ShowAsync(TeamHead head, StepUpForm form) => Task.FromResult<IActionResult>(View("Index", new StepUpPage(head, form)));
}
