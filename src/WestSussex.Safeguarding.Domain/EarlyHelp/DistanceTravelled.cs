using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

/// <summary>
/// How far the family has come with one need, on one day, as family and worker saw it together (EH-14, PS-07). It is never added up across
/// needs and decides nothing. Only ever added: a later rating stands beside the earlier ones.
/// </summary>
public sealed class DistanceTravelled : AggregateRoot
{
    /// <summary>"Things are as hard as they can be."</summary>
    public const int Lowest = 0;

    /// <summary>"This is no worry any more."</summary>
    public const int Highest = 10;

    public const int WordsMaxLength = 1000;

    private DistanceTravelled()
    {
    }

    public Guid AssessmentId { get; private set; }

    /// <summary>The part of the child's life whose need it is.</summary>
    public string Domain { get; private set; } = "";

    public DateOnly On { get; private set; }

    /// <summary>What family and worker agreed on.</summary>
    public int Rating { get; private set; }

    /// <summary>What the family would have said, where they saw it differently.</summary>
    public int? FamilysRating { get; private set; }

    /// <summary>What is better or worse, in the family's words where possible.</summary>
    public string? Words { get; private set; }

    public DateTime At { get; private set; }

    public string ByName { get; private set; } = "";

    /// <param name="assessment">Whose need it is.</param>
    /// <param name="rating">What was said.</param>
    /// <param name="today">Today in London.</param>
    /// <param name="by">Who writes it down.</param>
    /// <param name="at">Now, in UTC.</param>
    /// <param name="key">The form's key: sent twice, kept once.</param>
    public static DistanceTravelled Rate(EarlyHelpAssessment assessment, DistanceRating rating, DateOnly today, Actor by, DateTime at, Guid? key = null)
    {
        assessment.MustBeTeam(by);
        MustBeOnTheLine(rating.Rating);
        MustBeOnTheLine(rating.FamilysRating ?? Lowest);
        RuleBrokenException.When(assessment.CompletedOn is not { } completed || rating.On < completed, "The day must be on or after the day of the assessment");
        RuleBrokenException.When(rating.On > today, "The day must be today or in the past");
        assessment.TeamDid(EarlyHelpEventKind.MeasureTaken, by, at, null);
        return new DistanceTravelled
        {
            Id = key ?? Guid.CreateVersion7(),
            AssessmentId = assessment.Id,
            Domain = rating.Domain,
            On = rating.On,
            Rating = rating.Rating,
            FamilysRating = rating.FamilysRating == rating.Rating ? null : rating.FamilysRating,
            Words = string.IsNullOrWhiteSpace(rating.Words) ? null : rating.Words.Trim(),
            At = at,
            ByName = by.Name,
        };
    }

    private static void MustBeOnTheLine(int rating) =>
        RuleBrokenException.When(rating is < Lowest or > Highest, $"Choose a number from {Lowest} to {Highest}");
}

/// <summary>What family and worker say of one need.</summary>
public sealed record DistanceRating(string Domain, DateOnly On, int Rating, int? FamilysRating, string? Words);
