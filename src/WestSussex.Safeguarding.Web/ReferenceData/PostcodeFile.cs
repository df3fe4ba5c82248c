using System.Text;
using WestSussex.Safeguarding.Domain.Policies;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>A file that says which postcode lies in which district: one line each, postcode and id or name of the district. Says everything that is wrong with it.</summary>
public sealed class PostcodeFile
{
    /// <summary>Largest file, in bytes.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    // More than anybody reads, and less than a hostile file could make.
    private const int MostMistakes = 1000;
    private const int Shown = 40;

    private readonly Dictionary<string, string> _districts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _lineOf = new(StringComparer.Ordinal);
    private readonly List<string> _mistakes = [];

    private PostcodeFile()
    {
    }

    /// <summary>Id of the district by postcode.</summary>
    public IReadOnlyDictionary<string, string> Districts => _districts;

    /// <summary>In words for the administrator; empty when nothing is wrong.</summary>
    public IReadOnlyList<string> Mistakes => _mistakes;

    public static PostcodeFile Read(byte[] bytes, PolicyList<District> districts)
    {
        var file = new PostcodeFile();
        try
        {
            file.Read(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF'), districts);
        }
        catch (DecoderFallbackException)
        {
            file._mistakes.Add("The file is not text in UTF-8. In a spreadsheet, save it as “CSV UTF-8”");
        }

        return file;
    }

    private void Read(string text, PolicyList<District> districts)
    {
        var number = 0;
        foreach (var line in text.EnumerateLines())
        {
            number++;
            if (line.IsWhiteSpace() || _mistakes.Count >= MostMistakes)
            {
                continue;
            }

            var cells = Cells(line.ToString());
            if (number == 1 && cells[0].Equals("postcode", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (Mistake(cells, number, districts) is { } mistake)
            {
                _mistakes.Add($"Line {number:N0}: {mistake}");
            }
        }

        if (_districts.Count == 0 && _mistakes.Count == 0)
        {
            _mistakes.Add("There is no postcode in the file");
        }

        if (_districts.Count > PostcodeTable.MostPostcodes)
        {
            _mistakes.Add($"There are {_districts.Count:N0} postcodes in the file; {PostcodeTable.MostPostcodes:N0} is the most");
        }
    }

    private string? Mistake(string[] cells, int number, PolicyList<District> districts)
    {
        if (cells.Length != 2)
        {
            return $"there must be a postcode, a comma and a district; there {(cells.Length == 1 ? "is one part" : $"are {cells.Length} parts")}";
        }

        if (Postcode.Read(cells[0]) is not { } postcode)
        {
            return $"“{Short(cells[0])}” is not a whole postcode";
        }

        if (districts.FirstOrDefault(d => IsNamed(d, cells[1])) is not { } district)
        {
            return $"there is no district “{Short(cells[1])}”. There are {string.Join(", ", districts.Select(d => d.Name))}";
        }

        if (_lineOf.TryGetValue(postcode, out var before))
        {
            return $"{Short(cells[0])} stands in line {before:N0} already{(_districts[postcode] == district.Id ? "" : ", with another district")}. Leave one of them, or take both out if people there should choose";
        }

        (_districts[postcode], _lineOf[postcode]) = (district.Id, number);
        return null;
    }

    private static bool IsNamed(District district, string words) =>
        district.Aliases.Append(district.Id).Append(district.Name).Contains(words, StringComparer.OrdinalIgnoreCase);

    // Neither postcodes nor districts hold a comma: quotes only stand around them.
    private static string[] Cells(string line) => [.. line.Split(',').Select(cell => cell.Trim().Trim('"').Trim())];

    private static string Short(string cell) => cell.Length <= Shown ? cell : cell[..Shown] + "…";
}
