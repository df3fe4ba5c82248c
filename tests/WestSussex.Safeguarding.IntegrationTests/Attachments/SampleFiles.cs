using System.IO.Compression;
using System.Text;

namespace WestSussex.Safeguarding.IntegrationTests.Attachments;

/// <summary>Small files of every kind, and files that are not what they say.</summary>
internal static class SampleFiles
{
    /// <summary>The line that every scanner knows and that harms nobody; written in two parts, or a scanner would take this file away.</summary>
    public static readonly byte[] Eicar = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public static byte[] Pdf(string text = "hello") => Encoding.UTF8.GetBytes($"%PDF-1.7\n{text}\n%%EOF");

    public static byte[] Jpeg(string text = "") => [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. Encoding.UTF8.GetBytes(text), 0xFF, 0xD9];

    public static byte[] Boxed(string brand) => [0, 0, 0, 24, .. Encoding.ASCII.GetBytes("ftyp" + brand), 0, 0, 0, 0];

    public static byte[] Office(string mainPart, params (string Name, int Bytes)[] more)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "[Content_Types].xml", Encoding.UTF8.GetBytes("<Types/>"));
            Write(archive, mainPart, Encoding.UTF8.GetBytes("<document/>"));
            foreach (var (name, bytes) in more)
            {
                Write(archive, name, new byte[bytes]);
            }
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }
}
