// The charts of the chat page, by Chart.js, which is loaded with the first of them.
"use strict";

const chartScript = document.currentScript.dataset.charts;
const dark = matchMedia("(prefers-color-scheme: dark)");

let charts;

function withCharts(then) {
    charts ??= new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = chartScript;
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
    });
    charts.then(then);
}

function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function draw(canvas) {
    Chart.getChart(canvas)?.destroy();
    const { spec, colours } = JSON.parse(canvas.dataset.chart);
    const round = spec.type === "PIE" || spec.type === "DONUT";
    const line = spec.type === "LINE";
    const flat = spec.type === "HORIZONTAL_BAR";
    if (flat) {
        const bars = spec.series.flatMap(series => series.values).filter(value => value !== null).length;
        canvas.parentElement.style.height = Math.max(160, 70 + 30 * bars) + "px";
    }
    const ink = colour("--ink");
    const quiet = colour("--quiet");
    const grid = colour("--line");
    const exact = new Intl.NumberFormat("en", { maximumFractionDigits: 6 });
    const axis = (title, numbers) => ({
        title: { display: true, text: title, color: quiet },
        grid: { color: grid, display: numbers },
        border: { color: grid, display: !numbers },
        ticks: {
            color: quiet, maxRotation: 0, autoSkip: !flat, autoSkipPadding: 14,
            callback(value, index, ticks) {
                return numbers ? tickText(value, ticks.map(tick => tick.value)) : shorten(this.getLabelForValue(value));
            }
        },
        beginAtZero: numbers && !line
    });
    new Chart(canvas, {
        type: round ? (spec.type === "PIE" ? "pie" : "doughnut") : line ? "line" : "bar",
        data: {
            labels: spec.categories,
            datasets: spec.series.map((series, index) => ({
                label: series.name,
                data: series.values,
                backgroundColor: round ? spec.categories.map((_, slice) => colours[slice % colours.length]) : colours[index % colours.length],
                borderColor: round ? colour("--card") : colours[index % colours.length],
                borderWidth: line ? 2 : round ? 2 : 0,
                pointRadius: spec.categories.length > 40 ? 0 : 2.5,
                borderRadius: line || round ? 0 : 3,
                maxBarThickness: 44,
                skipNull: true
            }))
        },
        options: {
            animation: false,
            responsive: true,
            maintainAspectRatio: false,
            indexAxis: flat ? "y" : "x",
            interaction: { mode: round ? "nearest" : "index", axis: flat ? "y" : "x", intersect: round },
            scales: round ? {} : {
                x: flat ? axis(spec.yTitle, true) : axis(spec.xTitle, false),
                y: flat ? axis(spec.xTitle, false) : axis(spec.yTitle, true)
            },
            plugins: {
                legend: { display: round || spec.series.length > 1, position: "bottom", labels: { color: ink, boxWidth: 12, boxHeight: 12 } },
                tooltip: { callbacks: { label: item => " " + (round ? item.label : item.dataset.label) + ": " + exact.format(item.raw) } }
            }
        }
    });
}

/* ---- numbers of an axis, worded as in the pictures for chats (NumberText, NumberUnit) ---- */

const UNITS = [[1e12, "T"], [1e9, "B"], [1e6, "M"], [1e3, "k"], [1, ""]];
const SMALLEST_STEP = 1e-5;
const LARGEST = 1e15;

// They share their unit and their decimals: "500" beside "1k" is read as more.
function tickText(value, ticks) {
    const magnitude = Math.max(...ticks.map(Math.abs));
    const step = ticks.length > 1 ? Math.abs(ticks[1] - ticks[0]) : magnitude || 1;
    if (magnitude >= LARGEST || step < SMALLEST_STEP) {
        return value === 0 ? "0" : Number(value.toPrecision(3)).toExponential().replace("+", "");
    }
    let unit = UNITS.findIndex(([size, letter]) => magnitude >= (letter === "k" ? 10 * size : size));
    unit = unit < 0 ? UNITS.length - 1 : unit;
    while (decimals(step / UNITS[unit][0]) > 1 && unit < UNITS.length - 1) {
        unit++;
    }
    const [size, letter] = UNITS[unit];
    return fixed(value / size, decimals(step / size)) + (Math.abs(value) < step / 2 ? "" : letter);
}

function decimals(step) {
    const rounded = Number(step.toPrecision(3));
    let digits = 0;
    while (digits < 12 && Number(rounded.toFixed(digits)) !== rounded) {
        digits++;
    }
    return digits;
}

function fixed(value, digits) {
    const text = new Intl.NumberFormat("en", { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
    return text.replace(/^-(?=[0.]+$)/, "");
}

/* ---- names of an axis ---- */

// Paths and ids of one list begin alike, so they are cut in the middle; sentences are cut at their end.
function shorten(label) {
    if (label.length <= 30) {
        return label;
    }
    return label.includes(" ") ? label.slice(0, 29) + "…" : label.slice(0, 14) + "…" + label.slice(-15);
}

dark.addEventListener("change", () => document.querySelectorAll("canvas[data-drawn]").forEach(canvas => withCharts(() => draw(canvas))));
