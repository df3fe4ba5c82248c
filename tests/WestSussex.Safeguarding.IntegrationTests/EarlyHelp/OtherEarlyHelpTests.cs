using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.People;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>A second assessment for a family that has one already: its writer is asked to ring, and its hub looks at both (EH-14, IS-11).</summary>
public sealed class OtherEarlyHelpTests : PortalFactory
{
    private const string Heading = "Early help may be going on already for this family";

    [Theory]
    [InlineData("Wren", "LARKSPINDLE", true, null, null, true)]
    [InlineData("Robin", "Other", false, "9434765919", null, true)]
    [InlineData("Robin", "Other", true, null, "bn111aa", true)]
    [InlineData("Wren", "Larkspindle", false, null, null, false)]
    [InlineData("Robin", "Other", true, null, null, false)]
    [InlineData("Robin", "Other", false, null, "BN11 1AA", false)]
    [Trait("Requirement", "IS-11")]
    public async Task Draft_ForTheSameChild_AsksItsWriterToRingTheHubAndNamesNobody(string given, string family, bool sameBirth, string? number, string? postcode, bool isFound)
    {
        var first = await FirstAsync();
        var draft = await PerrysAsync(Child(given, family, sameBirth ? 7 : 9, number, postcode));

        var tasks = await (await this.ClientFor("perry")).OpenAsync($"/early-help/{draft.Reference}/assess");

        Assert.Equal(isFound, tasks.Text.Contains(Heading, StringComparison.Ordinal));
        Assert.Equal(isFound, tasks.Text.Contains(Policy.Contact("early-help-north").Display, StringComparison.Ordinal));
        Assert.DoesNotContain(first, tasks.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Saffron", tasks.Text, StringComparison.Ordinal);
        Assert.Equal(isFound, (await AsSystemAsync(db => db.AccessLog.Select(e => e.Detail).ToListAsync())).Contains("same-children"));
    }

    [Fact]
    [Trait("Requirement", "CO-01")]
    public async Task Draft_ForAFamilyThatTookItsAgreementBack_SaysNothing()
    {
        var first = await FirstAsync();
        await AsSystemAsync(async db =>
        {
            var assessment = await db.Assessments.Include(a => a.Agreements).Include(a => a.Access).Include(a => a.Members).SingleAsync(a => a.Reference == first);
            assessment.Withdraw(assessment.Agreements.Single().Id, new Withdrawal("Tessa Larkspindle", AgreementMeans.Telephone, null), People.Actor("saffron"), Clock.Now);
            return await db.SaveChangesAsync();
        });
        var draft = await PerrysAsync(Child("Wren", "Larkspindle", 7, null, null));

        Assert.DoesNotContain(Heading, (await (await this.ClientFor("perry")).OpenAsync($"/early-help/{draft.Reference}/assess")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Requirement", "EH-07")]
    public async Task Second_Completed_IsFlaggedToItsHubAndToNobodyElse()
    {
        var first = await FirstAsync();
        var draft = await PerrysAsync(Child("Wren", "Larkspindle", 7, null, null));
        var (perry, rowan) = (await this.ClientFor("perry"), await this.ClientFor("rowan"));
        Assert.DoesNotContain("Perhaps open twice", (await rowan.OpenAsync("/early-help/hub?show=New")).Text, StringComparison.Ordinal);

        // The district is stored with the page of the children.
        await (await perry.OpenAsync($"/early-help/{draft.Reference}/assess/children")).FormWith("Save and continue").SubmitAsync();
        await (await perry.OpenAsync($"/early-help/{draft.Reference}/assess/check")).FormWith("Complete the assessment").SubmitAsync();

        Assert.Contains("Perhaps open twice", (await rowan.OpenAsync("/early-help/hub?show=New")).Text, StringComparison.Ordinal);
        Assert.Contains(first, (await rowan.OpenAsync($"/early-help/{draft.Reference}/team")).Document.QuerySelector(".govuk-warning-text")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("open twice", (await perry.OpenAsync($"/early-help/{draft.Reference}/team")).Text, StringComparison.Ordinal);
        var mails = await AsSystemAsync(db => db.Outbox.Where(m => m.Subject.Contains("open twice")).ToListAsync());
        Assert.All(mails, m => Assert.DoesNotContain("Larkspindle", m.Subject + m.Body, StringComparison.Ordinal));
        Assert.Contains(People.ByEmail("rowan").WorkEmail, mails.Select(m => m.To));
    }

    private ChildForm Child(string given, string family, int age, string? number, string? postcode)
    {
        var child = new ChildForm { Key = 1, Given = given, Family = family, Birth = BirthAnswer.DateOfBirth, DateOfBirth = DateParts.From(Policy.Today.AddYears(-age)), Postcode = postcode, NoAddress = postcode is null ? NoAddress.NotKnown : null, HasSocialWorker = YesNoUnsure.No };
        child.Details.NhsNumber = number;
        return child;
    }

    // Saffron's, complete.
    private async Task<string> FirstAsync()
    {
        var reference = (await DraftAssessmentAsync(With(Child("Wren", "Larkspindle", 7, "943 476 5919", "BN11 1AA")))).Reference;
        var saffron = await this.ClientFor("saffron");
        await (await saffron.OpenAsync($"/early-help/{reference}/assess/children")).FormWith("Save and continue").SubmitAsync();
        await (await saffron.OpenAsync($"/early-help/{reference}/assess/check")).FormWith("Complete the assessment").SubmitAsync();
        return reference;
    }

    private async Task<EarlyHelpAssessment> PerrysAsync(ChildForm child)
    {
        var by = People.Actor("perry");
        var assessment = EarlyHelpAssessment.Start(AssessmentSource.Nothing, null, With(child).Write(), by, Clock.Now);
        assessment.Agree(Agreed(AgreementPurpose.Assess), by, Clock.Now, Policy.Today);
        await AsSystemAsync(db =>
        {
            db.Add(assessment);
            return db.SaveChangesAsync();
        });
        return assessment;
    }

    private AssessmentDraft With(ChildForm child)
    {
        var draft = Answered();
        draft.Children = [child];
        return AssessmentDraft.Read(draft.Write(), Policy);
    }
}
