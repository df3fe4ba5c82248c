using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace WestSussex.Safeguarding.Web.Security.Mvc;

/// <summary>
/// The pages under /dev: sent mail, one-click sign-in, components. On in Development only, and there only while "Dev:Enabled" is not false;
/// elsewhere their controllers do not exist, and a portal that is told to have them does not start.
/// </summary>
public static class DevelopmentTools
{
    public const string Area = "Dev";
    public const string Setting = "Dev:Enabled";

    public static bool AreOn(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() && configuration.GetValue(Setting, true);

    /// <summary>Takes the area's controllers out of the application where the tools are off.</summary>
    internal sealed class Convention(bool on) : IApplicationModelConvention
    {
        public void Apply(ApplicationModel application)
        {
            if (on)
            {
                return;
            }

            foreach (var controller in application.Controllers.Where(IsDevelopment).ToList())
            {
                application.Controllers.Remove(controller);
            }
        }

        private static bool IsDevelopment(ControllerModel controller) =>
            controller.RouteValues.TryGetValue("area", out var area) && area == Area;
    }
}
