using WestSussex.Safeguarding.Benchmarks;

// Run from the root of the project: dotnet run -c Release --project tests/WestSussex.Safeguarding.Benchmarks -- peers --size 100000
var size = int.Parse(args.SkipWhile(a => a != "--size").Skip(1).FirstOrDefault() ?? "100000", System.Globalization.CultureInfo.InvariantCulture);
var times = int.Parse(args.SkipWhile(a => a != "--times").Skip(1).FirstOrDefault() ?? "50", System.Globalization.CultureInfo.InvariantCulture);
switch (args.FirstOrDefault())
{
    case "peers":
        await Peers.RunAsync(size);
        return 0;
    case "scale":
        await Scale.RunAsync(size);
        return 0;
    case "submit":
        await Submit.RunAsync(size);
        return 0;
    case "kill":
        return await Kill.RunAsync(times);
    case "weight":
        await Weight.RunAsync();
        return 0;
    default:
        Console.WriteLine("""
            peers  [--size N]    the portal beside a plain page and Microsoft's template
            scale  [--size N]    queue, search and submit from 1,000 concerns up to N
            submit [--size N]    16 and 64 people who send at the same moment
            kill   [--times N]   kill -9 under load: is everything acknowledged still there?
            weight               bytes and requests of the start page on a first visit
            """);
        return 2;
}
