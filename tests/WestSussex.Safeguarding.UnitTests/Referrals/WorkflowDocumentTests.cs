using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.UnitTests.Referrals;

/// <summary>docs/domain.md says the same as the workflow.</summary>
public sealed class WorkflowDocumentTests
{
    private static readonly ChildStatus[] Columns =
    [
        ChildStatus.Received, ChildStatus.Screening, ChildStatus.ReturnedForInformation, ChildStatus.GatheringInformation, ChildStatus.ReadyToDecide,
        ChildStatus.AwaitingAuthorisation, ChildStatus.Decided, ChildStatus.PassedToAllocatedWorker, ChildStatus.Linked, ChildStatus.Closed,
    ];

    private static readonly string[] Lines = File.ReadAllLines(Document());

    [Fact]
    [Trait("Requirement", "MT-03")]
    public void Table_EveryVerbAndStatus_AgreesWithTheWorkflow()
    {
        foreach (var verb in Enum.GetValues<Verb>())
        {
            var cells = Row(verb.ToString());
            var written = Columns.Where((_, i) => cells[i + 1] == "yes");
            Assert.Equal(Columns.Where(status => ChildWorkflow.Allows(verb, status)), written);
        }
    }

    [Fact]
    public void Words_EveryStatus_AgreeWithWhatPeopleRead()
    {
        foreach (var status in Enum.GetValues<ChildStatus>())
        {
            Assert.Equal([status.ToString(), ChildWorkflow.InWords(status), ChildWorkflow.InWordsForReferrer(status)], Row(status.ToString()));
        }
    }

    private static string[] Row(string first)
    {
        var line = Assert.Single(Lines, l => l.StartsWith($"| {first} |", StringComparison.Ordinal));
        return [.. line.Trim('|').Split('|').Select(cell => cell.Trim())];
    }

    private static string Document()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WestSussex.Safeguarding.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The project's root was not found.");
        }

        return Path.Combine(folder.FullName, "docs", "domain.md");
    }
}
