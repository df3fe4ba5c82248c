using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

public sealed class ReferredChildMapping : IEntityTypeConfiguration<ReferredChild>, IEntityTypeConfiguration<LevelOfNeedDecision>
{
    private const int CodeLength = 40;
    private const int NameMaxLength = 120;
    private const int KeyMaxLength = ChildName.MaxLength;

    public void Configure(EntityTypeBuilder<ReferredChild> builder)
    {
        builder.ToTable("ReferredChildren");
        builder.Ignore(c => c.RootId);
        builder.Ignore(c => c.IsUnborn);
        builder.Ignore(c => c.ShownName);
        builder.Ignore(c => c.Suggested);
        builder.Ignore(c => c.LastProposal);
        builder.Ignore(c => c.LastDecision);
        builder.ComplexProperty(c => c.Name, ChildMapping.MapName);
        builder.Property(c => c.Address).IsSensitive(ReferredChild.AddressMaxLength);
        builder.Property(c => c.Postcode).IsSensitive(ReferredChild.PostcodeMaxLength);
        builder.Property(c => c.PostcodeKey).HasMaxLength(ReferredChild.PostcodeMaxLength);
        builder.Property(c => c.NoAddressReason).IsSensitive(ReferredChild.ReasonMaxLength);
        builder.Property(c => c.OtherAddress).IsSensitive(ReferredChild.AddressMaxLength);
        builder.Property(c => c.School).IsSensitive(ReferredChild.SchoolMaxLength);
        builder.Property(c => c.NhsNumber).IsSensitive(ReferredChild.IdentifierMaxLength);
        builder.Property(c => c.Upn).IsSensitive(ReferredChild.IdentifierMaxLength);
        builder.Property(c => c.SocialWorkerName).IsSensitive(ReferredChild.SocialWorkerMaxLength);
        builder.Property(c => c.FamilyNameKey).HasMaxLength(KeyMaxLength);
        builder.Property(c => c.OutcomeCode).HasMaxLength(LevelOfNeedDecision.OutcomeCodeMaxLength);
        builder.Property(c => c.Details).IsSensitive(ChildDetails.StoredMaxLength);
        builder.Property(c => c.Voice).IsSensitive(ChildVoice.StoredMaxLength);
        builder.HasMany(c => c.Decisions).WithOne().HasForeignKey(d => d.ReferredChildId);
        builder.HasOne<Child>().WithMany().HasForeignKey(c => c.ChildId);

        // What the hubs have still to take on, and what one person was asked to start. HubToTakeOn stands beside the key, so that the other hub's rows are passed over unread.
        builder.HasIndex(c => new { c.WaitsForHubSince, c.Id, c.HubToTakeOn });
        builder.HasIndex(c => c.HubsWorkerId);

        // How earlier concerns about the same child are found (MT-15).
        builder.HasLookUp(nameof(ReferredChild.NhsNumber), LookUpKind.NhsNumber);
        builder.HasLookUp(nameof(ReferredChild.Upn), LookUpKind.Upn);
        builder.HasLookUp(nameof(ReferredChild.Address), LookUpKind.Address, unless: nameof(ReferredChild.AddressIsSecret));
        builder.HasIndex(c => new { c.FamilyNameKey, c.DateOfBirth });
        builder.HasIndex(c => new { c.PostcodeKey, c.DateOfBirth });
    }

    public void Configure(EntityTypeBuilder<LevelOfNeedDecision> builder)
    {
        builder.ToTable("LevelOfNeedDecisions");
        builder.Ignore(d => d.RootId);
        builder.Property(d => d.OutcomeCode).HasMaxLength(LevelOfNeedDecision.OutcomeCodeMaxLength);
        builder.Property(d => d.Rationale).IsSensitive(LevelOfNeedDecision.RationaleMaxLength);
        builder.Property(d => d.ToFamily).IsSensitive(LevelOfNeedDecision.ToFamilyMaxLength);
        builder.Property(d => d.GuidanceVersion).HasMaxLength(CodeLength);
        builder.Ignore(d => d.Indicators);
        builder.Property<string?>(LevelOfNeedDecision.IndicatorIdsProperty).IsSensitive(LevelOfNeedDecision.IndicatorIdsMaxLength);
        builder.Property(d => d.ByName).HasMaxLength(NameMaxLength);
        builder.Property(d => d.AuthorisationReason).IsSensitive(LevelOfNeedDecision.RationaleMaxLength);
        builder.Property(d => d.AuthorisedByName).HasMaxLength(NameMaxLength);
        builder.Property(d => d.AuthorisationWords).IsSensitive(LevelOfNeedDecision.RationaleMaxLength);

        // How the decisions of one month are counted.
        builder.HasIndex(d => new { d.Kind, d.At });
    }
}
