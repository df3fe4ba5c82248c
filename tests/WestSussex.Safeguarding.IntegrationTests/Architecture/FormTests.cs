using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Routing;

namespace WestSussex.Safeguarding.IntegrationTests.Architecture;

/// <summary>What people type is checked by a validator that lies beside the form.</summary>
public class FormTests
{
    [Fact]
    public void Forms_All_HaveAValidator()
    {
        var validated = CompiledCode.Web.GetTypes()
            .Where(type => !type.IsAbstract)
            .Select(ValidatedBy)
            .OfType<Type>()
            .ToHashSet();
        var forms = Forms().ToList();

        Assert.NotEmpty(forms);
        Rule.Holds(
            forms.Where(form => !validated.Any(v => v.IsAssignableFrom(form) || PartsOf(v).Contains(form))).Select(form => form.FullName!),
            "Every form that is posted has a FluentValidation validator:");
    }

    /// <summary>Types that a POST action takes, and types of an Area that call themselves a form. The samples under /dev are sent nowhere.</summary>
    private static IEnumerable<Type> Forms()
    {
        var posted = from action in Actions.All
                     where action.Method.GetCustomAttributes(true).OfType<IActionHttpMethodProvider>().Any(m => m.HttpMethods.Contains(HttpMethods.Post))
                     from parameter in action.Method.GetParameters()
                     where !parameter.IsDefined(typeof(FromServicesAttribute), true) && IsForm(parameter.ParameterType)
                     select parameter.ParameterType;
        var named = from type in CompiledCode.Web.GetTypes()
                    where type.Namespace?.Contains(".Areas.", StringComparison.Ordinal) == true && type is { IsClass: true, IsAbstract: false }
                    where type.Name.EndsWith("Form", StringComparison.Ordinal)
                    where type.GetProperties().Any(p => p.SetMethod is { IsPublic: true })
                    select type;
        return posted.Concat(named).Distinct().Where(type => type.Namespace?.Contains(".Areas.Dev.", StringComparison.Ordinal) != true);
    }

    // A part that is repeated in a form is checked by the form's validator.
    private static IEnumerable<Type> PartsOf(Type form) =>
        form.GetProperties().Select(p => p.PropertyType).Where(t => t.IsGenericType).SelectMany(t => t.GetGenericArguments());

    private static bool IsForm(Type type) =>
        type.Assembly == CompiledCode.Web && type is { IsEnum: false, IsInterface: false, IsValueType: false };

    private static Type? ValidatedBy(Type type)
    {
        for (var up = type.BaseType; up is not null; up = up.BaseType)
        {
            if (up.IsGenericType && up.GetGenericTypeDefinition() == typeof(AbstractValidator<>))
            {
                return up.GetGenericArguments()[0];
            }
        }

        return null;
    }
}
