namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>Makes and publishes the programs that the portal is measured beside, outside this project so that its build settings do not reach them.</summary>
internal static class PeerPrograms
{
    private static readonly string[] NotNeeded = ["EntityFrameworkCore.Design", "EntityFrameworkCore.Tools", "CodeGeneration.Design"];

    public static async Task<(string Template, string Fortunes)> BuildAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), "safeguarding-peers");
        var (template, fortunes) = (Path.Combine(folder, "Template"), Path.Combine(folder, "Fortunes"));
        if (!Directory.Exists(template))
        {
            await Server.RunToEndAsync("dotnet", Path.GetTempPath(), "new", "mvc", "--auth", "Individual", "-o", template, "--no-restore");
            await TakeOutAsync(Path.Combine(template, "Template.csproj"));
        }

        if (!Directory.Exists(fortunes))
        {
            await Server.RunToEndAsync("dotnet", Path.GetTempPath(), "new", "web", "-o", fortunes, "--no-restore");
            await WriteFortunesAsync(fortunes);
        }

        foreach (var program in new[] { template, fortunes })
        {
            await Server.RunToEndAsync("dotnet", program, "publish", "-c", "Release", "-v", "q", "-nologo", "-o", Path.Combine(program, "out"));
        }

        // The template's home page works without its tables; its sign-in page too.
        File.Copy(Path.Combine(template, "app.db"), Path.Combine(template, "out", "app.db"), overwrite: true);
        return (Path.Combine(template, "out", "Template.dll"), Path.Combine(fortunes, "out", "Fortunes.dll"));
    }

    private static async Task TakeOutAsync(string project)
    {
        var lines = (await File.ReadAllLinesAsync(project)).ToList();
        lines.RemoveAll(line => NotNeeded.Any(name => line.Contains(name, StringComparison.Ordinal)));
        await File.WriteAllLinesAsync(project, lines);
    }

    private static async Task WriteFortunesAsync(string folder)
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "Fortunes.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><Nullable>enable</Nullable><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.EntityFrameworkCore.Sqlite" Version="10.0.14" />
                <PackageReference Include="SQLitePCLRaw.bundle_e_sqlite3" Version="3.0.3" />
                <PackageReference Include="SQLitePCLRaw.core" Version="3.0.3" />
              </ItemGroup>
            </Project>
            """);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), """
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.EntityFrameworkCore;

            var builder = WebApplication.CreateBuilder(args);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.AddControllersWithViews();
            builder.Services.AddDbContext<Db>(o => o.UseSqlite("Data Source=fortunes.db"));
            var app = builder.Build();
            app.MapControllers();
            using (var scope = app.Services.CreateScope())
            {
                var db = scope.ServiceProvider.GetRequiredService<Db>();
                if (db.Database.EnsureCreated())
                {
                    db.AddRange(Enumerable.Range(1, 12).Select(i => new Fortune { Message = $"Fortune number {i} <b>is kind</b> to those who wait" }));
                    db.SaveChanges();
                }
            }

            app.Run();

            public class Fortune { public int Id { get; set; } public string Message { get; set; } = ""; }
            public class Db(DbContextOptions<Db> options) : DbContext(options) { public DbSet<Fortune> Fortunes => Set<Fortune>(); }
            public class FortunesController(Db db) : Controller
            {
                [HttpGet("/")]
                public async Task<IActionResult> Index() => View(await db.Fortunes.AsNoTracking().OrderBy(f => f.Message).ToListAsync());
            }
            """);
        Directory.CreateDirectory(Path.Combine(folder, "Views", "Fortunes"));
        await File.WriteAllTextAsync(Path.Combine(folder, "Views", "Fortunes", "Index.cshtml"), """
            @model List<Fortune>
            <!DOCTYPE html>
            <html><head><title>Fortunes</title></head><body><table><tr><th>id</th><th>message</th></tr>
            @foreach (var fortune in Model)
            {
              <tr><td>@fortune.Id</td><td>@fortune.Message</td></tr>
            }
            </table></body></html>
            """);
    }
}
