using System.Collections.Concurrent;
using System.Net;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>Is everything that was acknowledged there, once and whole, and is nothing else there in part?</summary>
internal static class ReadBack
{
    private const int AtOnce = 8;

    // What one submit writes: concern, two children, what was said to the family, timeline, emptied draft, log entry and receipt.
    private static readonly string NotWhole = $"""
        SELECT count(*) FROM Drafts d
        LEFT JOIN Referrals r ON r.IdempotencyKey = d.Id
        LEFT JOIN (SELECT substr(Subject, -12) AS Reference, count(*) AS Mails FROM Outbox GROUP BY 1) o ON o.Reference = r.Reference
        WHERE (r.Id IS NULL) <> (d.ReferralId IS NULL)
           OR r.Id IS NOT NULL AND (
              d.ReferralId <> r.Id
              OR (SELECT count(*) FROM ReferredChildren c WHERE c.ReferralId = r.Id) <> {Drafts.Children}
              OR (SELECT count(*) FROM ConsentRecords c WHERE c.ReferralId = r.Id) = 0
              OR (SELECT count(*) FROM ReferralEvents e WHERE e.ReferralId = r.Id) = 0
              OR (SELECT count(*) FROM AccessLog l WHERE l.RecordId = r.Id AND l.Detail = 'submitted') <> 1
              OR coalesce(o.Mails, 0) <> 1)
        """;

    /// <summary>In words; empty when all is well.</summary>
    public static async Task<IReadOnlyList<string>> ProblemsAsync(PreparedData data, Visitor sender, IReadOnlyCollection<Guid> sent)
    {
        var problems = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(sent, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (draft, _) =>
        {
            if (await ProblemAsync(data, sender, draft) is { } problem)
            {
                problems.Add(problem);
            }
        });

        // Saved and not acknowledged, because the answer was cut off, is allowed; in part is not.
        if (await data.AskAsync(NotWhole) is long and > 0 and var count)
        {
            problems.Add($"{count} are half-written");
        }

        if (await data.AskAsync<string>("PRAGMA integrity_check") is not "ok")
        {
            problems.Add("The database is damaged");
        }

        return [.. problems];
    }

    private static async Task<string?> ProblemAsync(PreparedData data, Visitor sender, Guid draft)
    {
        var key = Convert.ToHexString(draft.ToByteArray(bigEndian: true));
        if (await data.AskAsync($"SELECT count(*) FROM Referrals WHERE IdempotencyKey = x'{key}'") is not 1L)
        {
            return $"{draft} was acknowledged and is lost or doubled";
        }

        // Through the portal itself: the confirmation, and the copy of what was sent, which opens every encrypted field.
        var reference = await data.AskAsync<string>($"SELECT Reference FROM Referrals WHERE IdempotencyKey = x'{key}'");
        var confirmation = await sender.SendAsync(sender.Get($"/raise-a-concern/{draft}/sent"), HttpStatusCode.OK);
        var copy = await sender.SendAsync(sender.Get($"/my-concerns/{reference}/sent"), HttpStatusCode.OK);
        return confirmation.Status == (int)HttpStatusCode.OK && copy.Status == (int)HttpStatusCode.OK ? null : sender.Problem;
    }
}
