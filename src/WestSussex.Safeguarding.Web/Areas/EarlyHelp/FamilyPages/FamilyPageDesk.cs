using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.FamilyPages;

/// <summary>What the worker's and the family's side of these pages share: whether they are on, which can be opened, and the code's mail.</summary>
public sealed class FamilyPageDesk(SafeguardingDbContext db, PortalAddress address, TimeProvider clock)
{
    /// <summary>What the data protection officer decided last; off before that.</summary>
    public async Task<bool> AreOnAsync(CancellationToken cancellationToken) =>
        await db.FamilyPagesDecisions.OrderByDescending(d => d.At).Select(d => d.IsOn).FirstOrDefaultAsync(cancellationToken);

    /// <summary>The whole address that somebody types to read their plan.</summary>
    public string Where => address.To("/your-plan");

    /// <summary>
    /// The pages that can be opened now: not expired or taken away, their owner is in the team, the family agrees, the work goes on, and
    /// the data protection officer has them turned on.
    /// </summary>
    public IQueryable<FamilyPage> Open()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.FamilyPages.Where(p => p.OpenUntil > now
            && db.TeamMembers.Any(m => m.Id == p.MemberId && m.LeftAt == null)
            && db.Assessments.Any(a => a.Id == p.AssessmentId && a.IsAgreedTo && a.Status != AssessmentStatus.Closed)
            && db.FamilyPagesDecisions.OrderByDescending(d => d.At).Select(d => d.IsOn).FirstOrDefault());
    }

    /// <summary>Puts the code's mail into the outbox: a code, a day and an address, and nothing of the family.</summary>
    public void Mail(FamilyPage page, string reference, string code) => db.Outbox.Add(new OutboxMessage(
        page.Email!,
        $"{reference}: your code",
        $"Your code: {code}\n\nIt works once, until {page.CodeUntil!.Value.ToUkDateTime()}. Enter it here:\n{Where}\n\nIf you did not expect this, you need not do anything.\n\nReference: {reference}\n",
        clock.GetUtcNow().UtcDateTime,
        page.CodeUntil.Value - clock.GetUtcNow().UtcDateTime));

    /// <returns>The code, and what is stored of it.</returns>
    public static (string Code, string Hash) NewCode()
    {
        var code = ReturnCode.New();
        return (code, ReturnCode.Hash(code));
    }
}
