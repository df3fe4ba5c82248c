using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.Web.Data.Encryption;

/// <summary>The key-encryption key: it opens the data keys and never touches the data.</summary>
public abstract class KeyEncryption
{
    /// <summary>Stored beside each key that it wrapped.</summary>
    public abstract string Id { get; }

    public abstract byte[] Wrap(byte[] key);

    /// <exception cref="CryptographicException">It was wrapped by another key.</exception>
    public abstract byte[] Unwrap(byte[] wrapped, string wrappedBy);

    /// <summary>
    /// The certificates of "Encryption:Certificates" (the first wraps, the others still open), else, in Development only,
    /// a key file in the data folder.
    /// </summary>
    /// <exception cref="CannotStartException">Neither: outside Development the portal does not start without a certificate.</exception>
    public static KeyEncryption From(IConfiguration configuration, IHostEnvironment environment, DataFolder folder)
    {
        var certificates = configuration.GetSection("Encryption:Certificates").Get<List<CertificateSettings>>() ?? [];
        if (certificates.Count > 0)
        {
            return new CertificateKeyEncryption([.. certificates.Select((c, i) => c.Load($"Encryption:Certificates:{i}"))]);
        }

        return environment.IsDevelopment()
            ? KeyFileEncryption.OpenOrCreate(folder)
            : throw new CannotStartException(
                "Encryption:Certificates is empty. Set Encryption:Certificates:0:Path (a .pfx with its private key) and "
                + "Encryption:Certificates:0:Password, or Encryption:Certificates:0:Thumbprint. Without it no case record can be kept.");
    }
}

/// <summary>Where one certificate is.</summary>
public sealed class CertificateSettings
{
    /// <summary>A .pfx file with its private key.</summary>
    public string? Path { get; set; }

    public string? Password { get; set; }

    /// <summary>Instead of a file: in the machine's or the user's personal store.</summary>
    public string? Thumbprint { get; set; }

    /// <param name="setting">What it is called in the configuration, for the operator who has to mend it.</param>
    /// <exception cref="CannotStartException">It is not there or cannot be opened.</exception>
    internal X509Certificate2 Load(string setting)
    {
        if (!string.IsNullOrWhiteSpace(Path))
        {
            return LoadFile(setting, Path);
        }

        foreach (var location in new[] { StoreLocation.LocalMachine, StoreLocation.CurrentUser })
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly);
            var found = store.Certificates.Find(X509FindType.FindByThumbprint, Thumbprint ?? "", validOnly: false);
            if (found.Count > 0)
            {
                return found[0];
            }
        }

        throw new CannotStartException($"{setting}:Thumbprint: the certificate {Thumbprint} is not in the machine's or the user's personal store.");
    }

    private X509Certificate2 LoadFile(string setting, string path)
    {
        if (!File.Exists(path))
        {
            throw new CannotStartException($"{setting}:Path: there is no file {path}, or this user may not see it.");
        }

        try
        {
            return X509CertificateLoader.LoadPkcs12FromFile(path, Password);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CannotStartException($"{setting}:Path: this user may not read {path}.", e);
        }
        catch (CryptographicException e)
        {
            throw new CannotStartException(
                $"{setting}:Path: {path} is no certificate file (.pfx), or {setting}:Password does not open it.", e);
        }
    }
}

/// <summary>Wraps by RSA-OAEP with the certificate's key.</summary>
public sealed class CertificateKeyEncryption : KeyEncryption
{
    private readonly IReadOnlyList<X509Certificate2> _certificates;

    public CertificateKeyEncryption(IReadOnlyList<X509Certificate2> certificates)
    {
        foreach (var certificate in certificates)
        {
            using var key = certificate.GetRSAPrivateKey();
            if (key is null)
            {
                throw new CannotStartException($"Encryption:Certificates: the certificate {certificate.Thumbprint} has no RSA private key that this user may read.");
            }
        }

        _certificates = certificates;
    }

    public override string Id => _certificates[0].Thumbprint;

    public override byte[] Wrap(byte[] key)
    {
        using var rsa = _certificates[0].GetRSAPublicKey()!;
        return rsa.Encrypt(key, RSAEncryptionPadding.OaepSHA256);
    }

    public override byte[] Unwrap(byte[] wrapped, string wrappedBy)
    {
        var certificate = _certificates.FirstOrDefault(c => c.Thumbprint == wrappedBy)
            ?? throw new CryptographicException($"A data key needs the certificate {wrappedBy}. Add it to Encryption:Certificates, after the current one.");
        using var rsa = certificate.GetRSAPrivateKey()!;
        return rsa.Decrypt(wrapped, RSAEncryptionPadding.OaepSHA256);
    }
}

/// <summary>Wraps by AES-256-GCM with a key from a file that only its owner can read: for Development.</summary>
public sealed class KeyFileEncryption : KeyEncryption
{
    public const string FileName = "key-encryption.key";

    private readonly byte[] _key;

    private KeyFileEncryption(byte[] key) => _key = key;

    public override string Id => FileName;

    public static KeyFileEncryption OpenOrCreate(DataFolder folder)
    {
        var path = Path.Combine(folder.Folder("keys"), FileName);
        if (!File.Exists(path))
        {
            Create(path);
        }

        return new KeyFileEncryption(Convert.FromBase64String(File.ReadAllText(path)));
    }

    public override byte[] Wrap(byte[] key) => Aes.Seal(_key, key, Aes.Utf8(FileName));

    public override byte[] Unwrap(byte[] wrapped, string wrappedBy) => Aes.Open(_key, wrapped, Aes.Utf8(FileName));

    private static void Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(path, options);
        writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(Aes.KeyBytes)));
    }
}
