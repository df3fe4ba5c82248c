using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Dev.Components;

/// <summary>Every component in every state: what axe and the eye check first. Exists in Development only.</summary>
[Area("Dev")]
[AllowAnonymous]
public sealed class ComponentsController(TimeProvider clock) : Controller
{
    /// <summary>All components without errors.</summary>
    [HttpGet("/dev/components")]
    public IActionResult Index() => View(Sample());

    /// <summary>All form components with an error.</summary>
    [HttpGet("/dev/components/errors")]
    public IActionResult Errors()
    {
        ModelState.AddModelError("FirstName", "Enter the child’s first name, or say that you do not know it");
        ModelState.AddModelError("Where", "Select where the child is now, or select “I do not know”");
        ModelState.AddModelError("Worries", "Select what worries you");
        ModelState.AddModelError("District", "Select a district");
        ModelState.AddModelError("BirthDate.Month", "The child’s date of birth must include a month");
        ModelState.AddModelError("ExpectedDate", "The expected date must be a real date, like 27 3 2019");
        ModelState.AddModelError("Story", "What you saw must be 4,000 characters or fewer");
        var sample = Sample();
        sample.BirthDate = new DateParts { Day = "3", Year = "2019" };
        sample.ExpectedDate = new DateParts { Day = "31", Month = "6", Year = "2026" };
        return View("Index", sample);
    }

    private SampleForm Sample() => new() { Now = clock.GetUtcNow().UtcDateTime };
}

/// <summary>Answers to show in the sample form. The people are made up.</summary>
public sealed class SampleForm
{
    /// <summary>The instant around which the sample clocks stand (UTC).</summary>
    public DateTime Now { get; init; }

    /// <summary>A text.</summary>
    public string? FirstName { get; set; } = "Wren";

    /// <summary>An amount with prefix and suffix.</summary>
    public string? Weeks { get; set; } = "22";

    /// <summary>One of several.</summary>
    public string? Where { get; set; } = "Other";

    /// <summary>Asked only with one of the answers.</summary>
    public string? WhereElse { get; set; }

    /// <summary>Yes or no.</summary>
    public bool? Told { get; set; }

    /// <summary>Some of several.</summary>
    public IList<string> Worries { get; set; } = ["Neglect"];

    /// <summary>True or false.</summary>
    public bool Agrees { get; set; }

    /// <summary>One of a long list.</summary>
    public string? District { get; set; }

    /// <summary>A date in the past.</summary>
    public DateParts BirthDate { get; set; } = new() { Day = "3", Month = "3", Year = "2019" };

    /// <summary>A date to come.</summary>
    public DateParts ExpectedDate { get; set; } = new();

    /// <summary>A long text.</summary>
    public string? Story { get; set; }
}
