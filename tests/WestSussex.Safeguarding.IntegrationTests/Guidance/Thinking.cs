using WestSussex.Safeguarding.IntegrationTests.Hosting;

namespace WestSussex.Safeguarding.IntegrationTests.Guidance;

/// <summary>Goes the way of somebody who thinks a worry through.</summary>
internal static class Thinking
{
    public const string Root = "/levels-of-need/think-it-through";

    /// <summary>Two signs of different levels, none of which says to ring first.</summary>
    public static readonly string[] Signs = ["health.l2.checks-missed", "health.l3.missed-appointments"];

    /// <summary>From the first page to the answer, with every question answered.</summary>
    public static async Task<Page> ToAnswerAsync(Visitor visitor, string word, Action<Page>? see = null)
    {
        var start = await visitor.OpenAsync(Root);
        var age = await start.FormWith("Start").SubmitAsync();
        var signs = await age.Form.Fill("AgeBand", "1-4").Fill("About", "several").Fill("About", "disabled").SubmitAsync("Continue");
        var shown = await Show(signs.Form.Fill("Signs.SignDomain", "health"));
        var helps = await Signs.Aggregate(shown.Form, (form, id) => form.Fill("Signs.Indicators", id)).Fill("Words", $"{word} words").SubmitAsync("Continue");
        var time = await helps.Form.Fill("Strengths", $"{word} strengths").Fill("TriedSoFar", $"{word} tried").SubmitAsync("Continue");
        var district = await time.Form.Fill("HowLongHowOften", $"{word} long").Fill("OutsideTheHome", $"{word} outside").SubmitAsync("Continue");
        var answer = await district.Form.Fill("District", "crawley").SubmitAsync("Continue");
        foreach (var page in new[] { start, age, signs, shown, helps, time, district, answer })
        {
            see?.Invoke(page);
        }

        return answer;
    }

    /// <summary>From the answer to the page that is printed.</summary>
    public static async Task<Page> ToPrintAsync(Page answer, string word, Action<Page>? see = null)
    {
        var next = await answer.FormWith("Write down what I will do, and print").SubmitAsync("Write down what I will do, and print");
        var print = await next.Form.Fill("Decisions", "ring-mash").Fill("Decisions", "talk-to-lead").Fill("Decisions", "look-again")
            .Fill("LookAgainOn.Day", "10").Fill("LookAgainOn.Month", "3").Fill("LookAgainOn.Year", "2026").Fill("Why", $"{word} why").SubmitAsync("Continue");
        see?.Invoke(next);
        see?.Invoke(print);
        return print;
    }

    /// <summary>The answer to these fields, sent as a tampered form would.</summary>
    public static async Task<Page> PostAsync(Visitor visitor, string page, params (string Name, string Value)[] fields) =>
        await Page.ReadAsync(visitor, await visitor.PostAsync($"{Root}/{page}", fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value))));

    private static Task<Page> Show(PageForm form) => form.SubmitAsync(form.Buttons.First(b => b.StartsWith("Show", StringComparison.Ordinal)));
}
