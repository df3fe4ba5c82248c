using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Moq;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Data;
using WestSussex.Safeguarding.Web.Data.Encryption;
using WestSussex.Safeguarding.Web.Notifications;
using WestSussex.Safeguarding.Web.Security;

namespace WestSussex.Safeguarding.IntegrationTests.Data;

public sealed class EncryptionTests
{
    [Fact]
    [Trait("Asvs", "14.2.4")]
    public async Task Save_SensitiveTexts_NoneStandsInTheFile()
    {
        await using var database = await TestDatabase.CreateAsync();
        var referral = Samples.Referral();
        await database.SaveAsync(referral, new OutboxMessage($"{Samples.Canary}@school.example", "Subject", Samples.Canary, Samples.At));

        var file = await BytesAsync(database);

        Assert.DoesNotContain(Samples.Canary, file, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(referral.Reference, file, StringComparison.Ordinal);
        var read = await database.AsSystemAsync(db => db.Referrals.SingleAsync());
        Assert.Equal(Samples.Canary, read.Concern.Seen);
        Assert.Equal(Samples.Canary, read.Referrer.Telephone);
        Assert.Null(read.Concern.WhereNow);
    }

    [Fact]
    public async Task Read_ValueMovedToAnotherColumn_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Samples.Referral());
        await SqlAsync(database, "UPDATE Referrals SET Concern_Opinion = Concern_Seen");

        await Assert.ThrowsAnyAsync<CryptographicException>(() => database.AsSystemAsync(db => db.Referrals.Select(r => r.Concern.Opinion).SingleAsync()));
    }

    [Fact]
    public async Task Read_ValueThatWasChanged_IsRefused()
    {
        await using var database = await TestDatabase.CreateAsync();
        var cipher = database.Services.GetRequiredService<FieldCipher>();
        var stored = cipher.Encrypt(Encoding.UTF8.GetBytes("a text"), "Table.Column");
        stored[^1] ^= 1;

        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt(stored, "Table.Column"));
        Assert.ThrowsAny<CryptographicException>(() => cipher.Decrypt([1, 2, 3], "Table.Column"));
    }

    [Fact]
    public async Task Save_TextThatIsTooLong_IsRefusedBeforeItIsEncrypted()
    {
        await using var database = await TestDatabase.CreateAsync();
        var mail = new OutboxMessage("someone@school.example", "Subject", new string('x', OutboxMessage.BodyMaxLength + 1), Samples.At);

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => database.SaveAsync(mail));

        Assert.Contains("Outbox.Body takes 10000 characters", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotate_StoredValues_AreReadUnderTheNewKeyAndNothingElseChanges()
    {
        await using var database = await TestDatabase.CreateAsync(ownKeys: true);
        var referral = Samples.Referral();
        await database.SaveAsync(referral);
        var versionBefore = referral.Version;

        var changed = await database.Services.GetRequiredService<KeyRotation>().RotateAsync();

        Assert.True(changed > 15);
        var read = await database.AsSystemAsync(db => db.Referrals.Include(r => r.Events).Include(r => r.Children).SingleAsync());
        Assert.Equal(Samples.Canary, read.Concern.Told);
        Assert.Equal(versionBefore, read.Version);
        var versions = await database.AsSystemAsync(db => db.Database.SqlQuery<byte[]>($"SELECT Concern_Seen AS Value FROM Referrals").ToListAsync());
        Assert.All(versions, v => Assert.Equal(3, FieldCipher.KeyVersionOf(v)));
        Assert.Equal(0, await database.AsSystemAsync(db => db.ReferralEvents.CountAsync(e => e.Kind == ReferralEventKind.NoteAdded)));
    }

    [Fact]
    public async Task Read_AfterAnotherServerRotated_FindsTheNewKey()
    {
        await using var database = await TestDatabase.CreateAsync(ownKeys: true);
        await using var other = TestDatabase.Build(database.Folder, database.Clock);
        await database.SaveAsync(Samples.Referral());
        Assert.Equal(1, await database.AsSystemAsync(db => db.Referrals.CountAsync()));

        await other.GetRequiredService<KeyRotation>().RotateAsync();

        var read = await database.AsSystemAsync(db => db.Referrals.SingleAsync());
        Assert.Equal(Samples.Canary, read.Concern.Summary);
    }

    [Fact]
    public void Start_ProductionWithoutCertificate_IsRefused()
    {
        using var folder = new TemporaryFolder();
        var production = Mock.Of<IHostEnvironment>(e => e.EnvironmentName == Environments.Production);

        var failure = Assert.Throws<CannotStartException>(() =>
            KeyEncryption.From(new ConfigurationBuilder().Build(), production, new DataFolder(folder.Path)));

        Assert.Contains("Encryption:Certificates", failure.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "keys")));
    }

    [Fact]
    public void Unwrap_AfterTheCertificateWasReplaced_OldKeysStillOpen()
    {
        using var folder = new TemporaryFolder();
        var old = Certificate(folder.Path, "old.pfx");
        var current = Certificate(folder.Path, "new.pfx");
        var key = RandomNumberGenerator.GetBytes(32);
        var before = Production(folder.Path, old);

        var wrapped = before.Wrap(key);

        Assert.NotEqual(key, wrapped);
        Assert.Equal(key, Production(folder.Path, current, old).Unwrap(wrapped, before.Id));
        Assert.Throws<CryptographicException>(() => Production(folder.Path, current).Unwrap(wrapped, before.Id));
    }

    [Fact]
    public void Create_KeyFileInDevelopment_OnlyItsOwnerReadsIt()
    {
        using var folder = new TemporaryFolder();
        KeyFileEncryption.OpenOrCreate(new DataFolder(folder.Path));

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Path, "keys", KeyFileEncryption.FileName)));
        }
    }

    [Fact]
    [Trait("Requirement", "MT-15")]
    public async Task LookUp_NumberTypedInAnotherForm_IsFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.SaveAsync(Samples.Referral());
        var cipher = database.Services.GetRequiredService<FieldCipher>();

        Assert.Equal(1, await CountAsync(cipher.LookUp(LookUpKind.NhsNumber, "9434765919"), nameof(ReferredChild.NhsNumber)));
        Assert.Equal(1, await CountAsync(cipher.LookUp(LookUpKind.Address, $"1, {Samples.Canary} STREET"), nameof(ReferredChild.Address)));
        Assert.Equal(0, await CountAsync(cipher.LookUp(LookUpKind.NhsNumber, "9434765910"), nameof(ReferredChild.NhsNumber)));
        Assert.Equal(cipher.LookUp(LookUpKind.Telephone, "+44 1632 960123"), cipher.LookUp(LookUpKind.Telephone, "(01632) 960 123"));
        Assert.Null(cipher.LookUp(LookUpKind.Upn, " - "));

        Task<int> CountAsync(byte[]? key, string property) => database.AsSystemAsync(db =>
            db.ReferredChildren.CountAsync(c => EF.Property<byte[]>(c, SensitiveMapping.ColumnOf(property)) == key));
    }

    [Fact]
    public async Task LookUp_SecretOrRestrictedAddress_IsNotFound()
    {
        await using var database = await TestDatabase.CreateAsync();
        var restricted = Samples.Referral();
        await database.SaveAsync(Samples.Referral(keepAddressSecret: true), restricted);
        await database.AsSystemAsync(async db =>
        {
            var referral = await db.Referrals.Include(r => r.Children).Include(r => r.RestrictedAccess).SingleAsync(r => r.Id == restricted.Id);
            referral.Restrict([], "A colleague's family", Samples.Manager, Samples.At);
            return await db.SaveChangesAsync();
        });

        var left = await database.AsSystemAsync(db => db.ReferredChildren.CountAsync(c =>
            c.PostcodeKey != null || EF.Property<byte[]?>(c, SensitiveMapping.ColumnOf(nameof(ReferredChild.Address))) != null));

        Assert.Equal(0, left);
    }

    [Fact]
    public async Task Protect_Cookie_ItsKeyIsInTheDatabaseAndEncrypted()
    {
        await using var database = await TestDatabase.CreateAsync();
        var text = database.Services.GetDataProtector("test").Protect("a cookie");
        await using var other = TestDatabase.Build(database.Folder, database.Clock);

        Assert.Equal("a cookie", other.GetDataProtector("test").Unprotect(text));
        Assert.DoesNotContain("masterKey", await BytesAsync(database), StringComparison.Ordinal);
        Assert.Equal(1, await database.AsSystemAsync(db => db.ProtectionKeys.CountAsync()));
    }

    /// <summary>Database, write-ahead log and all, as text.</summary>
    internal static async Task<string> BytesAsync(TestDatabase database)
    {
        var all = new StringBuilder();
        foreach (var file in Directory.GetFiles(database.Folder, "safeguarding.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            all.Append(await reader.ReadToEndAsync());
        }

        return all.ToString();
    }

    internal static Task<int> SqlAsync(TestDatabase database, string sql) => database.AsSystemAsync(db => db.Database.ExecuteSqlRawAsync(sql));

    private static KeyEncryption Production(string folder, params string[] certificates) => KeyEncryption.From(
        new ConfigurationBuilder().AddInMemoryCollection(certificates.Select((path, i) =>
            new KeyValuePair<string, string?>($"Encryption:Certificates:{i}:Path", path))).Build(),
        Mock.Of<IHostEnvironment>(e => e.EnvironmentName == Environments.Production),
        new DataFolder(folder));

    private static string Certificate(string folder, string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var path = Path.Combine(folder, name);
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx));
        return path;
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = TestDatabase.NewFolder();

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
