using System.Reflection;
using Microsoft.AspNetCore.Mvc;

namespace WestSussex.Safeguarding.IntegrationTests.Architecture;

/// <summary>One action of a controller.</summary>
/// <param name="Controller">Its class.</param>
/// <param name="Method">Its method.</param>
internal sealed record ActionMethod(Type Controller, MethodInfo Method)
{
    /// <summary>The attributes of method and class.</summary>
    public IEnumerable<object> Attributes => Method.GetCustomAttributes(true).Concat(Controller.GetCustomAttributes(true));

    /// <summary>"Mash/WorkQueue/Index"; no Area gives "-".</summary>
    public string Name =>
        $"{Controller.GetCustomAttribute<AreaAttribute>()?.RouteValue ?? "-"}/{Controller.Name.Replace("Controller", "", StringComparison.Ordinal)}/{Method.Name}";
}

/// <summary>Every action of the portal.</summary>
internal static class Actions
{
    public static IReadOnlyList<ActionMethod> All { get; } =
    [
        .. from type in CompiledCode.Web.GetTypes()
           where typeof(ControllerBase).IsAssignableFrom(type) && !type.IsAbstract && !type.IsDefined(typeof(NonControllerAttribute))
           from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
           where method.DeclaringType!.Assembly == CompiledCode.Web && !method.IsSpecialName && !method.IsDefined(typeof(NonActionAttribute))
           where method.GetBaseDefinition().DeclaringType!.Assembly == CompiledCode.Web
           select new ActionMethod(type, method),
    ];
}
