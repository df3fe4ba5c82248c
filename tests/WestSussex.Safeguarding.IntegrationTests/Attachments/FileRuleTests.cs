using WestSussex.Safeguarding.Web.Attachments;

namespace WestSussex.Safeguarding.IntegrationTests.Attachments;

public class FileRuleTests
{
    [Theory]
    [InlineData("letter.pdf")]
    [InlineData("Notes 3.11.2026.TXT")]
    [InlineData("Zoë’s drawing – monday.jpeg")]
    [InlineData("مدرسة.png")]
    public void Problem_NameOfAFileThatIsTaken_IsNone(string name) => Assert.Null(FileNames.Problem(name));

    [Theory]
    [InlineData("photo.svg", "one of these")]
    [InlineData("macro.docm", "one of these")]
    [InlineData("run.exe", "one of these")]
    [InlineData("noending", "one of these")]
    [InlineData("invoice.exe.pdf", "one ending only")]
    [InlineData("photo.jpg.pdf", "one ending only")]
    [InlineData("page.svg.png", "one ending only")]
    [InlineData(".pdf", "one ending only")]
    [InlineData("gnp\u202Efdp.exe.pdf", "hidden marks")]
    [InlineData("a\u200Bb.pdf", "hidden marks")]
    [InlineData("a\tb.pdf", "hidden marks")]
    public void Problem_NameThatIsNotWhatItLooksLike_SaysWhatToDo(string name, string part) =>
        Assert.Contains(part, FileNames.Problem(name), StringComparison.Ordinal);

    [Fact]
    public void Problem_NameThatIsTooLong_SaysSo() => Assert.Contains("200 characters", FileNames.Problem(new string('a', 200) + ".pdf"), StringComparison.Ordinal);

    [Theory]
    [InlineData("C:\\fakepath\\a.pdf", "a.pdf")]
    [InlineData("../../etc/a.pdf", "a.pdf")]
    public void WithoutFolders_PathOfSomeBrowsers_IsTheNameAlone(string sent, string name) => Assert.Equal(name, FileNames.WithoutFolders(sent));

    [Fact]
    public void Begins_EachKind_KnowsItsOwnAndNoOther()
    {
        var samples = new Dictionary<string, byte[]>
        {
            ["pdf"] = SampleFiles.Pdf(),
            ["docx"] = SampleFiles.Office("word/document.xml"),
            ["jpg"] = SampleFiles.Jpeg(),
            ["png"] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0],
            ["heic"] = SampleFiles.Boxed("heic"),
            ["m4a"] = SampleFiles.Boxed("M4A "),
            ["mp3"] = "ID3\u0003"u8.ToArray(),
            ["wav"] = "RIFF\u0001\u0001\u0001\u0001WAVEfmt "u8.ToArray(),
            ["txt"] = "He said that he was hungry."u8.ToArray(),
        };

        foreach (var (id, bytes) in samples)
        {
            var known = FileKind.All.Where(kind => kind.Begins(bytes)).Select(kind => kind.Id).ToList();
            Assert.Contains(id, known);
            Assert.Equal(id == "docx" ? 3 : 1, known.Count);
        }
    }

    [Theory]
    [InlineData("<svg onload='x'>")]
    [InlineData("  <!DOCTYPE html>")]
    [InlineData("MZ\u0001\u0000")]
    public void Begins_TextThatIsNone_IsRefused(string content) =>
        Assert.False(FileKind.Of("a.txt")!.Begins(System.Text.Encoding.UTF8.GetBytes(content)));

    [Fact]
    public void Problem_OfficeDocumentsAsTheyShouldBe_IsNone()
    {
        Assert.Null(Look("a.docx", SampleFiles.Office("word/document.xml")));
        Assert.Null(Look("a.xlsx", SampleFiles.Office("xl/workbook.xml")));
        Assert.Null(Look("a.pptx", SampleFiles.Office("ppt/presentation.xml")));
    }

    [Fact]
    public void Problem_MacrosInside_SaysSaveWithout()
    {
        Assert.Contains("without macros", Look("a.docx", SampleFiles.Office("word/document.xml", ("word/vbaProject.bin", 10))), StringComparison.Ordinal);
        Assert.Contains("without macros", Look("a.xlsx", SampleFiles.Office("xl/workbook.xml", ("xl/macrosheets/sheet1.xml", 10))), StringComparison.Ordinal);
        Assert.Contains("without macros", Look("a.docx", SampleFiles.Office("word/document.xml", ("word/run.exe", 10))), StringComparison.Ordinal);
    }

    [Fact]
    public void Problem_UnpacksToFarMore_SaysSmaller() =>
        Assert.Contains("unpacks", Look("a.docx", SampleFiles.Office("word/document.xml", ("word/media/big.bin", 30 * 1024 * 1024))), StringComparison.Ordinal);

    [Fact]
    public void Problem_AnotherArchive_SaysThatItLies()
    {
        Assert.Contains("content does not", Look("a.docx", SampleFiles.Office("xl/workbook.xml")), StringComparison.Ordinal);
        Assert.Contains("content does not", Look("a.docx", [0x50, 0x4B, 3, 4, 1, 2, 3]), StringComparison.Ordinal);
    }

    private static string? Look(string name, byte[] content) => OfficeDocument.Problem(new MemoryStream(content), FileKind.Of(name)!);
}
