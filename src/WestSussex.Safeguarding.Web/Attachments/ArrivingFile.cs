using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>The parts of a form with a file, in the order in which they arrive.</summary>
internal sealed class ArrivingFile(MultipartReader reader, long? length)
{
    private MultipartSection? _file;

    /// <summary>The length of the whole form as the browser says it.</summary>
    internal long? Length => length;

    /// <summary>As the browser sent it; nothing when the form has no file.</summary>
    internal string? FileName { get; private set; }

    internal Stream? Content => _file?.Body;

    internal async Task<Dictionary<string, StringValues>> FieldsBeforeAsync(int most, int longest, CancellationToken cancellationToken)
    {
        var fields = new Dictionary<string, StringValues>();
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (Disposition(section) is not { } part)
            {
                continue;
            }

            if (part.IsFileDisposition())
            {
                _file = section;
                FileName = Name(part);
                break;
            }

            fields[HeaderUtilities.RemoveQuotes(part.Name).ToString()] = await TextAsync(section, longest, cancellationToken);
            if (fields.Count > most)
            {
                throw new InvalidDataException("More fields than this form has.");
            }
        }

        return fields;
    }

    /// <summary>What stands behind the file, once it has been read.</summary>
    internal async Task<string?> FieldAfterAsync(string name, int longest, CancellationToken cancellationToken)
    {
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (Disposition(section) is { } part && !part.IsFileDisposition() && HeaderUtilities.RemoveQuotes(part.Name) == name)
            {
                return await TextAsync(section, longest, cancellationToken);
            }
        }

        return null;
    }

    private static ContentDispositionHeaderValue? Disposition(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part) && part.DispositionType == "form-data" ? part : null;

    private static string? Name(ContentDispositionHeaderValue part)
    {
        var name = HeaderUtilities.RemoveQuotes(part.FileNameStar).ToString() is { Length: > 0 } star ? star : HeaderUtilities.RemoveQuotes(part.FileName).ToString();
        return name.Length == 0 ? null : name;
    }

    private static async Task<string> TextAsync(MultipartSection section, int longest, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(section.Body, Encoding.UTF8);
        var text = new char[longest + 1];
        var read = await reader.ReadBlockAsync(text, cancellationToken);
        return read <= longest ? new string(text, 0, read) : throw new InvalidDataException("A field is longer than this form allows.");
    }
}
