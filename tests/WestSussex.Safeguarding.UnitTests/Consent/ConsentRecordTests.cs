using WestSussex.Safeguarding.Domain.Agencies;
using WestSussex.Safeguarding.Domain.Consent;

namespace WestSussex.Safeguarding.UnitTests.Consent;

public class ConsentRecordTests
{
    private static readonly DateTime Now = new(2026, 3, 3, 10, 50, 0, DateTimeKind.Utc);

    [Fact]
    [Trait("Requirement", "CO-01")]
    public void Record_Agreement_KeepsWhoseWhoRecordedItAndWhen()
    {
        var record = Record(new ConsentAnswers { Adult = "Hazel Larkspindle", Told = ToldAnswer.Yes, Agrees = AgreesAnswer.Partly, Words = "Not the school." });

        Assert.Equal(("Hazel Larkspindle", AgreesAnswer.Partly, "Saffron Quillfeather", Now), (record.Adult, record.Agrees, record.RecordedBy, record.RecordedAt));
    }

    [Fact]
    public void Record_NotTold_HasNoAgreementWhateverWasSent() =>
        Assert.Equal(AgreesAnswer.NotAsked, Record(new ConsentAnswers { Adult = "A", Told = ToldAnswer.NoUnsafe, Agrees = AgreesAnswer.Yes }).Agrees);

    [Theory]
    [InlineData(ToldAnswer.NoUnsafe, "risk-to-child", "She fears him.", false)]
    [InlineData(ToldAnswer.NoUnsafe, "risk-to-child", null, true)]
    [InlineData(ToldAnswer.NoUnsafe, null, "She fears him.", true)]
    [InlineData(ToldAnswer.NotAnswered, null, null, true)]
    [InlineData(ToldAnswer.NoCouldNotReach, null, null, false)]
    [InlineData(ToldAnswer.Yes, null, null, false)]
    [Trait("Requirement", "CO-02")]
    [Trait("Requirement", "CO-04")]
    public void NeedsReason_NotToldWithoutAChosenReasonAndWords_IsFlagged(ToldAnswer told, string? reason, string? words, bool flagged)
    {
        var record = Record(new ConsentAnswers { Adult = "A", Told = told, ReasonCodes = reason is null ? [] : [reason], Words = words });

        Assert.Equal(flagged, record.NeedsReason);
    }

    private static ConsentRecord Record(ConsentAnswers answers) =>
        ConsentRecord.Record(Guid.NewGuid(), answers, new Actor(Guid.NewGuid(), "Saffron Quillfeather", null, new HashSet<Role>()), Now);
}
