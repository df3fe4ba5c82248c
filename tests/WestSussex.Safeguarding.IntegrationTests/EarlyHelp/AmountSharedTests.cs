using System.Net;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.Security;

namespace WestSussex.Safeguarding.IntegrationTests.EarlyHelp;

/// <summary>
/// Every page of an early help, for a member of the team: before the family agreed that they know, while it agrees to the plan or to
/// everything, and after it took that back. The pages come from the endpoints: one that is added later is walked too.
/// </summary>
public sealed class AmountSharedTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    // What stands in the assessment, in a review, on an agreement, and how to reach the family: never for who was shown the plan alone.
    private static readonly string[] NotThePlan =
        ["Loud nights", "grandmother", "01632 960 555", "01632 960 777", "Nights are worse", "He hides", "Mum is tired", "Two needs now", "He weighs it", "Not the landlord"];

    private static readonly string[] ThePlan = ["Read together", "One book a week", "Tessa Larkspindle", "Four visits"];

    private readonly List<Guid> _ids = [];

    [Fact]
    [Trait("Requirement", "CO-12")]
    [Trait("Requirement", "CO-13")]
    [Trait("Requirement", "EH-06")]
    [Trait("Requirement", "RO-01")]
    public async Task Pages_ForAMemberOfTheTeam_ShowWhatWasAgreedAndNothingElse()
    {
        var reference = await MakeAsync();
        var perry = portal.People.ByEmail("perry");
        await NothingAsync(reference, "before they agreed");

        var plan = await ActAsync(reference, (a, by, at) => a.Agree(Share(perry, AmountShared.PlanOnly), by, at, portal.Policy.Today).Id);
        var (seen, open) = await ReadAsync(reference);
        Assert.True(open.Count >= 12, $"Only these were open: {string.Join(", ", open)}");
        Assert.All(ThePlan, words => Assert.Contains(words, seen, StringComparison.Ordinal));
        Architecture.Rule.Holds(NotThePlan.Where(words => seen.Contains(words, StringComparison.Ordinal)), "Shown to a member who was let know the plan alone:");

        var all = await ActAsync(reference, (a, by, at) => a.Agree(Share(perry, AmountShared.WholeAssessment), by, at, portal.Policy.Today).Id);
        (seen, _) = await ReadAsync(reference);
        Architecture.Rule.Holds([.. ThePlan.Concat(NotThePlan).Where(words => !seen.Contains(words, StringComparison.Ordinal))], "The family agreed to everything, and this is not shown:");

        Assert.NotEqual(plan, all);
        await ActAsync(reference, (a, by, at) =>
        {
            a.Withdraw(all, new Withdrawal("Tessa Larkspindle", AgreementMeans.Telephone, null), by, at);
            return all;
        });
        await NothingAsync(reference, "after they took it back");
    }

    private async Task NothingAsync(string reference, string when)
    {
        var (_, open) = await ReadAsync(reference);
        Architecture.Rule.Holds(open, $"Open to Perry {when}:");
    }

    // All pages about one early help, read by Perry: their words, and which of them opened.
    private async Task<(string Seen, List<string> Open)> ReadAsync(string reference)
    {
        var visitor = await portal.ClientFor("perry");
        var (seen, open) = (new List<string>(), new List<string>());
        foreach (var endpoint in Endpoints.Of(portal).Where(e => e.Method == HttpMethod.Get.Method && e.Pattern.StartsWith("early-help/{reference}", StringComparison.Ordinal)))
        {
            foreach (var path in Paths(endpoint, reference))
            {
                using var answer = await visitor.Client.GetAsync(new Uri(path, UriKind.Relative));
                if (answer.StatusCode == HttpStatusCode.OK && answer.RequestMessage!.RequestUri!.AbsolutePath == path)
                {
                    seen.Add(WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
                    open.Add(path);
                }
            }
        }

        return (string.Join('\n', seen), open);
    }

    private IEnumerable<string> Paths(PortalEndpoint endpoint, string reference)
    {
        var known = "/" + endpoint.Pattern.Replace("{reference}", reference, StringComparison.Ordinal);
        var (numbered, id) = (known, endpoint.Parameters.FirstOrDefault(p => p is { IsNumber: false, Name: not "reference" }));
        foreach (var number in endpoint.Parameters.Where(p => p.IsNumber))
        {
            numbered = numbered.Replace(number.Token, "1", StringComparison.Ordinal);
        }

        return id is null ? [numbered] : _ids.Select(i => numbered.Replace(id.Token, i.ToString(), StringComparison.Ordinal));
    }

    private async Task<string> MakeAsync()
    {
        var reference = await portal.OpenAssessmentAsync(withTeam: true);
        var perry = portal.People.ByEmail("perry");
        await portal.AsSystemAsync(async db =>
        {
            var (by, at, today) = (portal.People.Actor("saffron"), portal.Clock.Now, portal.Policy.Today);
            var a = await db.Assessments.Include(x => x.Members).Include(x => x.Agreements).Include(x => x.Access).Include(x => x.Leads).Include(x => x.Levels).AsSplitQuery().SingleAsync(x => x.Reference == reference);
            a.Agree(
                portal.Agreed(AgreementPurpose.Assess) with { GivenBy = AgreementGivenBy.CompetentYoungPerson, CompetenceGrounds = "He weighs it", Answer = AgreementAnswer.Partly, NotAgreedTo = "Not the landlord" },
                by, at, today);
            a.JoinTeam(Guid.NewGuid(), new TeamMemberAnswers { Place = TeamPlace.Father, Name = "Rowan Larkspindle", Telephone = "01632 960 777" }, by, at);
            a.JoinTeam(Guid.NewGuid(), new TeamMemberAnswers { Place = TeamPlace.Professional, Name = perry.Name, PersonId = perry.Id, AgencyId = perry.AgencyId }, by, at);
            var action = PlanAction.Add(Guid.NewGuid(), a, 1, new PlanActionAnswers("Read together", a.Members.First().Id, today.AddDays(9), "One book a week", null), today, by, at);
            var meeting = TeamMeeting.Plan(Guid.NewGuid(), a, new MeetingPlan(at.AddDays(1), 60, "School", null), by, at);
            meeting.SendReport(Guid.NewGuid(), new MeetingReportWords("Four visits", null, null), a, by, at);
            var review = new ReviewAnswers
            {
                HeldOn = today,
                Changed = "Nights are worse",
                ChildsView = "He hides",
                FamilysView = "Mum is tired",
                Decision = ReviewDecision.GoOn,
                Why = "It helps",
                Level = new LevelChoice(3, "Two needs now", "2019"),
            };
            db.AddRange(action, meeting, EarlyHelpReview.Hold(Guid.NewGuid(), a, review, portal.Policy.Clocks, today, by, at));
            await db.SaveChangesAsync();
            _ids.AddRange([action.Id, meeting.Id, .. a.Members.Select(m => m.Id), .. a.Agreements.Select(g => g.Id)]);
            return true;
        });
        return reference;
    }

    private AgreementAnswers Share(Person with, AmountShared amount) =>
        portal.Agreed(AgreementPurpose.Share) with { PersonId = with.Id, AgencyId = with.AgencyId, With = with.Name, WhatFor = "To help with sleep", Amount = amount };

    private Task<Guid> ActAsync(string reference, Func<EarlyHelpAssessment, Actor, DateTime, Guid> act) => portal.AsSystemAsync(async db =>
    {
        var assessment = await db.Assessments.Include(a => a.Agreements).Include(a => a.Access).Include(a => a.Members).Include(a => a.Leads).AsSplitQuery().SingleAsync(a => a.Reference == reference);
        var made = act(assessment, portal.People.Actor("saffron"), portal.Clock.Now);
        await db.SaveChangesAsync();
        return made;
    });
}
