namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.Board;

/// <summary>What became of the first team meeting. The names are stored with the figures: rename none.</summary>
public enum FirstMeeting
{
    InTime,
    Late,

    /// <summary>Its day has passed and it was not held.</summary>
    Missed,

    /// <summary>Its day is still to come.</summary>
    ToCome,
}

/// <summary>Whether a review was held by its day. The names are stored with the figures: rename none.</summary>
public enum ReviewTiming
{
    InTime,
    Late,

    /// <summary>Its day has passed and it was not held.</summary>
    Overdue,
}

/// <summary>What came of a step-up. The names are stored with the figures: rename none.</summary>
public enum StepUpResult
{
    /// <summary>MASH has not decided.</summary>
    Waiting,

    /// <summary>MASH has decided, and early help goes on.</summary>
    WentOn,

    /// <summary>Closed, because a specialist service took over.</summary>
    TakenOver,

    /// <summary>Closed for another reason.</summary>
    ClosedOtherwise,
}
