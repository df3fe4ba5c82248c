using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Security;

/// <summary>How many SQL statements a form that is sent may cost, ticket and log included (DESIGN 6).</summary>
public class PostBudgetTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int SignIn = 6;
    private const int Ticket = 1;
    private const int Step = 3;
    private const int Submit = 12;
    private const int PerChild = 5;

    [Fact]
    public async Task SignIn_AddressThenCode_CostsSixStatementsEach()
    {
        var email = portal.People.ByEmail("saffron").WorkEmail;
        var visitor = WithoutRedirects();

        var page = await visitor.OpenAsync("/account/sign-in");
        await visitor.TokenAsync();

        var (asked, first) = await CountAsync(async () => await page.Form.Fill("Email", email).SubmitAsync());
        var mails = await portal.AsSystemAsync(db => db.Outbox.AsNoTracking().ToListAsync());
        var code = Regex.Match(mails.Where(m => m.To == email).MaxBy(m => m.Id)!.Body!, @"\b\d{6}\b").Value;
        var (signedIn, second) = await CountAsync(async () => await visitor.PostAsync("/account/sign-in/code", [new("Code", code)]));

        Assert.True(asked <= SignIn, $"Asking for a code: {asked} statements\n{first}");
        Assert.True(signedIn <= SignIn, $"Signing in: {signedIn} statements\n{second}");
    }

    [Theory]
    [InlineData("life-for-the-child", "Life", "Hard")]
    [InlineData("what-should-happen", "Wants", "Help")]
    [InlineData("where-now", "Where", "AtHome")]
    [InlineData("child/1", "Given", "Wren")]
    public async Task Step_SavedByASignedInPerson_CostsThreeStatementsAndTheTicket(string path, string field, string value)
    {
        var visitor = await SignedInAsync("saffron");
        var url = $"/raise-a-concern/{await NewDraftAsync("saffron")}/{path}";
        var page = await visitor.OpenAsync(url);

        var (count, statements) = await CountAsync(async () => await page.Form.Fill(field, value).SubmitAsync());

        Assert.InRange(count, 1, int.MaxValue);
        Assert.True(count <= Step + Ticket, $"{count} statements\n{statements}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    public async Task Submit_OfACompleteConcern_IsOneTransactionWithinItsBudget(int children)
    {
        var visitor = new Visitor(portal.CreateClient());
        await visitor.SignInAsync(portal.People.ByEmail("perry").Id);
        var check = await FormWalk.ToCheckAnswersAsync(visitor, "professional", children, people: 1, (_, _) => { });
        var quiet = await SignedInAsync("perry");

        portal.Sql.Reset();
        using var sent = await quiet.PostAsync(check.Url.Split('?')[0], [new("declared", "true")]);
        var (count, statements) = (portal.Sql.Count, portal.Sql.Shown);

        Assert.EndsWith("/sent", sent.Headers.Location?.ToString(), StringComparison.Ordinal);
        var others = 2 + (2 * children);
        Assert.True(count <= Submit + Ticket + (PerChild * children) + others, $"{count} statements for {children} children\n{statements}");
    }

    private async Task<Guid> NewDraftAsync(string email)
    {
        var person = portal.People.ByEmail(email);
        var draft = Draft.StartFor(person.Id, person.AgencyId, portal.Clock.Now);
        await portal.AsSystemAsync(db =>
        {
            db.Add(draft);
            return db.SaveChangesAsync();
        });
        return draft.Id;
    }

    private async Task<Visitor> SignedInAsync(string email)
    {
        var visitor = WithoutRedirects();
        await visitor.SignInAsync(portal.People.ByEmail(email).Id);
        await visitor.TokenAsync();
        return visitor;
    }

    // Where a form leads is a page of its own, with a budget of its own.
    private Visitor WithoutRedirects() => new(portal.CreateClient(new WebApplicationFactoryClientOptions
    {
        BaseAddress = portal.ClientOptions.BaseAddress,
        AllowAutoRedirect = false,
        HandleCookies = true,
    }));

    private async Task<(int Count, string Statements)> CountAsync(Func<Task<object>> act)
    {
        portal.Sql.Reset();
        await act();
        return (portal.Sql.Count, portal.Sql.Shown);
    }
}
