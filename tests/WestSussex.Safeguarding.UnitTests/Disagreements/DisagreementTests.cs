using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Disagreements;

namespace WestSussex.Safeguarding.UnitTests.Disagreements;

public class DisagreementTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 10, 50, 0, DateTimeKind.Utc);
    private static readonly Actor Teacher = new(Guid.NewGuid(), "Saffron Quillfeather", Guid.NewGuid(), new HashSet<Role> { Role.Practitioner });
    private static readonly Actor Manager = new(Guid.NewGuid(), "Odette Winterslow", null, new HashSet<Role> { Role.MashManager });

    [Fact]
    [Trait("Requirement", "DE-01")]
    public void Raise_WithIssueAndWish_StartsAtStageOneWithItsDueTime()
    {
        var disagreement = Raise("The level is too low", "They stay at level 3");

        Assert.Equal((1, Now.AddDays(1), DisagreementState.Open), (disagreement.Stage, disagreement.DueAt, disagreement.State));
    }

    [Theory]
    [InlineData("", "a wish")]
    [InlineData("an issue", " ")]
    public void Raise_WithoutIssueOrWish_IsRefused(string issue, string wish) =>
        Assert.Throws<RuleBrokenException>(() => Raise(issue, wish));

    [Fact]
    [Trait("Requirement", "DE-03")]
    public void Resolve_ByAManager_KeepsAnswerPersonAndTime()
    {
        var disagreement = Raise("The level is too low", "Look again");

        disagreement.Resolve("We looked again and agree.", Manager, Now.AddHours(3));

        Assert.Equal((DisagreementState.Resolved, Manager.PersonId, Now.AddHours(3)), (disagreement.State, disagreement.AnsweredById, disagreement.AnsweredAt));
        Assert.Throws<RuleBrokenException>(() => disagreement.Resolve("Again", Manager, Now));
    }

    [Fact]
    public void Resolve_BySomebodyElse_IsRefused() =>
        Assert.Throws<RuleBrokenException>(() => Raise("Issue", "Wish").Resolve("No", Teacher, Now));

    private static Disagreement Raise(string issue, string wish) =>
        Disagreement.Raise(Guid.NewGuid(), Manager.PersonId, new DisagreementWords(issue, null, wish), Now.AddDays(1), Teacher, Now);
}
