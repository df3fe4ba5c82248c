namespace WestSussex.Safeguarding.IntegrationTests;

/// <summary>A clock that stands still until a test moves it. Starts on Tuesday 3 March 2026 at 10am, when MASH is open.</summary>
public sealed class TestClock : TimeProvider
{
    private DateTimeOffset _now = new(2026, 3, 3, 10, 0, 0, TimeSpan.Zero);

    /// <summary>In UTC.</summary>
    public DateTime Now => _now.UtcDateTime;

    public override DateTimeOffset GetUtcNow() => _now;

    public void Advance(TimeSpan time) => _now += time;

    public void Set(DateTime utc) => _now = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
}
