namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>The published portal in Production on a prepared database, with its limits on look-ups out of the way.</summary>
internal static class Portal
{
    public const string Practitioner = "saffron.quillfeather@marigold-primary.example";
    public const string Manager = "tansy.brackenhurst@mash.example";

    private static Task? _publishing;

    public static string Dll { get; } = Path.Combine(Options.Artifacts, "portal", "WestSussex.Safeguarding.Web.dll");

    /// <summary>Publishes the portal as it lies here, once.</summary>
    public static Task PublishAsync(Options options) => _publishing ??= options.AsPublished && File.Exists(Dll)
        ? Task.CompletedTask
        : Server.RunToEndAsync(
            "dotnet", Path.GetFullPath("."), "publish", "src/WestSussex.Safeguarding.Web", "-c", "Release", "-v", "q", "-nologo", "-o", Path.GetDirectoryName(Dll)!);

    public static Task<Server> StartAsync(PreparedData data, string firstPage = "/") => Server.StartAsync(
        Dll, firstPage,
        [
            .. data.Settings, "--AllowedHosts=127.0.0.1", "--Portal:Address=https://portal.example", "--Proxies:Known:0=127.0.0.1",
            "--Mail:Host=mail.example", "--Mail:DutyMailboxes:0=duty@mash.example", "--Operations:Email=operator@portal.example",
            "--RateLimits:LookUpsPerMinute=1000000",
        ]);

    /// <summary>Somebody who is signed in and has read one page with a form.</summary>
    public static async Task<Visitor> SignInAsync(Server server, PreparedData data, string email, string? firstPage = null)
    {
        var visitor = new Visitor(server);
        var (cookie, value) = await data.SessionAsync(email);
        visitor.Take(cookie, value);
        await visitor.PageAsync(firstPage ?? (email == Manager ? "/mash/find" : "/my-concerns"));
        return visitor;
    }
}
