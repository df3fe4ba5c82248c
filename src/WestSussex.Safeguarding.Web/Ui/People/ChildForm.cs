using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using WestSussex.Safeguarding.Domain.Referrals;

namespace WestSussex.Safeguarding.Web.Ui.People;

/// <summary>What is known about the child's birth (RC-26).</summary>
public enum BirthAnswer
{
    DateOfBirth,
    Unborn,
    Estimate,
    NotKnown,
}

/// <summary>Why there is no address.</summary>
public enum NoAddress
{
    NotKnown,
    NoFixedAddress,
    Other,
}

/// <summary>One child as the referrer describes them.</summary>
public sealed class ChildForm : StepForm
{
    /// <summary>Stays the same while other children are added and removed.</summary>
    [BindNever]
    public int Key { get; set; }

    /// <summary>A button added it. Where nothing of it is ever saved, it goes again.</summary>
    [BindNever]
    public bool IsJustAdded { get; set; }

    [Display(Name = "First name")]
    public string? Given { get; set; }

    [Display(Name = "Family name")]
    public string? Family { get; set; }

    [Display(Name = "I do not know the name")]
    public bool NameNotKnown { get; set; }

    [Display(Name = "Why the name is not known")]
    public string? WhyNameNotKnown { get; set; }

    [Display(Name = "Address")]
    public string? Address { get; set; }

    [Display(Name = "Postcode")]
    public string? Postcode { get; set; }

    [Display(Name = "Why there is no address")]
    public NoAddress? NoAddress { get; set; }

    [Display(Name = "The reason there is no address")]
    public string? NoAddressWhy { get; set; }

    /// <summary>The district's name, as somebody said it while thinking the worry through; it stands where there is no address.</summary>
    [Display(Name = "District")]
    public string? District { get; set; }

    [Display(Name = "Keep this address secret")]
    public bool KeepAddressSecret { get; set; }

    [Display(Name = "Date of birth")]
    public BirthAnswer? Birth { get; set; }

    [Display(Name = "Date of birth")]
    public DateParts DateOfBirth { get; set; } = new();

    [Display(Name = "Expected date of birth")]
    public DateParts ExpectedOn { get; set; } = new();

    [Display(Name = "Age in years")]
    public string? EstimatedAge { get; set; }

    /// <summary>"5 to 9", as somebody said it while thinking the worry through: a reminder beside the question, and no answer.</summary>
    [BindNever]
    public string? AgeBand { get; set; }

    [Display(Name = "School, nursery or college")]
    public string? School { get; set; }

    [Display(Name = "Social worker already")]
    public YesNoUnsure? HasSocialWorker { get; set; }

    [Display(Name = "Social worker’s name or team")]
    public string? SocialWorkerName { get; set; }

    /// <summary>What else is known, on a page of its own.</summary>
    [BindNever]
    public ChildDetailsForm Details { get; set; } = new();

    /// <summary>The pages of one thing each that the public sees; professionals see them together.</summary>
    public static class Parts
    {
        public const string Name = "name";
        public const string Address = "address";
        public const string Born = "born";
        public const string SocialWorker = "social-worker";

        /// <summary>In the order in which they are asked: name and address first (RC-05).</summary>
        public static readonly IReadOnlyList<string> All = [Name, Address, Born, SocialWorker];
    }
}
