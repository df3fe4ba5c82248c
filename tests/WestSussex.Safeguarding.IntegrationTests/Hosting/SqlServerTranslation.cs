using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;
using WestSussex.Safeguarding.Web.Data;

namespace WestSussex.Safeguarding.IntegrationTests.Hosting;

/// <summary>
/// Most machines that run the tests have no SQL Server. So every query that a test makes the portal send to SQLite is translated for
/// SQL Server as well, and the page fails where that cannot be done.
/// </summary>
public sealed class SqlServerTranslation : IQueryExpressionInterceptor
{
    private static readonly Lock Translating = new();
    private static readonly Lazy<SafeguardingDbContext> Server = new(() => new SqlServerDesignTimeContext().CreateDbContext([]));

    private SqlServerTranslation()
    {
    }

    /// <summary>One for all portals: EF builds its services once for each.</summary>
    public static SqlServerTranslation Instance { get; } = new();

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        lock (Translating)
        {
            Translate(new Roots(Server.Value.Model).Visit(queryExpression));
        }

        return queryExpression;
    }

    /// <exception cref="InvalidOperationException">SQL Server has no words for it.</exception>
    private static void Translate(Expression query)
    {
        var result = typeof(IQueryable).IsAssignableFrom(query.Type) ? typeof(IEnumerable<>).MakeGenericType(query.Type.GetGenericArguments()[0]) : query.Type;
        var compilation = Server.Value.GetService<IQueryCompilationContextFactory>().Create(async: false);
        typeof(QueryCompilationContext).GetMethod(nameof(QueryCompilationContext.CreateQueryExecutor))!
            .MakeGenericMethod(result)
            .Invoke(compilation, System.Reflection.BindingFlags.DoNotWrapExceptions, null, [query], null);
    }

    /// <summary>Puts the tables of the other model where those of this one stand.</summary>
    private sealed class Roots(IModel model) : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? new EntityQueryRootExpression(model.FindEntityType(root.EntityType.Name) ?? throw new InvalidOperationException($"{root.EntityType.Name} is not in the other model."))
            : base.VisitExtension(node);
    }
}
