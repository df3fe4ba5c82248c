using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Web.Areas.EarlyHelp.Plan;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp.FamilyPages;

/// <summary>Everything of an assessment that may be marked for somebody in the family. What stands here is seen by nobody in the family yet.</summary>
public sealed record FamilyMaterial
{
    public required string Reference { get; init; }

    public required Guid? LeadId { get; init; }

    public required Domain.LevelsOfNeed.EarlyHelpHub? Hub { get; init; }

    public required DateOnly? NextReviewOn { get; init; }

    public required DateTime? NextMeetingAt { get; init; }

    public required IReadOnlyList<PlanAction> Actions { get; init; }

    /// <summary>Those of the family included.</summary>
    public required IReadOnlyList<TeamMember> Members { get; init; }

    /// <summary>Every answer that stands, a no and what was taken back included.</summary>
    public required IReadOnlyList<FamilyAgreement> Answers { get; init; }

    /// <summary>In force.</summary>
    public IEnumerable<FamilyAgreement> Agreements => Answers.Where(a => a.IsInForce);

    /// <summary>One for each need that was rated: id of the part of life, its name, and how far it has come.</summary>
    public required IReadOnlyList<(string Id, string Name, string InWords)> Distances { get; init; }

    /// <summary>What this member of the family said yes to themselves, by the name that was recorded.</summary>
    public IEnumerable<FamilyAgreement> AgreedBy(TeamMember member) => Agreements.Where(a => a.IsBy(member.Name));

    /// <summary>Those who help the family; nobody to whom it said no.</summary>
    public IEnumerable<TeamMember> Professionals => Members.Where(m => m is { IsCurrent: true, IsProfessional: true } && !Answers.SayNoTo(m));

    /// <summary>Somebody else has to do it now: its owner left, or the family said no to them.</summary>
    public bool HasLostItsOwner(PlanAction action) => Members.FirstOrDefault(m => m.Id == action.OwnerMemberId) is not { IsCurrent: true } owner || (owner.IsProfessional && Answers.SayNoTo(owner));

    /// <param name="db">With the reader's scope.</param>
    /// <param name="policy">What parts of life are called.</param>
    /// <param name="assessmentId">One that the reader sees.</param>
    /// <param name="now">In UTC.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<FamilyMaterial> ReadAsync(SafeguardingDbContext db, PolicyData policy, Guid assessmentId, DateTime now, CancellationToken cancellationToken)
    {
        var head = await db.Assessments.AsNoTracking().Where(a => a.Id == assessmentId).Select(a => new
        {
            a.Reference,
            a.LeadPractitionerId,
            a.Hub,
            a.NextReviewOn,
            NextMeetingAt = db.TeamMeetings.Where(m => m.AssessmentId == a.Id && m.State == MeetingState.Planned && m.StartsAt > now).Min(m => (DateTime?)m.StartsAt),
        }).SingleAsync(cancellationToken);
        var measures = await db.DistancesTravelled.AsNoTracking().Where(d => d.AssessmentId == assessmentId).OrderBy(d => d.On).ThenBy(d => d.At).Take(1000).ToListAsync(cancellationToken);
        var domains = policy.Current(policy.LevelsOfNeed).Domains;
        return new FamilyMaterial
        {
            Reference = head.Reference,
            LeadId = head.LeadPractitionerId,
            Hub = head.Hub,
            NextReviewOn = head.NextReviewOn,
            NextMeetingAt = head.NextMeetingAt,
            Actions = await db.PlanActions.AsNoTracking().Where(a => a.AssessmentId == assessmentId).OrderBy(a => a.Number).Take(300).ToListAsync(cancellationToken),
            Members = await db.TeamMembers.AsNoTracking().Where(m => m.AssessmentId == assessmentId).OrderBy(m => m.AddedAt).ThenBy(m => m.Id).ToListAsync(cancellationToken),
            Answers = await db.Set<FamilyAgreement>().AsNoTracking().Where(a => a.AssessmentId == assessmentId && a.ReplacedAt == null)
                .OrderBy(a => a.Purpose).ThenBy(a => a.RecordedAt).ToListAsync(cancellationToken),
            Distances = [.. measures.GroupBy(m => m.Domain).Select(g =>
                (g.Key, domains.FirstOrDefault(d => d.Id == g.Key)?.Name ?? g.Key, new DistanceChart([.. g]).InWords))],
        };
    }
}
