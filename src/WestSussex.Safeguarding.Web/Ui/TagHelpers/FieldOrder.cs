using Microsoft.AspNetCore.Mvc.Rendering;

namespace WestSussex.Safeguarding.Web.Ui.TagHelpers;

/// <summary>The fields of a page in the order in which they stand on it, noted while it is made. The error summary follows it.</summary>
public static class FieldOrder
{
    private static readonly object Key = new();

    /// <summary>The field stands here; a component of ours notes itself, only fields that are written by hand need this.</summary>
    public static void Note(ViewContext page, string field)
    {
        ArgumentNullException.ThrowIfNull(page);
        var fields = Of(page);
        fields.TryAdd(field, fields.Count);
    }

    /// <summary>The field's place, or that of the date it is a part of; the end for a field that is not on the page.</summary>
    internal static int PlaceOf(ViewContext page, string field)
    {
        var fields = Of(page);
        var dot = field.LastIndexOf('.');
        return fields.TryGetValue(field, out var place) || (dot > 0 && fields.TryGetValue(field[..dot], out place)) ? place : int.MaxValue;
    }

    private static Dictionary<string, int> Of(ViewContext page)
    {
        var items = page.HttpContext.Items;
        if (items[Key] is not Dictionary<string, int> fields)
        {
            items[Key] = fields = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        }

        return fields;
    }
}
