using WestSussex.Safeguarding.Web.Data.Encryption;

namespace WestSussex.Safeguarding.Web.Operations;

/// <summary>Makes a new data key and brings what is stored over to it, while the portal runs.</summary>
public sealed class RotateKeysCommand : OperatorCommand
{
    public override string Name => "rotate-keys";

    public override string Usage => "rotate-keys";

    public override string Does => "makes a new data key and encrypts under it";

    public override async Task<int> RunAsync(OperatorContext context)
    {
        var version = await context.Services.GetRequiredService<KeyRotation>().RotateAsync(new Progress<string>(context.Out.WriteLine), context.Stop);
        await context.Out.WriteLineAsync($"Data key {version} is in use. Restart the other web servers, and make a backup.");
        return 0;
    }
}
