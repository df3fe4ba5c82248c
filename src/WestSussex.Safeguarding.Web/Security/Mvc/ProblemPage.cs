using WestSussex.Safeguarding.Web.Security.Sessions;

namespace WestSussex.Safeguarding.Web.Security.Mvc;

/// <summary>What a problem page shows.</summary>
/// <param name="Message">Written for the reader; empty where the page has its own words.</param>
/// <param name="Path">Where the form was sent.</param>
/// <param name="Back">The page it was sent from.</param>
/// <param name="Typed">Everything that was in the form; nothing of a form that somebody else made who was signed in here before.</param>
/// <param name="IsOfSomebodyElse">It was such a form: it may be neither shown nor sent again.</param>
/// <param name="Mark">The mark of a writer who has signed out, so that sending it again keeps it for them.</param>
public sealed record ProblemPage(
    string Message, string Path, string Back, IReadOnlyList<TypedField> Typed, bool IsOfSomebodyElse = false, string? Mark = null)
{
    /// <summary>The page about a request whose form, if it has one, has been read.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="path">Where to, as the browser wrote it: an error page is made under another address.</param>
    /// <param name="message">See <see cref="Message"/>.</param>
    public static ProblemPage Of(HttpRequest request, string path, string message = "")
    {
        var session = request.HttpContext.RequestServices.GetRequiredService<CurrentSession>();
        return session.FormIsOfSomebodyElse
            ? new(message, path, BackOf(request), [], IsOfSomebodyElse: true)
            : new(message, path, BackOf(request), TypedIn(request), Mark: session.State is null ? MarkIn(request) : null);
    }

    private static string? MarkIn(HttpRequest request) => request.HasFormContentType ? request.Form[FormOwner.Field] : default(string);

    // Only a page of ours, and only its path: the header is the browser's word.
    private static string BackOf(HttpRequest request) =>
        Uri.TryCreate(request.Headers.Referer, UriKind.Absolute, out var referer) && referer.Authority == request.Host.Value
            ? referer.AbsolutePath
            : "/";

    private static IReadOnlyList<TypedField> TypedIn(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType
            ? [.. request.Form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal))
                .SelectMany(f => f.Value.Select(v => new TypedField(f.Key, v ?? "")))]
            : [];
}

/// <summary>One field of a form as it was sent.</summary>
public sealed record TypedField(string Name, string Value)
{
    private static readonly HashSet<string> Technical = new(StringComparer.OrdinalIgnoreCase) { "Version", "SeenUntil", "later", "website" };

    /// <summary>A person typed or chose it; the rest the page sent by itself.</summary>
    public bool IsOfAPerson => Value.Length > 0 && Name is not ['_', ..] && !Technical.Contains(LastName) && !Guid.TryParse(Value, out _);

    /// <summary>The field's name as a reader can take it: "Concern.WhatWorriesYou" becomes "What worries you".</summary>
    public string Label
    {
        get
        {
            var spaced = string.Concat(LastName.Select((c, i) => i > 0 && char.IsUpper(c) ? " " + char.ToLowerInvariant(c) : c.ToString()));
            return spaced.Length == 0 ? Name : char.ToUpperInvariant(spaced[0]) + spaced[1..];
        }
    }

    private string LastName => Name[(Name.LastIndexOf('.') + 1)..];
}
