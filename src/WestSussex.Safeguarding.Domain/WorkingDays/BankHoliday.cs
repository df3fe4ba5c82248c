namespace WestSussex.Safeguarding.Domain.WorkingDays;

/// <summary>One bank holiday in England and Wales, on the day it is taken (a substitute day where the feast falls on a weekend).</summary>
/// <param name="Day">The day on which MASH is closed.</param>
/// <param name="Name">Its name, for example "Boxing Day (substitute day)".</param>
public sealed record BankHoliday(DateOnly Day, string Name);
