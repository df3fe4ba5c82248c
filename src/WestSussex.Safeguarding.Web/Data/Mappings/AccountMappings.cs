using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

/// <summary>The tables of ASP.NET Core Identity under our names, every length given.</summary>
public sealed class AccountMapping :
    IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<IdentityUserClaim<Guid>>,
    IEntityTypeConfiguration<IdentityUserLogin<Guid>>,
    IEntityTypeConfiguration<IdentityUserToken<Guid>>,
    IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const int Code = 100;
    private const int Long = 1000;

    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(a => a.PasswordHash).HasMaxLength(Long);
        builder.Property(a => a.SecurityStamp).HasMaxLength(Code);
        builder.Property(a => a.ConcurrencyStamp).HasMaxLength(Code);
        builder.Property(a => a.PhoneNumber).HasMaxLength(40);
        builder.HasIndex(a => a.PersonId).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> builder)
    {
        builder.ToTable("AccountClaims");
        builder.Property(c => c.ClaimType).HasMaxLength(Code);
        builder.Property(c => c.ClaimValue).HasMaxLength(Long);
    }

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.ToTable("AccountLogins");
        builder.Property(l => l.ProviderDisplayName).HasMaxLength(Code);
    }

    /// <summary>Holds the authenticator app's key and the recovery codes: encrypted.</summary>
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("AccountTokens");
        builder.Property(t => t.Value).IsSensitive(2000);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> builder) => builder.ToTable("AccountPasskeys");
}
