using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace WestSussex.Safeguarding.Web.Ui;

/// <summary>
/// Takes the controllers of the area Dev out of the application model everywhere but in Development, so that
/// their addresses do not exist there: no policy or setting can open them by mistake.
/// </summary>
public sealed class DevelopmentPages(IHostEnvironment environment) : IApplicationModelConvention
{
    /// <inheritdoc />
    public void Apply(ApplicationModel application)
    {
        ArgumentNullException.ThrowIfNull(application);
        if (environment.IsDevelopment())
        {
            return;
        }

        foreach (var controller in application.Controllers.Where(IsDev).ToList())
        {
            application.Controllers.Remove(controller);
        }
    }

    private static bool IsDev(ControllerModel controller) =>
        controller.RouteValues.TryGetValue("area", out var area) && area == "Dev";
}
