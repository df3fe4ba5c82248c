using FluentValidation;

namespace WestSussex.Safeguarding.Web.Areas.RaiseConcern.Documents;

/// <summary>The page of documents and photos: each file has a form of its own, and going on asks for nothing.</summary>
public sealed class DocumentsForm : StepForm;

/// <summary>Nobody has to add a file.</summary>
public sealed class DocumentsFormValidator : AbstractValidator<DocumentsForm>;
