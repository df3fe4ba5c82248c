namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern;

/// <summary>
/// The answers of one page as they were typed, right or wrong. A draft keeps them; a validator says what is missing;
/// only complete ones become a concern.
/// </summary>
public abstract class StepForm;
