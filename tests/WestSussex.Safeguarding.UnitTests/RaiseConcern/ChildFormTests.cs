using FluentValidation;
using WestSussex.Safeguarding.Web.Ui;
using WestSussex.Safeguarding.Web.Ui.People;

namespace WestSussex.Safeguarding.UnitTests.RaiseConcern;

public class ChildFormTests
{
    private readonly ChildFormValidator _validator = new(new StandingClock());

    [Theory]
    [InlineData("Wren", "Larkspindle")]
    [InlineData("O’Brien-Núñez", null)]
    [InlineData(null, "Ng")]
    [InlineData("🌻", null)]
    [InlineData("محمد", null)]
    public void Validate_NameAsPeopleHaveThem_Passes(string? given, string? family) =>
        Assert.Empty(Errors(new ChildForm { Given = given, Family = family }, ChildForm.Parts.Name));

    [Fact]
    public void Validate_NoName_SaysWhatToDo() =>
        Assert.Equal(["Enter the child’s first name, or say that you do not know it"], Errors(new ChildForm(), ChildForm.Parts.Name));

    [Fact]
    public void Validate_NameNotKnown_Passes() =>
        Assert.Empty(Errors(new ChildForm { NameNotKnown = true }, ChildForm.Parts.Name));

    [Theory]
    [InlineData("29", "2", "2024", null)]
    [InlineData("29", "2", "2025", "The date of birth must be a real date, like 27 3 2019")]
    [InlineData("31", "6", "2020", "The date of birth must be a real date, like 27 3 2019")]
    [InlineData("4", "3", "2026", "The date of birth must be today or in the past")]
    [InlineData("3", "3", "2008", "This form is for children under 18. Check the date of birth")]
    [InlineData("4", "3", "2008", null)]
    [InlineData("", "3", "2020", "The date of birth must include a day")]
    [Trait("Requirement", "RC-26")]
    public void Validate_DateOfBirth_IsARealDayOfSomebodyUnder18(string day, string month, string year, string? message)
    {
        var form = new ChildForm { Birth = BirthAnswer.DateOfBirth, DateOfBirth = new DateParts { Day = day, Month = month, Year = year } };

        Assert.Equal(message, Errors(form, ChildForm.Parts.Born).FirstOrDefault());
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("17", true)]
    [InlineData("18", false)]
    [InlineData("-1", false)]
    [InlineData("five", false)]
    [InlineData(null, false)]
    public void Validate_EstimatedAge_IsFrom0To17(string? age, bool passes) =>
        Assert.Equal(passes, Errors(new ChildForm { Birth = BirthAnswer.Estimate, EstimatedAge = age }, ChildForm.Parts.Born).Count == 0);

    [Fact]
    [Trait("Requirement", "RC-26")]
    public void Validate_UnbornWithoutDate_Passes() =>
        Assert.Empty(Errors(new ChildForm { Birth = BirthAnswer.Unborn }, ChildForm.Parts.Born));

    [Fact]
    public void Validate_NoFixedAddress_Passes() =>
        Assert.Empty(Errors(new ChildForm { NoAddress = NoAddress.NoFixedAddress }, ChildForm.Parts.Address));

    [Fact]
    [Trait("Requirement", "AW-01")]
    public void Validate_SocialWorkerNotAnswered_OffersIDoNotKnow() =>
        Assert.Contains("I do not know", Assert.Single(Errors(new ChildForm(), ChildForm.Parts.SocialWorker)), StringComparison.Ordinal);

    private List<string> Errors(ChildForm form, string part) =>
        [.. _validator.Validate(form, options => options.IncludeRuleSets(part)).Errors.Select(e => e.ErrorMessage)];
}

/// <summary>Stands at 10am on 3 March 2026.</summary>
internal sealed class StandingClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => new(2026, 3, 3, 10, 0, 0, TimeSpan.Zero);
}
