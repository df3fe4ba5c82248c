using System.Globalization;
using System.Text;

namespace WestSussex.Safeguarding.Web.Areas.Dev.Outbox;

/// <summary>One mail as the developer sees it.</summary>
public sealed record SentMail(string To, string Subject, string Body, DateTime At)
{
    /// <summary>Reads a mail of our own out of the pickup folder: plain text, base64 or quoted-printable.</summary>
    public static SentMail Read(string path, DateTime at)
    {
        var text = File.ReadAllText(path);
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        var head = end < 0 ? text : text[..end].Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal);
        var body = end < 0 ? "" : text[(end + 4)..];
        return new SentMail(Header(head, "To"), Words(Header(head, "Subject")), Decode(body, Header(head, "Content-Transfer-Encoding")), at);
    }

    private static string Header(string head, string name) => head.Split("\r\n")
        .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
        .Select(line => line[(name.Length + 1)..].Trim())
        .FirstOrDefault() ?? "";

    private static string Decode(string body, string encoding) => encoding.ToUpperInvariant() switch
    {
        "BASE64" => Encoding.UTF8.GetString(Convert.FromBase64String(body.ReplaceLineEndings(""))),
        "QUOTED-PRINTABLE" => QuotedPrintable(body.Replace("=\r\n", "", StringComparison.Ordinal)),
        _ => body,
    };

    // A subject with other than ASCII letters comes as =?utf-8?B?…?= words.
    private static string Words(string subject) => string.Concat(subject.Split(' ').Select(word =>
    {
        var parts = word.Split('?');
        return parts.Length == 5 && parts[2] is "B" or "b" ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[3]))
            : parts.Length == 5 ? QuotedPrintable(parts[3].Replace('_', ' '))
            : word + " ";
    })).Trim();

    private static string QuotedPrintable(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length
                && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }
}
