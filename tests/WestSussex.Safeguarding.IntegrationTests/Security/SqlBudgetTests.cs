using Microsoft.AspNetCore.Http;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Security;

/// <summary>How many SQL statements a page may cost, ticket and log included, and that rows cost none (ASVS 15.1.3).</summary>
public class SqlBudgetTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const int Default = 8;

    /// <summary>A page of the form: the draft and what the page asks of it, and the ticket.</summary>
    private const int Step = 3;

    private static readonly string[] Steps =
    [
        "/danger", "/you", "/child/1", "/child/2", "/child/1/more", "/more-children", "/at-home", "/at-home/person/1", "/the-family", "/network", "/voices", "/the-concern", "/part-of-it", "/life-for-the-child", "/where-now",
        "/telling-the-family", "/what-should-happen", "/level-of-need", "/check-answers", "",
    ];

    /// <summary>Pages with a budget of their own: DESIGN 6 says which and why.</summary>
    private static readonly Dictionary<string, int> Budgets = new()
    {
        ["mash"] = 5,
        ["mash/{reference}"] = 7,
        // Paper has everything: household and network are two lists more than the screen's decision needs.
        ["mash/{reference}/print"] = 10,
        // Where nothing is restricted it leads on to the record, and both requests count.
        ["mash/{reference}/break-glass"] = 9,
        ["my-concerns"] = 4,
        ["my-agency"] = 6,
        ["raise-a-concern"] = 3,
        [""] = 3,
    };

    [Fact]
    public async Task Pages_All_KeepToTheirBudget()
    {
        var referral = await portal.SubmitConcernAsync();
        var over = new List<string>();
        foreach (var endpoint in Endpoints.Of(portal).Where(e => e.IsAction && HttpMethods.IsGet(e.Method) && !e.Pattern.StartsWith("dev/", StringComparison.Ordinal)))
        {
            var visitor = await portal.ClientFor(WhoOpens(endpoint.Pattern));
            var (count, statements) = await CountAsync(visitor, endpoint.Address(await ValuesAsync(referral)));
            var budget = Budgets.GetValueOrDefault(endpoint.Pattern, IsStep(endpoint.Pattern) ? Step : Default);
            if (count > budget)
            {
                over.Add($"{endpoint}: {count} statements, budget {budget}\n{statements}");
            }
        }

        Architecture.Rule.Holds(over, "Too many statements:");
    }

    /// <summary>Each page of the form with something in it: two children, somebody at home, every section answered (DESIGN 6: two, and the ticket).</summary>
    [Fact]
    public async Task Steps_OfACompleteForm_CostTwoStatementsAndTheTicket()
    {
        var visitor = new Visitor(portal.CreateClient());
        await visitor.SignInAsync(portal.People.ByEmail("perry").Id);
        var check = await FormWalk.ToCheckAnswersAsync(visitor, "professional", children: 2, people: 1, (_, _) => { });
        var draft = check.Url[..check.Url.LastIndexOf('/')];
        var over = new List<string>();
        foreach (var step in Steps)
        {
            using var first = await visitor.Client.GetAsync(draft + step);
            Assert.Equal((step, System.Net.HttpStatusCode.OK), (step, first.StatusCode));
            Assert.Equal(draft + step, first.RequestMessage!.RequestUri!.AbsolutePath);
            var (count, statements) = await CountAsync(visitor, draft + step);
            Assert.True(count > 0, "Nothing was counted.");
            if (count > Step)
            {
                over.Add($"{step}: {count} statements\n{statements}");
            }
        }

        Architecture.Rule.Holds(over, $"More than {Step} statements:");
    }

    [Theory]
    [InlineData("tansy", "/mash")]
    [InlineData("saffron", "/my-concerns")]
    [InlineData("bramble", "/my-agency")]
    public async Task Lists_WithMoreRows_CostNoMoreStatements(string who, string url)
    {
        await SubmitManyAsync(2);
        var visitor = await portal.ClientFor(who);
        var (few, _) = await CountAsync(visitor, url);

        await SubmitManyAsync(38);
        var (many, statements) = await CountAsync(visitor, url);

        Assert.True(few > 0, "Nothing was counted.");
        Assert.True(many <= few, $"{few} statements with few rows, {many} with many:\n{statements}");
    }

    [Fact]
    public async Task Referral_WithMoreChildren_CostsNoMoreStatements()
    {
        var small = await portal.SubmitConcernAsync(c => c.WithChild("Fern", "Example"));
        var large = await portal.SubmitConcernAsync(c =>
        {
            for (var i = 0; i < 40; i++)
            {
                c.WithChild($"Fern {i}", "Example", new DateOnly(2018, 1, 1).AddDays(i));
            }
        });
        var manager = await portal.ClientFor(Role.MashManager);
        var (few, _) = await CountAsync(manager, $"/mash/{small.Reference}");

        var (many, statements) = await CountAsync(manager, $"/mash/{large.Reference}");

        Assert.True(many <= few, $"{few} statements with one child, {many} with forty:\n{statements}");
    }

    [Fact]
    public async Task Queue_WithItsCountsNotRemembered_KeepsToItsBudget()
    {
        var tansy = await portal.ClientFor("tansy");
        var odette = await portal.ClientFor("odette");
        (await tansy.Client.GetAsync("/mash")).Dispose();
        (await odette.Client.GetAsync("/mash/find")).Dispose();
        portal.Sql.Reset();
        (await odette.Client.GetAsync("/mash")).Dispose();

        Assert.InRange(portal.Sql.Count, 1, 5);
    }

    // Warm, and once more: what is remembered between requests is not what a page costs.
    private async Task<(int Count, string Statements)> CountAsync(Visitor visitor, string url)
    {
        (await visitor.Client.GetAsync(url)).Dispose();
        portal.Sql.Reset();
        (await visitor.Client.GetAsync(url)).Dispose();
        return (portal.Sql.Count, portal.Sql.Shown);
    }

    private static bool IsStep(string pattern) => pattern.StartsWith("raise-a-concern/{draftId:guid}", StringComparison.Ordinal);

    private static string WhoOpens(string pattern) =>
        pattern.StartsWith("mash", StringComparison.Ordinal) ? "tansy"
        : pattern.StartsWith("duty", StringComparison.Ordinal) ? "wren"
        : pattern.StartsWith("my-agency", StringComparison.Ordinal) ? "bramble"
        : pattern.StartsWith("early-help/hub", StringComparison.Ordinal) ? "rowan"
        : pattern.StartsWith("quality", StringComparison.Ordinal) ? "hazel"
        : pattern.StartsWith("data-protection", StringComparison.Ordinal) ? "basil"
        : pattern.StartsWith("administration", StringComparison.Ordinal) ? "clover"
        : "saffron";

    private async Task<IReadOnlyDictionary<string, string>> ValuesAsync(Referral referral)
    {
        _draft ??= Draft.StartFor(portal.People.ByEmail("saffron").Id, portal.People.Marigold.Id, portal.Clock.Now);
        if (!_saved)
        {
            _saved = true;
            await portal.AsSystemAsync(db =>
            {
                db.Add(_draft);
                return db.SaveChangesAsync();
            });
        }

        return new Dictionary<string, string> { ["reference"] = referral.Reference, ["draftId"] = _draft.Id.ToString(), ["childId"] = referral.Children.First().Id.ToString() };
    }

    private Draft? _draft;
    private bool _saved;

    private async Task SubmitManyAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            await portal.SubmitConcernAsync();
        }
    }
}
