namespace WestSussex.Safeguarding.Domain.Policies;

/// <summary>One entry of a list of policy data. Records keep its id, so an id is never reused for something else.</summary>
public interface IPolicyItem
{
    /// <summary>The id that records keep: short, lower case, never shown to people.</summary>
    string Id { get; }
}
