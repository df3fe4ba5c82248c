using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>
/// A form with one file, which is read as it arrives: the framework would put it on the disk unencrypted. Reads the fields that stand before
/// the file, so that antiforgery finds its token among them, and leaves the rest to the action. Also raises the limit of the request's size,
/// for this action only.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StreamedFormAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    // More than a file may have, so that one that is a little too large is answered with a message and not with a broken connection.
    private const long MostBytes = 64L * 1024 * 1024;
    private const int LongestField = ReceiveFile.LongestTyped;
    private const int MostFields = 8;
    private const int LongestBoundary = 100;

    /// <summary>Ahead of antiforgery.</summary>
    public int Order => 900;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        var http = context.HttpContext;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MostBytes;
        }

        if (Boundary(http.Request) is not { } boundary)
        {
            return;
        }

        try
        {
            var arriving = new ArrivingFile(new MultipartReader(boundary, http.Request.Body), http.Request.ContentLength);
            var fields = await arriving.FieldsBeforeAsync(MostFields, LongestField, http.RequestAborted);
            http.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));
            http.Features.Set(arriving);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            context.Result = new BadRequestResult();
        }
    }

    private static string? Boundary(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != "multipart/form-data")
        {
            return null;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        return boundary is { Length: > 0 and <= LongestBoundary } ? boundary : null;
    }
}
