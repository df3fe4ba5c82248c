namespace WestSussex.Safeguarding.Domain;

/// <summary>Anything the portal keeps and can point at.</summary>
public abstract class Entity
{
    /// <summary>Time-ordered, so that new rows land at the end of an index.</summary>
    public Guid Id { get; protected init; } = Guid.CreateVersion7();
}

/// <summary>An entity that is loaded, changed and saved as one with everything inside it.</summary>
public abstract class AggregateRoot : Entity
{
    /// <summary>Changes with any change inside the aggregate; two people who save from the same version conflict, and neither loses anything.</summary>
    public Guid Version { get; private set; } = Guid.NewGuid();

    /// <summary>Called by the data layer when anything inside the aggregate changed.</summary>
    public void NextVersion() => Version = Guid.NewGuid();
}

/// <summary>An entity that lives inside an aggregate: a change to it is a change to the root.</summary>
public interface IPartOf
{
    /// <summary>The id of the aggregate's root.</summary>
    Guid RootId { get; }
}
