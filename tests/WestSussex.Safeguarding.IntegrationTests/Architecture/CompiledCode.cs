using System.Reflection;
using System.Reflection.Emit;
using WestSussex.Safeguarding.Domain;

namespace WestSussex.Safeguarding.IntegrationTests.Architecture;

/// <summary>
/// Reads what compiled code refers to, method bodies and views included: an alias, a using or a nested namespace
/// hides nothing from it, as it would from a search of the text.
/// </summary>
internal static class CompiledCode
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    public static Assembly Domain { get; } = typeof(Entity).Assembly;

    public static Assembly Web { get; } = typeof(Program).Assembly;

    /// <summary>Members that the type's methods call, read, write or name.</summary>
    public static IEnumerable<MemberInfo> MembersUsedBy(Type type) =>
        type.GetMethods(Everything).Cast<MethodBase>().Concat(type.GetConstructors(Everything)).SelectMany(MembersUsedBy);

    /// <summary>Types that the type refers to in any way.</summary>
    public static IEnumerable<Type> TypesUsedBy(Type type)
    {
        var signature = type.GetFields(Everything).Select(f => f.FieldType)
            .Concat(type.GetMethods(Everything).SelectMany(Signature))
            .Concat(type.GetConstructors(Everything).SelectMany(c => c.GetParameters().Select(p => p.ParameterType)))
            .Concat(type.GetInterfaces())
            .Concat(type.GetCustomAttributesData().Select(a => a.AttributeType));
        var used = MembersUsedBy(type).SelectMany(member => member switch
        {
            Type named => [named],
            MethodInfo method => Signature(method).Append(method.DeclaringType!),
            FieldInfo field => [field.FieldType, field.DeclaringType!],
            _ => new[] { member.DeclaringType! },
        });
        return signature.Concat(used).Append(type.BaseType!).Where(t => t is not null).SelectMany(Parts).Distinct();
    }

    /// <summary>The type that was written: async methods and lambdas live in hidden types inside it.</summary>
    public static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static IEnumerable<Type> Signature(MethodInfo method) =>
        method.GetParameters().Select(p => p.ParameterType).Append(method.ReturnType)
            .Concat(method.IsGenericMethod ? method.GetGenericArguments() : []);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];

    private static List<MemberInfo> MembersUsedBy(MethodBase method)
    {
        var used = new List<MemberInfo>();
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var operation = OpCodesByValue[code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at]];
            at += operation.Size;
            if (operation.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineType or OperandType.InlineTok)
            {
                used.Add(Resolve(method, BitConverter.ToInt32(code, at)));
            }

            at += OperandSize(operation.OperandType, code, at);
        }

        return used;
    }

    private static MemberInfo Resolve(MethodBase method, int token) => method.Module.ResolveMember(
        token,
        method.DeclaringType is { IsGenericType: true } type ? type.GetGenericArguments() : null,
        method.IsGenericMethod ? method.GetGenericArguments() : null)!;

    private static int OperandSize(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };
}
