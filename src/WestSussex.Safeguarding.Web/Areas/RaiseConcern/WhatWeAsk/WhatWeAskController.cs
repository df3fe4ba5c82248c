using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhatWeAsk;

/// <summary>What the form asks, to read and print before starting: its own pages in their order, with words from ReferenceData/texts.</summary>
[Area("RaiseConcern")]
[AllowAnonymous]
public sealed class WhatWeAskController(ConcernForm form, PolicyData policy, CurrentViewer viewer) : Controller
{
    [HttpGet("/raise-a-concern/what-we-ask")]
    public IActionResult Index()
    {
        ViewData["ExitThisPage"] = viewer.Viewer?.PersonId is null;
        return View(new[]
        {
            Way("what-we-ask-public", WayIn.Public),
            Way("what-we-ask-professional", WayIn.SignedIn),
            Way("what-we-ask-young-person", WayIn.Public, isYoungPerson: true),
        });
    }

    private AskedInOneWay Way(string id, WayIn wayIn, bool isYoungPerson = false)
    {
        var draft = new ConcernDraft();
        draft.You.WayIn = wayIn;
        draft.You.IsYoungPerson = isYoungPerson;
        var text = policy.Texts.Page(id, policy.Today);
        return new AskedInOneWay(id, text, [.. form.SectionsOf(draft).Select(part =>
            new AskedTogether(part.Title, [.. part.Questions.Select(question => text.Sections[AskedInOneWay.IdOf(question.Path)])]))]);
    }
}

/// <summary>One way in with everything that it asks.</summary>
/// <param name="Id">Of its text.</param>
/// <param name="Text">Its heading, and a sentence about each page of the form.</param>
/// <param name="Parts">The pages of the form.</param>
public sealed record AskedInOneWay(string Id, GuidancePage Text, IReadOnlyList<AskedTogether> Parts)
{
    /// <summary>Under which id the text speaks about a page of the form: "child-name" for "child/1/name".</summary>
    public static string IdOf(string path) => path.Replace("child/1", "child", StringComparison.Ordinal).Replace('/', '-');
}

/// <summary>Pages of the form that belong together.</summary>
public sealed record AskedTogether(string Title, IReadOnlyList<GuidanceSection> Questions);
