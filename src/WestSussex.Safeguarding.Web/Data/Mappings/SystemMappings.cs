using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.Notifications;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

public sealed class AccessLogMapping : IEntityTypeConfiguration<AccessLogEntry>
{
    public void Configure(EntityTypeBuilder<AccessLogEntry> builder)
    {
        builder.ToTable("AccessLog");
        builder.IsAppendOnly();
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.RecordType).HasMaxLength(AccessLogEntry.RecordTypeMaxLength);
        builder.Property(e => e.Detail).HasMaxLength(AccessLogEntry.DetailMaxLength);
        builder.Property(e => e.RecordIds).HasMaxLength(AccessLogEntry.MostRecords * 16);
        builder.HasIndex(e => new { e.RecordId, e.At });
        builder.HasIndex(e => new { e.PersonId, e.At });
        builder.HasIndex(e => new { e.AgencyId, e.At });
    }
}

public sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("Outbox");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.MessageId).HasMaxLength(OutboxMessage.MessageIdMaxLength);
        builder.Property(m => m.To).IsSensitive(OutboxMessage.ToMaxLength);
        builder.Property(m => m.Subject).HasMaxLength(OutboxMessage.SubjectMaxLength);
        builder.Property(m => m.Body).IsSensitive(OutboxMessage.BodyMaxLength);
        builder.Property(m => m.LastProblem).HasMaxLength(OutboxMessage.LastProblemMaxLength);
        builder.HasIndex(m => m.MessageId).IsUnique();
        builder.HasIndex(m => m.NextAttemptAt);
        builder.HasIndex(m => m.CreatedAt);
    }
}

public sealed class JobLeaseMapping : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.ToTable("JobLeases");
        builder.HasKey(l => l.Name);
        builder.Property(l => l.Name).HasMaxLength(JobLease.NameMaxLength);
        builder.Property(l => l.Owner).HasMaxLength(JobLease.OwnerMaxLength);
    }
}

public sealed class DataKeyMapping : IEntityTypeConfiguration<DataKey>
{
    public void Configure(EntityTypeBuilder<DataKey> builder)
    {
        builder.ToTable("DataKeys");
        builder.HasKey(k => k.Version);
        builder.Property(k => k.Version).ValueGeneratedNever();
        builder.Property(k => k.Wrapped).HasMaxLength(1024);
        builder.Property(k => k.WrappedBy).HasMaxLength(100);
    }
}

public sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("ProtectionKeys");
        builder.Property(k => k.Name).HasMaxLength(200);
        builder.Property(k => k.Xml).IsSensitive(8000);
    }
}
