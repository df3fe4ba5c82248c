namespace WestSussex.Safeguarding.Web.Jobs;

/// <summary>Something that the portal does by itself, again and again: on one web server at a time unless it says otherwise, in a system scope of its own.</summary>
public abstract class Job
{
    /// <summary>Names the lease, the heart beat and the system scope, such as "send-outbox". At most 60 characters; stored.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, as the operator's warning says it: "Sending mail".</summary>
    public abstract string Does { get; }

    /// <summary>From one start to the next.</summary>
    public abstract TimeSpan Period { get; }

    /// <summary>True for what each web server has to do for itself, such as looking after its own files.</summary>
    public virtual bool OnEveryServer => false;

    /// <summary>The row of <see cref="JobLease"/> that this server needs for it.</summary>
    public string LeaseName => OnEveryServer ? $"{Name}@{Environment.MachineName}" : Name;

    /// <summary>One run. It may be stopped at any moment and must then go on where it was.</summary>
    public abstract Task RunAsync(IServiceProvider services, CancellationToken cancellationToken);
}
