using WestSussex.Safeguarding.Domain;
using WestSussex.Safeguarding.Domain.Agencies;

namespace WestSussex.Safeguarding.UnitTests.Agencies;

public class PersonTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 10, 50, 0, DateTimeKind.Utc);
    private static readonly Actor FirstAdministrator = Administrator("Clover Haythornby");
    private static readonly Actor SecondAdministrator = Administrator("Sorrel Underbank");

    [Fact]
    [Trait("Requirement", "RO-02")]
    public void Register_NewPerson_HasNoRole()
    {
        var person = NewPerson();

        Assert.Empty(person.Roles);
        Assert.All(Enum.GetValues<Role>(), role => Assert.False(person.HasRole(role)));
    }

    [Fact]
    [Trait("Requirement", "RO-01")]
    public void Confirm_ByTheSafeguardingLead_MakesThemAPractitioner()
    {
        var person = NewPerson();

        person.Confirm(FirstAdministrator, Now);

        Assert.Equal(PersonState.Confirmed, person.State);
        Assert.True(person.HasRole(Role.Practitioner));
    }

    [Fact]
    public void Confirm_ByThemselves_IsRefused()
    {
        var person = NewPerson();

        Assert.Throws<RuleBrokenException>(() => person.Confirm(new Actor(person.Id, person.Name, null, new HashSet<Role>()), Now));
        Assert.Equal(PersonState.AwaitingConfirmation, person.State);
    }

    [Theory]
    [InlineData(Role.MashOfficer)]
    [InlineData(Role.MashManager)]
    [InlineData(Role.MashPartner)]
    [Trait("Requirement", "RO-02")]
    public void Grant_MashRoleByOneAdministrator_HasNoEffectUntilASecondGrantsIt(Role role)
    {
        var person = NewPerson();
        person.Grant(role, null, FirstAdministrator, Now);
        Assert.False(person.HasRole(role));

        Assert.Throws<RuleBrokenException>(() => person.Grant(role, null, FirstAdministrator, Now));
        Assert.False(person.HasRole(role));

        person.Grant(role, null, SecondAdministrator, Now);
        Assert.True(person.HasRole(role));
    }

    [Fact]
    public void Grant_SafeguardingLeadWithoutAnAgency_IsRefused() =>
        Assert.Throws<RuleBrokenException>(() => NewPerson().Grant(Role.SafeguardingLead, null, FirstAdministrator, Now));

    [Fact]
    [Trait("Requirement", "RO-04")]
    public void Deactivate_PersonWithRoles_TakesEveryRightAway()
    {
        var person = NewPerson();
        person.Confirm(FirstAdministrator, Now);

        person.Deactivate();

        Assert.All(Enum.GetValues<Role>(), role => Assert.False(person.HasRole(role)));
    }

    [Fact]
    public void End_RoleInForce_EndsItAndKeepsWhoAndWhen()
    {
        var person = NewPerson();
        person.Grant(Role.QualityOfficer, null, FirstAdministrator, Now);

        person.End(Role.QualityOfficer, null, SecondAdministrator, Now.AddDays(1));

        var assignment = Assert.Single(person.Roles);
        Assert.False(person.HasRole(Role.QualityOfficer));
        Assert.Equal(SecondAdministrator.PersonId, assignment.EndedById);
        Assert.Equal(Now.AddDays(1), assignment.EndedAt);
    }

    [Fact]
    [Trait("Requirement", "ISA-10")]
    public void AcceptConfidentiality_SameVersionTwice_IsKeptOnceWithItsDate()
    {
        var person = NewPerson();

        person.AcceptConfidentiality("1", Now);
        person.AcceptConfidentiality("1", Now.AddDays(9));

        Assert.Equal(Now, Assert.Single(person.Acceptances).AcceptedAt);
    }

    private static Person NewPerson() => Person.Register("Saffron Quillfeather", " Saffron@Marigold-Primary.EXAMPLE ", Guid.NewGuid(), "Teacher", null);

    private static Actor Administrator(string name) => new(Guid.NewGuid(), name, null, new HashSet<Role> { Role.Administrator });
}
