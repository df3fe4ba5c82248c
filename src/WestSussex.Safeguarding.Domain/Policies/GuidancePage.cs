namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>
/// A page of guidance: how we work, when to ask a family, how information is shared. In its texts {contact:mash} stands for a way to reach
/// somebody, {hours:mash} for when they answer, {clock:first-answer} for a time of the clock rules and {name:mash} for a service, so that no
/// page has a number of its own; [Cookies](/cookies) is a link.
/// </summary>
public sealed record GuidancePage
{
    /// <summary>Its heading.</summary>
    public required string Title { get; init; }

    /// <summary>In one or two sentences, what it is about.</summary>
    public required string Summary { get; init; }

    /// <summary>Its sections, in order. Other pages show one by its id.</summary>
    public required PolicyList<GuidanceSection> Sections { get; init; }
}

/// <summary>A section of a page of guidance. What it has is shown in the order of these members.</summary>
public sealed record GuidanceSection : IPolicyItem
{
    /// <summary>The id by which other pages show it.</summary>
    public required string Id { get; init; }

    /// <summary>Its heading.</summary>
    public required string Heading { get; init; }

    /// <summary>Paragraphs.</summary>
    public IReadOnlyList<string> Text { get; init; } = [];

    /// <summary>A list without an order.</summary>
    public IReadOnlyList<string> Points { get; init; } = [];

    /// <summary>A numbered list.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>Paragraphs after the lists.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>What the portal does about it.</summary>
    public IReadOnlyList<string> InThisPortal { get; init; } = [];

    /// <summary>Every text in it.</summary>
    public IEnumerable<string> Texts => [Heading, .. Text, .. Points, .. Steps, .. After, .. InThisPortal];
}
