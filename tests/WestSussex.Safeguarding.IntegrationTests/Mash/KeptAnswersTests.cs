using WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

namespace WestSussex.Safeguarding.IntegrationTests.Mash;

/// <summary>Counts that are a few seconds old: asked once, and nobody waits who has an old one.</summary>
public class KeptAnswersTests
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1);
    private readonly KeptAnswers _kept = new(TimeProvider.System);

    [Fact]
    public async Task Get_ByManyWithoutAnAnswer_AsksOnce()
    {
        var asked = 0;
        var answer = new TaskCompletionSource<int>();
        var waiting = Enumerable.Range(0, 20).Select(_ => _kept.GetAsync("open", Long, () => Ask())).ToList();

        answer.SetResult(7);

        Assert.All(await Task.WhenAll(waiting), n => Assert.Equal(7, n));
        Assert.Equal(1, asked);

        Task<int> Ask()
        {
            asked++;
            return answer.Task;
        }
    }

    [Fact]
    public async Task Get_WhileSomebodyAsksAgain_GivesTheOldAnswer()
    {
        await _kept.GetAsync("open", Long, () => Task.FromResult(1));
        var newer = new TaskCompletionSource<int>();
        var asking = _kept.GetAsync("open", TimeSpan.Zero, () => newer.Task);

        Assert.Equal(1, await _kept.GetAsync<int>("open", TimeSpan.Zero, () => throw new InvalidOperationException("Asked twice.")));

        newer.SetResult(2);
        Assert.Equal(2, await asking);
        Assert.Equal(2, await _kept.GetAsync("open", Long, () => Task.FromResult(3)));
    }

    [Fact]
    public async Task Get_WhenAskingFailed_AsksAgain()
    {
        await Assert.ThrowsAsync<TimeoutException>(() => _kept.GetAsync<int>("open", Long, () => throw new TimeoutException()));

        Assert.Equal(5, await _kept.GetAsync("open", Long, () => Task.FromResult(5)));
    }
}
