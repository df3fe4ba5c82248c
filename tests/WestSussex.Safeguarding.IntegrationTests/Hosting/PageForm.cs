using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>A form of a page, filled in and sent the way a browser without JavaScript does.</summary>
public sealed class PageForm(Visitor visitor, Page page, IHtmlFormElement form)
{
    public bool IsPost => form.Method.Equals("post", StringComparison.OrdinalIgnoreCase);

    public bool IsInMain => form.Closest("main") is not null;

    public int FieldCount => form.Elements.Length;

    public IReadOnlyList<string> Buttons => [.. SubmitButtons.Select(Page.Words)];

    /// <summary>The names of everything that can be filled in.</summary>
    public IReadOnlyList<string> Names => [.. form.Elements.Select(e => e.GetAttribute("name")).OfType<string>().Where(n => !n.StartsWith("__", StringComparison.Ordinal)).Distinct()];

    /// <summary>The names of the boxes that people type into.</summary>
    public IReadOnlyList<string> TextNames =>
        [.. form.Elements.Where(e => e is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" or "email" or "tel" }).Select(e => e.GetAttribute("name") ?? "").Where(n => n.Length > 0)];

    /// <summary>What can be chosen from: radio buttons, checkboxes and lists, each with its values.</summary>
    public IReadOnlyList<(string Name, IReadOnlyList<string> Values)> Choices =>
    [
        .. form.Elements.OfType<IHtmlInputElement>().Where(i => i.Type is "radio" or "checkbox" && i.Name is not null)
            .GroupBy(i => i.Name!).Select(g => (g.Key, (IReadOnlyList<string>)[.. g.Select(i => i.Value)])),
        .. form.Elements.OfType<IHtmlSelectElement>().Where(s => s.Name is not null)
            .Select(s => (s.Name!, (IReadOnlyList<string>)[.. s.Options.Select(o => o.Value)])),
    ];

    /// <summary>Where it is sent, without host.</summary>
    public string Action => Target(SubmitButtons.FirstOrDefault()).AbsolutePath;

    private IEnumerable<IElement> SubmitButtons =>
        form.QuerySelectorAll("button, input[type=submit]").Where(b => b.GetAttribute("type") is null or "submit");

    public string? Value(string name) => Fields().Where(f => f.Key == name).Select(f => f.Value).FirstOrDefault();

    /// <summary>How many characters the counter beside a box allows; null where there is none.</summary>
    public int? Most(string name) => form.Elements.First(e => e.GetAttribute("name") == name).Closest(".govuk-character-count")?.GetAttribute("data-maxlength") is { } most
        ? int.Parse(most, System.Globalization.CultureInfo.InvariantCulture)
        : null;

    /// <summary>Types into a box, or chooses the radio button, checkbox or option of that value.</summary>
    public PageForm Fill(string name, string value)
    {
        var controls = form.Elements.Where(e => e.GetAttribute("name") == name && e.GetAttribute("type") != "hidden").ToList();
        switch (controls.FirstOrDefault())
        {
            case IHtmlInputElement { Type: "radio" }:
                foreach (var radio in controls.OfType<IHtmlInputElement>())
                {
                    radio.IsChecked = radio.Value.Equals(value, StringComparison.OrdinalIgnoreCase);
                }

                break;
            case IHtmlInputElement { Type: "checkbox" }:
                controls.OfType<IHtmlInputElement>().Single(i => i.Value.Equals(value, StringComparison.OrdinalIgnoreCase)).IsChecked = true;
                break;
            case IHtmlInputElement input:
                input.Value = value;
                break;
            case IHtmlTextAreaElement area:
                area.Value = value;
                break;
            case IHtmlSelectElement select:
                select.Value = value;
                break;
            default:
                throw new InvalidOperationException($"No field “{name}” on {page.Url}: {string.Join(", ", Names)}");
        }

        return this;
    }

    /// <summary>Ticks the one checkbox of that name whose label holds these words.</summary>
    public PageForm Tick(string name, string words)
    {
        form.Elements.OfType<IHtmlInputElement>().Single(i => i.Type == "checkbox" && i.Name == name && Page.Words(form.QuerySelector($"label[for={i.Id}]")).Contains(words, StringComparison.Ordinal)).IsChecked = true;
        return this;
    }

    /// <summary>A radio button is chosen, and nobody can choose none again.</summary>
    public bool HasChosenRadio => form.Elements.OfType<IHtmlInputElement>().Any(i => i is { Type: "radio", IsChecked: true });

    /// <summary>Takes out everything that a person can take out: what they typed, ticked or chose from a list.</summary>
    public PageForm Clear()
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Type: "checkbox" } choice:
                    choice.IsChecked = false;
                    break;
                case IHtmlInputElement { Type: "text" or "email" or "tel" } input:
                    input.Value = "";
                    break;
                case IHtmlTextAreaElement area:
                    area.Value = "";
                    break;
                case IHtmlSelectElement select:
                    select.Value = "";
                    break;
                default:
                    break;
            }
        }

        return this;
    }

    /// <param name="button">The words on the button that is pressed; the first one when there is no choice.</param>
    public async Task<Page> SubmitAsync(string? button = null)
    {
        var pressed = SubmitButtons.FirstOrDefault(b => button is null || Page.Words(b) == button);
        var fields = Fields().ToList();
        if (pressed?.GetAttribute("name") is { Length: > 0 } name)
        {
            fields.Add(new(name, pressed.GetAttribute("value") ?? ""));
        }

        var target = Target(pressed);
        if (!IsPost)
        {
            using var query = new FormUrlEncodedContent(fields);
            return await visitor.OpenAsync(target.AbsolutePath + "?" + await query.ReadAsStringAsync());
        }

        using var content = form.GetAttribute("enctype") == "multipart/form-data" ? WithoutAFile(fields) : (HttpContent)new FormUrlEncodedContent(fields);
        return await Page.ReadAsync(visitor, await visitor.Client.PostAsync(target, content));
    }

    // As browsers send it: the file has no name where none was chosen.
    private MultipartFormDataContent WithoutAFile(List<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        var files = form.Elements.Where(e => e is IHtmlInputElement { Type: "file" }).Select(e => e.GetAttribute("name")!).ToList();
        fields.Where(f => f.Key.StartsWith("__", StringComparison.Ordinal)).ToList().ForEach(f => content.Add(new StringContent(f.Value), f.Key));
        foreach (var file in files)
        {
            var nothing = new ByteArrayContent([]);
            nothing.Headers.ContentDisposition = new("form-data") { Name = $"\"{file}\"", FileName = "\"\"" };
            content.Add(nothing);
        }

        fields.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).ToList().ForEach(f => content.Add(new StringContent(f.Value), f.Key));
        return content;
    }

    private Uri Target(IElement? pressed)
    {
        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var here = page.Response.RequestMessage!.RequestUri!;
        return string.IsNullOrEmpty(action) ? here : new Uri(here, action);
    }

    private IEnumerable<KeyValuePair<string, string>> Fields()
    {
        foreach (var element in form.Elements.Where(e => !string.IsNullOrEmpty(e.GetAttribute("name")) && !e.HasAttribute("disabled")))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "image" or "reset" or "file" }:
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;
                case IHtmlTextAreaElement area:
                    // As browsers send it: two characters for a line break.
                    yield return new(name, area.Value.ReplaceLineEndings("\r\n"));
                    break;
                case IHtmlSelectElement select:
                    yield return new(name, select.Value ?? "");
                    break;
                default:
                    break;
            }
        }
    }
}
