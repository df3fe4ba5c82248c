using System.Globalization;
using Serilog;
using Serilog.Formatting.Json;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>The log: lines on the console for people, JSON in the data folder for machines. Levels come from section "Serilog".</summary>
public static class PortalLogging
{
    private const int FilesKept = 31;

    public static WebApplicationBuilder AddPortalLogging(this WebApplicationBuilder builder)
    {
        var configuration = new LoggerConfiguration()
            .ReadFrom.Configuration(builder.Configuration)
            .Enrich.FromLogContext()
            .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
        if (builder.Configuration.GetValue("Logging:ToFile", true))
        {
            var folder = DataFolder.From(builder.Configuration, builder.Environment).Folder("logs");
            configuration.WriteTo.File(
                new JsonFormatter(), Path.Combine(folder, "portal-.json"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: FilesKept);
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(configuration.CreateLogger(), dispose: true);
        return builder;
    }
}
