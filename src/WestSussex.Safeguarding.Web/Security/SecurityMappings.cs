using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.Web.Security;

/// <summary>The tables of signing in: codes, invitations, sessions and forms kept from an expired session.</summary>
public sealed class SecurityMappings :
    IEntityTypeConfiguration<SignInCode>,
    IEntityTypeConfiguration<Invitation>,
    IEntityTypeConfiguration<SignInSession>,
    IEntityTypeConfiguration<KeptForm>
{
    private const int HashBytes = 32;
    private const int PathMaxLength = 200;

    // What encryption adds to a kept form.
    private const int EncryptionOverhead = 1024;

    public void Configure(EntityTypeBuilder<SignInCode> builder)
    {
        builder.ToTable("SignInCodes");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.AddressKey).HasMaxLength(HashBytes);
        builder.Property(c => c.NetworkKey).HasMaxLength(HashBytes);
        builder.Property(c => c.CodeHash).HasMaxLength(HashBytes);
        builder.HasIndex(c => new { c.AddressKey, c.CreatedAt });
        builder.HasIndex(c => new { c.NetworkKey, c.CreatedAt });
        builder.HasIndex(c => c.ExpiresAt);
    }

    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("Invitations");
        builder.Property(i => i.Id).ValueGeneratedNever();
        builder.Property(i => i.Email).HasMaxLength(Person.EmailMaxLength);
        builder.HasOne<Agency>().WithMany().HasForeignKey(i => i.AgencyId);
        builder.HasOne<Person>().WithMany().HasForeignKey(i => i.InvitedById);
        builder.HasIndex(i => new { i.Email, i.AgencyId }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("SignInSessions");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.KeyHash).HasMaxLength(HashBytes);
        builder.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.HasIndex(s => new { s.PersonId, s.EndedAt });
        builder.HasIndex(s => s.StartedAt);
    }

    public void Configure(EntityTypeBuilder<KeptForm> builder)
    {
        builder.ToTable("KeptForms");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.CookieHash).HasMaxLength(HashBytes);
        builder.Property(f => f.Path).HasMaxLength(PathMaxLength);
        builder.Property(f => f.Content).HasMaxLength(KeptForm.MostBytes + EncryptionOverhead);
        builder.HasOne<Person>().WithMany().HasForeignKey(f => f.PersonId);
        builder.HasIndex(f => new { f.PersonId, f.Path });
        builder.HasIndex(f => new { f.CookieHash, f.Path }).IsUnique();
        builder.HasIndex(f => f.ExpiresAt);
    }
}
