using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Quality;

namespace WestSussex.Safeguarding.Web.Data.Mappings;

/// <summary>Editions of the guidance and postcodes that were brought in, and the figures that are counted beforehand.</summary>
public sealed class GuidanceMappings : IEntityTypeConfiguration<GuidanceEdition>, IEntityTypeConfiguration<PostcodeTable>, IEntityTypeConfiguration<LevelAgreement>, IEntityTypeConfiguration<EarlyHelpFigure>
{
    private const int NameMaxLength = 120;

    public void Configure(EntityTypeBuilder<GuidanceEdition> builder)
    {
        builder.ToTable("GuidanceEditions");
        builder.Property(e => e.Name).HasMaxLength(GuidanceEdition.NameMaxLength);
        builder.Property(e => e.Source).HasMaxLength(GuidanceEdition.SourceMaxLength);
        builder.Property(e => e.ImportedByName).HasMaxLength(NameMaxLength);
        builder.Property(e => e.AdoptedByName).HasMaxLength(NameMaxLength);
        builder.Property(e => e.MinuteReference).HasMaxLength(GuidanceEdition.MinuteMaxLength);
        builder.Ignore(e => e.IsAdopted);
        builder.HasIndex(e => e.Name).IsUnique();
        builder.HasIndex(e => e.EffectiveFrom).IsUnique();
    }

    public void Configure(EntityTypeBuilder<PostcodeTable> builder)
    {
        builder.ToTable("PostcodeTables");
        builder.Property(t => t.Name).HasMaxLength(PostcodeTable.NameMaxLength);
        builder.Property(t => t.Source).HasMaxLength(PostcodeTable.SourceMaxLength);
        builder.Property(t => t.AdoptedByName).HasMaxLength(NameMaxLength);
        builder.HasIndex(t => t.Place).IsUnique();
    }

    public void Configure(EntityTypeBuilder<LevelAgreement> builder)
    {
        builder.ToTable("LevelAgreement");
        builder.Property(a => a.SuggestedUnder).HasMaxLength(GuidanceEdition.NameMaxLength);
        builder.Property(a => a.DecidedUnder).HasMaxLength(GuidanceEdition.NameMaxLength);
        builder.Property(a => a.Domain).HasMaxLength(LevelAgreement.DomainMaxLength);
        builder.HasIndex(a => new { a.Month, a.Domain });
    }

    public void Configure(EntityTypeBuilder<EarlyHelpFigure> builder)
    {
        builder.ToTable("EarlyHelpFigures");
        builder.Ignore(f => f.Key);
        builder.Property(f => f.Of).HasMaxLength(EarlyHelpFigure.OfMaxLength);
        builder.HasIndex(f => new { f.Scope, f.AgencyId, f.Hub, f.Picture });
    }
}
