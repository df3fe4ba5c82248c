using System.Text.Encodings.Web;
using System.Text.Unicode;
using FluentValidation;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.WebEncoders;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Security.Mvc;

/// <summary>Controllers, views beside their controllers, validators, and what every action has in common.</summary>
public static class MvcRegistration
{
    // A concern about 50 children has some 2,000 fields.
    private const int MostFields = 4096;
    private const int LongestValue = 256 * 1024;
    private const int LongestForm = 1024 * 1024;

    public static WebApplicationBuilder AddPortalMvc(this WebApplicationBuilder builder)
    {
        var development = DevelopmentTools.AreOn(builder.Configuration, builder.Environment);
        builder.Services
            .AddControllersWithViews(options => Configure(options, development))
            .AddRazorOptions(options => options.AreaViewLocationFormats.Insert(0, "/Areas/{2}/{1}/{0}.cshtml"))
            .AddCookieTempDataProvider(options => Cookies.Configure(options.Cookie, Cookies.TempData, builder));
        builder.Services.AddAntiforgery(options => Cookies.Configure(options.Cookie, Cookies.Antiforgery, builder));
        builder.Services.Configure<FormOptions>(options =>
        {
            options.ValueCountLimit = MostFields;
            options.ValueLengthLimit = LongestValue;
            options.MultipartBodyLengthLimit = LongestForm;
        });
        // Letters of every language are written as they are; what HTML gives a meaning is encoded all the same.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddRouting(options => options.LowercaseUrls = true);
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(Program).Assembly, includeInternalTypes: true))
        {
            builder.Services.AddScoped(found.InterfaceType, found.ValidatorType);
            builder.Services.AddScoped(found.ValidatorType);
        }

        return builder;
    }

    private static void Configure(MvcOptions options, bool development)
    {
        options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
        options.Filters.Add<ProblemsBecomePages>();
        options.Conventions.Add(new DevelopmentTools.Convention(development));
        options.Conventions.Add(new FormsHaveAPage());
        options.ModelBinderProviders.Insert(0, new LineBreaks());
        options.MaxModelBindingCollectionSize = MostFields;

        // Whether an answer is needed is said by its validator, in the words of the page.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        Say(options.ModelBindingMessageProvider);
    }

    private static void Say(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "Check this answer");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Check this answer");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Check this answer");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Check this answer");
        messages.SetValueIsInvalidAccessor(_ => "Check this answer");
        messages.SetValueMustBeANumberAccessor(_ => "Enter a number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        messages.SetValueMustNotBeNullAccessor(_ => "Answer this question");
        messages.SetMissingBindRequiredValueAccessor(_ => "Answer this question");
        messages.SetMissingKeyOrValueAccessor(() => "Answer this question");
    }
}
