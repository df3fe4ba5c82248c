using Microsoft.AspNetCore.Html;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Ui.Guidance;

/// <summary>
/// The words of policy data as HTML, with today's contacts, clocks and names for their tokens. Written here and not in a partial view:
/// the start page shows nine of these, and a view costs more than its words.
/// </summary>
public static class GuidanceHtml
{
    /// <summary>All of a section but its heading.</summary>
    public static IHtmlContent Of(GuidanceSection section, PolicyData policy)
    {
        ArgumentNullException.ThrowIfNull(section);
        ArgumentNullException.ThrowIfNull(policy);
        var html = new HtmlContentBuilder();
        Paragraphs(html, section.Text, policy);
        List(html, "ul", "govuk-list govuk-list--bullet", section.Points, policy);
        List(html, "ol", "govuk-list govuk-list--number", section.Steps, policy);
        Paragraphs(html, section.After, policy);
        if (section.InThisPortal.Count > 0)
        {
            html.AppendHtml("<div class=\"govuk-inset-text\"><p class=\"govuk-body govuk-!-font-weight-bold\">In this portal</p>");
            List(html, "ul", "govuk-list govuk-list--bullet govuk-!-margin-bottom-0", section.InThisPortal, policy);
            html.AppendHtml("</div>");
        }

        return html;
    }

    private static void Paragraphs(HtmlContentBuilder html, IReadOnlyList<string> texts, PolicyData policy)
    {
        foreach (var text in texts)
        {
            html.AppendHtml("<p class=\"govuk-body\">");
            Say(html, text, policy);
            html.AppendHtml("</p>\n");
        }
    }

    private static void List(HtmlContentBuilder html, string tag, string classes, IReadOnlyList<string> texts, PolicyData policy)
    {
        if (texts.Count == 0)
        {
            return;
        }

        html.AppendHtml($"<{tag} class=\"{classes}\">\n");
        foreach (var text in texts)
        {
            html.AppendHtml("<li>");
            Say(html, text, policy);
            html.AppendHtml("</li>\n");
        }

        html.AppendHtml($"</{tag}>\n");
    }

    // Each piece is text or a link: nothing of it is written without being encoded.
    private static void Say(HtmlContentBuilder html, string text, PolicyData policy)
    {
        foreach (var piece in GuidanceTokens.Pieces(text))
        {
            if (piece.Kind == GuidanceTokens.Contact)
            {
                Link(html, "govuk-link ws-nowrap", policy.Contact(piece.Value).Link, "", policy.InWords(piece));
            }
            else if (piece.Kind == GuidanceTokens.Link)
            {
                Link(html, "govuk-link", piece.Value, piece.Value.StartsWith('/') ? "" : " rel=\"noreferrer\"", piece.Words);
            }
            else
            {
                html.Append(policy.InWords(piece));
            }
        }
    }

    private static void Link(HtmlContentBuilder html, string classes, string address, string more, string? words)
    {
        html.AppendHtml($"<a class=\"{classes}\" href=\"");
        html.Append(address);
        html.AppendHtml($"\"{more}>");
        html.Append(words);
        html.AppendHtml("</a>");
    }
}
