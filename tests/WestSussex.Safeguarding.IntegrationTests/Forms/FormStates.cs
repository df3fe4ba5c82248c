using System.Text.RegularExpressions;
using WestSussex.Safeguarding.Domain.Disagreements;
using WestSussex.Safeguarding.Domain.EarlyHelp;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.IntegrationTests.Account;
using WestSussex.Safeguarding.IntegrationTests.Hosting;
using WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

namespace WestSussex.Safeguarding.IntegrationTests.Forms;

/// <summary>Everybody who meets a form of the portal, before every state of a record in which there is one.</summary>
internal sealed class FormStates(PortalFactory portal) : AccountTest(portal)
{
    private const string DraftPages = "raise-a-concern/{draftId:guid}";
    private const string CasePages = "mash/{reference}";
    private const string AssessmentPages = "early-help/{reference}";

    private readonly List<FormState> _states = [];

    public static async Task<IReadOnlyList<FormState>> MakeAsync(PortalFactory portal)
    {
        var states = new FormStates(portal);
        await states.PublicAsync();
        await states.ProfessionalAsync();
        await states.MashAsync();
        await states.AdviceAsync();
        await states.EarlyHelpAsync();
        await states.AccountsAsync();
        return states._states;
    }

    private void Add(string who, string name, Visitor visitor, Dictionary<string, string>? values, params string[] below) =>
        _states.Add(new FormState(who, name, visitor, values ?? [], below));

    private async Task PublicAsync()
    {
        Add("anybody", "nothing yet", Portal.Anybody(), null, "raise-a-concern/before-you-start", "raise-a-concern/come-back", "check-a-concern", "account/sign-in", "levels-of-need/think-it-through");
        var beginning = Portal.Anybody();
        Add("anybody", "draft just begun", beginning, OfDraft(await Walks.BeginAsync(beginning, "public")), DraftPages);
        var writing = Portal.Anybody();
        var check = await FormWalk.ToCheckAnswersAsync(writing, "public", 1, 1, (_, _) => { });
        Add("anybody", "draft", writing, OfDraft(check), DraftPages);
        var named = Portal.Anybody();
        Add("named professional", "draft", named, OfDraft(await FormWalk.ToCheckAnswersAsync(named, "professional", 1, 1, (_, _) => { })), DraftPages);

        var sender = Portal.Anybody();
        var sent = await (await Walks.ToCheckAnswersAsync(sender, "Unsure")).Form.Fill("declared", "true").SubmitAsync();
        var code = Regex.Match(sent.Text, @"\b[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}\b").Value;
        await (await sender.OpenAsync("/check-a-concern")).Form.Fill("Code", code).SubmitAsync();
        Add("anybody", "sent, harm indicated", sender, OfDraft(sent), DraftPages + "/sent", "check-a-concern/add", "check-a-concern/status");
    }

    private async Task ProfessionalAsync()
    {
        var saffron = await Portal.ClientFor("saffron");
        Add("saffron", "draft just begun", saffron, OfDraft(await Walks.BeginAsync(saffron, "professional")), DraftPages);
        Add("saffron", "draft", saffron, OfDraft(await FormWalk.ToCheckAnswersAsync(saffron, "professional", 2, 1, (_, _) => { })), DraftPages);
        var closed = await Portal.SubmitConcernAsync(c => c.Closed());
        Add("saffron", "closed", saffron, Of(closed), "my-concerns/{reference}");
        Add("bramble", "closed", await Portal.ClientFor("bramble"), Of(closed), "my-agency/people");
    }

    private async Task MashAsync()
    {
        var tansy = await Portal.ClientFor("tansy");
        var screened = await Portal.SubmitConcernAsync();
        await Portal.ScreenAsync(screened);
        var claimed = await Portal.SubmitConcernAsync();
        await Portal.ChangeAsync(claimed, r => r.Claim(Portal.People.Actor("tansy"), Portal.Clock.Now));
        var decided = await Portal.SubmitConcernAsync();
        await Portal.ScreenAsync(decided);
        await Portal.DecideAsync(decided);
        var waiting = await Portal.SubmitConcernAsync();
        await Portal.ScreenAsync(waiting);
        await Portal.ChangeAsync(waiting, AskForASecondManager);
        var closed = await Portal.SubmitConcernAsync(c => c.Closed());
        var restricted = Of(await Portal.SubmitConcernAsync(c => c.Restricted()));
        Add("tansy", "not read", tansy, Of(await Portal.SubmitConcernAsync()), CasePages, "mash/find", "mash/telephone-call");
        Add("tansy", "rung", tansy, Of(await Portal.SubmitConcernAsync(c => c.ByTelephone())), CasePages);
        Add("tansy", "screened", tansy, Of(screened), CasePages);
        Add("tansy", "claimed", tansy, Of(claimed), CasePages);
        Add("tansy", "decided", tansy, Of(decided), CasePages);
        Add("odette", "waiting for a second manager", await Portal.ClientFor("odette"), Of(waiting), CasePages);
        Add("tansy", "closed", tansy, Of(closed), CasePages);
        Add("tansy", "restricted", tansy, restricted, CasePages);
        Add("odette", "restricted", await Portal.ClientFor("odette"), restricted, CasePages);
        Add("linden", "screened", await Portal.ClientFor("linden"), Of(screened), CasePages);

        var disagreement = Disagreement.Raise(
            closed.Id, Portal.People.ByEmail("tansy").Id, new DisagreementWords("The level", null, "Look again"),
            Portal.Clock.Now.AddDays(1), Portal.People.Actor("saffron"), Portal.Clock.Now);
        await Portal.AsSystemAsync(db =>
        {
            db.Add(disagreement);
            return db.SaveChangesAsync();
        });
        Add("tansy", "disagreed with", tansy, new() { ["id"] = disagreement.Id.ToString() }, "mash/disagreements");
    }

    private async Task AdviceAsync()
    {
        var asked = Consultation.Ask(
            Guid.NewGuid(), new ConsultationQuestion("Is this a concern?", null), Portal.Clock.Now.AddDays(1), Portal.People.Actor("saffron"), Portal.Clock.Now);
        await Portal.AsSystemAsync(db =>
        {
            db.Add(asked);
            return db.SaveChangesAsync();
        });
        var values = new Dictionary<string, string> { ["id"] = asked.Id.ToString() };
        Add("tansy", "asked for advice", await Portal.ClientFor("tansy"), values, "mash/consultations");
        Add("saffron", "asked for advice", await Portal.ClientFor("saffron"), values, "consultations");
    }

    private async Task EarlyHelpAsync()
    {
        var saffron = await Portal.ClientFor("saffron");
        var begun = EarlyHelpAssessment.Start(AssessmentSource.Nothing, null, "{}", Portal.People.Actor("saffron"), Portal.Clock.Now);
        await Portal.AsSystemAsync(db =>
        {
            db.Add(begun);
            return db.SaveChangesAsync();
        });
        Add("saffron", "assessment", saffron, new() { ["reference"] = await Portal.OpenAssessmentAsync(withTeam: true) }, AssessmentPages);
        Add("saffron", "assessment just begun", saffron, new() { ["reference"] = begun.Reference }, AssessmentPages, "early-help/start");
        Add("basil", "data protection", await Portal.ClientFor("basil"), null, "data-protection/family-pages");
        var marked = (await Portal.GiveFamilyPageAsync()).Page;
        Add("saffron", "a family page", saffron, new() { ["reference"] = marked.Reference, ["member"] = marked.Member.ToString() }, AssessmentPages + "/family");
        var (family, code) = await Portal.GiveFamilyPageAsync();
        var reader = Portal.Anybody();
        await (await reader.OpenAsync("/your-plan")).Form.Fill("Code", code).SubmitAsync();
        Add("a mother", "her plan", reader, new() { ["agreement"] = family.Agreement.ToString() }, "your-plan");
        Add("rowan", "hub", await Portal.ClientFor("rowan"), new() { ["reference"] = await Portal.OpenAssessmentAsync() }, "early-help/hub");
    }

    private async Task AccountsAsync()
    {
        Add("clover", "people", await Portal.ClientFor("clover"), new() { ["id"] = Portal.People.ByEmail("perry").Id.ToString() }, "administration/people");
        var proposal = GuidanceEdition.Import($"proposal-{Guid.NewGuid():N}"[..30], "Made up", Guidance.Editions.FiveLevels, Portal.People.Actor("clover"), Portal.Clock.Now);
        await Portal.AsSystemAsync(db =>
        {
            db.Add(proposal);
            return db.SaveChangesAsync();
        });
        Add("clover", "a proposal", await Portal.ClientFor("clover"), new() { ["id"] = proposal.Id.ToString() }, "administration/guidance");
        var asked = Portal.Anybody();
        await AskForCodeAsync(asked, Portal.People.ByEmail("perry").WorkEmail);
        Add("perry", "asked for a code", asked, null, "account/sign-in/code");
        var manager = Portal.Anybody();
        await SignInAsync(manager, Portal.People.ByEmail("tansy").WorkEmail);
        Add("tansy", "without an authenticator", manager, null, "account/authenticator/set-up");
        var newcomer = Portal.Anybody();
        await SignInAsync(newcomer, "new.teacher@marigold-primary.example");
        Add("newcomer", "not registered", newcomer, null, "account/register");
        Add("juniper", "signed in", await Portal.ClientFor("juniper"), null, "account/confidentiality", "account/you");
    }

    private void AskForASecondManager(Referral referral)
    {
        foreach (var child in referral.Children)
        {
            var choice = new LevelOfNeedChoice(2, "information-and-advice", "The family agrees to help", "test");
            referral.Propose(child.Id, choice with { Level = 3 }, Portal.People.Actor("linden"), Portal.Clock.Now);
            referral.Decide(child.Id, choice, "Level 3 was proposed", Portal.People.Actor("tansy"), Portal.Clock.Now);
        }
    }

    private static Dictionary<string, string> OfDraft(Page page) => new() { ["draftId"] = Walks.DraftOf(page).ToString() };

    private static Dictionary<string, string> Of(Referral referral) =>
        new() { ["reference"] = referral.Reference };
}
