using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.Outcomes.Disagree;

namespace WestSussex.Safeguarding.IntegrationTests.Outcomes;

/// <summary>"I disagree".</summary>
public sealed class DisagreeTests : OutcomesFixture
{
    [Fact]
    [Trait("Requirement", "DE-01")]
    public async Task Raise_WithIssueEvidenceAndWish_KeepsThemAndTellsTheManager()
    {
        var referral = Told();
        await Database.SaveAsync(referral);

        await RaiseAsync(referral, Form());

        var raised = Assert.Single(await Database.AsSystemAsync(db => db.Disagreements.ToListAsync()));
        Assert.Equal(("The level is too low", "Three mornings without breakfast", "A social worker visits"), (raised.Issue, raised.Evidence, raised.Wish));
        Assert.Equal((Teacher.Id, Manager.Id, 1), (raised.RaisedById, raised.ManagerId, raised.Stage));
        var mail = Assert.Single(await Database.AsSystemAsync(db => db.Outbox.ToListAsync()));
        Assert.Equal(Manager.WorkEmail, mail.To);
        Assert.DoesNotContain("breakfast", mail.Subject + mail.Body, StringComparison.Ordinal);
    }

    [Theory]
    [Trait("Requirement", "DE-02")]
    [InlineData(3, "2026-03-04T10:00")]
    [InlineData(4, "2026-03-04T10:00")]
    public async Task Raise_FirstStage_IsDueInOneWorkingDay(int level, string due)
    {
        var referral = Told(level);
        await Database.SaveAsync(referral);

        Assert.Equal(DateTime.Parse(due, System.Globalization.CultureInfo.InvariantCulture), await RaiseAsync(referral, Form(), level == 4));
    }

    [Fact]
    [Trait("Requirement", "DE-04")]
    public async Task Raise_AgainstWhatProtectsAChild_ChangesNothingThatProtects()
    {
        var referral = Told(4, "strategy-discussion");
        await Database.SaveAsync(referral);
        var before = await StateAsync(referral);

        await RaiseAsync(referral, Form(), true);

        Assert.Equal(before, await StateAsync(referral));
    }

    [Fact]
    public async Task Raise_SameFormTwice_RaisesOne()
    {
        var referral = Told();
        await Database.SaveAsync(referral);
        var form = Form();

        await RaiseAsync(referral, form);
        await RaiseAsync(referral, form);

        Assert.Equal(1, await Database.AsSystemAsync(db => db.Disagreements.CountAsync()));
        Assert.Equal(1, await Database.AsSystemAsync(db => db.Outbox.CountAsync()));
    }

    [Fact]
    public void Validate_IssueAndWishMissing_SaysBoth()
    {
        var errors = new DisagreeFormValidator().Validate(new DisagreeForm()).Errors.Select(e => e.ErrorMessage);

        Assert.Equal(["Say what you disagree with", "Say what you want to happen"], errors);
    }

    [Fact]
    public void Validate_TooLong_SaysHowMuchIsAllowed()
    {
        var form = new DisagreeForm { Issue = new string('x', Disagreement.WordsMaxLength + 1), Wish = "That" };

        Assert.Equal("What you disagree with must be 4,000 characters or fewer", Assert.Single(new DisagreeFormValidator().Validate(form).Errors).ErrorMessage);
    }

    private static DisagreeForm Form() => new()
    {
        Key = Guid.CreateVersion7(),
        Issue = "The level is too low",
        Evidence = "Three mornings without breakfast",
        Wish = "A social worker visits",
    };

    private Task<DateTime> RaiseAsync(Referral referral, DisagreeForm form, bool meansHarm = false) => AsAsync(TeacherLooks, (services, _) =>
        services.GetRequiredService<RaiseDisagreement>().SaveAsync(new DisagreedConcern(referral.Id, referral.Reference, meansHarm, Manager.Id), form, TeacherActs, CancellationToken.None));

    private Task<(ChildStatus Status, string Children, DateTime? Outcome, bool Open)> StateAsync(Referral referral) => Database.AsSystemAsync(async db =>
    {
        var now = await db.Referrals.Include(r => r.Children).SingleAsync(r => r.Id == referral.Id);
        var children = string.Join(";", now.Children.OrderBy(c => c.Number).Select(c => $"{c.Status} {c.Level} {c.OutcomeCode}"));
        return (now.Status, children, now.OutcomeDueAt, now.IsOpen);
    });
}
