using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Domain.Quality;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Sessions;
using WestSussex.Safeguarding.Web.Security.SigningIn;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>
/// Everything the portal keeps. What a scope may see follows from its <see cref="CurrentViewer"/> (ScopeFilters.cs);
/// what every save does beside saving is in Saving.cs; each table's mapping is in Mappings/.
/// </summary>
public abstract partial class SafeguardingDbContext(
    DbContextOptions options,
    CurrentViewer viewer,
    FieldCipher cipher,
    WriteGate gate,
    TimeProvider clock) : IdentityUserContext<Account, Guid>(options)
{
    public DbSet<Agency> Agencies => Set<Agency>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Referral> Referrals => Set<Referral>();

    public DbSet<ReferredChild> ReferredChildren => Set<ReferredChild>();

    public DbSet<ReferralEvent> ReferralEvents => Set<ReferralEvent>();

    public DbSet<FeedbackToReferrer> Feedback => Set<FeedbackToReferrer>();

    public DbSet<LevelOfNeedDecision> Decisions => Set<LevelOfNeedDecision>();

    public DbSet<GuidanceEdition> GuidanceEditions => Set<GuidanceEdition>();

    public DbSet<PostcodeTable> PostcodeTables => Set<PostcodeTable>();

    public DbSet<LevelAgreement> LevelAgreement => Set<LevelAgreement>();

    public DbSet<EarlyHelpFigure> EarlyHelpFigures => Set<EarlyHelpFigure>();

    public DbSet<Disagreement> Disagreements => Set<Disagreement>();

    public DbSet<Child> Children => Set<Child>();

    public DbSet<Family> Families => Set<Family>();

    public DbSet<EarlyHelpAssessment> Assessments => Set<EarlyHelpAssessment>();

    public DbSet<EarlyHelpEvent> EarlyHelpEvents => Set<EarlyHelpEvent>();

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Consultation> Consultations => Set<Consultation>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<DraftReminder> DraftReminders => Set<DraftReminder>();

    public DbSet<AccessLogEntry> AccessLog => Set<AccessLogEntry>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<JobLease> JobLeases => Set<JobLease>();

    public DbSet<SignInCode> SignInCodes => Set<SignInCode>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<SignInSession> SignInSessions => Set<SignInSession>();

    public DbSet<KeptForm> KeptForms => Set<KeptForm>();

    public DbSet<DataKey> DataKeys => Set<DataKey>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    /// <summary>The keys that this context's model encrypts with; models are cached by it.</summary>
    internal FieldCipher Cipher => cipher;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<Guid>().HaveConversion<OrderedGuidConverter>();
            configurationBuilder.DefaultTypeMapping<Guid>().HasConversion<OrderedGuidConverter>();
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SafeguardingDbContext).Assembly);
        ModelConventions.Apply(builder.Model);
        SensitiveMapping.Apply(builder.Model, cipher);
        ModelConventions.PutLongColumnsLast(builder.Model);
        FilterByViewer(builder);
    }
}

/// <summary>The portal's tables in SQLite.</summary>
public sealed class SqliteSafeguardingDbContext(DbContextOptions<SqliteSafeguardingDbContext> options, CurrentViewer viewer, FieldCipher cipher, WriteGate gate, TimeProvider clock)
    : SafeguardingDbContext(options, viewer, cipher, gate, clock);

/// <summary>The portal's tables in SQL Server.</summary>
public sealed class SqlServerSafeguardingDbContext(DbContextOptions<SqlServerSafeguardingDbContext> options, CurrentViewer viewer, FieldCipher cipher, WriteGate gate, TimeProvider clock)
    : SafeguardingDbContext(options, viewer, cipher, gate, clock);
