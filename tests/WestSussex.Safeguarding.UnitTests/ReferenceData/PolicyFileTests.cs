using System.Text.RegularExpressions;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.UnitTests.ReferenceData;

/// <summary>A mistake in a file stops the start with a sentence that names the file and the entry.</summary>
public sealed class PolicyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("policy-data-").FullName;

    public PolicyFileTests()
    {
        foreach (var file in Directory.GetFiles(PolicyDataServices.ShippedFolder, "*.json", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder, Path.GetRelativePath(PolicyDataServices.ShippedFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Load_OfTheUntouchedCopy_Works() => Assert.NotNull(Load());

    [Theory]
    [InlineData("contacts.json", "\"id\": \"police-non-emergency\"", "\"id\": \"police\"", "version 1: the id \"police\" is used twice")]
    [InlineData("contacts.json", "\"id\": \"mash\"", "\"id\": \"mesh\"", "the contact \"mash\" is missing")]
    [InlineData("contacts.json", "\"display\": \"01403 229900\"", "\"display\": \"01403 229901\"", "\"mash\" shows 01403 229901 but would dial 01403229900")]
    [InlineData("contacts.json", "\"digits\": \"999\",", "", "\"police\" needs exactly one of digits, email and webAddress")]
    [InlineData("contacts.json", "\"lastChecked\": \"2026-11-22\"", "\"lastChecked\": \"2026-11-31\"", "\"police\": ")]
    [InlineData("levels-of-need.json", "\"level\": 3,\\s+\"name\"", "\"level\": 4, \"name\"", "level 3 must be described exactly once")]
    [InlineData("levels-of-need.json", "\"domain\": \"health\"", "\"domain\": \"helth\"", "\"health.l1.on-track\" names the domain \"helth\"")]
    [InlineData("levels-of-need.json", "\"id\": \"health.l1.registered\"", "\"id\": \"health.l1.on-track\"", "the id \"health.l1.on-track\" is used twice")]
    [InlineData("levels-of-need.json", "\"effectiveFrom\": \"2026-11-22\"", "\"effectiveFrom\": \"22 Nov 2026\"", "version 0.1.0: effectiveFrom \"22 Nov 2026\" is not a date; write it like 2026-04-01")]
    [InlineData("outcomes.json", "\"effectiveFrom\": \"2020-01-01\"", "\"effectiveFrom\": \"2020-02-30\"", "effectiveFrom \"2020-02-30\" is not a date")]
    [InlineData("outcomes.json", "\"forReferrer\": \"Children’s social care will assess[^\"]*\",", "", "\"child-in-need-assessment\": ")]
    [InlineData("outcomes.json", "\"id\": \"no-further-action\",", "", "version 1: entry 1 has no id")]
    [InlineData("outcomes.json", "\"takesEffectAtOnce\": true,", "", "\"strategy-discussion\" protects a child, so it must take effect at once")]
    [InlineData("outcomes.json", "\"needsTakenOnBy\"", "\"needsTakenOn\"", "\"single-agency-support\": ")]
    [InlineData("authorisation-rules.json", "\"information-and-advice\"", "\"advice\"", "the outcome \"advice\" does not exist in outcomes.json")]
    [InlineData("districts.json", "\"early-help-south\"", "\"early-help-east\"", "\"adur\" names the contact \"early-help-east\"")]
    [InlineData("opening-hours.json", "17:00:00", "08:00:00", "open before it closes")]
    [InlineData("bank-holidays.json", "2024-03-29", "2024-04-01", "2024-04-01 is listed twice")]
    [InlineData("clock-rules.json", "\"firstAnswerWorkingDays\": 1", "\"firstAnswerWorkingDays\": 0", "every time must be at least 1")]
    [InlineData("clock-rules.json", "\"reviewWeeks\": 6,", "", "version 1: ")]
    [InlineData("retention-classes.json", "\"years\": 25", "\"years\": 0", "\"referral\" needs either years or days")]
    [InlineData("service-names.json", "\"source\": \"[^\"]*\",", "", "every version needs \"source\"")]
    [InlineData("return-reasons.json", "\"content\"", "\"contents\"", "\"content\" is missing")]
    [InlineData("reasons-for-not-telling.json", "^\\[", "[[", "cannot be used")]
    public void Load_OfAFileWithAMistake_NamesFileAndEntry(string file, string find, string replace, string says)
    {
        var path = Path.Combine(_folder, file);
        var text = File.ReadAllText(path);
        var broken = new Regex(find).Replace(text, replace, 1);

        Assert.NotEqual(text, broken);
        File.WriteAllText(path, broken);

        var problem = Assert.Throws<InvalidPolicyDataException>(Load);

        Assert.StartsWith($"The policy data in {file} cannot be used: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(says, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_WithoutAFile_NamesIt()
    {
        File.Delete(Path.Combine(_folder, "contacts.json"));
        Assert.StartsWith("The policy data in contacts.json cannot be used: ", Assert.Throws<InvalidPolicyDataException>(Load).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void OpeningHours_WithASecondVersion_ChangeOnItsFirstDay()
    {
        var path = Path.Combine(_folder, "opening-hours.json");
        var first = File.ReadAllText(path).Trim().TrimStart('[').TrimEnd(']');
        var second = first.Replace("\"version\": \"1\"", "\"version\": \"2\"", StringComparison.Ordinal)
            .Replace("2020-01-01", "2026-04-01", StringComparison.Ordinal).Replace("09:00:00", "08:00:00", StringComparison.Ordinal);
        File.WriteAllText(path, $"[{second},{first}]");

        var policy = Load();

        Assert.Equal(new TimeOnly(9, 0), policy.CalendarOn(new DateOnly(2026, 3, 31)).Hours.Opens);
        Assert.Equal(new TimeOnly(8, 0), policy.CalendarOn(new DateOnly(2026, 4, 1)).Hours.Opens);
    }

    private PolicyData Load() => new(_folder, TimeProvider.System);
}
