using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.IntegrationTests.Security;

// Early help from the first page of an assessment to its closure, a step-up, a family's page, and what was said on the telephone.
public sealed partial class CanaryTests
{
    /// <summary>Sensitive and not typed: ids of signs and of parts of life, which come from the guidance, and numbers whose form is checked.</summary>
    private static readonly string[] NotTyped = ["AssessmentLevel.IndicatorIds", "EarlyHelpAssessment.NeedDomainIds", "AssessedChild.NhsNumber", "AssessedChild.Upn", "AssessedChild.Postcode"];

    private static readonly (string Path, (string Name, string Value)[] Choices)[] AssessmentPages =
    [
        ("child/1", [("Birth", "NotKnown"), ("NoAddress", "Other")]),
        ("child/1/more", []),
        ("children", [("District", "crawley"), ("AllAdded", "true")]),
        ("at-home", [("Everybody", "NotKnown"), ("Father", "None")]),
        ("the-family", [("NewlyArrived", "Yes")]),
        ("network", []),
        ("life", []),
        ("wishes", []),
        ("picture", []),
        ("needs", []),
        ("level", [("Level", "2")]),
    ];

    private async Task TelephoneAsync()
    {
        var officer = await SignedInAsync("linden");
        var taken = await SendAsync(officer, "/mash/telephone-call", "Put it in the queue", ("Risk", "No"), ("Age", "7"), ("Called.Time", ""));
        var reference = Page.Words(taken.Document.QuerySelector(".ws-receipt__ref"));
        await SendAsync(officer, $"/mash/{reference}/not-in-writing", "Wait no longer");
        See(await officer.OpenAsync($"/mash/{reference}"));
    }

    private async Task AssessAsync(Visitor teacher)
    {
        var at = await WriteAsync(teacher);
        await AgreeAsync(teacher, at);
        await CompleteAsync(teacher, at);
        await GatherAsync(teacher, at);
        await PlanAsync(teacher, at);
        await MeetAsync(teacher, at);
        await GiveFamilyPageAsync(teacher, at);
        portal.Clock.Advance(TimeSpan.FromDays(2));
        teacher = await SignedInAsync("saffron");
        await ReviewAsync(teacher, at);
        await EndAsync(teacher, at);
        await MustAllHoldAMarkAsync();
    }

    private async Task<string> WriteAsync(Visitor teacher)
    {
        var at = See(await (await teacher.OpenAsync("/early-help/start")).FormWith("Start now").SubmitAsync()).Url[..^"/assess".Length];
        await (await teacher.OpenAsync($"{at}/assess/at-home")).FormWith("Add a parent or carer").SubmitAsync();
        await SendAsync(teacher, $"{at}/assess/at-home/1", "Save and continue");
        await (await teacher.OpenAsync($"{at}/assess/network")).FormWith("Add somebody who works with them").SubmitAsync();
        await SendAsync(teacher, $"{at}/assess/network/1", "Save and continue");
        await (await teacher.OpenAsync($"{at}/assess/children")).FormWith("Add another child").SubmitAsync();
        await SendAsync(teacher, $"{at}/assess/child/2", "Save and continue", AssessmentPages[0].Choices);
        await SendAsync(teacher, $"{at}/assess/child/2/more", "Save and continue", AssessmentPages[1].Choices);
        foreach (var (path, choices) in AssessmentPages)
        {
            await SendAsync(teacher, $"{at}/assess/{path}", "Save and continue", choices);
        }

        See(await teacher.OpenAsync($"{at}/assess"));
        See(await teacher.OpenAsync("/early-help"));
        return at;
    }

    private async Task AgreeAsync(Visitor teacher, string at)
    {
        (string, string)[] partly = [("Answer", "Partly"), ("GivenBy", "CompetentYoungPerson"), ("Whom", "Words"), ("AgencyId", ""), ("Email", ""), .. Day("AnsweredOn", 0)];
        await SendAsync(teacher, $"{at}/agreements/assess", "Record the answer", partly);
        var shared = await SendAsync(teacher, $"{at}/agreements/share", "Record the answer", partly);
        var withdraw = shared.Document.QuerySelectorAll("a[href$='/withdraw']").Select(a => a.GetAttribute("href")!).Last();
        await SendAsync(teacher, withdraw, "Take it back now");
        See(await teacher.OpenAsync($"{at}/agreements"));
    }

    private async Task CompleteAsync(Visitor teacher, string at)
    {
        await SendAsync(teacher, $"{at}/assess/check", "Complete the assessment");
        await SendAsync(teacher, $"{at}/assess/check", "Complete the assessment");
        foreach (var page in new[] { "", "/timeline", "/print", "/assess" })
        {
            See(await teacher.OpenAsync(at + page));
        }
    }

    private async Task GatherAsync(Visitor teacher, string at)
    {
        await SendAsync(teacher, $"{at}/team/add", "Add to the team", ("Place", "Professional"), ("AgencyId", ""));
        await SendAsync(teacher, $"{at}/team/add", "Add to the team", ("Place", "Father"), ("AgencyId", ""));
        var team = await SendAsync(teacher, $"{at}/team/add", "Add to the team", ("Place", "Mother"), ("AgencyId", ""));
        var members = await MembersAsync(at);
        await SendAsync(teacher, $"{at}/team/{members[TeamPlace.Professional]}", "They leave the team");
        Assert.Matches(AnyMark(), team.Text);
    }

    private async Task PlanAsync(Visitor teacher, string at)
    {
        await SendAsync(teacher, $"{at}/plan/add", "Add to the plan", Day("DueOn", 20));
        await SendAsync(teacher, $"{at}/plan/add", "Add to the plan", Day("DueOn", 30));
        var steps = (await teacher.OpenAsync($"{at}/plan")).Document.QuerySelectorAll("main a[href*='/plan/']").Select(a => a.GetAttribute("href")!)
            .Where(href => Guid.TryParse(href.Split('/')[^1], out _)).Distinct().ToList();
        await SendAsync(teacher, steps[0], "Save how it goes", ("State", "Done"));
        await SendAsync(teacher, steps[1], "Tell them now");
        await SendAsync(teacher, $"{at}/measures", "Save the ratings", Day("On", 0));
        See(await teacher.OpenAsync($"{at}/plan"));
    }

    private async Task MeetAsync(Visitor teacher, string at)
    {
        var cancelled = await SendAsync(teacher, $"{at}/meetings/plan", "Plan the meeting", [("Time", "2:30pm"), ("Minutes", "60"), .. Day("On", 3)]);
        await SendAsync(teacher, cancelled.Url, "Cancel the meeting");
        _meeting = (await SendAsync(teacher, $"{at}/meetings/plan", "Plan the meeting", [("Time", "2:30pm"), ("Minutes", "60"), .. Day("On", 1)])).Url;
        await SendAsync(teacher, _meeting, "Send the report");
        await SendAsync(teacher, _meeting, "Save");
        See(await teacher.OpenAsync($"{at}/meetings"));
    }

    private async Task GiveFamilyPageAsync(Visitor teacher, string at)
    {
        // Nobody's family: what a decision about the whole portal rests on is kept in clear.
        await SendAsync(await SignedInAsync("basil"), "/data-protection/family-pages", "Decide", ("IsOn", "true"), ("Why", "Assessment of 3 March"));
        var mother = (await MembersAsync(at))[TeamPlace.Mother];
        await SendAsync(teacher, $"{at}/family/{mother}", "Save and look at it");
        await SendAsync(teacher, $"{at}/family/{mother}/give", "Give the code", ("Route", "Email"), ("TheyAgree", "true"));
        var handed = await SendAsync(teacher, $"{at}/family/{mother}/give", "Give the code", ("Route", "InPerson"), ("TheyAgree", "true"));
        var family = NewVisitor();
        See(await (await family.OpenAsync("/your-plan")).Form.Fill("Code", Page.Words(handed.Document.QuerySelector(".ws-receipt__ref"))).SubmitAsync());
        await SendAsync(family, "/your-plan/read", "Send it");
        await SendAsync(teacher, $"{at}/family/{mother}/give", "Give the code", ("Route", "Email"), ("TheyAgree", "true"));
    }

    private async Task ReviewAsync(Visitor teacher, string at)
    {
        await SendAsync(teacher, $"{_meeting}/minutes", "Save the minutes", ("Answer", "NotInvited"));
        await SendAsync(teacher, $"{at}/review/hold", "Save the review", [("Decision", "ChangeThePlan"), .. Day("HeldOn", 0)]);
        await SendAsync(teacher, $"{at}/review", "Change the day", Day("To", 30));
        await SendAsync(teacher, $"{at}/coordination", "Record it");
        await SendAsync(teacher, $"{at}/family-moved", "Save the district", ("District", "horsham"));
        await SendAsync(await SignedInAsync("rowan"), "/early-help/hub/advice", "Keep the conversation", [("Hub", "North"), ("Reference", ""), .. Day("On", 0)]);
        await SendAsync(teacher, $"{at}/lead", "Save", ("Who", "other"), ("Email", portal.People.ByEmail("bramble").WorkEmail));
        See(await teacher.OpenAsync($"{at}/review"));
        See(await (await SignedInAsync("rowan")).OpenAsync("/early-help/hub"));
    }

    private async Task EndAsync(Visitor teacher, string at)
    {
        await SendAsync(teacher, $"{at}/close", "Close this early help", ("Reason", "NeedsMet"));
        var other = await portal.OpenAssessmentAsync();
        await SendAsync(teacher, $"/early-help/{other}/step-up", $"Send to {portal.Policy.MashName}", ("Risk", "No"), ("Told", "NoOther"));
        See(await teacher.OpenAsync($"{at}/timeline"));
    }

    /// <summary>A sensitive field of early help that no page of this walk has filled would prove nothing: each has to hold a mark.</summary>
    private async Task MustAllHoldAMarkAsync()
    {
        var entries = await portal.AsSystemAsync(async db =>
        {
            await LoadAsync(db);
            return db.ChangeTracker.Entries().ToList();
        });
        var fields = entries.SelectMany(e => e.Properties)
            .Where(p => p.Metadata.DeclaringType.ClrType.Namespace == typeof(EarlyHelpAssessment).Namespace && p.Metadata.FindAnnotation("Safeguarding:Sensitive") is not null)
            .GroupBy(p => $"{p.Metadata.DeclaringType.ClrType.Name}.{p.Metadata.Name}").ToList();
        Assert.True(fields.Count > 40, $"Only {fields.Count} fields were found.");
        Architecture.Rule.Holds(
            fields.Where(f => !NotTyped.Contains(f.Key) && !f.Any(HoldsAMark)).Select(f => f.Key), "No mark was typed into these sensitive fields:");
    }

    private static bool HoldsAMark(PropertyEntry property) => AnyMark().IsMatch(property.CurrentValue as string ?? JsonSerializer.Serialize(property.CurrentValue));

    private static async Task LoadAsync(SafeguardingDbContext db)
    {
        var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!;
        foreach (var type in db.Model.GetEntityTypes().Where(e => e.ClrType.Namespace == typeof(EarlyHelpAssessment).Namespace))
        {
            await ((IQueryable<object>)set.MakeGenericMethod(type.ClrType).Invoke(db, null)!).LoadAsync();
        }
    }

    private Task<Dictionary<TeamPlace, Guid>> MembersAsync(string at) => portal.AsSystemAsync(async db =>
    {
        var reference = at[(at.LastIndexOf('/') + 1)..];
        return (await db.Assessments.Include(a => a.Members).SingleAsync(a => a.Reference == reference)).Members.Where(m => m.PersonId is null).ToDictionary(m => m.Place, m => m.Id);
    });

    private (string, string)[] Day(string name, int daysFromNow)
    {
        var day = portal.Policy.Today.AddDays(daysFromNow);
        return [($"{name}.Day", $"{day.Day}"), ($"{name}.Month", $"{day.Month}"), ($"{name}.Year", $"{day.Year}")];
    }

    private string _meeting = "";
}
