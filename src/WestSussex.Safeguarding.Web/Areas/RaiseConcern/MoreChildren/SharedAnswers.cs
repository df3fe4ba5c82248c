using FluentValidation;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.MoreChildren;

/// <summary>What two children of one concern have in common, copied when asked and never by itself. A level of need, a need or a voice is never copied.</summary>
public sealed class SharedAnswers
{
    /// <summary>The child to copy from; the first one when nobody says.</summary>
    public int? From { get; set; }

    public bool SameFamilyName { get; set; }

    public bool SameAddress { get; set; }

    public bool SameSchool { get; set; }

    public bool SameLanguage { get; set; }

    public bool SameDoctor { get; set; }

    public bool SameSocialWorker { get; set; }

    internal bool IsEmpty => !(SameFamilyName || SameAddress || SameSchool || SameLanguage || SameDoctor || SameSocialWorker);

    /// <summary>Lays what was ticked over the other child's answers.</summary>
    public void Copy(ChildForm from, ChildForm to)
    {
        if (SameFamilyName)
        {
            to.Family = from.Family;
        }

        if (SameAddress)
        {
            (to.Address, to.Postcode, to.NoAddress, to.District) = (from.Address, from.Postcode, from.NoAddress, from.District);
            (to.NoAddressWhy, to.KeepAddressSecret, to.Details.OtherAddress) = (from.NoAddressWhy, from.KeepAddressSecret, from.Details.OtherAddress);
        }

        if (SameSchool && to.Birth != BirthAnswer.Unborn)
        {
            to.School = from.School;
        }

        if (SameLanguage)
        {
            (to.Details.FirstLanguage, to.Details.NeedsInterpreter, to.Details.Interpreter) = (from.Details.FirstLanguage, from.Details.NeedsInterpreter, from.Details.Interpreter);
            (to.Details.InterpreterName, to.Details.PreferredFormat) = (from.Details.InterpreterName, from.Details.PreferredFormat);
            (to.Details.Ethnicity, to.Details.Religion) = (from.Details.Ethnicity, from.Details.Religion);
        }

        if (SameDoctor)
        {
            to.Details.Gp = from.Details.Gp;
        }

        if (SameSocialWorker)
        {
            (to.HasSocialWorker, to.SocialWorkerName) = (from.HasSocialWorker, from.SocialWorkerName);
        }
    }
}

/// <summary>For a copy that was asked for: from whom, and at least one thing.</summary>
public sealed class SharedAnswersValidator : AbstractValidator<SharedAnswers>
{
    public SharedAnswersValidator()
    {
        RuleFor(f => f.From).NotNull().WithMessage("Select the child to copy from");
        RuleFor(f => f.SameAddress).Must((f, _) => !f.IsEmpty).When(f => f.From is not null).WithMessage("Select what is the same");
    }
}
