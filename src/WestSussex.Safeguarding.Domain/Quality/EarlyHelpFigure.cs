using WestSussex.Safeguarding.Domain.LevelsOfNeed;

namespace WestSussex.Safeguarding.Domain.Quality;

/// <summary>Whose early help is counted. The names are stored: rename none.</summary>
public enum FigureScope
{
    /// <summary>Everybody's.</summary>
    Whole,

    /// <summary>What the coordinators of one hub may see.</summary>
    Hub,

    /// <summary>What the safeguarding lead of one agency may see.</summary>
    Agency,
}

/// <summary>What is counted. The names are stored: rename none.</summary>
public enum EarlyHelpPicture
{
    /// <summary>Assessments that are written, open or with MASH.</summary>
    Standing,

    /// <summary>Open assessments by the id of the district.</summary>
    District,

    /// <summary>Children of open assessments by <see cref="AgeBand"/>.</summary>
    Age,

    /// <summary>Open assessments by level of need.</summary>
    Level,

    /// <summary>Open assessments by part of the child's life that has a need.</summary>
    Need,

    /// <summary>Open assessments by outcome of Supporting Families that a need belongs to; "" for none.</summary>
    FamilyOutcome,

    /// <summary>Assessments of the last twelve months by what became of the first team meeting.</summary>
    FirstMeeting,

    /// <summary>The same that have met, by days from the family's agreement.</summary>
    DaysToFirstMeeting,

    /// <summary>Reviews of the last twelve months: in time, late.</summary>
    Review,

    /// <summary>Assessments closed in the last twelve months by reason.</summary>
    ClosureReason,

    /// <summary>Needs at closing in the last twelve months, by "outcome of Supporting Families/what became of it".</summary>
    ClosedNeed,

    /// <summary>Step-ups of the last twelve months by what came of them.</summary>
    StepUp,
}

/// <summary>One figure of early help, counted beforehand (decision 0013). Nothing in it leads to a family.</summary>
public sealed class EarlyHelpFigure : Entity
{
    public const int OfMaxLength = 120;

    private EarlyHelpFigure()
    {
    }

    public FigureScope Scope { get; private set; }

    /// <summary>Set for <see cref="FigureScope.Agency"/>.</summary>
    public Guid? AgencyId { get; private set; }

    /// <summary>Set for <see cref="FigureScope.Hub"/>, unless the district is not known.</summary>
    public EarlyHelpHub? Hub { get; private set; }

    public EarlyHelpPicture Picture { get; private set; }

    /// <summary>The district, band, level, reason and so on that <see cref="Picture"/> is counted by.</summary>
    public string Of { get; private set; } = "";

    public int Count { get; private set; }

    public static EarlyHelpFigure For(FigureKey key, int count) => new()
    {
        Scope = key.Scope,
        AgencyId = key.AgencyId,
        Hub = key.Hub,
        Picture = key.Picture,
        Of = key.Of,
        Count = count,
    };

    /// <summary>It was counted again.</summary>
    public void Is(int count) => Count = count;

    public FigureKey Key => new(Scope, AgencyId, Hub, Picture, Of);
}

/// <summary>What one figure counts.</summary>
public sealed record FigureKey(FigureScope Scope, Guid? AgencyId, EarlyHelpHub? Hub, EarlyHelpPicture Picture, string Of);
