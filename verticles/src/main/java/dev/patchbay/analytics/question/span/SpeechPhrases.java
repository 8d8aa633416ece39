package dev.patchbay.analytics.question.span;

import dev.patchbay.model.analytics.ChartType;
import dev.patchbay.model.analytics.Grain;
import dev.patchbay.model.analytics.Ordering;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/** How an answer is to look, what changes the question before, and what only makes a sentence. */
final class SpeechPhrases {

    private final BiConsumer<Meaning, String> phrases;

    private SpeechPhrases(BiConsumer<Meaning, String> phrases) {
        this.phrases = phrases;
    }

    /** @param phrases takes each meaning with its phrases, parted by "|"; a later one takes the place of an earlier */
    static void all(BiConsumer<Meaning, String> phrases) {
        var own = new SpeechPhrases(phrases);
        own.charts();
        own.orders();
        own.changes();
        own.followUps();
        own.beyond();
        own.filler();
    }

    private void put(Meaning meaning, String texts) {
        phrases.accept(meaning, texts);
    }

    private void charts() {
        put(new Meaning.Charted(ChartType.PIE), "pie|as pie|as a pie|pie chart|as a pie chart|as pie chart|pie graph");
        put(
                new Meaning.Charted(ChartType.DONUT),
                "donut|doughnut|as a donut|donut chart|as a donut chart|as donut|doughnut chart|ring chart");
        put(
                new Meaning.Charted(ChartType.LINE),
                "as line|as a line|line chart|as a line chart|line graph|as lines|line plot|as a line graph|as line chart|a line chart");
        put(
                new Meaning.Charted(ChartType.BAR),
                "bar|bars|as bars|as a bar|bar chart|as a bar chart|bar graph|column chart|as columns|as bar chart|as a bar graph|bar plot");
        put(
                new Meaning.Charted(ChartType.HORIZONTAL_BAR),
                "horizontal bar|horizontal bars|as horizontal bars|horizontal bar chart|as a horizontal bar");
    }

    private void orders() {
        put(
                new Meaning.Sorted(Ordering.SMALLEST_FIRST),
                "ascending|sort ascending|sorted ascending|in ascending order|asc|smallest first|lowest first|cheapest first"
                        + "|from smallest to largest|low to high|from low to high|reverse|reversed|in reverse|reverse order"
                        + "|in reverse order|the other way round|sort it ascending|smallest to largest|fewest first"
                        + "|fastest first|quickest first|shortest first|least first");
        put(new Meaning.Judged(false), "worst first");
        put(new Meaning.Judged(true), "best first");
        put(
                new Meaning.Sorted(Ordering.LARGEST_FIRST),
                "descending|sort descending|sorted descending|in descending order|desc|largest first|highest first|biggest first"
                        + "|most expensive first|from largest to smallest|high to low|from high to low|sort it descending"
                        + "|largest to smallest|most first|slowest first|longest first");
        put(
                new Meaning.Sorted(Ordering.BY_GROUP),
                "alphabetically|in alphabetical order|alphabetical|sort by name|sorted by name|chronologically"
                        + "|in chronological order|by name|ordered by name");
        put(
                new Meaning.Tabled(),
                "table|as a table|as table|in a table|just a table|just the table|only the table|without a chart|no chart"
                        + "|without chart|as a list|tabular|table only|without the chart|as text");
    }

    /** Periods against each other; a step back is spelled with every word that leads over to it. */
    private void changes() {
        put(
                new Meaning.Changed(Meaning.Direction.RISE),
                "growth|growth of|grow|grew|grown|growing|increase|increased|increases|rise|rises|rose|risen|rising|went up|go up"
                        + "|going up|gone up|growth in|rise in|rise of|increase in|increase of|jumped|jump");
        put(
                new Meaning.Changed(Meaning.Direction.FALL),
                "decrease|decreased|decreases|fall|falls|fell|fallen|falling|dropped|drops|biggest drop|drop in|drop of|went down|go down"
                        + "|going down|gone down|shrink|shrank|decline|declined|decrease in|decrease of|fall in|fall of");
        put(
                new Meaning.Changed(Meaning.Direction.EITHER),
                "change|changed|changes|change in|change of|difference|difference between|difference of|by how much did"
                        + "|the difference between|delta|how much more|how many more|how many fewer|how many less|how much less|how much higher|how much lower|diff");
        for (Grain step : List.of(Grain.WEEK, Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
            String unit = step.name().toLowerCase(Locale.ROOT);
            for (String lead : List.of("vs", "versus", "compared to", "compared with", "against", "than", "from")) {
                String before = lead + " the " + unit + " before";
                put(
                        new Meaning.Shifted(step, false),
                        before + "|" + lead + " previous " + unit + "|" + lead + " the previous " + unit + "|" + lead
                                + " prior " + unit + "|" + lead + " the prior " + unit);
            }
            put(
                    new Meaning.Shifted(step, true),
                    unit + " over " + unit + "|" + unit + "-over-" + unit + "|" + unit + " on " + unit);
        }
        put(new Meaning.Shifted(Grain.YEAR, true), "yoy");
        put(new Meaning.Shifted(Grain.QUARTER, true), "qoq");
        put(new Meaning.Shifted(Grain.MONTH, true), "mom");
        put(
                new Meaning.Shifted(Grain.YEAR, false),
                "same period last year|the same period last year|same month last year|the same month last year"
                        + "|same time last year|the same time last year|same period a year ago|same days last year"
                        + "|same quarter last year|a year earlier|the year before|same period the year before");
        put(
                new Meaning.Shifted(Grain.MONTH, false),
                "same period last month|the same period last month|a month earlier|the month before|same days last month");
    }

    private void followUps() {
        put(new Meaning.OfThose(), "of them|of those|of these|among them|among those|from those|amongst them");
        put(
                new Meaning.Also(),
                "also|too|as well|in addition|additionally|further|broken down|break down|break it down|split it");
        put(
                new Meaning.Instead(),
                "instead|what about|how about|rather|same for|the same for|same but|switch to|change to|now|make it|and now|same thing|same|then");
    }

    private void beyond() {
        put(
                new Meaning.Beyond("why something happened"),
                "why|how come|reason|reasons|cause|causes|explain|because|driver|drivers|root cause");
        put(
                new Meaning.Beyond("the future"),
                "forecast|forecasts|forecasted|predict|prediction|projection|projected|will|expect|expected|going to"
                        + "|estimate|budget");
        put(
                new Meaning.Beyond("the latest or the earliest of something"),
                "most recent|least recent|most recently|latest|newest|earliest|oldest");
        put(
                new Meaning.Beyond("one amount divided by another"),
                "as % of|as a % of|as percent of|as a percent of|as percentage of|as a percentage of|as pct of|as share of"
                        + "|as a share of|in % of|in percent of|an hour of|one hour of|a gb of|one gb of|a unit of|one unit of|per unit|unit cost|unit costs");
        put(new Meaning.Beyond("what is overdue"), "overdue|past due|late|in arrears");
        put(new Meaning.Beyond("correlations"), "correlation|correlate|correlated|correlates|relationship|regression");
        put(new Meaning.Beyond("what counts as expensive or cheap"), "expensive|costly|pricey|cheap|overpriced");
        put(
                new Meaning.Beyond("outliers"),
                "outlier|outliers|anomaly|anomalies|unusual|abnormal|spike|spikes|anomalous");
        put(
                new Meaning.Beyond("this statistic"),
                "percentile|standard deviation|variance|stddev|histogram|distribution|cumulative|running total"
                        + "|moving average|rolling average|rolling|ratio|ratio of|mode|fluctuate|fluctuation");
        put(
                new Meaning.Beyond("advice"),
                "should|recommend|recommendation|recommendations|optimize|optimise|optimization|advice|save|savings|reduce");
    }

    private void filler() {
        put(
                new Meaning.Filler(),
                "the|a|an|me|my|our|us|we|i|you|your|please|show|show me|give|give me|list|display|tell|tell me|what|what's"
                        + "|whats|what is|which|where's|is there|are there|there|do|does|did|can|could|would|it|its|they|them"
                        + "|their|that|this|these|those|so|hey|hi|ok|okay|plot|chart|draw|graph|visualize|visualise"
                        + "|want|need|like|like to|i'd like|i'd like to|would like to|i'd|see|know|find|get|fetch|how much|how|much|been|be|being|all|any|some|every"
                        + "|thanks|thank you|kindly|let|let's|lets|have we|value|values|data|dataset|file|go|goes|went|come|comes"
                        + "|when|happened|report|overview|of all|just show|what was|what were|what are|how do|how does|chart of"
                        + "|a chart of|graph of|plot of|figure|figures|made|make|makes|has been|have been|get me|while|but|still"
                        + "|respective|respectively|we've|i'm|we're|if|really|exactly|actually|currently|use|used by|as|as a|per-item"
                        + "|had|having|?|u|ur|log|logged|work|worked|book|booked|generated|occurred|incurred|look|looks|looking|view|right"
                        + "|rank|ranked|ranking|sorted|sort|order by|ordered|sorted by|ranked by|ordered by|rank by|in order of"
                        + "|breakdown of|a breakdown of|break down of|split of|compute|calculate|return|pull|present|into|one"
                        + "|tag|tags|column|columns|field|fields|dimension|came|came in|come in|burn|burns|burning|eat|eating|run|running"
                        + "|took|take|takes|got|gets|arrived|produced|produce|put|cause us|bring|brings|brought|seen|recorded|registered"
                        + "|contribute|contributes|contributed|account for|accounts for|consist|belong|belongs|happen|pls|plz|quick|quickly"
                        + "|time to|time until|also please|just|well|there's|here|really|basically|altogether|handle|handles|handled|serve|serves|served|uses|roughly|about how much|cost us");
        put(
                new Meaning.Filler(),
                "hello|good morning|good afternoon|dear|sorry|sir|team mate|guys|folks|buddy|mate|bro|man|dude|thx|ty|cheers"
                        + "|appreciated|much appreciated|asap|urgent|urgently|when you can|if you can|if possible|if you could"
                        + "|could you|can you|would you|will you|could you please|can you please|could we|can we|can i|could i"
                        + "|may i|i want|i want to|i need|i need to|i'd love|i'd love to|i wonder|i was wondering|wondering"
                        + "|i'm wondering|wonder|wanna|gimme|lemme|help me|help|hmm|um|uh|well then|alright|yes|yeah|yep|no worries"
                        + "|for my boss|for the boss|for my manager|for the board|for a report|for my report|for the report"
                        + "|for a meeting|for the meeting|for my meeting|for the customer call|for finance|for the client"
                        + "|for a presentation|for my presentation|my boss asks|my boss wants|my boss wants to know|boss wants"
                        + "|the client asks|client wants to know|customer asks|to know|would like|i would like|i would like to"
                        + "|we would like|we'd like|like to know|like to see|interested in|i'm interested in|talk about|talk to me"
                        + "|check|check for me|for me|for us|a look|take a look|have a look|look at|look into|look up|lookup"
                        + "|work out|figure out|find out|put together|come up with|tell us|show us|give us|let me know|let me see"
                        + "|let's see|do you know|do we know|do you have|please tell me|pls show|again|once more|first of all"
                        + "|btw|by the way|fyi|anyway|honestly|simply|roughly speaking|approx|approximately|basically speaking"
                        + "|at all|of course|maybe|perhaps|ever|already|yet|only just"
                        + "|that's|this is|these are|those are|here's|what're|which ones|which one|ones|thing|things|stuff"
                        + "|currently being|being used|answer|question|quick question|a question|a quick question"
                        + "|summary|summarize|summarise|a summary of|summary of|an overview of|overview of|info|information"
                        + "|logs|logging|raises|raising|submits|anything|something"
                        + "|details|in numbers|the numbers|amount|amounts|sum it up|size|sizes|reports|new|manage|manages|managed|eats"
                        + "|lose|loses|lost|waste|wasted"
                        + "|aws's|our own|per se|respectively|etc|please and thank you|many thanks|thank");
        // These words lead a clause as well as fill one; the clause is the reading that matters.
        put(new Meaning.GroupBy(false, false), "sorted by|ranked by|ordered by|order by|rank by|in order of|sort by");
        put(new Meaning.GroupBy(false, true), "every|each");
        put(new Meaning.Link(), "have|had|having|used by");
    }
}
