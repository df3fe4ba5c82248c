using FluentValidation;
using Moq;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.UnitTests.Ui;

public class DateEntryTests
{
    private const string What = "the child’s date of birth";

    [Theory]
    [InlineData("29", "2", "2024", true)]
    [InlineData("29", "2", "2025", false)]
    [InlineData("31", "6", "2026", false)]
    [InlineData("0", "1", "2020", false)]
    [InlineData("1", "13", "2020", false)]
    [InlineData(" 3 ", "March", "2019", true)]
    [InlineData("3", "mar", "2019", true)]
    [InlineData("3", "3", "19", false)]
    [InlineData("3", "3", "-2019", false)]
    [InlineData("٣", "3", "2019", false)]
    [InlineData("😀", "3", "2019", false)]
    [InlineData(null, null, null, false)]
    public void Parts_AreADateOnlyIfTheCalendarHasIt(string? day, string? month, string? year, bool expected) =>
        Assert.Equal(expected, new DateParts { Day = day, Month = month, Year = year }.TryGetDate(out _));

    [Fact]
    public void Parts_OfAStoredDay_GiveItBack()
    {
        var day = new DateOnly(2019, 3, 27);

        Assert.Equal(day, DateParts.From(day).ToDate());
        Assert.True(DateParts.From(null).IsEmpty);
    }

    [Theory]
    [InlineData("", "", "", "Born", "Enter the child’s date of birth")]
    [InlineData("3", "", "2019", "Born.Month", "The child’s date of birth must include a month")]
    [InlineData("31", "6", "2019", "Born", "The child’s date of birth must be a real date, like 27 3 2019")]
    [InlineData("4", "3", "2026", "Born", "The child’s date of birth must be today or in the past")]
    public void Rule_SaysWhatToDoAndWhere(string day, string month, string year, string field, string message)
    {
        var failure = Assert.Single(new FormValidator().Validate(Typed(day, month, year)).Errors);

        Assert.Equal(field, failure.PropertyName);
        Assert.Equal(message, failure.ErrorMessage);
    }

    [Fact]
    public void Rule_AcceptsToday() => Assert.True(new FormValidator().Validate(Typed("3", "3", "2026")).IsValid);

    [Fact]
    public void Text_WithLineBreaks_IsCountedAsTheCounterCountsIt()
    {
        var validator = new InlineValidator<Form>();
        validator.RuleFor(f => f.Story).NotLongerThan(3, "what you saw");

        Assert.True(validator.Validate(new Form { Story = "a\nb" }).IsValid);
        Assert.Equal("What you saw must be 3 characters or fewer", validator.Validate(new Form { Story = "abcd" }).Errors.Single().ErrorMessage);
    }

    private static Form Typed(string day, string month, string year) => new() { Born = new DateParts { Day = day, Month = month, Year = year } };

    private sealed class Form
    {
        public DateParts? Born { get; init; } = new();

        public string? Story { get; init; }
    }

    private sealed class FormValidator : AbstractValidator<Form>
    {
        public FormValidator()
        {
            var time = new Mock<TimeProvider>();
            time.Setup(t => t.GetUtcNow()).Returns(new DateTimeOffset(2026, 3, 3, 12, 0, 0, TimeSpan.Zero));
            RuleFor(f => f.Born).MustBeARealDate(What).MustNotBeInTheFuture(What, time.Object);
        }
    }
}
