namespace WestSussex.Safeguarding.Web.ReferenceData;

/// <summary>A file of policy data says something impossible. The portal does not start, and the message names file and entry.</summary>
public sealed class InvalidPolicyDataException(string message, Exception? inner = null) : Exception(message, inner);
