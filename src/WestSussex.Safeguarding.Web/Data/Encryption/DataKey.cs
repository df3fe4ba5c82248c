namespace WestSussex.Safeguarding.Web.Data.Encryption;

/// <summary>What a data key is for.</summary>
public enum DataKeyPurpose
{
    /// <summary>Encrypts sensitive columns; a new version from time to time.</summary>
    Fields,

    /// <summary>Makes the look-up values of exact searches; stays, for every stored look-up value depends on it.</summary>
    LookUps,
}

/// <summary>A data key as it is stored: wrapped by the key-encryption key, never in clear.</summary>
public sealed class DataKey
{
    private DataKey()
    {
    }

    internal DataKey(int version, DataKeyPurpose purpose, byte[] wrapped, string wrappedBy, DateTime createdAt)
    {
        Version = version;
        Purpose = purpose;
        Wrapped = wrapped;
        WrappedBy = wrappedBy;
        CreatedAt = createdAt;
    }

    /// <summary>Stands in front of every value that it encrypted.</summary>
    public int Version { get; private set; }

    public DataKeyPurpose Purpose { get; private set; }

    public byte[] Wrapped { get; private set; } = [];

    /// <summary>Which key-encryption key opens it: a certificate's thumbprint, or the name of the key file.</summary>
    public string WrappedBy { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    internal void Rewrap(byte[] wrapped, string wrappedBy)
    {
        Wrapped = wrapped;
        WrappedBy = wrappedBy;
    }
}
