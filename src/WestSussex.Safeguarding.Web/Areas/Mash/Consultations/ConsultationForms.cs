using FluentValidation;
using WestSussex.Safeguarding.Domain.Referrals;
using WestSussex.Safeguarding.Web.Ui;

namespace WestSussex.Safeguarding.Web.Areas.Mash.Consultations;

/// <summary>What MASH advises.</summary>
public class AdviseForm
{
    public string? Advice { get; set; }

    public string? Decides { get; set; }

    internal ConsultationAdvice Words => new(Advice, Decides);
}

/// <summary>Somebody rang for advice and had it on the telephone.</summary>
public sealed class RangForm : AdviseForm
{
    /// <summary>Made with the empty form: the same form sent twice is one consultation.</summary>
    public Guid Key { get; set; } = Guid.CreateVersion7();

    public string? AskedBy { get; set; }

    public string? AskedByAgency { get; set; }

    public string? Question { get; set; }

    public string? Known { get; set; }

    /// <summary>When they rang; empty is now.</summary>
    public TimeOfReceipt Called { get; set; } = new();
}

public sealed class AdviseFormValidator : AbstractValidator<AdviseForm>
{
    public AdviseFormValidator()
    {
        RuleFor(f => f.Advice).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what you advised").NotLongerThan(Consultation.WordsMaxLength, "what you advised");
        RuleFor(f => f.Decides).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Say who decides what happens next").NotLongerThan(Consultation.DecidesMaxLength, "who decides next");
    }
}

public sealed class RangFormValidator : AbstractValidator<RangForm>
{
    public RangFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.AskedBy).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Enter who asked").NotLongerThan(Consultation.NameMaxLength, "the name");
        RuleFor(f => f.AskedByAgency).NotLongerThan(Consultation.NameMaxLength, "the organisation");
        RuleFor(f => f.Question).Cascade(CascadeMode.Stop).NotEmpty().WithMessage("Write what was asked").NotLongerThan(Consultation.QuestionMaxLength, "what was asked");
        RuleFor(f => f.Known).NotLongerThan(Consultation.WordsMaxLength, "what is known");
        RuleFor(f => f.Called).SetValidator(new TimeOfReceiptValidator(clock, "the day on which they rang", "The time at which they rang must be in the past"));
        Include(new AdviseFormValidator());
    }
}

/// <summary>Who waits for advice, and what was advised lately.</summary>
public sealed record ConsultationsPage(IReadOnlyList<Consultation> Waiting, IReadOnlyList<Consultation> Answered, DateTime Now);

/// <summary>One consultation, the concern that it became, and the answer being written.</summary>
public sealed record ConsultationPage(Consultation One, string? Became, AdviseForm Form);
