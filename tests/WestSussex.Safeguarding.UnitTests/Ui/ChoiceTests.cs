using WestSussex.Safeguarding.Web.Ui.TagHelpers;
using static WestSussex.Safeguarding.UnitTests.Ui.Rendering;

namespace WestSussex.Safeguarding.UnitTests.Ui;

public class ChoiceTests
{
    private static Child Radio(string value, string label, string content = "") =>
        new(new RadioTagHelper { Value = value, Label = label }, content);

    private static Child Checkbox(string value, string label, bool exclusive = false, string? hint = null) =>
        new(new CheckboxTagHelper { Value = value, Label = label, Exclusive = exclusive, Hint = hint });

    [Fact]
    public void Radios_WithDivider_AreAsDocumented() => AssertSameHtml(
        Documented("radios", "with a divider").Replace("name=\"example\"", "name=\"example-divider\"", StringComparison.Ordinal),
        Render(
            new RadiosTagHelper { Name = "example-divider", Legend = "How do you want to sign in?" },
            Radio("government-gateway", "Use Government Gateway"),
            Radio("govuk-verify", "Use GOV.UK Verify"),
            new Child(new DividerTagHelper()),
            Radio("create-account", "Create an account")));

    [Fact]
    public void Radios_Inline_AreAsDocumented() => AssertSameHtml(
        Documented("radios", "inline"),
        Render(
            new RadiosTagHelper
            {
                For = Field("example", "no"),
                SideBySide = true,
                Legend = "Have you changed your name?",
                Hint = "This includes changing your last name or spelling your name differently.",
            },
            Radio("yes", "Yes"),
            Radio("no", "No")));

    [Fact]
    public void Radios_WithError_AreAsDocumented() => AssertSameHtml(
        Documented("radios", "with fieldset and error message"),
        Render(
            new RadiosTagHelper
            {
                For = Field("example", "no"),
                Legend = "Have you changed your name?",
                ViewContext = Page(errors: s => s.AddModelError("example", "Please select an option")),
            },
            Radio("yes", "Yes"),
            Radio("no", "No")));

    [Fact]
    public void Radios_WithConditionalContent_AreAsDocumented()
    {
        static string Inner(string id, string label) =>
            $"<label class=\"govuk-label\" for=\"{id}\">{label}</label>\n<input class=\"govuk-input govuk-!-width-one-third\" name=\"{id}\" type=\"text\" id=\"{id}\">\n";

        AssertSameHtml(
            Documented("radios", "with conditional items"),
            Render(
                new RadiosTagHelper { Name = "how-contacted", Legend = "How do you want to be contacted?" },
                Radio("email", "Email", Inner("context-email", "Email address")),
                Radio("phone", "Phone", Inner("contact-phone", "Phone number")),
                Radio("text", "Text message", Inner("contact-text-message", "Mobile phone number"))));
    }

    [Fact]
    public void Radios_AsPageHeading_PutTheLegendIntoTheOnlyH1() => Assert.Contains(
        "<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--l\"><h1 class=\"govuk-fieldset__heading\">Where?</h1></legend>",
        Render(new RadiosTagHelper { Name = "w", Legend = "Where?", LegendSize = "l", IsPageHeading = true }, Radio("1", "Home")),
        StringComparison.Ordinal);

    [Fact]
    public void Radios_WithoutAnAnswer_ChooseNothing() => Assert.DoesNotContain(
        "checked",
        Render(new RadiosTagHelper { For = Field<bool?>("Told", null), Legend = "Told?" }, Radio("true", "Yes"), Radio("false", "No")),
        StringComparison.Ordinal);

    [Fact]
    public void Checkboxes_WithDividerAndNone_AreAsDocumented() => AssertSameHtml(
        Documented("checkboxes", "with divider and None"),
        Render(
            new CheckboxesTagHelper { Name = "with-divider-and-none", Legend = "Which types of waste do you transport regularly?" },
            Checkbox("animal", "Waste from animal carcasses"),
            Checkbox("mines", "Waste from mines or quarries"),
            Checkbox("farm", "Farm or agricultural waste"),
            new Child(new DividerTagHelper()),
            Checkbox("none", "None of these", exclusive: true)));

    [Fact]
    public void Checkboxes_WithErrorAndHints_AreAsDocumented()
    {
        const string hint = "Nullam id dolor id nibh ultricies vehicula ut id elit.";
        AssertSameHtml(
            Documented("checkboxes", "with error message"),
            Render(
                new CheckboxesTagHelper
                {
                    Name = "waste",
                    Legend = "Which types of waste do you transport regularly?",
                    ViewContext = Page(errors: s => s.AddModelError("waste", "Please select an option")),
                },
                Checkbox("animal", "Waste from animal carcasses", hint: hint),
                Checkbox("mines", "Waste from mines or quarries", hint: hint),
                Checkbox("farm", "Farm or agricultural waste", hint: hint)));
    }

    [Fact]
    public void Checkboxes_OverAList_CheckEachStoredValue()
    {
        var html = Render(
            new CheckboxesTagHelper { For = Field<IList<string>>("Worries", ["b", "c"]), Legend = "Worries" },
            Checkbox("a", "A"),
            Checkbox("b", "B"),
            Checkbox("c", "C"));

        Assert.Equal(2, html.Split(" checked=").Length - 1);
    }

    [Fact]
    public void Checkboxes_OverABool_CheckTheOnlyBoxWhenTrue() => Assert.Contains(
        "checked",
        Render(new CheckboxesTagHelper { For = Field("Agrees", true) }, Checkbox("true", "Agrees")),
        StringComparison.Ordinal);
}
