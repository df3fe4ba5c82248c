using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

public sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    private const int HashLength = 64;
    private const int CodeLength = 40;
    private const int TakenOnByLength = 300;
    private const int SpecialStepsMaxLength = 400;

    // As JSON, where a letter with an accent may take six.
    private const int MarksMaxLength = 500_000;

    public void Configure(EntityTypeBuilder<Referral> builder)
    {
        builder.ToTable("Referrals");
        builder.Ignore(r => r.IsUnread);
        builder.Ignore(r => r.ReferrerHasAnswer);
        builder.Property(r => r.Reference).HasMaxLength(Reference.Length);
        builder.Property(r => r.SourceCode).HasMaxLength(CodeLength);
        builder.Property(r => r.ReturnCodeHash).HasMaxLength(HashLength);
        builder.Property(r => r.RetentionClass).HasMaxLength(CodeLength);
        builder.Property(r => r.CaseSystemNumber).HasMaxLength(Referral.CaseSystemNumberMaxLength);
        builder.Property(r => r.TakenOnBy).IsSensitive(TakenOnByLength);
        builder.Property(r => r.PreparedAnswer).IsSensitive(FeedbackToReferrer.MessageMaxLength);
        builder.Property(r => r.SpecialSteps).IsSensitive(SpecialStepsMaxLength);
        builder.Property(r => r.Details).IsSensitive(ConcernDetails.StoredMaxLength);
        builder.Property(r => r.Family).IsSensitive(FamilyDetails.StoredMaxLength);
        builder.ComplexProperty(r => r.Referrer, MapReferrer);
        builder.ComplexProperty(r => r.Concern, MapConcern);
        MapParts(builder);
        MapIndexes(builder);
    }

    private static void MapReferrer(ComplexPropertyBuilder<Referrer> referrer)
    {
        referrer.Ignore(r => r.IsAnonymous);
        referrer.Ignore(r => r.CannotBeReached);
        referrer.Property(r => r.Name).IsSensitive(Referrer.NameMaxLength);
        referrer.Property(r => r.JobTitle).IsSensitive(Referrer.RoleMaxLength);
        referrer.Property(r => r.Organisation).IsSensitive(Agency.NameMaxLength);
        referrer.Property(r => r.Telephone).IsSensitive(Referrer.ContactMaxLength);
        referrer.Property(r => r.Email).IsSensitive(Referrer.ContactMaxLength);
        referrer.Property(r => r.RelationshipToChild).IsSensitive(Referrer.RoleMaxLength);
        referrer.Property(r => r.SafeContact).IsSensitive(SafeContact.StoredMaxLength);
    }

    private static void MapConcern(ComplexPropertyBuilder<ConcernNarrative> concern)
    {
        concern.Property(c => c.Summary).IsSensitive(ConcernNarrative.SummaryMaxLength);
        concern.Property(c => c.WhereNow).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.WhereUntil).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.Seen).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.Told).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.Opinion).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.ChildsWords).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.LifeForTheChild).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.OutsideTheHome).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.Strengths).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.TriedSoFar).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.HowLongHowOften).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.WantsToHappen).IsSensitive(ConcernNarrative.MaxLength);
        concern.Property(c => c.Marks).IsSensitive(MarksMaxLength);
    }

    private static void MapParts(EntityTypeBuilder<Referral> builder)
    {
        builder.HasMany(r => r.Children).WithOne().HasForeignKey(c => c.ReferralId);
        builder.HasMany(r => r.Household).WithOne().HasForeignKey(m => m.ReferralId);
        builder.HasMany(r => r.Network).WithOne().HasForeignKey(m => m.ReferralId);
        builder.HasMany(r => r.Consents).WithOne().HasForeignKey(c => c.ReferralId);
        builder.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.ReferralId);
        builder.HasMany(r => r.Added).WithOne().HasForeignKey(a => a.ReferralId);
        builder.HasMany(r => r.Feedback).WithOne().HasForeignKey(f => f.ReferralId);
        builder.HasMany(r => r.RestrictedAccess).WithOne().HasForeignKey(a => a.ReferralId);
    }

    private static void MapIndexes(EntityTypeBuilder<Referral> builder)
    {
        builder.HasIndex(r => r.Reference).IsUnique();
        builder.HasIndex(r => r.IdempotencyKey).IsUnique();
        builder.HasIndex(r => r.ReturnCodeHash);

        // The queue: what is open, in the order in which it is due. What follows the id is what its tabs and filters ask about, so that
        // counting and skipping rows reads the index alone: a row itself is several kilobytes.
        builder.HasIndex(r => new
        {
            r.IsOpen,
            r.QueueRank,
            r.NextDueAt,
            r.Id,
            r.IsRestricted,
            r.ClaimedById,
            r.ReadAt,
            r.Status,
            r.WaitsForSecondManager,
            r.NewsDueAt,
            r.DecidedAt,
            r.OutcomeToldAt,
            r.IsSuspicious,
            r.Priority,
            r.AgencyId,
            r.WrittenDueAt,
        }).HasDatabaseName("IX_Referrals_Queue");

        // "My concerns", "my agency's concerns" and those of them that are open or that nobody has read the answer to, newest first.
        builder.HasIndex(r => new { r.RaisedById, r.ReceivedAt });
        builder.HasIndex(r => new { r.AgencyId, r.ReceivedAt });
        builder.HasIndex(r => new { r.AgencyId, r.IsOpen, r.ReceivedAt });
        builder.HasIndex(r => new { r.AgencyId, r.HasUnreadFeedback, r.ReceivedAt });
        builder.HasIndex(r => r.ClaimActiveAt);
        builder.HasIndex(r => new { r.ClaimedById, r.IsOpen, r.QueueRank, r.NextDueAt, r.Id, r.IsRestricted }).HasDatabaseName("IX_Referrals_Claimed");
    }
}
