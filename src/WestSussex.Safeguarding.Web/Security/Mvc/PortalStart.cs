using System.Data.Common;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Operations.DemoData;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Security.Mvc;

/// <summary>
/// What happens before the portal listens. In Development it brings the database up to date, fills an empty one with the demonstration
/// ("Demo:Load" is not false) and says where to go. In Production an operator runs "migrate" first: a web server must not change the
/// schema under its neighbours, and does not start on one that is not its own.
/// </summary>
public static class PortalStart
{
    // The made-up people of the demonstration that a newcomer meets first.
    private const string People =
        "Saffron Quillfeather (class teacher), Bramble Oddsworth (safeguarding lead), Linden Farrowby (MASH officer), "
        + "Tansy Brackenhurst (MASH manager), Clover Haythornby (partnership administrator)";

    /// <exception cref="CannotStartException">An operator has to mend something first.</exception>
    public static async Task PrepareAsync(this WebApplication app)
    {
        var database = app.Services.GetRequiredService<DatabaseSetup>();
        if (!app.Environment.IsDevelopment())
        {
            await database.RequireAsync(app.Logger);
            return;
        }

        await MigrateAsync(database);
        if (app.Configuration.GetValue("Demo:Load", true))
        {
            var policy = app.Services.GetRequiredService<PolicyData>();
            var agreement = policy.ConfidentialityAgreement.InForceOn(policy.Today).Version;
            await ActivatorUtilities.CreateInstance<DemoLoader>(app.Services).LoadAsync(agreement);
        }

        app.Lifetime.ApplicationStarted.Register(() =>
        {
            foreach (var address in app.Urls)
            {
                app.Logger.LogInformation("Open {Address}, and sign in with one click at {SignIn}", address, address + "/dev/sign-in");
            }

            app.Logger.LogInformation("Who can sign in, among others: {People}", People);
        });
    }

    private static async Task MigrateAsync(DatabaseSetup database)
    {
        try
        {
            await database.MigrateAsync();
        }
        catch (DbException e) when (DbErrors.IsUnreachable(e))
        {
            throw new CannotStartException($"Database: it cannot be opened for writing ({e.Message}). Look at DataFolder and at who may write there.", e);
        }
    }
}
