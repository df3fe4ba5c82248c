namespace WestSussex.Safeguarding.Domain.Children;

/// <summary>
/// One child as MASH knows them, across every concern about them. A person judges that two concerns are about the same child;
/// the portal only shows which might be.
/// </summary>
public sealed class Child : AggregateRoot
{
    private Child()
    {
    }

    public ChildName Name { get; private set; } = ChildName.Unknown;

    public DateOnly? DateOfBirth { get; private set; }

    public DateTime FirstRecordedAt { get; private set; }

    public static Child Record(ChildName name, DateOnly? dateOfBirth, DateTime at) => new()
    {
        Name = name,
        DateOfBirth = dateOfBirth,
        FirstRecordedAt = at,
    };
}

/// <summary>Children who belong together: siblings in one concern, or across several. A child may belong to more than one family.</summary>
public sealed class Family : AggregateRoot
{
    private readonly List<FamilyMember> _members = [];

    private Family()
    {
    }

    public DateTime FirstRecordedAt { get; private set; }

    public IReadOnlyCollection<FamilyMember> Members => _members;

    public static Family Record(DateTime at) => new() { FirstRecordedAt = at };

    public void Add(Child child, DateTime at)
    {
        if (_members.TrueForAll(m => m.ChildId != child.Id))
        {
            _members.Add(new FamilyMember(Id, child.Id, at));
        }
    }
}

/// <summary>That a child belongs to a family, since when.</summary>
public sealed class FamilyMember : Entity, IPartOf
{
    private FamilyMember()
    {
    }

    internal FamilyMember(Guid familyId, Guid childId, DateTime addedAt)
    {
        FamilyId = familyId;
        ChildId = childId;
        AddedAt = addedAt;
    }

    public Guid FamilyId { get; private set; }

    public Guid ChildId { get; private set; }

    public DateTime AddedAt { get; private set; }

    public Guid RootId => FamilyId;
}
