using Microsoft.EntityFrameworkCore;
using Microsoft.VisualBasic.FileIO;
using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>
/// Registers agencies from a file with the columns Name, Type, Sector, EmailDomains (several apart by a space) and Parent (the name of an
/// agency in the file or in the portal). All of it or nothing: every line that is wrong is named first.
/// </summary>
public sealed class ImportAgenciesCommand : OperatorCommand
{
    private static readonly string[] Columns = ["Name", "Type", "Sector", "EmailDomains", "Parent"];

    public override string Name => "import-agencies";

    public override string Usage => "import-agencies FILE.csv";

    public override string Does => "registers agencies from a file";

    public override async Task<int> RunAsync(OperatorContext context)
    {
        var file = context.Only("which file to read");
        if (!File.Exists(file))
        {
            throw new UsageException($"There is no file “{file}”.");
        }

        await using var scope = context.Services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope(Name);
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        var known = await db.Agencies.ToDictionaryAsync(a => a.Name, a => a, StringComparer.OrdinalIgnoreCase, context.Stop);
        var problems = new List<string>();
        var added = Read(file, problems).Select(line => Register(line, known, problems)).OfType<Agency>().ToList();
        if (problems.Count > 0)
        {
            await context.Error.WriteLineAsync("Nothing was imported. Mend these lines and run it again:");
            problems.ForEach(context.Error.WriteLine);
            return 1;
        }

        db.Agencies.AddRange(added);
        await db.SaveChangesAsync(context.Stop);
        await context.Out.WriteLineAsync($"{added.Count} agencies were added.");
        return 0;
    }

    private static List<AgencyLine> Read(string file, List<string> problems)
    {
        using var parser = new TextFieldParser(file) { Delimiters = [","], HasFieldsEnclosedInQuotes = true, TrimWhiteSpace = true };
        try
        {
            if (parser.ReadFields() is not { } header || !Columns.SequenceEqual(header, StringComparer.OrdinalIgnoreCase))
            {
                problems.Add($"Line 1: the columns must be {string.Join(", ", Columns)}.");
                return [];
            }

            var lines = new List<AgencyLine>();
            while (!parser.EndOfData)
            {
                var number = parser.LineNumber;
                var fields = parser.ReadFields()!;
                if (fields.Length == Columns.Length)
                {
                    lines.Add(new AgencyLine(number, fields[0], fields[1], fields[2], fields[3], fields[4]));
                }
                else
                {
                    problems.Add($"Line {number}: {fields.Length} columns instead of {Columns.Length}.");
                }
            }

            return lines;
        }
        catch (MalformedLineException broken)
        {
            problems.Add($"Line {broken.LineNumber}: a quotation mark is missing.");
            return [];
        }
    }

    private static Agency? Register(AgencyLine line, Dictionary<string, Agency> known, List<string> problems)
    {
        var problem =
            known.ContainsKey(line.Name) ? $"“{line.Name}” is there already"
            : !IsName<AgencyType>(line.Type) ? $"“{line.Type}” is no type; use {string.Join(", ", Enum.GetNames<AgencyType>())}"
            : !IsName<AgencySector>(line.Sector) ? $"“{line.Sector}” is no sector; use {string.Join(", ", Enum.GetNames<AgencySector>())}"
            : !string.IsNullOrEmpty(line.Parent) && !known.ContainsKey(line.Parent) ? $"the parent “{line.Parent}” is not known; put it on an earlier line"
            : null;
        try
        {
            if (problem is null)
            {
                var parent = string.IsNullOrEmpty(line.Parent) ? null : known[line.Parent];
                var agency = Agency.Register(
                    line.Name, Enum.Parse<AgencyType>(line.Type, true), Enum.Parse<AgencySector>(line.Sector, true),
                    line.EmailDomains.Split(' ', StringSplitOptions.RemoveEmptyEntries), parent?.Id);
                known.Add(agency.Name, agency);
                return agency;
            }
        }
        catch (RuleBrokenException broken)
        {
            problem = broken.Message;
        }

        problems.Add($"Line {line.Number}: {problem}.");
        return null;
    }

    // A number would be taken by Enum.TryParse, whatever it means.
    private static bool IsName<T>(string text)
        where T : struct, Enum => Enum.GetNames<T>().Contains(text, StringComparer.OrdinalIgnoreCase);

    private sealed record AgencyLine(long Number, string Name, string Type, string Sector, string EmailDomains, string Parent);
}
