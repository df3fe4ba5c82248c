using System.Globalization;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.NetworkPerson;

/// <summary>One person who works with the family.</summary>
[Route("raise-a-concern/{draftId:guid}/network/{member:int}")]
public sealed class NetworkPersonController(StepServices services) : StepController<NetworkPersonForm>(services)
{
    protected override string Key => $"network-{MemberKey}";

    protected override string Path => $"network/{MemberKey}";

    protected override IValidator<NetworkPersonForm> Validator { get; } = new NetworkPersonFormValidator();

    private int MemberKey => int.Parse((string)RouteData.Values["member"]!, CultureInfo.InvariantCulture);

    protected override string SectionPath => "network";

    protected override NetworkPersonForm? FormIn(ConcernDraft draft) => draft.You.WayIn == WayIn.Public ? null : draft.Network.People.Find(p => p.Key == MemberKey);

    protected override string Next(ConcernDraft draft, string path, bool changing) => "network";
}
