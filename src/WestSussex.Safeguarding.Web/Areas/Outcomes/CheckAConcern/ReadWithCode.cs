using FluentValidation;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.Outcomes.CheckAConcern;

/// <summary>What somebody without an account says to MASH's answer.</summary>
public enum UnderstoodAnswer
{
    Understood,
    RingMe,
}

/// <summary>"I understand", or "Please ring me".</summary>
public sealed class UnderstoodForm
{
    public UnderstoodAnswer? Answer { get; set; }
}

/// <summary>One of the two.</summary>
public sealed class UnderstoodFormValidator : AbstractValidator<UnderstoodForm>
{
    public UnderstoodFormValidator() =>
        RuleFor(form => form.Answer).Must(answer => answer is { } a && Enum.IsDefined(a)).WithMessage("Select ‘I understand’ or ‘Please ring me’");
}

/// <summary>Keeps that the holder of a return code read MASH's answer, and what they said to it: the same events as for somebody signed in (OF-02).</summary>
public sealed class ReadWithCode(SafeguardingDbContext db, CurrentViewer current, PolicyData policy, AccessLog log, TellMash tell, TimeProvider clock)
{
    private Actor Reader => current.Viewer!.AsActor();

    /// <summary>The first opening is kept. Where the database cannot write, the answer is shown all the same.</summary>
    public async Task MarkAsync(Guid referralId, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.Include(r => r.Feedback).SingleAsync(r => r.Id == referralId, cancellationToken);
        referral.FeedbackWasRead(Reader, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (Exception e) when (e is DbUpdateConcurrencyException || DbErrors.IsCannotWrite(e))
        {
            db.ChangeTracker.Clear();
        }
    }

    /// <exception cref="Domain.RuleBrokenException">MASH has not answered yet.</exception>
    public async Task AnswerAsync(Guid referralId, bool ring, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.Include(r => r.Children).SingleAsync(r => r.Id == referralId, cancellationToken);
        referral.AnswerFeedback(ring, policy.Clocks, Reader, clock.GetUtcNow().UtcDateTime);
        log.Changed(db, "referral", referralId, ring ? "asked-to-talk" : "feedback-understood");
        if (ring)
        {
            await tell.WhoeverWorksOnAsync(referral, "Somebody asks to be rung about a concern", cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
