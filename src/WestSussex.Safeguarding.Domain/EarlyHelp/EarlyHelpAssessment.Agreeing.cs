using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.Domain.EarlyHelp;

// What the family agrees to. Without agreement nothing is shared; a withdrawal holds from the moment it is recorded.
public sealed partial class EarlyHelpAssessment
{
    /// <summary>
    /// Records what the family answered. A later answer about the same takes the place of the earlier one, which is kept. An answer that cannot
    /// do so is kept too and changes nothing: one of an earlier day, the yes of somebody who may not decide it against the no of somebody who
    /// may, and their no against such a yes (VC-03, CO-13).
    /// </summary>
    /// <exception cref="RuleBrokenException">
    /// Not theirs to record, closed, nobody named, an answer before they were told that it can be withdrawn, a day to come, no agreement to
    /// the assessment yet, or a young person without grounds.
    /// </exception>
    public FamilyAgreement Agree(AgreementAnswers answers, Actor by, DateTime at, DateOnly today)
    {
        MustWorkOnIt(by);
        MustNotBeClosed();
        RuleBrokenException.When(string.IsNullOrWhiteSpace(answers.GivenByName), "Enter who answered");
        RuleBrokenException.When(answers.AnsweredOn > today, "The day of the answer must be today or in the past");
        RuleBrokenException.When(answers.Answer != AgreementAnswer.Refused && !answers.ToldItCanBeWithdrawn, "Tell them first that they can withdraw their agreement at any time");
        RuleBrokenException.When(
            answers.GivenBy == AgreementGivenBy.CompetentYoungPerson && string.IsNullOrWhiteSpace(answers.CompetenceGrounds),
            "Say who judged that the young person can decide this, when, and what that rests on");
        RuleBrokenException.When(answers.Answer == AgreementAnswer.Partly && string.IsNullOrWhiteSpace(answers.NotAgreedTo), "Say which part they did not agree to");
        if (answers.Purpose == AgreementPurpose.Share)
        {
            RuleBrokenException.When(string.IsNullOrWhiteSpace(answers.With), "Name the professional or the organisation");
            RuleBrokenException.When(string.IsNullOrWhiteSpace(answers.WhatFor), "Say what it is shared for");
            RuleBrokenException.When(answers.Answer != AgreementAnswer.Refused && !IsAgreedTo, "Record first that the family agrees to the assessment");
        }

        var standing = _agreements.Where(a => a.ReplacedAt is null && a.IsAbout(answers)).ToList();
        var agreement = FamilyAgreement.Record(Id, answers, by, at);
        _agreements.Add(agreement);
        if (standing.Exists(a => a.StandsAgainst(agreement)))
        {
            agreement.Replace(at);
            Happened(EarlyHelpEventKind.NoteAdded, by, at, $"{About(agreement)}: {agreement.GivenByName} answered, and what was answered before still stands.");
            return agreement;
        }

        standing.ForEach(earlier => earlier.Replace(at));
        if (agreement is { IsInForce: true, PersonId: { } person })
        {
            // What was said of them by name goes over what was said of their organisation.
            EndAccess(person, at);
            _access.Add(new SharedAccess(agreement, person, at));
        }

        if (answers.Purpose == AgreementPurpose.Assess)
        {
            SetAgreed(agreement.IsInForce, answers.AnsweredOn);
        }

        Happened(
            answers.Answer switch
            {
                AgreementAnswer.Given => EarlyHelpEventKind.AgreementGiven,
                AgreementAnswer.Partly => EarlyHelpEventKind.AgreementPartlyGiven,
                _ => EarlyHelpEventKind.AgreementRefused,
            },
            by, at, About(agreement));
        EndWhatNoLongerHolds(by, at);
        OpenToTeam(at);
        return agreement;
    }

    /// <summary>Takes an agreement back: the professional it names sees nothing from now on. Whoever may see the assessment can record it.</summary>
    public void Withdraw(Guid agreementId, Withdrawal withdrawal, Actor by, DateTime at)
    {
        var agreement = _agreements.Find(a => a.Id == agreementId);
        RuleBrokenException.When(agreement is null, "This agreement is not in this assessment");
        RuleBrokenException.When(!agreement!.IsInForce, "This agreement is not in force any more");
        RuleBrokenException.When(string.IsNullOrWhiteSpace(withdrawal.ByName), "Enter who withdrew it");
        agreement.Withdraw(withdrawal, by, at);
        if (agreement.Purpose == AgreementPurpose.Assess)
        {
            SetAgreed(false, null);
        }

        Happened(EarlyHelpEventKind.AgreementWithdrawn, by, at, About(agreement));
        EndWhatNoLongerHolds(by, at);
    }

    /// <summary>Somebody in the family says something to the team, on their own page (VC-09).</summary>
    /// <param name="key">The form's key, which becomes the entry's id: the same form sent twice says it once.</param>
    /// <param name="who">Their name, as the team knows it.</param>
    /// <param name="words">What they say.</param>
    /// <param name="at">Now, in UTC.</param>
    public void FamilySays(Guid key, string who, string words, DateTime at)
    {
        MustNotBeClosed();
        RuleBrokenException.When(string.IsNullOrWhiteSpace(words), "Write what you want to say");
        _events.Add(EarlyHelpEvent.Of(Id, EarlyHelpEventKind.FamilySaid, Actor.Family, at, $"{who}: {words.Trim()}", at, key));
    }

    /// <summary>May this organisation, or this professional of it, know of the assessment?</summary>
    public bool MayBeSharedWith(Guid? personId, Guid? agencyId) => IsAgreedTo && _agreements.Covering(personId, agencyId) is not null;

    /// <summary>Opens the assessment to a professional whom an agreement covers: themselves by name, or their organisation.</summary>
    /// <exception cref="RuleBrokenException">The family did not agree to it.</exception>
    public void GiveAccess(NamedProfessional who, DateTime at)
    {
        RuleBrokenException.When(!MayBeSharedWith(who.PersonId, who.AgencyId), "The family has to agree first that this person knows");
        if (!_access.Exists(a => a.IsOpen && a.PersonId == who.PersonId))
        {
            _access.Add(new SharedAccess(_agreements.Covering(who.PersonId, who.AgencyId)!, who.PersonId, at));
        }
    }

    /// <summary>Takes a professional's access away, as when they leave the team. The agreement stays.</summary>
    public void EndAccess(Guid personId, DateTime at)
    {
        foreach (var access in _access.Where(a => a.IsOpen && a.PersonId == personId))
        {
            access.Close(at);
        }
    }

    private void SetAgreed(bool agreed, DateOnly? on)
    {
        IsAgreedTo = agreed;
        AgreedOn = agreed ? AgreedOn ?? on : AgreedOn;
    }

    // Sharing rests on the assessment, and a lead practitioner of another agency on sharing.
    private void EndWhatNoLongerHolds(Actor by, DateTime at)
    {
        if (!IsAgreedTo)
        {
            foreach (var share in _agreements.Where(a => a.Purpose == AgreementPurpose.Share && a.IsInForce))
            {
                share.Withdraw(new Withdrawal("The family", AgreementMeans.InPerson, FamilyAgreement.EndedWithTheAssessment), by, at);
            }
        }

        foreach (var access in _access.Where(a => a.IsOpen && !_agreements.Exists(g => g.Id == a.AgreementId && g.IsInForce && MayBeSharedWith(a.PersonId, g.AgencyId))))
        {
            access.Close(at);
        }

        if (LeadPractitionerId is { } lead && LeadPractitionerAgencyId != AgencyId && !MayBeSharedWith(lead, LeadPractitionerAgencyId))
        {
            EndLead(by, at, "The family no longer agrees that this person knows");
        }
    }

    private static string About(FamilyAgreement agreement) =>
        agreement.Purpose == AgreementPurpose.Assess ? "The assessment" : $"Sharing with {agreement.With}";
}
