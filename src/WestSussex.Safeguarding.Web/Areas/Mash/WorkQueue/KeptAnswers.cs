using System.Collections.Concurrent;

namespace WestSussex.Safeguarding.Web.Areas.Mash.WorkQueue;

/// <summary>
/// Answers that may be a little old, shared by all requests of this process. Who finds one too old asks again; whoever comes
/// meanwhile gets the old one, so that a slow count is made once and makes one person wait, not everybody.
/// </summary>
public sealed class KeptAnswers(TimeProvider clock)
{
    private readonly ConcurrentDictionary<object, Kept> _kept = new();

    /// <param name="key">What was asked, and for whom where that matters.</param>
    /// <param name="age">An answer older than this is asked for again.</param>
    /// <param name="ask">Asks. When it fails, the next one asks.</param>
    public async Task<T> GetAsync<T>(object key, TimeSpan age, Func<Task<T>> ask)
    {
        var kept = _kept.GetOrAdd(key, _ => new Kept());
        var old = kept.Answer;
        if (old is not null && clock.GetElapsedTime(old.At) < age)
        {
            return (T)old.Value;
        }

        if (old is not null && !kept.Asking.Wait(TimeSpan.Zero))
        {
            return (T)old.Value;
        }

        if (old is null)
        {
            await kept.Asking.WaitAsync();
        }

        try
        {
            return await NewestAsync(kept, old, ask);
        }
        finally
        {
            kept.Asking.Release();
        }
    }

    /// <summary>Forgets every answer.</summary>
    public void Clear() => _kept.Clear();

    // Somebody may have asked while this request waited for the first answer.
    private async Task<T> NewestAsync<T>(Kept kept, Answer? seen, Func<Task<T>> ask)
    {
        if (kept.Answer is { } newer && !ReferenceEquals(newer, seen))
        {
            return (T)newer.Value;
        }

        var value = await ask();
        kept.Answer = new Answer(value!, clock.GetTimestamp());
        return value;
    }

    private sealed record Answer(object Value, long At);

    private sealed class Kept
    {
        public SemaphoreSlim Asking { get; } = new(1);

        public volatile Answer? Answer;
    }
}
