using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Areas.Guidance.ThinkItThrough;

/// <summary>
/// Thinks a worry through with somebody, page by page, and keeps nothing of it: no row, no cookie of its own, no word in an address
/// (decision 0014). It says what the guidance says where the picked signs sit; a person decides (LN-03).
/// </summary>
[Area("Guidance")]
[AllowAnonymous]
[Route("levels-of-need/think-it-through")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ThinkItThroughController(PolicyData policy, ThinkFormValidator validator, CarriedThoughts carried, TimeProvider clock) : Controller
{
    [HttpGet("")]
    public IActionResult Index()
    {
        ViewData["Title"] = "Think it through";
        ViewData["BackLink"] = "/levels-of-need";
        return Show("Index", new ThinkForm(), null);
    }

    /// <summary>A page as it is before anybody has answered: whoever comes without answers may begin anywhere.</summary>
    [HttpGet(ThinkStep.AgeKey)]
    [HttpGet(ThinkStep.SignsKey)]
    [HttpGet(ThinkStep.HelpsKey)]
    [HttpGet(ThinkStep.TimeKey)]
    [HttpGet(ThinkStep.DistrictKey)]
    [HttpGet(ThinkStep.AnswerKey)]
    [HttpGet(ThinkStep.NextKey)]
    [HttpGet(ThinkStep.PrintKey)]
    public IActionResult Open() => Show(Asked, new ThinkForm());

    /// <summary>The page that is asked for, with the answers of the others; or the one before again, when something in it is not right.</summary>
    [HttpPost(ThinkStep.AgeKey)]
    [HttpPost(ThinkStep.SignsKey)]
    [HttpPost(ThinkStep.HelpsKey)]
    [HttpPost(ThinkStep.TimeKey)]
    [HttpPost(ThinkStep.DistrictKey)]
    [HttpPost(ThinkStep.AnswerKey)]
    [HttpPost(ThinkStep.NextKey)]
    [HttpPost(ThinkStep.PrintKey)]
    [EnableRateLimiting(RateLimits.Guidance)]
    public async Task<IActionResult> Go(ThinkForm form, CancellationToken cancellationToken)
    {
        var to = Asked;
        var from = ThinkStep.Find(form.From);
        form.Signs.Indicators = [.. form.Signs.Indicators.Where(id => !string.IsNullOrWhiteSpace(id)).Distinct(StringComparer.Ordinal)];
        form.FindDistrict(policy);
        if (RingsFirst(form))
        {
            ViewData["To"] = to;
            return Show("RingFirst", form, from);
        }

        // Whoever goes back finds everything as it was; it is looked at when they go on.
        var goesBack = from is not null && to.Index < from.Index;
        var notRight = goesBack ? null : await LookAtAsync(form, from, to, cancellationToken);
        form.Signs.Indicators.RemoveAll(id => !policy.Current(policy.LevelsOfNeed).Indicators.Contains(id));
        return Show(notRight ?? to, form);
    }

    private ThinkStep Asked => ThinkStep.Find(ControllerContext.ActionDescriptor.AttributeRouteInfo!.Template!.Split('/')[^1])!;

    // At once, and once for each sign: whoever goes on has read it.
    private bool RingsFirst(ThinkForm form)
    {
        var urgent = form.Picked(policy.Current(policy.LevelsOfNeed)).Where(sign => sign.Immediate).Select(sign => sign.Id).ToList();
        var isNew = urgent.Exists(id => !form.Rung.Contains(id));
        form.Rung = urgent;
        return isNew;
    }

    /// <returns>The page on which something is not right; null when all is well.</returns>
    private async Task<ThinkStep?> LookAtAsync(ThinkForm form, ThinkStep? from, ThinkStep to, CancellationToken cancellationToken)
    {
        var leaves = from is not null && to.Index > from.Index;
        var result = await validator.ValidateAsync(
            form, options => options.IncludeRulesNotInRuleSet().IncludeRuleSets(leaves ? [from!.Key] : []), cancellationToken);
        if (result.IsValid)
        {
            ModelState.Clear();
            return null;
        }

        var pages = result.Errors.Select(e => ThinkStep.All.First(step => step.Asks(e.PropertyName))).ToList();
        var page = from is not null && pages.Contains(from) ? from : pages.MinBy(step => step.Index)!;
        result.Errors.RemoveAll(e => !page.Asks(e.PropertyName));
        result.AddToModelState(ModelState, null);
        return page;
    }

    private ViewResult Show(ThinkStep step, ThinkForm form)
    {
        ViewData["Title"] = step.Title;
        if (step == ThinkStep.Answer || step == ThinkStep.Print)
        {
            ViewData["Says"] = new WhatTheGuidanceSays(form, policy);
            ViewData["Carried"] = carried.Protect(form.ToThoughts(policy.LevelsOfNeed.InForceOn(policy.Today).Version, policy.Current(policy.LevelsOfNeed)));
        }

        return Show(step.View, form, step);
    }

    private ViewResult Show(string view, ThinkForm form, ThinkStep? step)
    {
        ViewData["Step"] = step;
        ViewData["Now"] = clock.GetUtcNow().UtcDateTime;
        ViewData["Today"] = clock.UkToday();
        ViewData["Title"] ??= "Think it through";
        ViewData["Navigation"] = "Levels of need";
        ViewData["ExitThisPage"] = User.Identity?.IsAuthenticated != true;
        return View(view, form);
    }
}
