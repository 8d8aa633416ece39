// The chat page: live updates, files and keys. Everything that matters also works without it, by plain forms.
"use strict";

const statusLine = document.getElementById("status");
const announcement = document.getElementById("announcement");

/* ---- live updates ---- */

const RECONNECT_FIRST = 500;
const RECONNECT_MOST = 15000;
let reconnectAfter = RECONNECT_FIRST;

function connect() {
    const path = composer.dataset.live;
    if (!path) {
        return;
    }
    const socket = new WebSocket(location.origin.replace(/^http/, "ws") + path);
    socket.onopen = () => {
        reconnectAfter = RECONNECT_FIRST;
        if (document.body.classList.contains("offline")) {
            document.body.classList.remove("offline");
            statusLine.textContent = "Connected again";
            trouble.querySelector(".unreachable")?.remove();
        }
        refresh(); // what happened while nobody listened
    };
    socket.onmessage = event => {
        const update = JSON.parse(event.data);
        if (update.changed) {
            refresh();
        } else {
            show(update.status);
        }
    };
    socket.onclose = () => {
        if (!document.body.classList.contains("offline")) {
            document.body.classList.add("offline");
            statusLine.textContent = "Not connected, trying again";
        }
        setTimeout(connect, reconnectAfter * (0.75 + Math.random() / 2));
        reconnectAfter = Math.min(reconnectAfter * 2, RECONNECT_MOST);
    };
}

let refreshing = false;
let refreshAgain = false;

// One at a time, so that no older tail can replace a newer one; what happens meanwhile is asked for afterwards.
async function refresh() {
    refreshAgain = refreshing;
    if (refreshing) {
        return;
    }
    refreshing = true;
    try {
        do {
            refreshAgain = false;
            await refreshTail();
        } while (refreshAgain);
    } catch {
        // not reachable: the socket closes as well, and a page that reconnects refreshes
    } finally {
        refreshing = false;
    }
}

async function refreshTail() {
    const tail = document.getElementById("tail");
    if (!tail) {
        return;
    }
    const response = await fetch(tail.dataset.href, { headers: { "HX-Request": "true" } });
    if (response.status === 401) {
        signedOut();
    }
    if (!response.ok) {
        return;
    }
    const fresh = document.createElement("template");
    fresh.innerHTML = await response.text();
    tail.replaceWith(fresh.content);
    settle();
    htmx.process(log);
    prepare(log);
    watchGrowth();
    showDoing();
    announce();
    keepEnd();
}

// A page that is loaded anew asks to sign in, and forgets what was being written.
function signedOut() {
    if (boxIsEmpty() && questions.length === 0) {
        location.reload();
    } else {
        complainOfSignIn();
    }
}

let doing = "";

function show(status) {
    doing = status;
    statusLine.textContent = status;
    showDoing();
}

// A refreshed tail comes without the status, which is nowhere but here.
function showDoing() {
    const line = log.querySelector(".waiting .doing");
    if (line && doing) {
        line.textContent = doing;
    }
}

/* ---- what is new in the page ---- */

const times = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const days = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short" });

function prepare(root) {
    for (const time of root.querySelectorAll("time[datetime]:empty")) {
        const at = new Date(time.dateTime);
        const today = at.toDateString() === new Date().toDateString();
        time.textContent = (today ? times : days).format(at);
        time.title = at.toLocaleString();
    }
    for (const canvas of root.querySelectorAll("canvas[data-chart]:not([data-drawn])")) {
        canvas.dataset.drawn = "";
        withCharts(() => {
            draw(canvas);
            keepEnd();
        });
    }
}

let answered = log.querySelectorAll(".reply:not(.waiting)").length;

function announce() {
    const replies = log.querySelectorAll(".reply:not(.waiting)");
    if (replies.length > answered) {
        const first = replies[replies.length - 1].querySelector(".text, .trouble");
        announcement.textContent = "Patchbay: " + (first ? first.textContent.trim() : "answered");
        statusLine.textContent = "";
    }
    answered = replies.length;
}

function nearEnd() {
    return log.scrollHeight - log.scrollTop - log.clientHeight < 160;
}

/* Charts and fonts come late and make the thread longer: who is at its end stays there. */
let atEnd = true;
let scrolledTo = 0;
log.addEventListener("scroll", () => {
    // The end moves away from who does not move, too; only going up leaves it.
    atEnd = nearEnd() || atEnd && log.scrollTop >= scrolledTo;
    scrolledTo = log.scrollTop;
}, { passive: true });
const growth = new ResizeObserver(keepEnd);

// After each change of ours, too: where the thread became shorter the browser moves up, which nobody asked it to.
function keepEnd() {
    if (atEnd) {
        log.scrollTop = log.scrollHeight;
    }
    scrolledTo = log.scrollTop;
}

function watchGrowth() {
    for (const part of log.children) {
        growth.observe(part);
    }
}

/* ---- forms ---- */

document.addEventListener("htmx:afterRequest", event => {
    const form = event.detail.elt;
    if (form.tagName !== "FORM" || !event.detail.successful) {
        return;
    }
    trouble.replaceChildren();
    if (!form.elements.message_key) {
        return;
    }
    form.elements.message_key.value = newKey(); // a failed one keeps its key: sent again, it is still one message
    if (event.detail.xhr.status !== 204) {
        return; // a dialog came
    }
    closeDialog();
    atEnd = true;
    log.scrollTop = log.scrollHeight;
    refresh();
    text.focus();
});

// Not afterSwap: until it is settled htmx does not send the form, the browser would, and leave the page.
document.addEventListener("htmx:afterSettle", () => {
    const dialog = document.getElementById("dialog");
    if (dialog.querySelector("form") && !dialog.open) {
        dialog.showModal();
        dialog.querySelector("[aria-invalid], .field input, .field textarea, .field select").focus();
    }
});

function closeDialog() {
    document.getElementById("dialog").close();
}

document.addEventListener("htmx:sendError", () =>
    complain("The server cannot be reached. Nothing was sent; try again in a moment.").classList.add("unreachable"));

text.addEventListener("keydown", event => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        composer.requestSubmit();
    }
});

function grow() {
    text.rows = Math.min(8, text.value.split("\n").length);
}

text.addEventListener("input", grow);

document.addEventListener("click", event => {
    const button = event.target.closest("button");
    if (button?.matches(".show-all")) {
        const rest = button.closest(".result").querySelector(".rest");
        rest.hidden = !rest.hidden;
        button.setAttribute("aria-expanded", String(!rest.hidden));
        button.dataset.more ??= button.textContent;
        button.textContent = rest.hidden ? button.dataset.more : "Show fewer";
    } else if (button?.matches(".cancel")) {
        closeDialog();
    } else if (button?.matches(".remove")) {
        button.closest("li").remove();
        text.focus();
    }
});

/* ---- files ---- */

const drop = document.getElementById("drop");

function attach(files) {
    for (const file of files) {
        upload(file);
    }
}

function upload(file) {
    const item = document.createElement("li");
    const bar = document.createElement("progress");
    bar.max = 1;
    bar.value = 0;
    bar.setAttribute("aria-label", "Uploading " + file.name);
    item.append(file.name, " ", bar);
    attached.append(item);
    const request = new XMLHttpRequest();
    request.open("POST", "/chat/files?name=" + encodeURIComponent(file.name));
    request.setRequestHeader("X-CSRF-Token", composer.elements.form_key.value);
    request.setRequestHeader("HX-Request", "true");
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.upload.onprogress = event => { bar.value = event.loaded / Math.max(1, event.total); };
    request.onload = () => {
        const answer = new DOMParser().parseFromString(request.responseText, "text/html");
        if (request.status === 200) {
            item.replaceWith(answer.querySelector("li"));
        } else {
            item.remove();
            complain(file.name + ": " + (answer.body.textContent.trim() || "could not be uploaded."));
        }
        text.focus();
    };
    request.onerror = () => {
        item.remove();
        complain(file.name + " could not be uploaded: it is too large, or the server cannot be reached.");
    };
    request.send(file);
}

document.getElementById("picker").addEventListener("change", event => {
    attach(event.target.files);
    event.target.value = "";
});

text.addEventListener("paste", event => attach(event.clipboardData.files));

let dragged = 0;
const bringsFiles = event => event.dataTransfer?.types.includes("Files");

addEventListener("dragenter", event => {
    if (bringsFiles(event)) {
        dragged++;
        drop.hidden = false;
    }
});
addEventListener("dragleave", event => {
    if (bringsFiles(event) && --dragged <= 0) {
        drop.hidden = true;
    }
});
addEventListener("dragover", event => {
    if (bringsFiles(event)) {
        event.preventDefault();
    }
});
addEventListener("drop", event => {
    if (bringsFiles(event)) {
        event.preventDefault();
        dragged = 0;
        drop.hidden = true;
        attach(event.dataTransfer.files);
    }
});

/* ---- start ---- */

prepare(document);
watchGrowth();
log.scrollTop = log.scrollHeight;
if (matchMedia("(max-width: 60rem)").matches) {
    document.querySelector(".list details").open = false;
}
connect();
