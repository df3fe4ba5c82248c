using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>What a file may be called. A name is shown to people in MASH, so it must be what it looks like.</summary>
internal static class FileNames
{
    // Endings that a computer runs or unpacks: nobody needs one in the middle of a name, except to make a file look like another.
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        ".exe", ".com", ".bat", ".cmd", ".scr", ".pif", ".msi", ".jar", ".js", ".jse", ".vbs", ".vbe", ".wsf", ".ps1", ".sh", ".lnk", ".hta", ".dll", ".cpl", ".reg",
        ".htm", ".html", ".svg", ".xml", ".php", ".asp", ".aspx", ".docm", ".xlsm", ".pptm", ".dotm", ".xlsb", ".zip", ".rar", ".7z", ".gz", ".iso", ".img", ".app", ".apk",
    };

    // Marks that turn the direction of letters, so that "exe.pdf" can be shown for "fdp.exe".
    private const string Turning = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

    private const string Unseen = "\u00AD\u200B\u2060\uFEFF";

    /// <summary>The name without the folders that some browsers send with it.</summary>
    internal static string WithoutFolders(string sent) => sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..].Trim();

    /// <summary>Why this name is not taken, or nothing.</summary>
    internal static string? Problem(string name)
    {
        if (name.Any(c => Turning.Contains(c) || Unseen.Contains(c) || char.IsControl(c)))
        {
            return "Give the file another name and choose it again: its name has hidden marks in it";
        }

        if (name.Length > Attachment.NameMaxLength)
        {
            return $"Give the file a name of {Attachment.NameMaxLength} characters or fewer and choose it again";
        }

        if (FileKind.Of(name) is null)
        {
            return $"Choose a file that is one of these: {FileKind.InWords}";
        }

        var stem = Path.GetFileNameWithoutExtension(name);
        var inner = stem.Split('.').Skip(1).Select(part => "." + part.Trim()).FirstOrDefault(part => Hidden.Contains(part) || FileKind.Of("x" + part) is not null);
        return stem.Trim('.', ' ').Length == 0 || inner is not null
            ? $"Give the file a name with one ending only, such as “photo{Path.GetExtension(name).ToLowerInvariant()}”, and choose it again"
            : null;
    }
}
