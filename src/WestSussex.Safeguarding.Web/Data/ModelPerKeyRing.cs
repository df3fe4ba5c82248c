using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace WestSussex.Safeguarding.Web.Data;

/// <summary>A model holds the converters that encrypt, so it belongs to one set of keys. A process has one; tests that run side by side have several.</summary>
public sealed class ModelPerKeyRing : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), context is SafeguardingDbContext ours ? ours.Cipher : null, designTime);
}
