using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.AboutTheChild;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.AtHome;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhereNow;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Operations;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>
/// The published portal on a generated database. It runs in Development, because the load signs in with one click; pages, log and
/// database are as in Production.
/// </summary>
internal sealed partial class Portal
{
    private static readonly string Artifacts = Path.GetFullPath(Path.Combine("artifacts", "bench"));

    public static string Dll { get; } = Path.Combine(Artifacts, "portal", "WestSussex.Safeguarding.Web.dll");

    /// <summary>Publishes the portal as it lies here; with "--as-published", takes the one that is there.</summary>
    public static Task PublishAsync() => Environment.GetCommandLineArgs().Contains("--as-published") && File.Exists(Dll)
        ? Task.CompletedTask
        : Server.RunToEndAsync("dotnet", Path.GetFullPath("."), "publish", "src/WestSussex.Safeguarding.Web", "-c", "Release", "-v", "q", "-nologo", "-o", Path.GetDirectoryName(Dll)!);

    /// <summary>The folder of a database with so many concerns; made once, then kept.</summary>
    public static async Task<string> DataAsync(int referrals)
    {
        var folder = Path.Combine(Artifacts, $"data-{referrals}");
        if (!File.Exists(Path.Combine(folder, "done")))
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            await Server.RunToEndAsync("dotnet", Path.GetDirectoryName(Dll)!, Dll, "generate", "--referrals", $"{referrals}", $"--DataFolder={folder}");
            await File.WriteAllTextAsync(Path.Combine(folder, "done"), "");
        }

        return folder;
    }

    public static Task<Server> StartAsync(string folder) =>
        Server.StartAsync(Dll, "Development", "/", $"--DataFolder={folder}", "--Jobs:Enabled=false", "--Demo:Load=false");

    /// <summary>A browser in which somebody is signed in, and a token for its forms.</summary>
    public static async Task<(HttpClient Client, string Token)> SignInAsync(Server server, string folder, string email)
    {
        var client = server.Client();
        var token = TokenIn(await client.GetStringAsync("/dev/sign-in"));
        var id = await PersonAsync(folder, email);
        using var answer = await client.PostAsync("/dev/sign-in", Form(token, ("personId", id.ToString())));
        return (client, TokenIn(await client.GetStringAsync("/dev/sign-in")));
    }

    public static FormUrlEncodedContent Form(string token, params (string Name, string Value)[] fields) =>
        new([.. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)), new("__RequestVerificationToken", token)]);

    /// <summary>Complete concerns that only have to be sent, of one person.</summary>
    public static async Task<Queue<Guid>> DraftsAsync(string folder, string email, int count)
    {
        Environment.SetEnvironmentVariable("ASPNETCORE_ENVIRONMENT", "Development");
        await using var host = CommandHost.Build([$"--DataFolder={folder}", "--Jobs:Enabled=false"]);
        await using var scope = host.Services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("benchmark");
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        var person = await db.People.SingleAsync(p => p.WorkEmail == email);
        var (answers, drafts) = (Answers(person).Write(), new Queue<Guid>());
        foreach (var chunk in Enumerable.Range(0, count).Chunk(500))
        {
            foreach (var _ in chunk)
            {
                var draft = Draft.StartFor(person.Id, person.AgencyId, DateTime.UtcNow);
                draft.Save(answers, false, DateTime.UtcNow);
                db.Add(draft);
                drafts.Enqueue(draft.Id);
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }

        return drafts;
    }

    public static async Task<object?> AskAsync(string folder, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "safeguarding.db")};Pooling=False");
        await connection.OpenAsync();
        await using var command = new SqliteCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<Guid> PersonAsync(string folder, string email) =>
        new((byte[])(await AskAsync(folder, $"SELECT Id FROM People WHERE WorkEmail = '{email}'"))!, bigEndian: true);

    private static ConcernDraft Answers(Person person)
    {
        var form = new ConcernForm(TimeProvider.System);
        var draft = new ConcernDraft();
        (draft.You.WayIn, draft.You.Name, draft.You.JobTitle, draft.You.Telephone, draft.You.Email) =
            (WayIn.SignedIn, person.Name, person.JobTitle, person.Telephone, person.WorkEmail);
        draft.You.Organisation = "Marigold Example Primary School";
        draft.Danger.Risk = YesNoUnsure.No;
        draft.Children = [Child(1, "Wren"), Child(2, "Robin")];
        draft.MoreChildren.AllAdded = true;
        draft.AtHome.Everybody = AllAtHome.NotKnown;
        (draft.Concern.Summary, draft.Concern.Seen, draft.Life.Life) = ("Hungry and tired", "Came in without a coat and fell asleep at the table.", "Tired and watchful.");
        draft.WhereNow.Where = Place.AtHome;
        draft.Wants.Wants = "Help for the family";
        foreach (var path in form.QuestionsOf(draft).Select(q => q.Path))
        {
            draft.Saves[path] = new PageSave("s", "t", DateTime.UtcNow);
        }

        form.SectionsOf(draft);
        draft.Telling.Adults.ForEach(adult => (adult.Told, adult.Agrees) = (ToldAnswer.Yes, AgreesAnswer.Yes));
        draft.Levels.Children.ForEach(child => (child.Level, child.Why) = ("3", "It has been getting worse since the summer."));
        return form.MayBeSent(draft)
            ? draft
            : throw new InvalidOperationException("The benchmark's concern is not complete: " + string.Join(", ", form.QuestionsOf(draft).Where(q => !q.IsComplete).Select(q => q.Path)));
    }

    private static ChildForm Child(int key, string given) => new()
    {
        Key = key,
        Given = given,
        Family = "Larkspindle",
        Address = "4 Example Row, Testbury",
        Postcode = "ZZ1 1ZZ",
        Birth = BirthAnswer.NotKnown,
        HasSocialWorker = YesNoUnsure.No,
    };

    private static string TokenIn(string html) => Token().Match(html).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
