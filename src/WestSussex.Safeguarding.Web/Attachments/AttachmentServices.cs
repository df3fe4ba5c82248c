using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.Web.Attachments;

/// <summary>Registers what documents and photos need.</summary>
public static class AttachmentServices
{
    public static IServiceCollection AddAttachments(this IServiceCollection services) => services
        .AddSingleton<AttachmentFiles>()
        .AddSingleton<Clamd>()
        .AddSingleton<FilesOfNetwork>()
        .AddScoped<ReceiveFile>()
        .AddScoped<SendFile>()
        .AddJob<ScanAttachmentsJob>()
        .AddJob<SweepAttachmentsJob>();
}
