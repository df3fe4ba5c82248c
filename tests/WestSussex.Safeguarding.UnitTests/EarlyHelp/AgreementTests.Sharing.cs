using WestSussex.Safeguarding.Domain.EarlyHelp;

namespace WestSussex.Safeguarding.UnitTests.EarlyHelp;

// Whom an agreement lets know: a person, an organisation, or somebody named in words.
public partial class AgreementTests
{
    [Fact]
    [Trait("Requirement", "EH-06")]
    [Trait("Requirement", "CO-12")]
    public void Agree_ToAnOrganisation_OpensItToThoseOfItInTheTeamButNotToWhomTheFamilyRefusedByName()
    {
        Agree(ToAssess());
        Complete();
        var member = Join(Visitor.PersonId, Visitor.AgencyId);
        Assert.False(_assessment.IsOpenTo(member));

        Agree(ToShare() with { PersonId = null, With = "Example Clinic" });
        Assert.True(_assessment.IsOpenTo(member));
        Assert.Single(_assessment.Access, a => a.IsOpen && a.PersonId == Visitor.PersonId);

        Agree(ToShare() with { Answer = AgreementAnswer.Refused });
        Assert.False(_assessment.IsOpenTo(member));
        Assert.DoesNotContain(_assessment.Access, a => a.IsOpen);
        Assert.True(_assessment.MayBeSharedWith(Guid.NewGuid(), Clinic));
    }

    [Fact]
    [Trait("Requirement", "CO-12")]
    public void Agree_ByNameToLessThanTheirOrganisation_LeavesThemTheLess()
    {
        Agree(ToAssess());
        Complete();
        Join(Visitor.PersonId, Visitor.AgencyId);
        Agree(ToShare() with { PersonId = null, With = "Example Clinic", Amount = AmountShared.WholeAssessment });

        Agree(ToShare() with { Amount = AmountShared.PlanOnly });

        Assert.Equal([AmountShared.PlanOnly], _assessment.Access.Where(a => a.IsOpen).Select(a => a.Amount));
    }

    [Fact]
    [Trait("Requirement", "CO-12")]
    public void Agree_ToAnOrganisationAfterTheAssessmentWasTakenBackAndGivenAgain_OpensItToEverybodyOfItAnew()
    {
        var assess = Agree(ToAssess());
        Complete();
        var member = Join(Visitor.PersonId, Visitor.AgencyId);
        Agree(ToShare());
        _assessment.Withdraw(assess.Id, new Withdrawal("Dana", AgreementMeans.InPerson, null), Teacher, At);
        Agree(ToAssess());

        Agree(ToShare() with { PersonId = null, With = "Example Clinic" });

        Assert.True(_assessment.IsOpenTo(member));
    }

    [Theory]
    [InlineData("Willow  marchpane", true)]
    [InlineData("Willow Marchpane, Example Clinic", true)]
    [InlineData("Example clinic", true)]
    [InlineData("Willow", false)]
    [Trait("Requirement", "EH-06")]
    public void LetKnow_NamedInWords_IsTrueOfThatMemberAndOpensNothing(string with, bool known)
    {
        Agree(ToAssess());
        Complete();
        var member = Join(null, null);

        Agree(ToShare() with { PersonId = null, AgencyId = null, With = with });

        Assert.Equal(known, _assessment.Agreements.LetKnow(member));
        Assert.Empty(_assessment.Access);
    }
}
