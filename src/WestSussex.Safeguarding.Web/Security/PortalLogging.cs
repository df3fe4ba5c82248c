using System.Globalization;
using Serilog;
using Serilog.Filters;
using Serilog.Formatting.Json;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>
/// The log: JSON in the data folder for machines, lines on the console for people. On a server the line of each request goes to the file
/// only, for each line on the console makes all requests wait. Levels come from section "Serilog".
/// </summary>
public static class PortalLogging
{
    private const int FilesKept = 31;
    private static readonly TimeSpan WrittenWithin = TimeSpan.FromSeconds(1);

    public static WebApplicationBuilder AddPortalLogging(this WebApplicationBuilder builder)
    {
        var configuration = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).Enrich.FromLogContext();
        if (builder.Configuration.GetValue("Logging:ToConsole", true))
        {
            configuration.WriteTo.Logger(console => console
                .Filter.ByExcluding(line => !builder.Environment.IsDevelopment() && Matching.FromSource<RequestLine>()(line))
                .WriteTo.Console(formatProvider: CultureInfo.InvariantCulture));
        }

        if (builder.Configuration.GetValue("Logging:ToFile", true))
        {
            var folder = DataFolder.From(builder.Configuration, builder.Environment).Folder("logs");
            configuration.WriteTo.File(
                new JsonFormatter(), Path.Combine(folder, "portal-.json"), rollingInterval: RollingInterval.Day, retainedFileCountLimit: FilesKept,
                buffered: true, flushToDiskInterval: WrittenWithin);
        }

        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(configuration.CreateLogger(), dispose: true);
        return builder;
    }
}
