using System.IO.Compression;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>Looks into an office document without unpacking it: its list of parts says enough.</summary>
internal static class OfficeDocument
{
    private const int MostParts = 10_000;
    private const long MostUnpacked = 500L * 1024 * 1024;
    private const long Unremarkable = 20L * 1024 * 1024;
    private const long MostTimesLarger = 100;
    private const int MostOfTheList = 1024 * 1024;
    private const string ListOfParts = "[Content_Types].xml";

    // Programs inside a document: macros, old macro sheets, controls, and files that a computer runs.
    private static readonly string[] Programs = ["vbaproject", "vbadata", "macrosheets/", "activex/", "dialogsheets/"];
    private static readonly HashSet<string> Runnable = new(StringComparer.OrdinalIgnoreCase) { ".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".scr", ".ps1", ".hta", ".lnk", ".jar", ".msi", ".zip" };

    /// <summary>Why it is not taken, or nothing.</summary>
    internal static string? Problem(Stream content, FileKind kind)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var parts = archive.Entries;
            if (parts.Count > MostParts || IsBomb(parts, content.Length))
            {
                return "Choose a smaller document: this one unpacks to far more than it should";
            }

            if (parts.Any(IsProgram) || SaysMacros(archive))
            {
                return "Save the document without macros and choose it again: files with programs in them are not taken";
            }

            return parts.Any(p => p.FullName == ListOfParts) && parts.Any(p => p.FullName == kind.MainPart) ? null : NotWhatItSays(kind);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or NotSupportedException or IOException or ArgumentException)
        {
            return NotWhatItSays(kind);
        }
    }

    internal static string NotWhatItSays(FileKind kind) =>
        $"Choose another file: the name of this one says that it is {kind.Name}, and its content does not";

    private static bool IsBomb(IReadOnlyCollection<ZipArchiveEntry> parts, long packed)
    {
        var unpacked = parts.Sum(p => Math.Min(p.Length, MostUnpacked + 1));
        return unpacked > MostUnpacked || (unpacked > Unremarkable && unpacked / Math.Max(1, packed) > MostTimesLarger);
    }

    private static bool IsProgram(ZipArchiveEntry part) =>
        Array.Exists(Programs, name => part.FullName.Contains(name, StringComparison.OrdinalIgnoreCase)) || Runnable.Contains(Path.GetExtension(part.FullName));

    private static bool SaysMacros(ZipArchive archive)
    {
        if (archive.GetEntry(ListOfParts) is not { } list)
        {
            return false;
        }

        using var reader = new StreamReader(list.Open());
        var text = new char[MostOfTheList];
        var read = reader.ReadBlock(text, 0, text.Length);
        var said = text.AsSpan(0, read);
        return said.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || said.Contains("vbaProject", StringComparison.OrdinalIgnoreCase);
    }
}
