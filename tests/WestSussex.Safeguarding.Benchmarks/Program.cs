using WestSussex.Safeguarding.Benchmarks;

// Run from the root of the project: dotnet run -c Release --project tests/WestSussex.Safeguarding.Benchmarks -- peers --referrals 100000
var options = new Options(args);
try
{
    switch (args.FirstOrDefault())
    {
        case "generate":
            await PreparedData.OpenAsync(options, options.Referrals(100_000));
            return 0;
        case "peers":
            await Peers.RunAsync(options);
            return 0;
        case "scale":
            await Scale.RunAsync(options);
            return 0;
        case "early-help":
            await EarlyHelp.RunAsync(options);
            return 0;
        case "submit":
            return await Submit.RunAsync(options);
        case "kill":
            return await Kill.RunAsync(options);
        case "weight":
            await Weight.RunAsync(options);
            return 0;
        default:
            Console.WriteLine("""
                generate [--referrals N]   prepares a database of N concerns, and says how long it took
                peers    [--referrals N]   the portal beside a plain page and Microsoft's template
                scale    [--referrals N]   queue, search and submit from 1,000 concerns up to N
                early-help [--assessments N]   pages and lists of early help, beside a plain page and from 1,000 up to N
                submit   [--referrals N]   16 and 64 people who send at the same moment
                kill     [--times N]       kill -9 under load: is everything acknowledged still there?
                weight                     bytes and requests of the start page on a first visit

                --data FOLDER     where prepared databases lie (artifacts/bench if left out); each is made once and kept
                --as-published    takes the portal that was published last time
                """);
            return 2;
    }
}
catch (BenchmarkException problem)
{
    Console.WriteLine("FAILED: " + problem.Message);
    return 1;
}
