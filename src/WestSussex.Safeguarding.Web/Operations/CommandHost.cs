using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>The portal's services without its web server: what every command runs on.</summary>
internal static class CommandHost
{
    public static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = ContentRoot() });
        builder.Logging.ClearProviders();

        // A command says in its own words what the database did not do.
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.AddSafeguardingData();
        builder.Services.AddAttachments();
        builder.Services.AddPolicyData().AddAdoptedEditions();
        return builder.Build();
    }

    // "dotnet run" starts in the project's folder, a published portal may be called from anywhere.
    private static string ContentRoot() =>
        File.Exists(Path.Combine(Directory.GetCurrentDirectory(), "appsettings.json")) ? Directory.GetCurrentDirectory() : AppContext.BaseDirectory;
}
