using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.CheckAnswers;

/// <summary>Adds the form that somebody filled in after a telephone call to that call, and tells whoever works on it (RC-20).</summary>
public sealed class WriteDownCall(SafeguardingDbContext db, AccessLog log, PolicyData policy, MailSettings mail, PortalAddress address, TimeProvider clock)
{
    /// <param name="draft">Complete and loaded to be changed.</param>
    /// <param name="complete">Its answers.</param>
    /// <param name="by">Who sends it.</param>
    public async Task RunAsync(OpenDraft draft, ConcernAnswers complete, Actor by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var referral = await db.Referrals.Include(r => r.Children).Include(r => r.Household).Include(r => r.Network).Include(r => r.Consents).AsSplitQuery().SingleAsync(r => r.IdempotencyKey == draft.Row.Id, cancellationToken);
        var harm = Referral.PointsToHarmIn(complete);
        var words = complete.Concern.Summary is { } summary ? $"The written form: {summary}" : "The written form";
        referral.ReceiveInWriting(Lines(complete), words, harm, code => policy.Outcome(code).IsProtective, policy.Clocks, by, now);
        referral.AddChildrenOf(complete.Children, complete.KeepAddressSecret, policy.LevelsOfNeed.InForceOn(policy.Today).Version, policy.Clocks, by, now);
        referral.FillFrom(complete, by, now);
        referral.Retain(policy.RetentionOf(referral.Children.Select(c => c.OutcomeCode).OfType<string>()), policy.Today);

        draft.Row.Sent(referral.Id);
        foreach (var file in await db.Attachments.Where(a => a.DraftId == draft.Row.Id && a.ReferralId == null).ToListAsync(cancellationToken))
        {
            file.Join(referral.Id);
        }

        log.Changed(db, "referral", referral.Id, harm ? "written-form-harm" : "written-form");
        await TellAsync(referral, harm, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task TellAsync(Referral referral, bool harm, DateTime now, CancellationToken cancellationToken)
    {
        var claimedBy = referral.ClaimHasLapsed(now) ? null : referral.ClaimedById;
        var holder = claimedBy is null ? null : await db.People.Where(p => p.Id == claimedBy && p.State != PersonState.Deactivated)
            .Select(p => p.WorkEmail).FirstOrDefaultAsync(cancellationToken);
        var what = harm ? "The written form of a call points to harm now" : "The written form of a call came";
        foreach (var to in holder is null ? mail.DutyMailboxes : [holder])
        {
            db.Outbox.Add(new OutboxMessage(to, $"{referral.Reference}: {what}", $"{what}.\n\nReference: {referral.Reference}\n{address.To($"/mash/{referral.Reference}")}\n", now));
        }
    }

    // As it is said on check answers and in the copy. Nothing of it is computed with.
    private WrittenForm Lines(ConcernAnswers a)
    {
        var lines = new List<WrittenLine>();
        void Say(string part, string question, string? answer)
        {
            if (!string.IsNullOrWhiteSpace(answer))
            {
                lines.Add(new WrittenLine(part, question, answer.Trim()));
            }
        }

        void SayWhere(string part, string question, string? answer)
        {
            Say(part, question, answer);
            if (a.KeepAddressSecret && !string.IsNullOrWhiteSpace(answer))
            {
                lines[^1] = lines[^1] with { IsSecret = true };
            }
        }

        void SayAll(string part, IEnumerable<Fact> facts)
        {
            foreach (var fact in facts)
            {
                Say(part, fact.Key, fact.Words);
            }
        }

        Say("Who wrote it", "Name", a.Referrer.Name);
        Say("Who wrote it", "Role and agency", AnswersInWords.Joined(a.Referrer.JobTitle, a.Referrer.Organisation));
        Say("Who wrote it", "How to reach them", AnswersInWords.Joined(a.Referrer.Telephone, a.Referrer.Email));
        Say("Who wrote it", "How they know the child", a.Referrer.RelationshipToChild);
        foreach (var (child, i) in a.Children.Select((child, i) => (child, i)))
        {
            var part = $"Child {i + 1}: {child.Name}";
            Say(part, "Age", child.DateOfBirth is { } born ? $"Born {born.ToUkDate()}" : child.ExpectedOn is { } due ? $"Due {due.ToUkDate()}" : child.EstimatedAge is { } age ? $"About {age}" : "Not known");
            SayWhere(part, "Home", AnswersInWords.Joined(child.Address, child.Postcode) ?? child.NoAddressReason);
            SayWhere(part, "Stays now at", child.OtherAddress);
            Say(part, "School", child.School);
            Say(part, "Social worker", AnswersInWords.Joined(AnswersInWords.Plain(child.HasSocialWorker), child.SocialWorkerName));
            Say(part, "Level suggested", child.SuggestedLevel is { } level ? $"Level {level}" : child.LevelNotSure ? "Not sure" : null);
            Say(part, "Why", child.WhyThisLevel);
            var signs = policy.Current(policy.LevelsOfNeed).Indicators;
            Say(part, "Signs noticed", string.Join("; ", child.Indicators.Select(id => signs.Find(id)?.Text ?? id)));
            SayAll(part, AnswersInWords.Numbers(child.NhsNumber, child.Upn));
            SayAll(part, Facts.Of(child.Details, policy));
            SayAll(part, Facts.Of(child.Voice));
        }

        SayAll("The family as a whole", Facts.Of(a.Family));
        foreach (var (person, i) in a.Household.Select((person, i) => (person, i)))
        {
            var part = $"At home {i + 1}: {person.Name}";
            SayAll(part, Facts.Of(person with { Address = null }, true));
            SayWhere(part, "Address", person.Address);
        }

        foreach (var (person, i) in a.Network.Select((person, i) => (person, i)))
        {
            SayAll($"Works with them {i + 1}: {person.Name}", Facts.Of(person));
        }

        SayOfConcern(a, Say);
        foreach (var told in a.Telling)
        {
            var reasons = policy.Current(policy.ReasonsForNotTelling);
            Say("Telling the family", told.Adult, AnswersInWords.Joined([AnswersInWords.Told(told.Told, told.Agrees), .. told.ReasonCodes.Select(code => reasons.Find(code)?.Name), told.Words, told.NotAgreedTo, told.NotTellingAgreedBy]));
        }

        return new WrittenForm(lines);
    }

    private void SayOfConcern(ConcernAnswers a, Action<string, string, string?> say)
    {
        const string part = "The concern";
        var c = a.Concern;
        say(part, "Risk of harm right now", AnswersInWords.Plain(c.ImmediateRisk));
        say(part, "In a few words", c.Summary);
        say(part, "Seen or heard", c.Seen);
        say(part, "Told", c.Told);
        say(part, "Thought", c.Opinion);
        say(part, "The child’s own words", c.ChildsWords);
        say(part, "Life for the child", c.LifeForTheChild);
        say(part, "What goes well", c.Strengths);
        say(part, "How long and how often", c.HowLongHowOften);
        say(part, "What has been tried", c.TriedSoFar);
        say(part, "Outside the home", c.OutsideTheHome);
        foreach (var (heading, text) in ConcernInWords.OfConcern(a.Details).Concat(ConcernInWords.OfTelling(a.Details)))
        {
            say(part, heading, text);
        }

        say(part, "Part of it", string.Join("; ", a.SpecialSteps.Select(id => policy.Current(policy.SpecialSteps).Find(id)?.Tag ?? id)));
        say(part, "Where the child is", AnswersInWords.Joined(c.WhereNow, c.WhereUntil));
        say(part, "What they want to happen", c.WantsToHappen);
        foreach (var (mark, i) in (c.Marks ?? []).Select((mark, i) => (mark, i)))
        {
            var region = policy.Current(policy.CodeLists.BodyRegions).Find(mark.Region)?.PlainName ?? mark.Region;
            say("Marks or bruises", $"Mark {i + 1}, child {mark.Child}", AnswersInWords.Joined(region, mark.Looks, mark.Size, mark.Colour, mark.Explained));
        }
    }
}
