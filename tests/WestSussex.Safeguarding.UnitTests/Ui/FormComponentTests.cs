using Microsoft.AspNetCore.Mvc.Rendering;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.TagHelpers;
using static WestSussex.Safeguarding.UnitTests.Ui.Rendering;

namespace WestSussex.Safeguarding.UnitTests.Ui;

public class FormComponentTests
{
    [Fact]
    public void Input_WithHint_IsAsDocumented()
    {
        var expected = Documented("input", "with hint text").Replace("test-name-2", "input-with-hint-text", StringComparison.Ordinal);

        AssertSameHtml(expected, Render(new InputTagHelper
        {
            Name = "input-with-hint-text",
            Label = "National insurance number",
            Hint = "It’s on your National Insurance card, benefit letter, payslip or P60. For example, ‘QQ 12 34 56 C’.",
        }));
    }

    [Fact]
    public void Input_WithPrefixAndSuffix_IsAsDocumented()
    {
        var expected = Documented("input", "with prefix and suffix")
            .Replace("name=\"cost\"", "name=\"input-with-prefix-suffix\"", StringComparison.Ordinal);

        AssertSameHtml(expected, Render(new InputTagHelper
        {
            Name = "input-with-prefix-suffix",
            Label = "Cost per item, in pounds",
            Prefix = "£",
            Suffix = "per item",
        }));
    }

    [Fact]
    public void Input_OfANestedField_JoinsItsDotsByUnderscores()
    {
        var html = Render(new InputTagHelper { For = Field("Children[0].FirstName", "Ash"), Label = "First name" });

        Assert.Contains("name=\"Children[0].FirstName\"", html, StringComparison.Ordinal);
        Assert.Contains("id=\"Children_0__FirstName\"", html, StringComparison.Ordinal);
        Assert.Contains("for=\"Children_0__FirstName\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_AfterAnError_KeepsWhatWasTypedAndNotWhatIsStored()
    {
        var helper = new InputTagHelper { For = Field("Name", "stored"), Label = "Name" };
        helper.ViewContext = Page(errors: s => s.SetModelValue("Name", "<b>typed</b>", "<b>typed</b>"));

        var html = Render(helper);

        Assert.Contains("value=\"&lt;b&gt;typed&lt;/b&gt;\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("stored", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Input_OfAPassword_IsNeverWrittenBack() =>
        Assert.DoesNotContain("secret", Render(new InputTagHelper { For = Field("Code", "secret"), Label = "Code", Type = "password" }), StringComparison.Ordinal);

    [Fact]
    public void Textarea_WithError_IsAsDocumented() => AssertSameHtml(
        Documented("textarea", "with error message"),
        Render(new TextareaTagHelper
        {
            Name = "no-ni-reason",
            Label = "Why can’t you provide a National Insurance number?",
            ViewContext = Page(errors: s => s.AddModelError("no-ni-reason", "You must provide an explanation")),
        }));

    [Fact]
    public void Textarea_WithMaxLength_CountsAndNeverCutsOff()
    {
        var html = Render(new TextareaTagHelper { Name = "more-detail", Label = "Can you provide more detail?", MaxLength = 10 });

        AssertSameHtml(Documented("character-count", "default"), html);
        Assert.DoesNotContain(" maxlength=", html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Textarea_BeginningWithAnEmptyLine_KeepsIt()
    {
        var html = Render(new TextareaTagHelper { For = Field("Story", "\nSecond line"), Label = "Story" });

        Assert.Contains(">&#xA;&#xA;Second line<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_WithHintAndError_IsAsDocumented() => AssertSameHtml(
        Documented("select", "with hint text and error message"),
        Render(new SelectTagHelper
        {
            Name = "select-2",
            Label = "Label text goes here",
            Hint = "Hint text goes here",
            Items = Enumerable.Range(1, 3).Select(i => new SelectListItem($"GOV.UK frontend option {i}", $"{i}")),
            ViewContext = Page(errors: s => s.AddModelError("select-2", "Error message goes here")),
        }));

    [Fact]
    public void Select_WithEmptyLabel_ChoosesNothingInAdvance()
    {
        var html = Render(new SelectTagHelper
        {
            For = Field<string?>("District", null),
            Label = "District",
            EmptyLabel = "Choose",
            Items = [new SelectListItem("Adur", "Adur")],
        });

        Assert.DoesNotContain("selected", html, StringComparison.Ordinal);
        Assert.Contains("<option value=\"\">Choose</option>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("with error message and hint", "dob-errors", "dob-errors")]
    [InlineData("with error on month input", "dob-month-error", "dob-month-error.Month")]
    public void Date_WithError_IsAsDocumented(string example, string name, string wrong)
    {
        var expected = Documented("date-input", example);
        foreach (var part in new[] { "Day", "Month", "Year" })
        {
            var lower = part.ToLowerInvariant();
            expected = expected.Replace($"{name}-{lower}\"", $"{name}_{part}\"", StringComparison.Ordinal)
                .Replace($"name=\"{lower}\"", $"name=\"{name}.{part}\"", StringComparison.Ordinal);
        }

        AssertSameHtml(expected, Render(new DateTagHelper
        {
            Name = name,
            Legend = "What is your date of birth?",
            Hint = "For example, 31 3 1980",
            ViewContext = Page(errors: s => s.AddModelError(wrong, "Error message goes here")),
        }));
    }

    [Fact]
    public void ErrorSummary_WithErrors_LinksToEachField()
    {
        var page = Page(errors: s =>
        {
            s.AddModelError("example-error-1", "The date your passport was issued must be in the past");
            s.AddModelError("example-error-2", "Enter a postcode, like AA1 1AA");
            s.AddModelError("example-error-2", "A second message for the same field is not repeated here");
        });

        AssertSameHtml(Documented("error-summary", "default"), Render(new ErrorSummaryTagHelper { ViewContext = page }));
    }

    [Fact]
    public void ErrorSummary_ForADate_LinksToItsFirstBox()
    {
        var page = Page(new FormWithDate(), s => s.AddModelError("Born", "Enter the child’s date of birth"));

        Assert.Contains("href=\"#Born_Day\"", Render(new ErrorSummaryTagHelper { ViewContext = page }), StringComparison.Ordinal);
    }

    [Fact]
    public void ErrorSummary_WithErrors_FollowsTheOrderOfTheForm()
    {
        var page = Page(new FormWithDate(), s =>
        {
            s.AddModelError("Agency", "third");
            s.AddModelError("Children[10].Name", "second");
            s.AddModelError("Children[9].Name", "first");
            s.AddModelError("Born.Year", "zeroth");
        });

        var html = Render(new ErrorSummaryTagHelper { ViewContext = page });

        var places = new[] { "zeroth", "first", "second", "third" }.Select(m => html.IndexOf(m, StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void ErrorSummary_WithoutErrors_WritesNothing() =>
        Assert.Equal("", Render(new ErrorSummaryTagHelper { ViewContext = Page() }));

    private sealed class FormWithDate
    {
        public DateParts Born { get; } = new();

        public IList<NamedChild> Children { get; } = [];

        public string? Agency { get; set; }
    }

    private sealed class NamedChild
    {
        public string? Name { get; set; }
    }
}
