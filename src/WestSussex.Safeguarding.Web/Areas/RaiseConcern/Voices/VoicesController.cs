using System.Globalization;
using System.Text.RegularExpressions;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Voices;

/// <summary>What each child and the family think, how the child was heard, and what a child can decide (RC-15, VC-01 to VC-07).</summary>
[Route("raise-a-concern/{draftId:guid}/voices")]
public sealed partial class VoicesController(StepServices services) : StepController<VoicesForm>(services)
{
    /// <summary>The beginning of the button's value that adds a decision for a child: what was typed is saved with it.</summary>
    public const string Add = "decision-";

    private string? _added;

    protected override string Key => "voices";

    // A decision that a button added and nobody named: somebody went back.
    protected override void BringInStep(ConcernDraft answers)
    {
        answers.Voices.Children.ForEach(v => v.Judgements.RemoveAll(j => j.IsEmpty));
        base.BringInStep(answers);
    }

    protected override IValidator<VoicesForm> Validator { get; } = new VoicesFormValidator();

    protected override VoicesForm FormIn(ConcernDraft draft) => draft.Voices;

    protected override async Task BindAsync(ConcernDraft draft, VoicesForm form)
    {
        await base.BindAsync(draft, form);
        foreach (var child in form.Children)
        {
            await TryUpdateModelAsync(child, Prefix(child.ChildKey));
        }

        _added = draft.You.WayIn == WayIn.Public ? null : AddedTo(form);
    }

    protected override string Next(ConcernDraft draft, string path, bool changing) => _added ?? base.Next(draft, path, changing);

    protected override string FieldName(VoicesForm form, string propertyName) => InList().Replace(
        propertyName, match => Prefix(form.Children[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)].ChildKey) + ".");

    /// <summary>The beginning of one child's field names.</summary>
    public static string Prefix(int key) => $"Child{key}";

    /// <summary>The address of one decision below the draft's.</summary>
    public static string PathOf(int child, int judgement) => string.Create(CultureInfo.InvariantCulture, $"voices/{child}/{judgement}");

    // A button of the page itself, so that nothing that was typed is lost on the way to the next page.
    private string? AddedTo(VoicesForm form)
    {
        var pressed = Request.Form[StepFields.Go].ToString();
        var child = form.Children.Find(c => pressed == Add + c.ChildKey.ToString(CultureInfo.InvariantCulture));
        if (child is null || child.Judgements.Count >= ChildVoice.MostJudgements)
        {
            return null;
        }

        var key = child.Judgements.Select(j => j.Key).Append(0).Max() + 1;
        child.Judgements.Add(new JudgementForm { Key = key });
        return PathOf(child.ChildKey, key);
    }

    [GeneratedRegex(@"^Children\[(\d+)\]\.")]
    private static partial Regex InList();
}
