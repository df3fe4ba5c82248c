using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Security;

/// <summary>Every route, with every role, for every kind of record, by every method, against the hand-written matrix.</summary>
public abstract class AuthorizationWalk(PortalFactory portal)
{
    /// <summary>Two classes do this side by side, one for each method.</summary>
    protected async Task AskEverybodyAsync(string method)
    {
        var records = await RecordsAsync();
        var breaches = new List<string>();
        var asked = 0;
        foreach (var who in AuthorizationMatrix.Visitors)
        {
            var visitor = await NewVisitorAsync(who);
            foreach (var endpoint in Endpoints.Of(portal).Where(e => e.Method == method && AuthorizationMatrix.RuleFor(e.Pattern) is not null && !ChangesWhoIsAsking(e)))
            {
                foreach (var about in WorthAsking(endpoint, who))
                {
                    var expected = AuthorizationMatrix.RuleFor(endpoint.Pattern)!(who, about);
                    var actual = await AskAsync(visitor, endpoint, records[about]);
                    asked++;
                    if (!IsAsExpected(expected, actual))
                    {
                        breaches.Add($"{endpoint} · {who} · {about}: expected {expected}, was {(int)actual.Status} {actual.Location}");
                    }
                }
            }
        }

        Assert.True(asked > 100, $"Only {asked} questions were asked.");
        Architecture.Rule.Holds(breaches, $"{asked} questions asked; these were answered otherwise:");
    }

    /// <summary>
    /// The records that can make a difference: a draft is somebody's or nobody's, for a role that may not open the page at all the most
    /// protected record stands for the others, and where no record is there for somebody, that one and the most ordinary one do.
    /// </summary>
    private static Case[] WorthAsking(PortalEndpoint endpoint, string who)
    {
        var names = endpoint.Parameters.Select(p => p.Name).ToList();
        var rule = AuthorizationMatrix.RuleFor(endpoint.Pattern)!;
        Case[] cases = names.Contains("draftId") ? [Case.Own, Case.OtherAgency, Case.NoSuchRecord]
            : names.Intersect(["reference", "id", "childId"]).Any() ? Enum.GetValues<Case>()
            : [Case.Own];
        var answers = cases.Select(about => rule(who, about)).ToList();
        return cases.Length == 1 ? cases
            : answers.TrueForAll(answer => answer is Answer.SignIn or Answer.Forbidden) ? [cases[^2]]
            : answers.TrueForAll(answer => answer is Answer.NotFound) ? [cases[0], cases[^2]]
            : cases;
    }

    /// <summary>Signing in and out, and forms that would take the record away from the rest of the walk, have tests of their own.</summary>
    private static bool ChangesWhoIsAsking(PortalEndpoint endpoint) =>
        endpoint.Pattern is "leave" or "dev/sign-in" or "raise-a-concern/leave" || endpoint.Pattern.StartsWith("account/sign-out", StringComparison.Ordinal)
        || (HttpMethods.IsPost(endpoint.Method) && (endpoint.Pattern.EndsWith("/delete", StringComparison.Ordinal) || endpoint.Pattern.StartsWith("account/", StringComparison.Ordinal)));

    private static bool IsAsExpected(Answer expected, (HttpStatusCode Status, string Location) actual)
    {
        var toSignIn = actual.Location.Contains("/account/sign-in", StringComparison.Ordinal);
        return expected switch
        {
            Answer.SignIn => toSignIn || actual.Status == HttpStatusCode.Unauthorized,
            Answer.Forbidden => actual.Status == HttpStatusCode.Forbidden,
            Answer.NotFound => actual.Status == HttpStatusCode.NotFound,
            Answer.LetIfThere => !toSignIn && actual.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.InternalServerError),
            _ => !toSignIn && actual.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.InternalServerError),
        };
    }

    private static async Task<(HttpStatusCode Status, string Location)> AskAsync(Visitor visitor, PortalEndpoint endpoint, IReadOnlyDictionary<string, string> values)
    {
        using var response = HttpMethods.IsPost(endpoint.Method)
            ? await visitor.PostAsync(endpoint.Address(values))
            : await visitor.Client.GetAsync(endpoint.Address(values));
        return (response.StatusCode, response.Headers.Location?.ToString() ?? "");
    }

    private async Task<Visitor> NewVisitorAsync(string who)
    {
        var visitor = new Visitor(portal.CreateClient(new WebApplicationFactoryClientOptions
        {
            BaseAddress = portal.ClientOptions.BaseAddress,
            AllowAutoRedirect = false,
            HandleCookies = true,
        }));
        if (who != "anybody")
        {
            await visitor.SignInAsync(portal.People.ByEmail(who).Id);
        }

        return visitor;
    }

    private async Task<IReadOnlyDictionary<Case, IReadOnlyDictionary<string, string>>> RecordsAsync() => new Dictionary<Case, IReadOnlyDictionary<string, string>>
    {
        [Case.Own] = await ValuesAsync("saffron", await portal.SubmitConcernAsync()),
        [Case.OtherAgency] = await ValuesAsync("perry", await portal.SubmitConcernAsync(c => c.RaisedBy("perry"))),
        [Case.HiddenFromLead] = await ValuesAsync(null, await portal.SubmitConcernAsync(c => c.HiddenFromSafeguardingLead())),
        [Case.Closed] = await ValuesAsync(null, await portal.SubmitConcernAsync(c => c.Closed())),
        [Case.Restricted] = await ValuesAsync(null, await portal.SubmitConcernAsync(c => c.RaisedBy("perry").Restricted())),
        [Case.NoSuchRecord] = new Dictionary<string, string>
        {
            ["reference"] = Reference.New(),
            ["draftId"] = Guid.NewGuid().ToString(),
            ["id"] = Guid.NewGuid().ToString(),
            ["childId"] = Guid.NewGuid().ToString(),
        },
    };

    private async Task<IReadOnlyDictionary<string, string>> ValuesAsync(string? draftOf, Referral referral)
    {
        var disagreement = Disagreement.Raise(
            referral.Id, portal.People.ByEmail("tansy").Id, new DisagreementWords("The level", null, "Look again"),
            portal.Clock.Now.AddDays(1), portal.People.Actor("saffron"), portal.Clock.Now);
        var draft = draftOf is null ? null : Draft.StartFor(portal.People.ByEmail(draftOf).Id, portal.People.ByEmail(draftOf).AgencyId, portal.Clock.Now);
        await portal.AsSystemAsync(db =>
        {
            db.Add(disagreement);
            if (draft is not null)
            {
                db.Add(draft);
            }

            return db.SaveChangesAsync();
        });
        return new Dictionary<string, string>
        {
            ["reference"] = referral.Reference,
            ["id"] = disagreement.Id.ToString(),
            ["draftId"] = (draft?.Id ?? Guid.NewGuid()).ToString(),
            ["childId"] = referral.Children.First().Id.ToString(),
            ["child"] = "1",
        };
    }
}
