using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreAboutTheChild;

/// <summary>The rest of what is known of one child, on a page that may be left empty (RC-07, RC-18).</summary>
[Route("raise-a-concern/{draftId:guid}/child/{child:int}/more")]
public sealed class MoreAboutTheChildController(StepServices services) : StepController<ChildDetailsForm>(services)
{
    protected override string Key => KeyOf(ChildKey);

    protected override string Path => PathOf(ChildKey);

    protected override IValidator<ChildDetailsForm> Validator { get; } = new ChildDetailsFormValidator(services.Policy);

    private int ChildKey => int.Parse((string)RouteData.Values["child"]!, CultureInfo.InvariantCulture);

    protected override ChildDetailsForm? FormIn(ConcernDraft draft) => draft.Child(ChildKey)?.Details;

    /// <summary>The answers' name among the saves.</summary>
    public static string KeyOf(int child) => string.Create(CultureInfo.InvariantCulture, $"child-{child}-more");

    /// <summary>The page's address below the draft's.</summary>
    public static string PathOf(int child) => string.Create(CultureInfo.InvariantCulture, $"child/{child}/more");
}
