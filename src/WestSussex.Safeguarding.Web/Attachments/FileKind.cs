namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>A kind of file that is taken: by the end of its name and by how it begins, both.</summary>
/// <param name="Id">Stored.</param>
/// <param name="Name">As people say it: "a Word document".</param>
/// <param name="Extensions">With their dots, in lower case.</param>
/// <param name="Begins">What the first bytes must be.</param>
internal sealed record FileKind(string Id, string Name, IReadOnlyList<string> Extensions, Func<byte[], bool> Begins)
{
    private const int BrandAt = 8;
    private const int BrandBytes = 4;

    private static readonly string[] PhotoBrands = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"];
    private static readonly string[] SoundBrands = ["M4A ", "M4B ", "mp42", "mp41", "isom", "iso2", "dash"];

    /// <summary>An office document's part without which it is none; null for what is no archive.</summary>
    public string? MainPart { get; private init; }

    public bool IsText => Id == "txt";

    internal static readonly IReadOnlyList<FileKind> All =
    [
        new("pdf", "a PDF", [".pdf"], start => Is(start, 0, "%PDF-"u8)),
        new("docx", "a Word document", [".docx"], IsArchive) { MainPart = "word/document.xml" },
        new("xlsx", "an Excel workbook", [".xlsx"], IsArchive) { MainPart = "xl/workbook.xml" },
        new("pptx", "a PowerPoint presentation", [".pptx"], IsArchive) { MainPart = "ppt/presentation.xml" },
        new("jpg", "a JPEG photo", [".jpg", ".jpeg"], start => Is(start, 0, [0xFF, 0xD8, 0xFF])),
        new("png", "a PNG picture", [".png"], start => Is(start, 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])),
        new("heic", "a HEIC photo", [".heic", ".heif"], start => IsBoxed(start, PhotoBrands)),
        new("txt", "a plain text", [".txt"], PlainText.Begins),
        new("m4a", "an M4A recording", [".m4a"], start => IsBoxed(start, SoundBrands)),
        new("mp3", "an MP3 recording", [".mp3"], start => Is(start, 0, "ID3"u8) || (start.Length > 1 && start[0] == 0xFF && (start[1] & 0xE6) == 0xE2)),
        new("wav", "a WAV recording", [".wav"], start => Is(start, 0, "RIFF"u8) && Is(start, BrandAt, "WAVE"u8)),
    ];

    /// <summary>The kinds in one line, for a hint.</summary>
    internal const string InWords = "PDF, Word, Excel or PowerPoint without macros, JPEG, PNG or HEIC photos, plain text, and recordings (M4A, MP3, WAV)";

    /// <summary>What a browser's file picker offers.</summary>
    internal static string Accept => string.Join(',', All.SelectMany(kind => kind.Extensions));

    internal static FileKind? Of(string name) => All.FirstOrDefault(kind => kind.Extensions.Contains(Path.GetExtension(name).ToLowerInvariant()));

    /// <summary>"docx" is "a Word document"; for lists.</summary>
    internal static string NameOf(string id) => All.FirstOrDefault(kind => kind.Id == id)?.Name is { } name ? name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..] : id;

    private static bool IsArchive(byte[] start) => Is(start, 0, [0x50, 0x4B, 0x03, 0x04]);

    private static bool IsBoxed(byte[] start, string[] brands) => Is(start, BrandBytes, "ftyp"u8)
        && start.Length >= BrandAt + BrandBytes && brands.Contains(System.Text.Encoding.ASCII.GetString(start, BrandAt, BrandBytes));

    private static bool Is(byte[] start, int at, ReadOnlySpan<byte> expected) =>
        start.Length >= at + expected.Length && start.AsSpan(at, expected.Length).SequenceEqual(expected);
}

/// <summary>A text has letters and line ends in it, and neither the bytes of other files nor the marks of a page that a browser would run.</summary>
internal static class PlainText
{
    private static readonly string[] Markup = ["<!doctype", "<html", "<svg", "<?xml", "<script", "%pdf-", "{\\rtf"];

    internal static bool Begins(byte[] start)
    {
        var text = System.Text.Encoding.UTF8.GetString(start).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return IsText(start) && !Array.Exists(Markup, mark => text.StartsWith(mark, StringComparison.OrdinalIgnoreCase));
    }

    internal static bool IsText(ReadOnlySpan<byte> bytes)
    {
        foreach (var b in bytes)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C))
            {
                return false;
            }
        }

        return true;
    }
}
