using WestSussex.Safeguarding.Web.Areas.EarlyHelp;
using WestSussex.Safeguarding.Web.Areas.Guidance;
using WestSussex.Safeguarding.Web.Areas.Mash;
using WestSussex.Safeguarding.Web.Areas.Outcomes;
using WestSussex.Safeguarding.Web.Areas.Quality;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern;
using WestSussex.Safeguarding.Web.Attachments;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Operations;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Mvc;

if (await OperatorCommands.TryRunAsync(args) is { } exitCode)
{
    return exitCode;
}

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddPortalLogging();
    builder.AddSafeguardingData();
    builder.Services.AddPolicyData().AddAdoptedEditions();
    builder.AddPortalSecurity();
    builder.AddPortalMvc();
    builder.Services.AddGuidance();
    builder.Services.AddAttachments();
    builder.Services.AddRaiseConcern();
    builder.Services.AddOutcomes();
    builder.Services.AddEarlyHelp();
    builder.Services.AddMash();
    builder.Services.AddEarlyHelpTeams();
    builder.Services.AddQuality();

    var app = builder.Build();
    app.UsePortalPipeline();
    await app.PrepareAsync();
    await app.RunAsync();
    return 0;
}
catch (CannotStartException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}

/// <summary>The portal's entry point, named so that tests can host it.</summary>
public partial class Program;
