// What a page owes to people who do not see it, or not well: a list of complaints, empty when there are none.
() => {
    const complaints = [];
    const say = (element, what) => complaints.push(what + ": " + element.outerHTML.slice(0, 120));
    const shown = element => element.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true }) && !element.closest("[hidden]");

    if (!document.documentElement.lang) complaints.push("the page has no language");
    if (!document.title) complaints.push("the page has no title");
    if (document.querySelectorAll("h1").length !== 1) complaints.push("the page has not exactly one h1");
    if (document.querySelectorAll("main").length !== 1) complaints.push("the page has not exactly one main");

    const ids = [...document.querySelectorAll("[id]")].map(element => element.id);
    ids.filter((id, index) => ids.indexOf(id) !== index).forEach(id => complaints.push("id twice: " + id));

    const labelled = element => element.getAttribute("aria-label")
        || element.getAttribute("aria-labelledby")
        || element.textContent.trim()
        || [...(element.labels ?? [])].some(label => label.textContent.trim());
    document.querySelectorAll("button, a[href], input:not([type=hidden]), select, textarea, canvas, progress, nav, [role=log], [role=region]")
        .forEach(element => { if (!labelled(element)) say(element, "no name"); });
    document.querySelectorAll("img:not([alt])").forEach(element => say(element, "no alt"));
    document.querySelectorAll("table th:not([scope])").forEach(element => say(element, "no scope"));
    document.querySelectorAll("[tabindex]").forEach(element => { if (element.tabIndex > 0) say(element, "tab order changed"); });

    const channels = colour => colour.match(/[\d.]+/g).map(Number);
    const luminance = ([r, g, b]) => [r, g, b].map(value => value / 255)
        .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
        .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
    const ground = element => {
        for (let at = element; at; at = at.parentElement) {
            const colour = channels(getComputedStyle(at).backgroundColor);
            if (colour.length < 4 || colour[3] > 0.9) return colour;
        }
        return [255, 255, 255];
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.textContent.trim() || !shown(element)) continue;
        const style = getComputedStyle(element);
        const [light, dark] = [luminance(channels(style.color)), luminance(ground(element))].sort((a, b) => b - a);
        const ratio = (light + 0.05) / (dark + 0.05);
        if (ratio < 4.5) say(element, "contrast " + ratio.toFixed(2));
    }
    if (document.documentElement.scrollWidth > innerWidth) complaints.push("the page is wider than the screen: " + document.documentElement.scrollWidth);
    return complaints;
}
