using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.AddInformation;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Sent;

/// <summary>
/// A page of the form is saved on one device after the concern was sent from another: the record does not change, and what was typed
/// is given back, ready to be added to it (RC-10, MT-16).
/// </summary>
public sealed class SentMeanwhile(SafeguardingDbContext db, DraftKey draftKey, OpenedConcern opened, PolicyData policy, AccessLog log)
{
    /// <param name="controller">Whose page was saved.</param>
    /// <param name="draftId">The draft, which has been sent.</param>
    /// <param name="words">What stood on the page; nothing leads to the confirmation.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    public async Task<IActionResult> ShowAsync(Controller controller, Guid draftId, string words, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(controller);
        var confirmation = $"/raise-a-concern/{draftId}/sent";
        var sent = await db.Referrals.Where(r => r.IdempotencyKey == draftId).Select(r => new { r.Id, r.Reference, HasAccount = r.Referrer.PersonId != null })
            .SingleOrDefaultAsync(cancellationToken);
        if (words.Length == 0 || sent is null)
        {
            return controller.Redirect(confirmation);
        }

        log.Viewed("referral", sent.Id, "sent-meanwhile");
        if (!sent.HasAccount && draftKey.Read() is { } key)
        {
            // The page leads to where somebody with a code adds to their concern: it has to be open there.
            await opened.OpenAsync(key.Code, cancellationToken);
        }

        controller.ModelState.Clear();
        controller.Response.StatusCode = StatusCodes.Status409Conflict;
        var action = sent.HasAccount ? $"/my-concerns/{sent.Reference}/add" : "/check-a-concern/add";
        return controller.View(
            "~/Areas/RaiseConcern/Sent/Meanwhile.cshtml",
            new AddInformationPage(sent.Reference, confirmation, action, policy, new AddInformationForm { Key = Guid.CreateVersion7(), Words = words }));
    }

    /// <summary>What somebody typed or chose on a page, each answer with what was asked where the form says it.</summary>
    public static string WordsOf<TForm>(IFormCollection posted) => string.Join(
        "\n",
        from field in posted
        where !field.Key.StartsWith('_') && !field.Key.EndsWith("Key", StringComparison.Ordinal)
        let answer = string.Join(", ", field.Value.Where(v => !string.IsNullOrWhiteSpace(v) && v != "false").Select(v => v!.Trim()).Distinct())
        where answer.Length > 0
        let asked = typeof(TForm).GetProperty(field.Key[(field.Key.LastIndexOf('.') + 1)..])?.GetCustomAttribute<DisplayAttribute>()?.Name
        select asked is null ? answer : $"{asked}: {answer}");
}
