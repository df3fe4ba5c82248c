using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Security.Mvc;

var builder = WebApplication.CreateBuilder(args);
builder.AddPortalLogging();
builder.AddSafeguardingData();
builder.Services.AddPolicyData();
builder.AddPortalSecurity();
builder.AddPortalMvc();

var app = builder.Build();
app.UsePortalPipeline();

// In Production an operator runs "migrate" first: a web server must not change the schema under its neighbours.
if (app.Environment.IsDevelopment())
{
    await app.Services.GetRequiredService<DatabaseSetup>().MigrateAsync();
}

app.Run();

/// <summary>The portal's entry point, named so that tests can host it.</summary>
public partial class Program;
