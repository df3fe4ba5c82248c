using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Security.Mvc;

namespace WestSussex.Safeguarding.Web.Security.Sessions;

/// <summary>
/// Marks a step whose form is kept when it is sent from a session that has ended, by time or by signing out, and shown for review after
/// signing in again. It is kept too where the confidentiality agreement has to be accepted first.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class KeepFormOfExpiredSessionAttribute : Attribute;

/// <summary>Keeps forms of expired sessions, and gives them to the same person only.</summary>
public sealed class KeptForms(SafeguardingDbContext db, FieldCipher cipher, CurrentSession current, TimeProvider clock)
{
    /// <summary>Where somebody sees them again.</summary>
    public const string PagePath = "/account/kept-answers";

    private const string Place = "KeptForms.Content";

    /// <summary>Keeps the newest form sent to this path from this session.</summary>
    /// <returns>False when it is too large.</returns>
    public async Task<bool> KeepAsync(EndedSession ended, string path, IEnumerable<TypedField> fields, CancellationToken cancellationToken)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(fields);
        if (plain.Length > KeptForm.MostBytes)
        {
            return false;
        }

        await using var turn = await db.BeginWriteAsync(cancellationToken);
        await db.KeptForms.Where(f => f.CookieHash == ended.KeyHash && f.Path == path).ExecuteDeleteAsync(cancellationToken);
        db.KeptForms.Add(new KeptForm(ended.KeyHash, path, ended.PersonId, cipher.Encrypt(plain, Place), clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>What waits for the person who is signed in now, newest first; empty for everybody else.</summary>
    public async Task<IReadOnlyList<WaitingForm>> WaitingAsync(CancellationToken cancellationToken)
    {
        if (current.State is not { } state)
        {
            return [];
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await db.KeptForms.AsNoTracking()
            .Where(f => f.PersonId == state.PersonId && f.ExpiresAt > now)
            .OrderByDescending(f => f.KeptAt)
            .ToListAsync(cancellationToken);
        return [.. rows.Select(f => new WaitingForm(
            f.Id, f.Path, f.KeptAt, JsonSerializer.Deserialize<List<TypedField>>(cipher.Decrypt(f.Content, Place))!))];
    }

    /// <summary>It was put back, or is not wanted.</summary>
    public async Task ForgetAsync(Guid id, CancellationToken cancellationToken)
    {
        var personId = current.State?.PersonId;
        await using var turn = await db.BeginWriteAsync(cancellationToken);
        await db.KeptForms.Where(f => f.Id == id && f.PersonId == personId).ExecuteDeleteAsync(cancellationToken);
        await turn.CommitAsync(cancellationToken);
    }
}

/// <summary>A kept form as its owner sees it.</summary>
public sealed record WaitingForm(Guid Id, string Path, DateTime KeptAt, IReadOnlyList<TypedField> Fields);

/// <summary>
/// Stands ahead of antiforgery: the token of a session that ran out, or that its person ended in another tab, is no good any more, but what
/// was typed is.
/// </summary>
public sealed class KeepFormsMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, CurrentSession session)
    {
        if (await EndedSessionOfAsync(context, session) is { } ended
            && await TryKeepAsync(context, ended, context.RequestServices.GetRequiredService<KeptForms>())
            && session.State is null)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = $"/account/sign-in?returnUrl={Uri.EscapeDataString(KeptForms.PagePath)}";
            return;
        }

        // Somebody else is signed in here now: antiforgery refuses the form, and it waits for its writer.
        await next(context);
    }

    private static async Task<EndedSession?> EndedSessionOfAsync(HttpContext context, CurrentSession session)
    {
        if (session.Expired is not null || !MayBeKept(context))
        {
            return session.Expired;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var owner = context.RequestServices.GetRequiredService<FormOwner>().Open(form[FormOwner.Field]);
        if (owner?.PersonId == session.State?.PersonId)
        {
            return null;
        }

        session.FormIsOfSomebodyElse = owner is not null && session.State is not null;
        return owner;
    }

    /// <summary>Keeps the form of this request, where it is one that is kept.</summary>
    /// <returns>False where nothing was kept.</returns>
    internal static async Task<bool> TryKeepAsync(HttpContext context, EndedSession from, KeptForms forms)
    {
        if (!MayBeKept(context))
        {
            return false;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal))
            .SelectMany(f => f.Value.Select(v => new TypedField(f.Key, v ?? "")));
        return await forms.KeepAsync(from, context.Request.Path, fields, context.RequestAborted);
    }

    private static bool MayBeKept(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && !context.IsScripted()
        && context.GetEndpoint()?.Metadata is { } about
        && about.GetMetadata<KeepFormOfExpiredSessionAttribute>() is not null
        && about.GetMetadata<Attachments.StreamedFormAttribute>() is null
        && context.Request is { HasFormContentType: true, ContentLength: <= KeptForm.MostBytes };
}
