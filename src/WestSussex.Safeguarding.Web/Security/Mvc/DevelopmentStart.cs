using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Operations.DemoData;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Security.Mvc;

/// <summary>
/// What a first start in Development does by itself: brings the database up to date, fills an empty one with the demonstration
/// ("Demo:Load" is not false) and says where to go. In Production an operator runs "migrate" first: a web server must not change the
/// schema under its neighbours.
/// </summary>
public static class DevelopmentStart
{
    // The made-up people of the demonstration that a newcomer meets first.
    private const string People =
        "Saffron Quillfeather (class teacher), Bramble Oddsworth (safeguarding lead), Linden Farrowby (MASH officer), "
        + "Tansy Brackenhurst (MASH manager), Clover Haythornby (partnership administrator)";

    public static async Task PrepareForDevelopmentAsync(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            return;
        }

        await app.Services.GetRequiredService<DatabaseSetup>().MigrateAsync();
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
}
