namespace WestSussex.Safeguarding.Web.Security.SigningIn;

/// <summary>A safeguarding lead said that the owner of this address works for their agency: for agencies without an e-mail domain of their own.</summary>
public sealed class Invitation
{
    private Invitation()
    {
    }

    public Invitation(string email, Guid agencyId, Guid invitedById, DateTime now)
    {
        Id = Guid.CreateVersion7();
        Email = email;
        AgencyId = agencyId;
        InvitedById = invitedById;
        InvitedAt = now;
    }

    public Guid Id { get; private set; }

    /// <summary>Lower case.</summary>
    public string Email { get; private set; } = "";

    public Guid AgencyId { get; private set; }

    public Guid InvitedById { get; private set; }

    public DateTime InvitedAt { get; private set; }

    public DateTime? AcceptedAt { get; private set; }

    public void Accept(DateTime now) => AcceptedAt ??= now;
}
