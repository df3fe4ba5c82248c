namespace WestSussex.Safeguarding.BrowserTests.Administration;

/// <summary>An administrator looks for somebody and gives them a role.</summary>
public class PeopleJourneyTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [BrowserTheory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Requirement", "RO-02")]
    public async Task Person_FoundByName_IsGivenARoleThatWaitsForASecondAdministrator(bool javaScript)
    {
        var name = javaScript ? "Perry Thistlewood" : "Saffron Quillfeather";
        var administrator = await browser.NewTabForAsync("clover", javaScript);
        await administrator.GoAsync("/administration/people");
        await administrator.SeenAsync("people-list");
        await administrator.PressAsync("Find");
        await administrator.SeesAsync("Enter a name or an e-mail address");
        await administrator.SeenAsync("people-errors");
        await administrator.FillAsync(("find", name[..5]));
        await administrator.PressAsync("Find");
        await administrator.SeenAsync("people-found");
        await administrator.FollowAsync(name);
        await administrator.SeenAsync("people-one");
        await administrator.PressAsync("Grant the role");
        await administrator.SeesAsync("Select the role to grant");
        await administrator.SeenAsync("people-one-errors");
        await administrator.FillAsync(("Role", "MashOfficer"));
        await administrator.PressAsync("Grant the role");
        await administrator.SeesAsync("The role counts when another administrator has granted it too.");
        await administrator.SeenAsync("people-granted");
        await administrator.GoAsync("/administration/people");
        await administrator.SeesAsync("A second administrator is needed");
        await administrator.SeenAsync("people-waiting");
        await administrator.SeesAsync(name);
        Seen.HasNoProblems("people");
    }
}
