using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Consent;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.WhereNow;
using WestSussex.Safeguarding.Web.Areas.RaiseConcern.You;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.ReferenceData;
using WestSussex.Safeguarding.Web.Security;
using WestSussex.Safeguarding.Web.Ui.People;
using WestSussex.Safeguarding.Web.Ui.Steps;

namespace WestSussex.Safeguarding.Benchmarks;

/// <summary>Complete concerns about two siblings that only have to be sent.</summary>
internal static class Drafts
{
    /// <summary>Children in each.</summary>
    public const int Children = 2;

    private const int InOneSave = 500;

    /// <summary>Adds as many as are missing, all of the practitioner's.</summary>
    public static async Task FillAsync(PreparedData data, ConcurrentQueue<Guid> drafts, int count)
    {
        await using var scope = data.Services.CreateAsyncScope();
        using var system = scope.ServiceProvider.GetRequiredService<CurrentViewer>().OpenSystemScope("benchmark");
        var db = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>();
        var person = await db.People.SingleAsync(p => p.WorkEmail == Portal.Practitioner);
        var answers = Answers(person).Write();
        while (drafts.Count < count)
        {
            foreach (var _ in Enumerable.Range(0, Math.Min(InOneSave, count - drafts.Count)))
            {
                var draft = Draft.StartFor(person.Id, person.AgencyId, DateTime.UtcNow);
                draft.Save(answers, false, DateTime.UtcNow);
                db.Add(draft);
                drafts.Enqueue(draft.Id);
            }

            await db.SaveChangesAsync();
            db.ChangeTracker.Clear();
        }
    }

    private static ConcernDraft Answers(Person person)
    {
        var form = new ConcernForm(new PolicyData(PolicyDataServices.ShippedFolder, TimeProvider.System), TimeProvider.System);
        var draft = new ConcernDraft();
        (draft.You.WayIn, draft.You.Name, draft.You.JobTitle, draft.You.Telephone, draft.You.Email) =
            (WayIn.SignedIn, person.Name, person.JobTitle, person.Telephone, person.WorkEmail);
        draft.You.Organisation = "Marigold Example Primary School";
        draft.Danger.Risk = YesNoUnsure.No;
        draft.Children = [Child(1, "Wren"), Child(2, "Robin")];
        draft.MoreChildren.AllAdded = true;
        draft.AtHome.Everybody = AllAtHome.NotKnown;
        (draft.Concern.Summary, draft.Concern.Seen, draft.Life.Life) = ("Hungry and tired", "Came in without a coat and fell asleep at the table.", "Tired and watchful.");
        draft.WhereNow.Where = Place.AtHome;
        draft.Wants.Wants = "Help for the family";
        foreach (var path in form.QuestionsOf(draft).Select(q => q.Path))
        {
            draft.Saves[path] = new PageSave("s", "t", DateTime.UtcNow);
        }

        form.SectionsOf(draft);
        draft.Telling.Adults.ForEach(adult => (adult.Told, adult.Agrees) = (ToldAnswer.Yes, AgreesAnswer.Yes));
        draft.Levels.Children.ForEach(child => (child.Level, child.Why) = ("3", "It has been getting worse since the summer."));
        return form.MayBeSent(draft)
            ? draft
            : throw new InvalidOperationException("The benchmark's concern is not complete: " + string.Join(", ", form.QuestionsOf(draft).Where(q => !q.IsComplete).Select(q => q.Path)));
    }

    private static ChildForm Child(int key, string given) => new()
    {
        Key = key,
        Given = given,
        Family = "Larkspindle",
        Address = "4 Example Row, Testbury",
        Postcode = "ZZ1 1ZZ",
        Birth = BirthAnswer.NotKnown,
        HasSocialWorker = YesNoUnsure.No,
    };
}
