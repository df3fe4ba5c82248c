using Microsoft.Extensions.DependencyInjection.Extensions;

namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>Makes the policy data available to pages and jobs.</summary>
public static class PolicyDataServices
{
    /// <summary>The folder that is shipped with the portal.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "ReferenceData");

    /// <summary>
    /// Reads the policy data when the portal starts, so that a mistake in it stops the start and never meets a reader:
    /// starting throws <see cref="InvalidPolicyDataException"/>, whose message names file and entry.
    /// </summary>
    /// <param name="services">The services of the portal.</param>
    /// <param name="folder">Another folder than the shipped one.</param>
    public static IServiceCollection AddPolicyData(this IServiceCollection services, string? folder = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new PolicyData(folder ?? ShippedFolder, provider.GetRequiredService<TimeProvider>()));
        return services.AddHostedService<AtStart>();
    }

    /// <summary>Adds the editions of the guidance and the postcode table that were adopted in the portal; needs the database.</summary>
    public static IServiceCollection AddAdoptedEditions(this IServiceCollection services) =>
        services.AddSingleton<AdoptedEditions>().AddSingleton<AdoptedPostcodes>().AddHostedService<KeepGuidanceCurrent>();

    // Asking for the data is what reads it.
    private sealed class AtStart(PolicyData policy) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) =>
            policy.Contacts.Versions.Count > 0 ? Task.CompletedTask : throw new InvalidPolicyDataException("There is no policy data.");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
