using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
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
        using var reader = new CsvReader(new StreamReader(file), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
            MissingFieldFound = null,
            PrepareHeaderForMatch = header => header.Header.ToUpperInvariant(),
        });
        try
        {
            return [.. reader.GetRecords<AgencyLine>().Select((line, index) => line with { Number = index + 2 })];
        }
        catch (CsvHelperException problem)
        {
            problems.Add($"Line {problem.Context?.Parser?.Row ?? 1}: the columns must be Name, Type, Sector, EmailDomains and Parent.");
            return [];
        }
    }

    private static Agency? Register(AgencyLine line, Dictionary<string, Agency> known, List<string> problems)
    {
        var problem =
            known.ContainsKey(line.Name) ? $"“{line.Name}” is there already"
            : !Enum.TryParse<AgencyType>(line.Type, true, out _) ? $"“{line.Type}” is no type; use {string.Join(", ", Enum.GetNames<AgencyType>())}"
            : !Enum.TryParse<AgencySector>(line.Sector, true, out _) ? $"“{line.Sector}” is no sector; use {string.Join(", ", Enum.GetNames<AgencySector>())}"
            : !string.IsNullOrEmpty(line.Parent) && !known.ContainsKey(line.Parent) ? $"the parent “{line.Parent}” is not known; put it on an earlier line"
            : null;
        try
        {
            if (problem is null)
            {
                var parent = string.IsNullOrEmpty(line.Parent) ? null : known[line.Parent];
                var agency = Agency.Register(
                    line.Name, Enum.Parse<AgencyType>(line.Type, true), Enum.Parse<AgencySector>(line.Sector, true),
                    (line.EmailDomains ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries), parent?.Id);
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

    private sealed record AgencyLine
    {
        public string Name { get; init; } = "";

        public string Type { get; init; } = "";

        public string Sector { get; init; } = "";

        public string? EmailDomains { get; init; }

        public string? Parent { get; init; }

        [CsvHelper.Configuration.Attributes.Ignore]
        public int Number { get; init; }
    }
}
