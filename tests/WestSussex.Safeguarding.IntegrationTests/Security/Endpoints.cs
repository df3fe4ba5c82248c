using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Security;

/// <summary>One address and method that the portal answers.</summary>
internal sealed record PortalEndpoint(string Pattern, string Method, bool IsAction, IReadOnlyList<RoutePatternParameter> Parameters)
{
    /// <summary>The address with these values; an id that nobody has for the rest.</summary>
    public string Address(IReadOnlyDictionary<string, string>? values = null)
    {
        var address = Pattern;
        foreach (var (name, token, isNumber) in Parameters)
        {
            var value = values?.GetValueOrDefault(name) ?? (isNumber ? "1" : name is "reference" ? "WS-0000-0000" : Guid.Empty.ToString());
            address = token.Length == 0 ? address : address.Replace(token, Uri.EscapeDataString(value), StringComparison.Ordinal);
        }

        return "/" + address;
    }

    public override string ToString() => $"{Method} /{Pattern}";
}

/// <summary>A part of an address that varies, as it is written in the pattern.</summary>
internal sealed record RoutePatternParameter(string Name, string Token, bool IsNumber);

/// <summary>Everything that routing knows, read from the running portal: what is added later is walked without anybody thinking of it.</summary>
internal static class Endpoints
{
    /// <summary>Files of the build have an endpoint each; one of them stands for all in the tests that look at it.</summary>
    public static IReadOnlyList<PortalEndpoint> Of(PortalFactory portal) =>
    [
        .. from endpoint in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let isAction = endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null
           let pattern = endpoint.RoutePattern.RawText!.TrimStart('/')
           where isAction || !Path.HasExtension(pattern)
           from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [HttpMethods.Get]
           select new PortalEndpoint(pattern, method, isAction, [.. endpoint.RoutePattern.Parameters.Select(p => Parameter(p, pattern))]),
    ];

    private static RoutePatternParameter Parameter(Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart part, string pattern)
    {
        var token = Regex.Match(pattern, $@"\{{\*{{0,2}}{Regex.Escape(part.Name)}\b[^}}]*\}}").Value;
        return new RoutePatternParameter(part.Name, token, part.ParameterPolicies.Any(p => p.Content == "int"));
    }
}
