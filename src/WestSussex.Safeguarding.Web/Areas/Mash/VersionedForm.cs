namespace WestSussex.Safeguarding.Web.Areas.Mash;

/// <summary>A form about a referral: from which version it was made, so that nobody overwrites what they have not seen.</summary>
public abstract class VersionedForm
{
    /// <summary>The referral's version when the page was made.</summary>
    public Guid Version { get; set; }

    /// <summary>Ticks of the last timeline entry that the page could show.</summary>
    public long SeenUntil { get; set; }
}

/// <summary>How a change ended.</summary>
public enum ChangeResult
{
    Done,

    /// <summary>It does not exist for this person.</summary>
    NotFound,

    /// <summary>A rule of the procedures does not allow it: the message is in ModelState.</summary>
    Refused,

    /// <summary>Somebody changed it meanwhile: nothing was saved, and both versions are shown.</summary>
    Conflict,
}
