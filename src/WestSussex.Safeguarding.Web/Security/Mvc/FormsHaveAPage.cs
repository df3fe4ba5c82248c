using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Security.Mvc;

/// <summary>
/// A form that is not right is answered with its page at the address it was sent to. Whoever reloads there, goes back to it or keeps it as
/// a bookmark meets a page and not "405": the page with the longest address that the form's begins with, as long as it names the same
/// record. It runs with that page's own rules, so somebody else's record does not exist there either.
/// </summary>
internal sealed class FormsHaveAPage : IApplicationModelConvention
{
    public void Apply(ApplicationModel application)
    {
        var actions = application.Controllers.SelectMany(c => c.Actions).Where(a => !IsCalledByScripts(a)).ToList();
        var pages = actions.SelectMany(a => Addresses(a, HttpMethods.Get)).ToList();
        var shown = pages.Select(p => p.Template).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var form in actions.SelectMany(a => Addresses(a, HttpMethods.Post)).Select(f => f.Template).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var page = shown.Contains(form) ? null : pages.Where(p => IsPageOf(p.Template, form)).MaxBy(p => p.Template.Length);
            page?.Action.Selectors.Add(new SelectorModel(page.Selector) { AttributeRouteModel = new AttributeRouteModel { Template = "~/" + form } });
        }
    }

    private static bool IsCalledByScripts(ActionModel action) => action.Attributes.OfType<NotAPersonsActAttribute>().Any();

    private static IEnumerable<Address> Addresses(ActionModel action, string method) =>
        from selector in action.Selectors
        where selector.ActionConstraints.OfType<HttpMethodActionConstraint>().Any(c => c.HttpMethods.Contains(method))
        from controller in action.Controller.Selectors
        let route = AttributeRouteModel.CombineAttributeRouteModel(controller.AttributeRouteModel, selector.AttributeRouteModel)
        let template = route?.Template
        where template is not null
        select new Address(action, selector, template.TrimStart('~').Trim('/'));

    // What the form's address adds may be words and the number of a part, never another record.
    private static bool IsPageOf(string page, string form) =>
        page.Length > 0 && form.StartsWith(page + "/", StringComparison.OrdinalIgnoreCase)
        && form[page.Length..].Split('/').All(part => part is not ['{', ..] || part.EndsWith(":int}", StringComparison.Ordinal));

    private sealed record Address(ActionModel Action, SelectorModel Selector, string Template);
}
