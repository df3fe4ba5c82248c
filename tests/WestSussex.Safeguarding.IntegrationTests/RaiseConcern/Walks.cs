using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.RaiseConcern;

/// <summary>The ways through the form, without JavaScript.</summary>
internal static class Walks
{
    /// <summary>Through the danger gate; where it leads.</summary>
    public static async Task<Page> BeginAsync(Visitor visitor, string role, string risk = "No")
    {
        var gate = await visitor.OpenAsync($"/raise-a-concern/before-you-start?as={role}");
        return await gate.Form.Fill("Risk", risk).SubmitAsync();
    }

    /// <summary>The draft's id in an address of the form.</summary>
    public static Guid DraftOf(Page page) => Guid.Parse(page.Url.Split('/')[2]);

    /// <summary>Answers every page of the public route; check answers.</summary>
    public static async Task<Page> ToCheckAnswersAsync(Visitor visitor, string risk = "No")
    {
        var draft = DraftOf(await BeginAsync(visitor, "public", risk));
        var page = await visitor.OpenAsync($"/raise-a-concern/{draft}/child/1/name");
        page = await page.Form.Fill("Given", "Wren").SubmitAsync();
        page = await page.Form.Fill("NoAddress", "NotKnown").SubmitAsync();
        page = await page.Form.Fill("Birth", "NotKnown").SubmitAsync();
        page = await page.Form.Fill("HasSocialWorker", "Unsure").SubmitAsync();
        page = await page.Form.SubmitAsync();
        page = await page.FormWith("Continue").Fill("AllAdded", "true").SubmitAsync();
        page = await page.FormWith("Continue").Fill("Everybody", "NotKnown").SubmitAsync();
        page = await page.Form.SubmitAsync();
        page = await page.Form.Fill("Summary", "Hungry").Fill("Seen", "He was hungry.").SubmitAsync();
        page = await page.Form.SubmitAsync();
        page = await page.Form.SubmitAsync();
        page = await page.Form.Fill("Life", "Hard").SubmitAsync();
        page = await page.Form.SubmitAsync();
        page = await page.Form.Fill("Where", "AtHome").SubmitAsync();
        page = await page.Form.Fill("Wants", "Help").SubmitAsync();
        page = await page.FormWith("Continue").SubmitAsync("Continue");
        return await page.Form.Fill("GivesName", "false").SubmitAsync();
    }
}
