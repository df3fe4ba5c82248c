using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.IntegrationTests.Attachments;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Jobs;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>What a family signed, beside the agreement that it is about.</summary>
[Trait("Requirement", "CO-14")]
public sealed class AgreementFileTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Requirement", "CO-12")]
    [Trait("Requirement", "RO-01")]
    public async Task File_OfAnAnswerInWriting_IsHandedOutToWhomTheFamilyLetsReadEverything()
    {
        var (reference, written, told) = await MakeAsync();
        var at = $"/early-help/{reference}/agreements/{written}/files";
        var saffron = await portal.ClientFor("saffron");
        Assert.Contains("What they signed", (await saffron.OpenAsync($"/early-help/{reference}/agreements")).Text, StringComparison.Ordinal);

        var page = await UploadTests.AddAsync(saffron, at, "signed.pdf", SampleFiles.Pdf("signed"), "Signed at home");
        var link = page.Document.QuerySelector(".ws-files__name")!.GetAttribute("href")!;
        await portal.Services.GetRequiredService<JobRunner>().RunOnceAsync(portal.Services.GetRequiredService<SweepAttachmentsJob>(), CancellationToken.None);

        using var got = await saffron.Client.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Equal(SampleFiles.Pdf("signed"), await got.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", got.Content.Headers.ContentDisposition?.DispositionType);

        // Only an answer in writing has a document, and another agreement of the same family does not hand this one out.
        Assert.Equal(HttpStatusCode.NotFound, (await saffron.OpenAsync($"/early-help/{reference}/agreements/{told}/files")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await saffron.OpenAsync(link.Replace(written.ToString(), told.ToString(), StringComparison.Ordinal))).Status);

        await SeenByPerryAsync(reference, AmountShared.PlanOnly, link, HttpStatusCode.NotFound);
        await SeenByPerryAsync(reference, AmountShared.WholeAssessment, link, HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.NotFound, (await UploadTests.AddAsync(await portal.ClientFor("perry"), at, "other.pdf", SampleFiles.Pdf("other"))).Status);
    }

    private async Task SeenByPerryAsync(string reference, AmountShared amount, string link, HttpStatusCode expected)
    {
        var perry = portal.People.ByEmail("perry");
        await ActAsync(reference, (a, by, at) => a.Agree(
            portal.Agreed(AgreementPurpose.Share) with { PersonId = perry.Id, AgencyId = perry.AgencyId, With = perry.Name, WhatFor = "Sleep", Amount = amount }, by, at, portal.Policy.Today).Id);
        using var answer = await (await portal.ClientFor("perry")).Client.GetAsync(new Uri(link, UriKind.Relative));
        Assert.Equal(expected, answer.StatusCode);
    }

    private async Task<(string Reference, Guid Written, Guid Told)> MakeAsync()
    {
        var reference = await portal.OpenAssessmentAsync();
        var told = await ActAsync(reference, (a, _, _) => a.Agreements.Single().Id);
        var written = await ActAsync(reference, (a, by, at) => a.Agree(portal.Agreed(AgreementPurpose.Assess) with { Means = AgreementMeans.InWriting }, by, at, portal.Policy.Today).Id);
        return (reference, written, told);
    }

    private Task<Guid> ActAsync(string reference, Func<EarlyHelpAssessment, Actor, DateTime, Guid> act) => portal.AsSystemAsync(async db =>
    {
        var assessment = await db.Assessments.Include(a => a.Agreements).Include(a => a.Access).Include(a => a.Members).Include(a => a.Leads).AsSplitQuery().SingleAsync(a => a.Reference == reference);
        var made = act(assessment, portal.People.Actor("saffron"), portal.Clock.Now);
        await db.SaveChangesAsync();
        return made;
    });
}
