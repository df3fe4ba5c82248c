using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Razor.Internal;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Ui.Guidance;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>
/// What every view can say by itself. MASH's public name is policy data, so nobody types it: a view writes <c>@Mash</c>
/// (<c>@(Mash)’s</c>, <c>hint="So that @Mash can ring you"</c>, <c>$"Send to {Mash}"</c>), a controller
/// <c>policy.MashName</c>, and a rule's, a validator's or a list's words do without it ("Somebody will ask you").
/// A test finds the name where it was typed by hand.
/// </summary>
/// <typeparam name="TModel">What the view shows.</typeparam>
public abstract class PortalPage<TModel> : RazorPage<TModel>
{
    /// <summary>The policy data that gives the names.</summary>
    [RazorInject]
    public PolicyData PolicyInForce { get; set; } = null!;

    /// <summary>What the public calls MASH today.</summary>
    protected string Mash => PolicyInForce.MashName;

    /// <summary>The words of one section of policy data.</summary>
    protected IHtmlContent Words(GuidanceSection section) => GuidanceHtml.Of(section, PolicyInForce);

    /// <summary>The words of one section of a public page, from the folder ReferenceData/texts.</summary>
    protected IHtmlContent Words(string page, string section) => Words(PolicyInForce.Texts.Section(page, section, PolicyInForce.Today));
}
