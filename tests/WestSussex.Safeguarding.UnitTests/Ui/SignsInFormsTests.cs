using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security.Mvc;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.UnitTests.Ui;

public class SignsInFormsTests
{
    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);

    [Theory]
    [InlineData("Signs")]
    [InlineData("Child1.Indicators")]
    [InlineData("Children[0].Indicators")]
    [Trait("Requirement", "RC-10")]
    public void InWords_OfPickedSigns_SaysTheirWordsTogetherAndLeavesThePickerOut(string field)
    {
        var signs = Policy.Current(Policy.LevelsOfNeed).Indicators.Take(2).ToList();
        TypedField[] fields = [new("Child1.Why", "Because"), new(field, ""), new(field, signs[0].Id), new(field, signs[1].Id), new("Child1.SignDomain", "health"), new("carried", "x")];

        var shown = SignsInForms.InWords(Policy, fields).ToList();

        Assert.Equal([("Why", "Because"), ("Signs picked", $"{signs[0].Text}\n{signs[1].Text}")], shown);
    }
}
