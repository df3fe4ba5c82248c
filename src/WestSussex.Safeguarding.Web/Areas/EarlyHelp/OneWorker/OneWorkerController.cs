using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Assessments;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.OneWorker;

/// <summary>One person who works with the family.</summary>
[Route("early-help/{reference}/assess/network/{member:int}")]
public sealed class OneWorkerController(AssessmentStepServices services) : AssessmentStepController<NetworkPersonForm>(services)
{
    protected override string Path => string.Create(CultureInfo.InvariantCulture, $"network/{Member}");

    protected override string ListPath => "network";

    protected override IValidator<NetworkPersonForm> Validator { get; } = new NetworkPersonFormValidator();

    protected override NetworkPersonForm? FormIn(AssessmentDraft draft) => draft.Network.People.Find(p => p.Key == Member);

    private int Member => int.Parse((string)RouteData.Values["member"]!, CultureInfo.InvariantCulture);
}
