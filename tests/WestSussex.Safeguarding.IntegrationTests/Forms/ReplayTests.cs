using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.IntegrationTests.Forms;

/// <summary>The same form sent twice, by an impatient finger or by a browser that reloads: it counts once.</summary>
public class ReplayTests(WalkPortal portal) : IClassFixture<WalkPortal>
{
    [Fact]
    [Trait("Asvs", "2.3.3")]
    public async Task Forms_OfAConcernSentTwice_CountOnce()
    {
        var other = (await portal.SubmitConcernAsync()).Reference;
        var wrong = new List<string>();
        var twice = 0;
        foreach (var found in await FoundForm.FindAsync(portal, await FormStates.MakeAsync(portal)))
        {
            // Seconds may count: protecting a child is never held up to ask whether somebody has just done so, and each time stands on the timeline.
            if (!IsAboutAConcern(found.Key) || found.Key.EndsWith("/protect", StringComparison.Ordinal) || await found.FindAgainAsync() is not { } form)
            {
                continue;
            }

            Filler.Fill(form, "Written once", other, portal.Clock.UkToday());
            var before = await RowsAsync();
            await form.SubmitAsync(found.Button);
            var once = await RowsAsync();
            var again = await form.SubmitAsync(found.Button);
            twice += once != before ? 1 : 0;
            if (await RowsAsync() is var now && (now != once || (int)again.Status >= StatusCodes.Status500InternalServerError))
            {
                wrong.Add($"{found}: {(int)again.Status} {again.Heading}, {before} then {once} then {now}");
            }
        }

        Assert.True(twice > 15, $"Only {twice} forms changed something.");
        Architecture.Rule.Holds(wrong, "Sent twice, these count twice (events, mails, concerns, disagreements):");
    }

    private static bool IsAboutAConcern(string key) =>
        key.StartsWith("/mash/", StringComparison.Ordinal) || key.StartsWith("/my-concerns/", StringComparison.Ordinal)
        || key.StartsWith("/check-a-concern", StringComparison.Ordinal) || key.EndsWith("/check-answers", StringComparison.Ordinal) || key.EndsWith("/spoken", StringComparison.Ordinal);

    private Task<(int Events, int Mails, int Concerns, int Disagreements)> RowsAsync() => portal.AsSystemAsync(async db => (
        await db.Set<ReferralEvent>().CountAsync(), await db.Outbox.CountAsync(), await db.Referrals.CountAsync(), await db.Disagreements.CountAsync()));
}
