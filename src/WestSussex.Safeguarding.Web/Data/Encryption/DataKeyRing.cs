using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace WestSussex.Safeguarding.Web.Data.Encryption;

/// <summary>
/// The opened data keys, one ring per process. Read when first needed, and again when a value names a version that is not here:
/// another web server has rotated.
/// </summary>
public sealed class DataKeyRing(IServiceScopeFactory scopes, KeyEncryption keyEncryption, TimeProvider clock)
{
    private readonly Lock _loading = new();
    private volatile Keys? _keys;

    /// <summary>The key that encrypts now.</summary>
    public (int Version, byte[] Key) CurrentFieldKey
    {
        get
        {
            var keys = _keys ?? Load(null);
            return (keys.CurrentFieldVersion, keys.ByVersion[keys.CurrentFieldVersion]);
        }
    }

    public byte[] LookUpKey => (_keys ?? Load(null)).LookUpKey;

    /// <exception cref="CryptographicException">No such key: the database was restored without its newest keys, or the value is no cipher text.</exception>
    public byte[] FieldKey(int version)
    {
        var keys = _keys;
        if (keys is null || !keys.ByVersion.TryGetValue(version, out var key))
        {
            keys = Load(keys);
            if (!keys.ByVersion.TryGetValue(version, out key))
            {
                throw new CryptographicException($"There is no data key with version {version}.");
            }
        }

        return key;
    }

    /// <summary>Opens every stored key, so that a wrong certificate is noticed before anybody's words need it.</summary>
    /// <returns>Why one of them does not open, or null.</returns>
    public async Task<string?> ProblemAsync(SafeguardingDbContext db, CancellationToken cancellationToken)
    {
        foreach (var key in await db.DataKeys.AsNoTracking().OrderBy(k => k.Version).ToListAsync(cancellationToken))
        {
            try
            {
                _ = keyEncryption.Unwrap(key.Wrapped, key.WrappedBy);
            }
            catch (CryptographicException e)
            {
                return $"data key {key.Version} does not open: {e.Message}";
            }
        }

        return null;
    }

    /// <summary>Makes the first keys where there are none. Called after every migration.</summary>
    public async Task EnsureKeysAsync(SafeguardingDbContext db, CancellationToken cancellationToken)
    {
        if (!await db.DataKeys.AnyAsync(cancellationToken))
        {
            db.DataKeys.Add(NewKey(1, DataKeyPurpose.Fields));
            db.DataKeys.Add(NewKey(2, DataKeyPurpose.LookUps));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Adds a new field key, wraps every key with the current key-encryption key, and uses the new one from now on.</summary>
    /// <returns>The new version.</returns>
    public async Task<int> AddFieldKeyAsync(SafeguardingDbContext db, CancellationToken cancellationToken)
    {
        var stored = await db.DataKeys.AsTracking().ToListAsync(cancellationToken);
        foreach (var key in stored.Where(k => k.WrappedBy != keyEncryption.Id))
        {
            key.Rewrap(keyEncryption.Wrap(keyEncryption.Unwrap(key.Wrapped, key.WrappedBy)), keyEncryption.Id);
        }

        var version = stored.Max(k => k.Version) + 1;
        db.DataKeys.Add(NewKey(version, DataKeyPurpose.Fields));
        await db.SaveChangesAsync(cancellationToken);
        Load(_keys);
        return version;
    }

    private DataKey NewKey(int version, DataKeyPurpose purpose) => new(
        version,
        purpose,
        keyEncryption.Wrap(RandomNumberGenerator.GetBytes(Aes.KeyBytes)),
        keyEncryption.Id,
        clock.GetUtcNow().UtcDateTime);

    private Keys Load(Keys? seen)
    {
        lock (_loading)
        {
            if (_keys is { } already && !ReferenceEquals(already, seen))
            {
                return already;
            }

            using var scope = scopes.CreateScope();
            var stored = scope.ServiceProvider.GetRequiredService<SafeguardingDbContext>().DataKeys.AsNoTracking().ToList();
            if (stored.Count == 0)
            {
                throw new InvalidOperationException("The database holds no data keys yet. Run the command: migrate");
            }

            return _keys = new Keys(
                stored.ToFrozenDictionary(k => k.Version, k => keyEncryption.Unwrap(k.Wrapped, k.WrappedBy)),
                stored.Where(k => k.Purpose == DataKeyPurpose.Fields).Max(k => k.Version),
                stored.Where(k => k.Purpose == DataKeyPurpose.LookUps).Max(k => k.Version));
        }
    }

    private sealed record Keys(FrozenDictionary<int, byte[]> ByVersion, int CurrentFieldVersion, int LookUpVersion)
    {
        public byte[] LookUpKey => ByVersion[LookUpVersion];
    }
}
