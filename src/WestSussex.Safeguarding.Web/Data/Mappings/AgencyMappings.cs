using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

public sealed class AgencyMapping : IEntityTypeConfiguration<Agency>, IEntityTypeConfiguration<AgencyEmailDomain>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.ToTable("Agencies");
        builder.Property(a => a.Name).HasMaxLength(Agency.NameMaxLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(a => a.ParentId);
        builder.HasMany(a => a.EmailDomains).WithOne().HasForeignKey(d => d.AgencyId);
        builder.HasIndex(a => a.Name);
    }

    public void Configure(EntityTypeBuilder<AgencyEmailDomain> builder)
    {
        builder.ToTable("AgencyEmailDomains");
        builder.Ignore(d => d.RootId);
        builder.Property(d => d.Domain).HasMaxLength(Agency.EmailDomainMaxLength);
        builder.HasIndex(d => new { d.Domain, d.AgencyId }).IsUnique();
    }
}

public sealed class PersonMapping :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<RoleAssignment>, IEntityTypeConfiguration<ConfidentialityAcceptance>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("People");
        builder.Property(p => p.Name).HasMaxLength(Person.NameMaxLength);
        builder.Property(p => p.WorkEmail).HasMaxLength(Person.EmailMaxLength);
        builder.Property(p => p.Telephone).IsSensitive(Person.TelephoneMaxLength);
        builder.Property(p => p.JobTitle).HasMaxLength(Person.JobTitleMaxLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(p => p.AgencyId);
        builder.HasMany(p => p.Roles).WithOne().HasForeignKey(r => r.PersonId);
        builder.HasMany(p => p.Acceptances).WithOne().HasForeignKey(a => a.PersonId);
        builder.HasIndex(p => p.WorkEmail).IsUnique();
    }

    public void Configure(EntityTypeBuilder<RoleAssignment> builder)
    {
        builder.ToTable("RoleAssignments");
        builder.Ignore(r => r.RootId);
        builder.HasOne<Agency>().WithMany().HasForeignKey(r => r.AgencyId);
        builder.HasIndex(r => new { r.Role, r.IsInForce, r.AgencyId });
    }

    public void Configure(EntityTypeBuilder<ConfidentialityAcceptance> builder)
    {
        builder.ToTable("ConfidentialityAcceptances");
        builder.Ignore(a => a.RootId);
        builder.Property(a => a.AgreementVersion).HasMaxLength(40);
        builder.HasIndex(a => new { a.PersonId, a.AgreementVersion }).IsUnique();
    }
}
