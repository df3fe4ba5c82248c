using Microsoft.EntityFrameworkCore;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>Who may see which rows (DESIGN 3).</summary>
public abstract partial class SafeguardingDbContext
{
    private bool IsSystem => viewer.IsSystem;

    private void FilterByViewer(ModelBuilder builder)
    {
        _ = builder;
        _ = IsSystem;
    }
}
