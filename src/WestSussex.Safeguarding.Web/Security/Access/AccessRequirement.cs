using Microsoft.AspNetCore.Authorization;
using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Web.Security.Access;

/// <summary>What a policy asks of the person who is signed in.</summary>
/// <param name="Confirmed">Somebody has confirmed that they work where they say.</param>
/// <param name="Confidentiality">They accepted the confidentiality agreement in force (ISA-10).</param>
/// <param name="AnyOf">One of these roles in force; none means that no role is needed.</param>
public sealed record AccessRequirement(bool Confirmed, bool Confidentiality, IReadOnlyList<Role> AnyOf) : IAuthorizationRequirement;

/// <summary>Why somebody was refused, where a page can help them on.</summary>
public enum Refusal
{
    /// <summary>Their account waits for a safeguarding lead.</summary>
    NotConfirmed,

    /// <summary>They have not accepted the confidentiality agreement in force.</summary>
    ConfidentialityNotAccepted,
}

/// <summary>Answers from the session that was read for this request: rights are as fresh as the request (RO-02, RO-04).</summary>
public sealed class AccessHandler(CurrentSession session) : AuthorizationHandler<AccessRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, AccessRequirement requirement)
    {
        if (session.State is not { } state)
        {
            return Task.CompletedTask;
        }

        if (requirement.Confirmed && state.PersonState != PersonState.Confirmed)
        {
            context.Fail(new RefusalReason(this, Refusal.NotConfirmed));
        }
        else if (requirement.AnyOf.Count > 0 && !requirement.AnyOf.Any(state.Viewer.Is))
        {
            context.Fail();
        }
        else if (requirement.Confidentiality && !state.AcceptedConfidentiality)
        {
            context.Fail(new RefusalReason(this, Refusal.ConfidentialityNotAccepted));
        }
        else
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}

/// <summary>May raise a concern while signed in: confirmed, or on the way there with a work address of an active agency.</summary>
public sealed class MayRaiseConcerns : IAuthorizationRequirement;

/// <inheritdoc cref="MayRaiseConcerns"/>
public sealed class MayRaiseConcernsHandler(CurrentSession session) : AuthorizationHandler<MayRaiseConcerns>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, MayRaiseConcerns requirement)
    {
        if (session.State is { MayRaiseConcerns: true })
        {
            context.Succeed(requirement);
        }
        else if (session.State is not null)
        {
            context.Fail(new RefusalReason(this, Refusal.NotConfirmed));
        }

        return Task.CompletedTask;
    }
}

/// <summary>A refusal that leads to a page.</summary>
public sealed class RefusalReason(IAuthorizationHandler handler, Refusal refusal) : AuthorizationFailureReason(handler, refusal.ToString())
{
    public Refusal Refusal => refusal;
}
