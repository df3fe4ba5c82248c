using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

/// <summary>What hangs off a referral.</summary>
public sealed class ReferralPartMappings :
    IEntityTypeConfiguration<ReferralEvent>,
    IEntityTypeConfiguration<HouseholdMember>,
    IEntityTypeConfiguration<NetworkMember>,
    IEntityTypeConfiguration<ConsentRecord>,
    IEntityTypeConfiguration<AddedInformation>,
    IEntityTypeConfiguration<FeedbackToReferrer>,
    IEntityTypeConfiguration<RestrictedAccess>
{
    private const int NameMaxLength = 120;
    private const int ReasonCodesMaxLength = 400;

    public void Configure(EntityTypeBuilder<ReferralEvent> builder)
    {
        builder.ToTable("ReferralEvents");
        builder.IsAppendOnly();
        builder.Ignore(e => e.RootId);
        builder.Property(e => e.ByName).HasMaxLength(NameMaxLength);
        builder.Property(e => e.Words).IsSensitive(ReferralEvent.WordsMaxLength);
        builder.HasIndex(e => new { e.ReferralId, e.At });
    }

    public void Configure(EntityTypeBuilder<HouseholdMember> builder)
    {
        builder.ToTable("HouseholdMembers");
        builder.Ignore(m => m.RootId);
        builder.Property(m => m.Name).HasMaxLength(HouseholdMember.NameMaxLength);
        builder.Property(m => m.Relationship).IsSensitive(HouseholdMember.RelationshipMaxLength);
        builder.Property(m => m.Address).IsSensitive(ReferredChild.AddressMaxLength);
        builder.Property(m => m.Details).IsSensitive(PersonDetails.StoredMaxLength);
    }

    public void Configure(EntityTypeBuilder<NetworkMember> builder)
    {
        builder.ToTable("NetworkMembers");
        builder.Ignore(m => m.RootId);
        builder.Property(m => m.Name).IsSensitive(NetworkMember.MaxLength);
        builder.Property(m => m.JobTitle).IsSensitive(NetworkMember.MaxLength);
        builder.Property(m => m.Agency).IsSensitive(NetworkMember.MaxLength);
        builder.Property(m => m.Telephone).IsSensitive(NetworkMember.MaxLength);
        builder.Property(m => m.WhatTheyDo).IsSensitive(NetworkMember.WordsMaxLength);
    }

    public void Configure(EntityTypeBuilder<ConsentRecord> builder)
    {
        builder.ToTable("ConsentRecords");
        builder.Ignore(c => c.RootId);
        builder.Ignore(c => c.NeedsReason);
        builder.Ignore(c => c.IsToBeTold);
        builder.Property(c => c.Adult).IsSensitive(ConsentRecord.AdultNameMaxLength);
        builder.Property(c => c.ReasonCodes).HasMaxLength(ReasonCodesMaxLength);
        builder.Property(c => c.Words).IsSensitive(ConsentRecord.WordsMaxLength);
        builder.Property(c => c.NotAgreedTo).IsSensitive(ConsentRecord.WordsMaxLength);
        builder.Property(c => c.NotTellingAgreedBy).IsSensitive(ConsentRecord.AgreedByMaxLength);
        builder.Property(c => c.RecordedBy).HasMaxLength(NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<AddedInformation> builder)
    {
        builder.ToTable("AddedInformation");
        builder.IsAppendOnly();
        builder.Ignore(a => a.RootId);
        builder.Property(a => a.ByName).HasMaxLength(NameMaxLength);
        builder.Property(a => a.Words).IsSensitive(ConcernNarrative.MaxLength);
        builder.Property(a => a.Form).IsSensitive(WrittenForm.StoredMaxLength);
    }

    public void Configure(EntityTypeBuilder<FeedbackToReferrer> builder)
    {
        builder.ToTable("Feedback");
        builder.Ignore(f => f.RootId);
        builder.Property(f => f.Message).IsSensitive(FeedbackToReferrer.MessageMaxLength);
        builder.Property(f => f.WhyNotYet).IsSensitive(FeedbackToReferrer.MessageMaxLength);
        builder.Property(f => f.ByName).HasMaxLength(NameMaxLength);
    }

    public void Configure(EntityTypeBuilder<RestrictedAccess> builder)
    {
        builder.ToTable("RestrictedAccess");
        builder.Ignore(a => a.RootId);
        builder.Property(a => a.Why).IsSensitive(RestrictedAccess.WhyMaxLength);
        builder.HasIndex(a => new { a.ReferralId, a.PersonId });
    }
}
