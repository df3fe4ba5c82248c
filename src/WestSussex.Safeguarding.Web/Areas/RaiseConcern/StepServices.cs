using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.Sent;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>What every page of the form works with.</summary>
public sealed class StepServices(ConcernForm form, OpenDrafts drafts, DraftKey draftKey, SentMeanwhile sentMeanwhile, WhomToRing ring, PolicyData policy, TimeProvider clock)
{
    public ConcernForm Form => form;

    public OpenDrafts Drafts => drafts;

    public DraftKey DraftKey => draftKey;

    public SentMeanwhile SentMeanwhile => sentMeanwhile;

    public WhomToRing Ring => ring;

    public PolicyData Policy => policy;

    public TimeProvider Clock => clock;

    /// <summary>
    /// The draft is not the reader's, was deleted, or their session ended: one answer for all of it, with the ways back in and
    /// with whatever was typed, so that it can be copied.
    /// </summary>
    public IActionResult NotHere(Controller controller)
    {
        ArgumentNullException.ThrowIfNull(controller);
        controller.ViewData["Title"] = "We cannot show this page";
        controller.ViewData["Ring"] = ring;
        controller.ViewData["Typed"] = controller.Request.HasFormContentType
            ? controller.Request.Form.Where(f => !f.Key.StartsWith('_') && f.Value.ToString().Length > 1).Select(f => f.Value.ToString()).ToList()
            : [];
        var view = controller.View("~/Areas/RaiseConcern/Shared/NotHere.cshtml");
        view.StatusCode = StatusCodes.Status404NotFound;
        return view;
    }
}
