using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Jobs;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>Registers the data layer: database, encryption, logs, outbox and jobs.</summary>
public static class DataRegistration
{
    public static WebApplicationBuilder AddSafeguardingData(this WebApplicationBuilder builder)
    {
        builder.Services.AddSafeguardingData(builder.Configuration, builder.Environment);
        return builder;
    }

    /// <summary>The same without a web application: for commands and tests.</summary>
    public static IServiceCollection AddSafeguardingData(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var folder = DataFolder.From(configuration, environment);
        var settings = DatabaseSettings.From(configuration, folder);
        services.AddSingleton(folder).AddSingleton(settings).AddSingleton<FreeSpace>();
        services.AddSingleton(new WriteGate(settings.Provider));
        services.TryAddSingleton(TimeProvider.System);
        services.AddScoped<CurrentViewer>();
        services.AddDatabase(settings);
        services.AddEncryption(_ => KeyEncryption.From(configuration, environment, folder));
        services.AddAuditing();
        services.AddJobs(configuration);
        return services;
    }

    /// <summary>Adds one job to those that the runner runs.</summary>
    public static IServiceCollection AddJob<T>(this IServiceCollection services)
        where T : Job => services.AddSingleton<T>().AddSingleton<Job>(provider => provider.GetRequiredService<T>());

    /// <summary>How a context of either provider is set up; also used by the EF tools.</summary>
    internal static void Configure(DbContextOptionsBuilder options, DatabaseSettings settings)
    {
        if (settings.Provider == DatabaseProvider.SqlServer)
        {
            options.UseSqlServer(settings.ConnectionString, server => server.MaxBatchSize(settings.MaxBatchSize));
        }
        else
        {
            options.UseSqlite(settings.ConnectionString).AddInterceptors(new SqliteConnectionSetup(settings));
        }

        // Short columns share one place in a table and long ones another (ModelConventions).
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.DuplicateColumnOrders)
            // A count that stops at a number needs no order.
            .Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
        options.AddInterceptors(new AppendOnlyStatements())
            .ReplaceService<IModelCacheKeyFactory, ModelPerKeyRing>();
    }

    private static void AddDatabase(this IServiceCollection services, DatabaseSettings settings)
    {
        if (settings.Provider == DatabaseProvider.SqlServer)
        {
            services.AddDbContext<SafeguardingDbContext, SqlServerSafeguardingDbContext>(options => Configure(options, settings), optionsLifetime: ServiceLifetime.Singleton);
        }
        else
        {
            services.AddDbContext<SafeguardingDbContext, SqliteSafeguardingDbContext>(options => Configure(options, settings), optionsLifetime: ServiceLifetime.Singleton);
        }

        services.ConfigureAccountTables();
        services.AddSingleton<DatabaseSetup>();
    }

    /// <summary>Version 3 of Identity's tables from the first migration, so that passkeys need none. The context reads it from these options.</summary>
    internal static IServiceCollection ConfigureAccountTables(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    private static void AddEncryption(this IServiceCollection services, Func<IServiceProvider, KeyEncryption> keyEncryption)
    {
        services.AddSingleton(keyEncryption);
        services.AddSingleton<DataKeyRing>();
        services.AddSingleton<FieldCipher>();
        services.AddSingleton<KeyRotation>();
        services.AddSingleton<ProtectionKeyStore>();
        services.AddDataProtection().SetApplicationName("WestSussex.Safeguarding");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options =>
            {
                options.XmlRepository = provider.GetRequiredService<ProtectionKeyStore>();

                // The column is encrypted like every sensitive one; without this the framework warns that the key is in clear.
                options.XmlEncryptor = new NullXmlEncryptor();
            }));
    }

    private static void AddAuditing(this IServiceCollection services)
    {
        services.AddSingleton<AccessLogOverflow>();
        services.AddSingleton<AccessLogWriter>();
        services.AddScoped<AccessLog>();
        services.AddScoped<AccessLogFilter>();
        services.Configure<MvcOptions>(options => options.Filters.AddService<AccessLogFilter>());
        services.AddJob<LoadOverflowJob>();
    }

    private static void AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(configuration.GetSection(MailSettings.Section).Get<MailSettings>() ?? new MailSettings());
        services.AddSingleton<Mailer>();
        services.AddScoped<JobLeases>();
        services.AddJob<SendOutboxJob>();
        services.AddJob<WarnOperatorJob>();
        services.AddSingleton<OperatorWarnings>();
        services.AddSingleton<JobRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
    }
}
