using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Security.Access;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Areas.Mash.DecideLevelOfNeed;

/// <summary>The page on which a level is chosen, and the page that shows it once more before it takes effect.</summary>
public sealed record DecidePage(CaseHead Head, DecideForm Form, bool Deciding, IReadOnlyDictionary<Guid, string> SecondManagerBecause, DateOnly Today)
{
    public IReadOnlyList<CaseChild> Children => Head.Those(Deciding ? Verb.Decide : Verb.Propose);

    /// <summary>What was written for children that somebody else has dealt with meanwhile: shown, so that nothing typed is lost.</summary>
    public IEnumerable<(CaseChild Child, ChildChoice Choice)> NoLongerOpen =>
        from choice in Form.Chosen
        join child in Head.Children on choice.Child equals child.Id
        where !Children.Contains(child)
        select (child, choice);

    /// <summary>Where the form is posted.</summary>
    public string Address => $"/mash/{Head.Reference}/{(Deciding ? "decide" : "propose")}";

    public ChildChoice For(Guid child) => Form.Children.Find(c => c.Child == child) ?? new ChildChoice { Child = child };
}

/// <summary>
/// An officer proposes, a manager decides: a level, an outcome and a reason for each child, shown once more before it takes effect
/// (MT-07, MT-08, LN-03).
/// </summary>
[Authorize(Policy = Policies.WorksInMash)]
[Route("/mash/{reference}")]
[KeepFormOfExpiredSession]
public sealed class DecideLevelOfNeedController(CaseDesk desk, DecideLevel decide, IValidator<DecideForm> validator) : CaseController(desk)
{
    private const string Page = "decide";

    [HttpGet("propose")]
    public Task<IActionResult> Propose(string reference) => OpenFormAsync(reference, deciding: false);

    [HttpPost("propose")]
    public Task<IActionResult> Propose(string reference, DecideForm form, string? change) => CheckAsync(reference, form, change, deciding: false);

    [HttpPost("propose/confirm")]
    public Task<IActionResult> ConfirmProposal(string reference, DecideForm form) => ConfirmAsync(reference, form, deciding: false);

    [HttpGet("decide")]
    [Authorize(Policy = Policies.DecidesInMash)]
    public Task<IActionResult> Decide(string reference) => OpenFormAsync(reference, deciding: true);

    [HttpPost("decide")]
    [Authorize(Policy = Policies.DecidesInMash)]
    public Task<IActionResult> Decide(string reference, DecideForm form, string? change) => CheckAsync(reference, form, change, deciding: true);

    [HttpPost("decide/confirm")]
    [Authorize(Policy = Policies.DecidesInMash)]
    public Task<IActionResult> ConfirmDecision(string reference, DecideForm form) => ConfirmAsync(reference, form, deciding: true);

    private async Task<IActionResult> OpenFormAsync(string reference, bool deciding) =>
        await OpenAsync(reference, Page) is { } head ? await ShowAsync("Index", head, new DecideForm(), deciding) : NotFound();

    // Shows what was chosen once more; nothing is saved.
    private async Task<IActionResult> CheckAsync(string reference, DecideForm form, string? change, bool deciding)
    {
        var isValid = change is null && !SignPicker.WasPressed(Request) && await IsValidAsync(form, deciding);
        return await AgainAsync(reference, Page, form, ChangeResult.Refused, head => ShowAsync(isValid ? "Check" : "Index", head, form, deciding));
    }

    private async Task<IActionResult> ConfirmAsync(string reference, DecideForm form, bool deciding)
    {
        var said = "Proposed. A manager decides.";
        var result = !await IsValidAsync(form, deciding)
            ? ChangeResult.Refused
            : await ChangeAsync(reference, form, deciding ? "decide" : "propose", async (referral, by, at) =>
            {
                if (!deciding)
                {
                    await decide.ProposeAsync(referral, form, by, at);
                    return;
                }

                await decide.DecideAsync(referral, form, by, at, HttpContext.RequestAborted);
                said = Decided(referral);
            });
        return result == ChangeResult.Done
            ? ToSummary(reference, said)
            : await AgainAsync(reference, Page, form, result, head => ShowAsync("Index", head, form, deciding));
    }

    private static string Decided(Referral referral) =>
        referral.Children.Any(c => c.Status == ChildStatus.AwaitingAuthorisation) ? "Decided. It stands once a second manager agrees."
        : referral.DecidedAt is null ? "Decided. The other children are still to be decided."
        : referral.OutcomeToldAt is null ? "Decided. The referrer has not been told yet."
        : "Decided, and the referrer can read it.";

    private async Task<bool> IsValidAsync(DecideForm form, bool deciding)
    {
        var valid = await validator.ValidateAsync(form);
        valid.AddToModelState(ModelState, null);
        var offered = Desk.Policy.OutcomesToChoose.Select(o => o.Value).ToHashSet();
        foreach (var (_, i) in form.Children.Select((c, i) => (c, i)).Where(c => !string.IsNullOrEmpty(c.c.Outcome) && !offered.Contains(c.c.Outcome)))
        {
            ModelState.AddModelError($"Children[{i}].Outcome", "Select an outcome");
        }

        if (deciding && string.IsNullOrWhiteSpace(form.ToFamily))
        {
            ModelState.AddModelError(nameof(form.ToFamily), "Write what the family will be told, or why they are not told yet");
        }

        return ModelState.IsValid;
    }

    private async Task<ViewResult> ShowAsync(string view, CaseHead head, DecideForm form, bool deciding)
    {
        var because = new Dictionary<Guid, string>();
        if (view == "Check" && deciding)
        {
            var refused = await decide.FamilyRefusedAsync(head.Id, HttpContext.RequestAborted);
            foreach (var choice in form.Chosen)
            {
                var proposed = head.Children.FirstOrDefault(c => c.Id == choice.Child)?.Decisions.Select(d => (d.Level, d.GuidanceVersion)) ?? [];
                if (decide.WhySecondManager(choice, proposed, refused, head.IsRestricted) is { } why)
                {
                    because[choice.Child] = why;
                }
            }
        }

        var page = new DecidePage(head, form, deciding, because, Desk.Policy.Today);
        LineUp(form, [.. page.Children.Select(c => c.Id)]);
        return View(view, page);
    }

    // A colleague may have dealt with a child since the page was made: the message about the second of three then stands beside the first of two.
    private void LineUp(DecideForm form, IReadOnlyList<Guid> open)
    {
        var sent = form.Children.Select(c => c.Child).ToList();
        if (sent.Count == 0 || sent.Take(open.Count).SequenceEqual(open))
        {
            return;
        }

        var errors = ModelState.Where(e => e.Value is { Errors.Count: > 0 })
            .Select(e => (Match: Regex.Match(e.Key, @"^Children\[(\d+)\]\.(.+)$"), e.Value!.Errors[0].ErrorMessage)).Where(e => e.Match.Success)
            .Select(e => (Child: sent.ElementAtOrDefault(int.Parse(e.Match.Groups[1].Value, CultureInfo.InvariantCulture)), Field: e.Match.Groups[2].Value, e.ErrorMessage))
            .ToList();
        foreach (var key in ModelState.Keys.Where(k => k.StartsWith("Children[", StringComparison.Ordinal)).ToList())
        {
            ModelState.Remove(key);
        }

        foreach (var (child, field, message) in errors.Where(e => open.Contains(e.Child)))
        {
            ModelState.AddModelError($"Children[{open.ToList().IndexOf(child)}].{field}", message);
        }
    }
}
