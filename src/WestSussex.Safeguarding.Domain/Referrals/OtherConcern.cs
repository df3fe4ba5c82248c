namespace WestSussex.Safeguarding.Domain.Referrals;

/// <summary>What has to be known of a concern that is to carry on another one.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reference">Its reference, for messages.</param>
/// <param name="IsWorkedOn">The way of at least one of its children is not ended.</param>
/// <param name="LinkedToReferralId">The concern that it was linked to itself.</param>
public sealed record OtherConcern(Guid Id, string Reference, bool IsWorkedOn, Guid? LinkedToReferralId);
