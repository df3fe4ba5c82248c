using WestSussex.Safeguarding.Web.Ui.TagHelpers;
using static WestSussex.Safeguarding.UnitTests.Ui.Rendering;

namespace WestSussex.Safeguarding.UnitTests.Ui;

public class BlockComponentTests
{
    [Fact]
    public void Button_Plain_IsAsDocumented() =>
        AssertSameHtml(Documented("button", "default"), Render(new ButtonTagHelper(), "Save and continue"));

    [Fact]
    public void Button_WithAddress_IsALink() =>
        AssertSameHtml(Documented("button", "link"), Render(new ButtonTagHelper { Href = "/" }, "Link button"));

    [Fact]
    public void Button_Secondary_IsAsDocumented() => AssertSameHtml(
        Documented("button", "secondary"), Render(new ButtonTagHelper { Secondary = true, Name = "secondary" }, "Secondary button"));

    [Fact]
    public void Button_AgainstDoublePresses_IsAsDocumented() => AssertSameHtml(
        Documented("button", "prevent double click"), Render(new ButtonTagHelper { PreventDoubleClick = true }, "Submit"));

    [Fact]
    public void BackLink_Plain_IsAsDocumented() => AssertSameHtml(Documented("back-link", "default"), Render(new BackLinkTagHelper()));

    [Fact]
    public void Warning_IsAsDocumented() => AssertSameHtml(
        Documented("warning-text", "default"), Render(new WarningTagHelper(), "You can be fined up to £5,000 if you don’t register."));

    [Fact]
    public void Inset_IsAsDocumented() => AssertSameHtml(
        Documented("inset-text", "default"),
        Render(new InsetTagHelper(), "It can take up to 8 weeks to register a lasting power of attorney if there are no mistakes in the application."));

    [Fact]
    public void Details_IsAsDocumented() => AssertSameHtml(
        Documented("details", "default"),
        Render(
            new DetailsTagHelper { Summary = "Help with nationality" },
            "We need to know your nationality so we can work out which elections you’re entitled to vote in. If you can’t provide your nationality, you’ll have to send copies of identity documents through the post."));

    [Fact]
    public void Notification_Plain_IsAsDocumented() => AssertSameHtml(
        Documented("notification-banner", "default"), Render(new NotificationTagHelper(), "This publication was withdrawn on 7 March 2014."));

    [Fact]
    public void Notification_OfSuccess_IsAsDocumented() => AssertSameHtml(
        Documented("notification-banner", "with type as success"),
        Render(new NotificationTagHelper { Success = true }, "Email sent to example@email.com"));

    [Fact]
    public void Tag_WithColour_IsAsDocumented() =>
        AssertSameHtml(Documented("tag", "grey"), Render(new TagTagHelper { Colour = "grey" }, "Grey"));

    [Fact]
    public void Pagination_WithPreviousAndNext_IsAsDocumented() => AssertSameHtml(
        Documented("pagination", "with prev and next only"),
        Render(new PaginationTagHelper { PreviousHref = "/previous", NextHref = "/next" }));

    [Fact]
    public void SummaryList_WithAChangeLink_NamesWhatIsChanged()
    {
        const string expected = """
            <dl class="govuk-summary-list">
              <div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">Name</dt><dd class="govuk-summary-list__value">Wren</dd>
                <dd class="govuk-summary-list__actions"><a class="govuk-link" href="/name">Change<span class="govuk-visually-hidden"> name</span></a></dd></div>
              <div class="govuk-summary-list__row govuk-summary-list__row--no-actions"><dt class="govuk-summary-list__key">Reference</dt><dd class="govuk-summary-list__value">WS</dd></div>
            </dl>
            """;

        AssertSameHtml(expected, Render(
            new SummaryListTagHelper(),
            new Child(new SummaryRowTagHelper { Key = "Name", ChangeHref = "/name" }, "Wren"),
            new Child(new SummaryRowTagHelper { Key = "Reference" }, "WS")));
    }

    [Fact]
    public void SummaryCard_WithAnAction_IsAsDocumented()
    {
        var list = Render(
            new SummaryListTagHelper(),
            new Child(new SummaryRowTagHelper { Key = "Name" }, "Firstname Lastname"),
            new Child(new SummaryRowTagHelper { Key = "Date of birth" }, "13/08/1980"));

        AssertSameHtml(
            Documented("summary-list", "summary card with only 1 action"),
            Render(new SummaryCardTagHelper { Title = "Undergraduate teaching assistant", ActionHref = "#", ActionText = "My lonely action" }, list));
    }

    [Fact]
    public void TaskList_LinksAndDescribesEachTask()
    {
        const string expected = """
            <ul class="govuk-task-list">
              <li class="govuk-task-list__item govuk-task-list__item--with-link">
                <div class="govuk-task-list__name-and-hint"><a class="govuk-link govuk-task-list__link" href="#" aria-describedby="task-list-1-hint task-list-1-status">Business plan</a>
                  <div id="task-list-1-hint" class="govuk-task-list__hint">Objectives</div></div>
                <div class="govuk-task-list__status" id="task-list-1-status">Completed</div></li>
              <li class="govuk-task-list__item">
                <div class="govuk-task-list__name-and-hint"><div>Payment</div></div>
                <div class="govuk-task-list__status govuk-task-list__status--cannot-start-yet" id="task-list-2-status">Cannot start yet</div></li>
            </ul>
            """;

        AssertSameHtml(expected, Render(
            new TaskListTagHelper(),
            new Child(new TaskTagHelper { Title = "Business plan", Href = "#", Hint = "Objectives", Status = "Completed" }),
            new Child(new TaskTagHelper { Title = "Payment", Href = "#", Status = "CannotStartYet" })));
    }

    [Fact]
    public void SubNavigation_MarksTheShownPage() => AssertSameHtml(
        """
        <nav class="moj-sub-navigation ws-subnav" aria-label="This referral"><ul class="moj-sub-navigation__list">
          <li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="/a" aria-current="page">Summary</a></li>
          <li class="moj-sub-navigation__item"><a class="moj-sub-navigation__link" href="/b">Requests <span class="ws-count">4</span></a></li>
        </ul></nav>
        """,
        Render(
            new SubNavigationTagHelper { Label = "This referral" },
            new Child(new SubNavigationItemTagHelper { Href = "/a", Active = true }, "Summary"),
            new Child(new SubNavigationItemTagHelper { Href = "/b", Count = "4" }, "Requests")));
}
