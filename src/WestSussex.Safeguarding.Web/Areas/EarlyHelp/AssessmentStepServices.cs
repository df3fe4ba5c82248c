using WestSussex.Safeguarding.Web.Assessments;
using WestSussex.Safeguarding.Web.Data.Auditing;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.Web.Areas.EarlyHelp;

/// <summary>What every page that writes an assessment works with.</summary>
public sealed class AssessmentStepServices(AssessmentForm form, OpenAssessments assessments, PolicyData policy, AccessLog log, TimeProvider clock)
{
    public AssessmentForm Form => form;

    public OpenAssessments Assessments => assessments;

    public PolicyData Policy => policy;

    public AccessLog Log => log;

    public TimeProvider Clock => clock;
}
