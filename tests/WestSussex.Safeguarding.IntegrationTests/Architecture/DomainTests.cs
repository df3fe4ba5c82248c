using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WestSussex.Safeguarding.Domain;

namespace WestSussex.Safeguarding.IntegrationTests.Architecture;

/// <summary>The domain reads like the procedures manual and depends on nothing but the language's own library.</summary>
public class DomainTests
{
    [Fact]
    public void Domain_WhateverItDoes_ReferencesOnlyTheBaseClassLibrary()
    {
        var assemblies = CompiledCode.Domain.GetReferencedAssemblies()
            .Select(assembly => assembly.Name!)
            .Where(name => !name.StartsWith("System.", StringComparison.Ordinal) && name != "System");
        var projectFile = SourceFiles.Read("src/WestSussex.Safeguarding.Domain/WestSussex.Safeguarding.Domain.csproj");
        var references = new[] { "PackageReference", "ProjectReference", "FrameworkReference" }.Where(projectFile.Contains);

        Rule.Holds(assemblies.Concat(references), "The domain project refers to nothing but the base class library:");
    }

    [Fact]
    public void DomainTypes_Always_ChangeThroughVerbsOnly()
    {
        var settable = from type in CompiledCode.Domain.GetTypes()
                       from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                       where property.SetMethod is { IsPublic: true } setter && !IsInitOnly(setter)
                       select $"{type.Name}.{property.Name}";
        var initOutsideRecords = from type in CompiledCode.Domain.GetTypes()
                                 where typeof(Entity).IsAssignableFrom(type)
                                 from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                                 where property.SetMethod is { IsPublic: true }
                                 select $"{type.Name}.{property.Name}";
        var fields = from type in CompiledCode.Domain.GetTypes()
                     where type.IsVisible && !type.IsEnum
                     from field in type.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                     where !field.IsInitOnly && !field.IsLiteral
                     select $"{type.Name}.{field.Name}";

        Rule.Holds(settable.Concat(initOutsideRecords).Concat(fields), "Nobody sets a property of the domain from outside: give it a verb (records may have init):");
    }

    [Fact]
    public void Entities_All_HaveTheirOwnMappingClass()
    {
        var mapped = CompiledCode.Web.GetTypes()
            .SelectMany(type => type.GetInterfaces())
            .Where(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityTypeConfiguration<>))
            .Select(i => i.GetGenericArguments()[0])
            .ToHashSet();
        var entities = CompiledCode.Domain.GetTypes().Concat(CompiledCode.Web.GetTypes())
            .Where(type => typeof(Entity).IsAssignableFrom(type) && !type.IsAbstract)
            .ToList();

        Assert.True(entities.Count > 5, "The scan sees no entities.");
        Rule.Holds(entities.Where(e => !mapped.Contains(e)).Select(e => e.Name), "Every entity has a class in Data/Mappings (lengths, indexes, what is sensitive):");
    }

    private static bool IsInitOnly(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
