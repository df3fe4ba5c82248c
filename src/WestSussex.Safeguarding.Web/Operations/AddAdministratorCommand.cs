using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>Makes the first administrator, who then invites everybody else.</summary>
public sealed class AddAdministratorCommand : OperatorCommand
{
    public override string Name => "add-administrator";

    public override string Usage => "add-administrator EMAIL";

    public override string Does => "makes somebody a partnership administrator";

    public override async Task<int> RunAsync(OperatorContext context)
    {
        var email = context.Only("the administrator’s work e-mail address");
        if (!MailAddress.TryCreate(email, out _))
        {
            throw new UsageException($"“{email}” is not an e-mail address.");
        }

        await using var scope = context.Services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope(Name);
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime;
        var address = Person.NormaliseEmail(email);
        var person = await db.People.Include(p => p.Roles).SingleOrDefaultAsync(p => p.WorkEmail == address, context.Stop);
        if (person is null)
        {
            person = Person.Register(address, address, null, "Partnership administrator", null);
            db.People.Add(person);
        }

        if (person.State != PersonState.Confirmed)
        {
            person.Confirm(Actor.Portal, now);
        }

        person.Grant(Role.Administrator, null, Actor.Portal, now);
        await db.SaveChangesAsync(context.Stop);
        await context.Out.WriteLineAsync($"{address} is an administrator. They sign in with a code that is sent to this address, and then set up an authenticator app.");
        return 0;
    }
}
