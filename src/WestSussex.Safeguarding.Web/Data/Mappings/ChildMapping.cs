using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.Children;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

public sealed class ChildMapping :
    IEntityTypeConfiguration<Child>, IEntityTypeConfiguration<Family>, IEntityTypeConfiguration<FamilyMember>
{
    public void Configure(EntityTypeBuilder<Child> builder)
    {
        builder.ToTable("Children");
        builder.ComplexProperty(c => c.Name, MapName);
    }

    public void Configure(EntityTypeBuilder<Family> builder)
    {
        builder.ToTable("Families");
        builder.HasMany(f => f.Members).WithOne().HasForeignKey(m => m.FamilyId);
    }

    public void Configure(EntityTypeBuilder<FamilyMember> builder)
    {
        builder.ToTable("FamilyMembers");
        builder.Ignore(m => m.RootId);
        builder.HasOne<Child>().WithMany().HasForeignKey(m => m.ChildId);
        builder.HasIndex(m => new { m.FamilyId, m.ChildId }).IsUnique();
    }

    /// <summary>Names are in clear: people are searched by them.</summary>
    internal static void MapName(ComplexPropertyBuilder<ChildName> name)
    {
        name.Ignore(n => n.IsKnown);
        name.Property(n => n.Given).HasMaxLength(ChildName.MaxLength);
        name.Property(n => n.Family).HasMaxLength(ChildName.MaxLength);
    }
}
