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

    private static string Read()
    {
        using var stream = typeof(Editions).Assembly.GetManifestResourceStream("five-levels.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
