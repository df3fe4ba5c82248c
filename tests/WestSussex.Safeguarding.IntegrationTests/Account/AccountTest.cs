using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Account;

/// <summary>What the tests of signing in share: asking for a code, finding it in the mail, typing it.</summary>
public abstract class AccountTest(PortalFactory portal)
{
    protected PortalFactory Portal => portal;

    /// <summary>The page on which the code is typed.</summary>
    protected static async Task<Page> AskForCodeAsync(Visitor visitor, string email)
    {
        var page = await visitor.OpenAsync("/account/sign-in");
        return await page.Form.Fill("Email", email).SubmitAsync();
    }

    /// <summary>Signs in with the code from the mail, as far as that goes.</summary>
    protected async Task<Page> SignInAsync(Visitor visitor, string email)
    {
        var page = await AskForCodeAsync(visitor, email);
        return await page.Form.Fill("Code", await CodeSentToAsync(email)).SubmitAsync();
    }

    /// <summary>The newest code in the mail to that address.</summary>
    protected async Task<string> CodeSentToAsync(string email)
    {
        var mails = await portal.AsSystemAsync(db => db.Outbox.AsNoTracking().ToListAsync());
        var body = mails.Where(m => m.To == email && m.Subject == "Your code to sign in").MaxBy(m => m.Id)!.Body!;
        return Regex.Match(body, @"\b\d{6}\b").Value;
    }

    /// <summary>A browser in which this person is signed in since now: these tests set the clock, and a session ends by it.</summary>
    protected async Task<Visitor> SignedInAsync(string who)
    {
        var visitor = portal.Anybody();
        await visitor.SignInAsync(portal.People.ByEmail(who).Id);
        return visitor;
    }

    /// <summary>A code of six digits that is not this one.</summary>
    protected static string NotThis(string code) => code == "000000" ? "000001" : "000000";
}
