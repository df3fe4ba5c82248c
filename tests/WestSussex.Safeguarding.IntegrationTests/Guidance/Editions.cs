using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>Editions of the guidance for tests.</summary>
internal static class Editions
{
    /// <summary>A whole edition with five levels, as a file.</summary>
    public static string FiveLevels { get; } = Read();

    /// <summary>A day on which the shipped edition counts: an adopted one follows it.</summary>
    public static DateTime Tuesday10 { get; } = new(2027, 3, 2, 10, 0, 0, DateTimeKind.Utc);

    /// <summary>A portal of its own on that day.</summary>
    public static async Task<PortalFactory> PortalAsync()
    {
        var portal = new PortalFactory();
        portal.Clock.Set(Tuesday10);
        await portal.InitializeAsync();
        return portal;
    }

    /// <summary>Puts an adopted edition into the database without any page, as another web server would have done.</summary>
    public static async Task AdoptAsync(PortalFactory portal, string name, string content, DateOnly from)
    {
        var clover = portal.People.Actor("clover");
        var edition = GuidanceEdition.Import(name, "Made up", content, clover, portal.Clock.Now);
        edition.Adopt(from, "Executive, item 6", portal.Clock.UkToday(), clover, portal.Clock.Now);
        await portal.AsSystemAsync(db =>
        {
            db.Add(edition);
            return db.SaveChangesAsync();
        });
    }

    /// <summary>Sends a file to the import page, as a browser does.</summary>
    public static async Task<Page> ImportAsync(Visitor visitor, byte[] file, string name = "levels-of-need.json")
    {
        using var content = new MultipartFormDataContent
        {
            { new ByteArrayContent(file), "File", name },
            { new StringContent(await visitor.TokenAsync()), "__RequestVerificationToken" },
        };
        return await Page.ReadAsync(visitor, await visitor.Client.PostAsync("/administration/guidance/import", content));
    }

    /// <summary>The same with text.</summary>
    public static Task<Page> ImportAsync(Visitor visitor, string json) => ImportAsync(visitor, System.Text.Encoding.UTF8.GetBytes(json));

    /// <summary>Brings five levels in and adopts them through the pages; they count from tomorrow.</summary>
    public static async Task<DateOnly> AdoptFiveLevelsAsync(PortalFactory portal)
    {
        var clover = await portal.ClientFor("clover");
        var proposal = await ImportAsync(clover, FiveLevels);
        var from = portal.Clock.UkToday().AddDays(1);
        var form = (await proposal.FollowAsync("Adopt it from a day on")).Form;
        var confirm = await form.Fill("From.Day", $"{from.Day}").Fill("From.Month", $"{from.Month}").Fill("From.Year", $"{from.Year}")
            .Fill("MinuteReference", "Executive, 2 March 2027, item 6").SubmitAsync("Continue");
        var done = await confirm.FormWith("Adopt this edition").SubmitAsync("Adopt this edition");
        Assert.Contains("five-1", done.Text, StringComparison.Ordinal);
        return from;
    }

    private static string Read()
    {
        using var stream = typeof(Editions).Assembly.GetManifestResourceStream("five-levels.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
