using System.Diagnostics;
using WestSussex.Safeguarding.Domain.LevelsOfNeed;
using WestSussex.Safeguarding.Domain.LevelsOfNeed.Searching;
using WestSussex.Safeguarding.Domain.Policies;
using WestSussex.Safeguarding.Web.ReferenceData;

namespace WestSussex.Safeguarding.UnitTests.LevelsOfNeed;

/// <summary>What people type finds the signs they mean.</summary>
public class SignSearchTests
{
    private static readonly PolicyData Policy = new(PolicyDataServices.ShippedFolder, TimeProvider.System);
    private static readonly LevelsOfNeedGuidance Guidance = Policy.Current(Policy.LevelsOfNeed);
    private static readonly SignSearch Search = Policy.SearchOf(Guidance);

    [Theory]
    [InlineData("county lines", "criminal-exploitation.l4.used-for-crime")]
    [InlineData("bruise on a baby", "non-mobile-bruising.l4.bruise")]
    [InlineData("self-harm", "emotional.l3.self-harm")]
    [InlineData("sofa surfing", "homelessness-16-17.l3.sofa-surfing")]
    [InlineData("strangling", "domestic-abuse.l4.severe")]
    [InlineData("damp flat", "housing.l2.poor-condition")]
    [InlineData("young carer school", "young-carers.l3.caring-affects-life")]
    [InlineData("private fostering not told the council", "private-fostering.l3.not-notified")]
    [InlineData("asthma", "health.l3.long-term-condition")]
    [Trait("Requirement", "LN-02")]
    public void Find_WordsOfTheGuidance_PutsTheSignFirst(string words, string expected) => Assert.Equal(expected, Search.Find(words)[0].Sign.Id);

    [Theory]
    [InlineData("neglekt", "neglect.l2.pressure")]
    [InlineData("anxeity", "emotional.l2.low-mood")]
    [InlineData("diabetis", "health.l3.long-term-condition")]
    [InlineData("blackmale", "online.l4.groomed-or-blackmailed")]
    [InlineData("exsploitation", "sexual-exploitation.l3.warning-signs")]
    [InlineData("nife", "serious-violence.l4.credible-threat")]
    [InlineData("brusing babys", "non-mobile-bruising.l4.bruise")]
    [InlineData("homlessness", "homelessness-16-17.l4.nowhere-tonight")]
    [InlineData("overcrouding", "housing.l2.poor-condition")]
    [InlineData("fysical abuse", "physical-abuse.l4.unexplained-injury")]
    [InlineData("selfharm", "emotional.l3.self-harm")]
    [InlineData("RADICALIZED", "radicalisation.l3.being-drawn-in")]
    [InlineData("antinatal", "unborn.l1.care-booked")]
    [Trait("Requirement", "LN-02")]
    public void Find_Misspelt_IsForgiven(string words, string expected) => Assert.Contains(expected, FirstFive(words));

    [Theory]
    [InlineData("DNA", "health.l3.missed-appointments")]
    [InlineData("was not brought", "health.l3.missed-appointments")]
    [InlineData("TAF", "disability-send.l3.complex-needs")]
    [InlineData("tac", "disability-send.l3.complex-needs")]
    [InlineData("CSE", "sexual-exploitation.l4.exploited")]
    [InlineData("going country", "criminal-exploitation.l4.used-for-crime")]
    [InlineData("DV", "domestic-abuse.l3.pattern")]
    [InlineData("EBSA", "education.l3.persistent-absence")]
    [InlineData("bunking off", "education.l3.persistent-absence")]
    [InlineData("cutting herself", "emotional.l3.self-harm")]
    [InlineData("wants to die", "emotional.l3.self-harm")]
    [InlineData("female circumcision", "fgm.l4.known-case")]
    [InlineData("nits", "neglect.l3.untreated")]
    [InlineData("kicked out", "homelessness-16-17.l4.nowhere-tonight")]
    [InlineData("munchausens", "fii.l4.fabrication")]
    [InlineData("dick pics", "online.l3.risky-sharing")]
    [InlineData("NEET", "education.l2.no-post-16-plan")]
    [Trait("Requirement", "LN-02")]
    public void Find_OtherWordsForIt_IsUnderstood(string words, string expected) => Assert.Contains(expected, FirstFive(words));

    [Fact]
    public void Find_WithEveryOtherWordWeKnow_LeadsSomewhere()
    {
        var lost = Policy.Current(Policy.Synonyms).SelectMany(group => group.Words).Where(words => Search.Find(words).Count == 0);

        Assert.Empty(lost);
    }

    [Theory]
    [InlineData("xqzvbnk")]
    [InlineData("the and of")]
    [InlineData("?!…")]
    [InlineData("日本語")]
    [InlineData("\ud83d\ude00\ud83d\ude00")]
    [InlineData("\ud83d")]
    [InlineData("zz zz zz")]
    public void Find_Nonsense_FindsNothing(string words) => Assert.Empty(Search.Find(words));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE Referrals; --")]
    [InlineData("%00%0d%0a\0\r\n")]
    [InlineData("((((((((((a+)+)+)+)+)+)+)+)+)+$")]
    [InlineData("\u202eevil\u200d\u0301\u0301\u0301")]
    [InlineData("''''''")]
    [InlineData("İıſß")]
    public void Find_HostileText_GivesOnlyWordsOfTheGuidance(string words) =>
        Assert.All(Search.Find(words), found => Assert.Equal(found.Sign.Text, string.Concat(found.Parts.Select(part => part.Text))));

    [Fact]
    public void Find_TenThousandCharacters_ReadsTheStartAndIsQuick()
    {
        var nothing = new string('q', 10_000);
        var much = string.Concat(Enumerable.Repeat("neglekt of childs healf ", 420));
        var time = Stopwatch.StartNew();

        Assert.Empty(Search.Find(nothing));
        Assert.NotEmpty(Search.Find(much));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(5), $"It took {time.Elapsed}.");
    }

    [Fact]
    public void Find_WithLevelAndDomain_KeepsToThem()
    {
        Assert.All(Search.Find("bullying", level: 2), found => Assert.Equal(2, found.Sign.Level));
        Assert.All(Search.Find("school", domain: "education"), found => Assert.Equal("education", found.Sign.Domain));
        Assert.NotEmpty(Search.Find("attendance", level: 2, domain: "education"));
        Assert.Empty(Search.Find("school", level: 9));
        Assert.Empty(Search.Find("school", domain: "nothing"));
    }

    [Fact]
    public void Find_WithoutWords_GivesEverythingInTheOrderOfTheGuidance()
    {
        Assert.Equal(Guidance.Indicators.Select(sign => sign.Id), Search.Find("  ").Select(found => found.Sign.Id));
        Assert.Equal(9, Search.Find(null, domain: "health").Count);
    }

    [Fact]
    public void Find_AWordOfTheText_MarksItAndNothingElse()
    {
        var found = Search.Find("county lines and blackmailing")[0];
        var marked = Search.Find("overdue dentists").First(f => f.Sign.Id == "health.l1.registered");

        Assert.NotNull(found);
        Assert.Equal(["dentist"], marked.Parts.Where(part => part.IsMatch).Select(part => part.Text));
        Assert.Empty(marked.Through);
    }

    [Fact]
    public void Find_ThroughAKeyword_SaysWhichOne()
    {
        var found = Search.Find("cuckooing").First(f => f.Sign.Id == "criminal-exploitation.l4.used-for-crime");

        Assert.Contains(found.Parts, part => part is { IsMatch: true, Text: "carry drugs" or "drugs" } || found.Through.Contains("cuckooing"));
        Assert.Contains("DNA", Search.Find("DNA").First(f => f.Sign.Id == "health.l3.missed-appointments").Through);
    }

    [Theory]
    [InlineData("neglekt", "neglect")]
    [InlineData("neglect", null)]
    [InlineData("xqzvbnk", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void ReadAs_MendedSpelling_IsSaid(string? words, string? expected) => Assert.Equal(expected, Search.ReadAs(words));

    [Fact]
    public void For_TheSameEdition_IsMadeOnce()
    {
        Assert.Same(Search, SignSearch.For(Guidance, Policy.Current(Policy.Synonyms)));
        Assert.NotSame(Search, SignSearch.For(Guidance with { Notice = "Another" }, Policy.Current(Policy.Synonyms)));
    }

    [Fact]
    public void Find_InTenThousandSigns_StaysQuick()
    {
        var many = Enumerable.Range(0, 10_000).Select(n => Guidance.Indicators[n % 208] with { Id = $"s{n}" });
        var search = SignSearch.For(Guidance with { Indicators = new PolicyList<Indicator>(many) }, Policy.Current(Policy.Synonyms));
        var time = Stopwatch.StartNew();

        Assert.NotEmpty(search.Find("neglekt and bulying at schol"));
        Assert.True(time.Elapsed < TimeSpan.FromSeconds(3), $"It took {time.Elapsed}.");
    }

    private static IEnumerable<string> FirstFive(string words) => Search.Find(words).Take(5).Select(found => found.Sign.Id);
}
