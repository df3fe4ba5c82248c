namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>Asks before something goes that somebody typed.</summary>
/// <param name="Whom">As the list calls it.</param>
/// <param name="Action">Where the form posts to.</param>
/// <param name="Back">The list.</param>
public sealed record RemovePage(string Whom, string Action, string Back);
