using System.ComponentModel.DataAnnotations;
using FluentValidation;
using WestSussex.Safeguarding.Domain.Children;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Ui.People;

/// <summary>What else is known of a child: none of it has to be answered (RC-07, RC-24).</summary>
public sealed class ChildDetailsForm : SpokenWithForm
{
    [Display(Name = "Also known as")]
    public string? AlsoKnownAs { get; set; }

    [Display(Name = "Sex")]
    public string? Sex { get; set; }

    [Display(Name = "Where the child stays now")]
    public string? OtherAddress { get; set; }

    [Display(Name = "Ethnicity")]
    public string? Ethnicity { get; set; }

    [Display(Name = "Religion")]
    public string? Religion { get; set; }

    /// <summary>Census codes; the empty one that the page always posts is left out.</summary>
    [Display(Name = "Disabilities")]
    public List<string> Disabilities { get; set => field = [.. value.Where(code => !string.IsNullOrEmpty(code)).Distinct()]; } = [];

    [Display(Name = "Learning needs and disabilities in words")]
    public string? LearningNeeds { get; set; }

    [Display(Name = "GP")]
    public string? Gp { get; set; }

    [Display(Name = "NHS number")]
    public string? NhsNumber { get; set; }

    [Display(Name = "Unique pupil number")]
    public string? Upn { get; set; }

    [Display(Name = "Plans, orders and status")]
    public string? LegalStatus { get; set; }

    /// <summary>The answers as the record keeps them.</summary>
    /// <param name="unborn">An unborn baby's sex is the census's U, whatever was said (RC-26).</param>
    /// <param name="whyNameNotKnown">Why nobody knows the name.</param>
    public ChildDetails Details(bool unborn, string? whyNameNotKnown) => new()
    {
        AlsoKnownAs = Text(AlsoKnownAs),
        WhyNameNotKnown = Text(whyNameNotKnown),
        Sex = unborn ? ChildDetails.SexNotKnown : Text(Sex),
        Ethnicity = Text(Ethnicity),
        Religion = Text(Religion),
        SpokenWith = SpokenWith(),
        Disabilities = [.. Disabilities],
        LearningNeeds = Text(LearningNeeds),
        Gp = Text(Gp),
        LegalStatus = Text(LegalStatus),
    };
}

/// <summary>What is typed must be right; nothing must be typed. A number that does not fit is left empty by whoever is not sure.</summary>
public sealed class ChildDetailsFormValidator : SpokenWithValidator<ChildDetailsForm>
{
    public ChildDetailsFormValidator(PolicyData policy)
    {
        var lists = policy.CodeLists;
        RuleFor(f => f.AlsoKnownAs).NotLongerThan(ChildDetails.MaxLength, "the other name");
        RuleFor(f => f.Sex).Must(code => IsIn(code, policy.Current(lists.Sexes))).WithMessage("Select one of the answers");
        RuleFor(f => f.OtherAddress).NotLongerThan(ReferredChild.AddressMaxLength, "where the child stays now");
        RuleFor(f => f.Ethnicity).Must(code => IsIn(code, policy.Current(lists.Ethnicities))).WithMessage("Select an ethnicity from the list");
        RuleFor(f => f.Religion).NotLongerThan(ChildDetails.MaxLength, "the religion");
        RuleFor(f => f.Disabilities).Must(codes => codes.TrueForAll(policy.Current(lists.Disabilities).Contains)).WithMessage("Select from the list")
            .Must(codes => codes.Count < 2 || !codes.Contains(ChildDetails.NoDisability)).WithMessage("Select the disabilities the child has, or select “No disability”");
        RuleFor(f => f.LearningNeeds).NotLongerThan(ChildDetails.WordsMaxLength, "what the child needs");
        RuleFor(f => f.Gp).NotLongerThan(ChildDetails.MaxLength, "the GP");
        RuleFor(f => f.LegalStatus).NotLongerThan(ChildDetails.WordsMaxLength, "plans, orders and status");
        RuleFor(f => f.NhsNumber).Must(typed => string.IsNullOrWhiteSpace(typed) || Identifiers.IsNhsNumber(typed))
            .WithMessage("Check the NHS number: it has 10 digits, like 943 476 5919. Leave it empty if you are not sure");
        RuleFor(f => f.Upn).Must(typed => string.IsNullOrWhiteSpace(typed) || Identifiers.IsUpn(typed))
            .WithMessage("Check the unique pupil number: it has a letter and 12 more characters. Leave it empty if you are not sure");
    }

    private static bool IsIn(string? code, Domain.Policies.PolicyList<Domain.Policies.CodeListEntry> list) => string.IsNullOrEmpty(code) || list.Contains(code);
}
