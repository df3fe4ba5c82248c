using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Security.Access;

/// <summary>
/// Questions about one concern whose answer depends on the record:
/// <c>await authorization.AuthorizeAsync(User, referral, ReferralAccess.SeeOutcome)</c>. A record that is not yours does not get this far:
/// the scope filters do not find it, and the page answers 404.
/// </summary>
public static class ReferralAccess
{
    /// <summary>Who raised it, the safeguarding lead of the agency it was raised for, and MASH.</summary>
    public static readonly OperationAuthorizationRequirement SeeOutcome = new() { Name = nameof(SeeOutcome) };

    /// <summary>Who raised it and their safeguarding lead: those who were told.</summary>
    public static readonly OperationAuthorizationRequirement Disagree = new() { Name = nameof(Disagree) };

    /// <summary>Those who work in MASH; a restricted record, only the managers named on it.</summary>
    public static readonly OperationAuthorizationRequirement Work = new() { Name = nameof(Work) };
}

/// <inheritdoc cref="ReferralAccess"/>
public sealed class ReferralAccessHandler(CurrentViewer current, TimeProvider clock) : AuthorizationHandler<OperationAuthorizationRequirement, Referral>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OperationAuthorizationRequirement requirement, Referral resource)
    {
        if (current.Viewer is { PersonId: { } personId } viewer && Allows(requirement, viewer, personId, resource, clock.GetUtcNow().UtcDateTime))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static bool Allows(OperationAuthorizationRequirement requirement, Viewer viewer, Guid personId, Referral referral, DateTime now)
    {
        var raisedIt = referral.Referrer.PersonId == personId;
        var leads = viewer.Is(Role.SafeguardingLead) && referral.Referrer.AgencyId is { } agency && viewer.LedAgencyIds.Contains(agency)
            && !referral.HiddenFromSafeguardingLead && !referral.IsRestricted;
        var works = viewer.AsActor().WorksInMash
            && (!referral.IsRestricted || referral.RestrictedAccess.Any(a => a.PersonId == personId && (a.Until == null || a.Until > now)));
        return requirement == ReferralAccess.SeeOutcome ? raisedIt || leads || works
            : requirement == ReferralAccess.Disagree ? raisedIt || leads
            : requirement == ReferralAccess.Work && works;
    }
}
