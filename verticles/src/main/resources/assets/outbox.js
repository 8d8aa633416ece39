// What was written and is not in the thread yet: shown at once, sent in the order it was written, never lost.
"use strict";

const composer = document.getElementById("composer");
const log = document.getElementById("log");
const text = document.getElementById("text");
const trouble = document.getElementById("trouble");
const attached = document.getElementById("attached");
const outbox = document.getElementById("outbox");
const unsent = document.getElementById("unsent");

const PATIENCE = 30000;
const WAITING = "sending…";
const SENT = "sent";
const FAILED = "not sent";

let questions = [];
let sending = false;
let signedIn = true;

/* The question that came back into the box. Sent unchanged it keeps its key: the server may have taken it already. */
let returned = null;

/* ---- from the box into the thread ---- */

composer.addEventListener("submit", event => {
    event.preventDefault();
    const uploading = attached.querySelector("progress");
    if (uploading || boxIsEmpty()) {
        complain(uploading ? "One moment, a file is still on its way." : "Write a question, or drop a file.");
        return;
    }
    const question = { key: boxIsUnchanged() ? returned.key : newKey(), text: text.value, files: [...attached.children] };
    questions.push(question);
    emptyBox();
    trouble.replaceChildren();
    display(question);
    mark(question, WAITING);
    atEnd = true;
    keepEnd();
    text.focus();
    sendAll();
});

function boxIsEmpty() {
    return !text.value.trim() && !attached.querySelector("li");
}

function boxIsUnchanged() {
    return returned && returned.text === text.value
        && returned.files.length === attached.children.length
        && returned.files.every(file => file.parentElement === attached);
}

function emptyBox() {
    returned = null;
    text.value = "";
    attached.replaceChildren();
    grow();
}

function display(question) {
    question.shown = unsent.content.cloneNode(true).firstElementChild;
    question.shown.querySelector(".text").textContent = question.text.trim();
    for (const file of question.files) {
        const name = document.createElement("li");
        name.textContent = file.querySelector(".name").textContent;
        question.shown.querySelector(".attached").append(name);
    }
    question.shown.querySelector(".again").addEventListener("click", sendFailedAgain);
    question.shown.querySelector(".edit").addEventListener("click", () => {
        giveBack(question);
        text.focus();
    });
    outbox.append(question.shown);
}

function mark(question, state) {
    question.state = state;
    question.shown.querySelector(".state").textContent = state;
    question.shown.classList.toggle("failed", state === FAILED);
    question.shown.querySelector(".ways").hidden = state !== FAILED;
}

/* ---- from the page to the server ---- */

// One at a time: the next one may belong to the conversation that the one before begins.
async function sendAll() {
    if (sending) {
        return;
    }
    sending = true;
    try {
        for (let next = firstWaiting(); next; next = firstWaiting()) {
            await send(next);
        }
    } finally {
        sending = false;
    }
}

function firstWaiting() {
    return questions.find(question => question.state === WAITING);
}

async function send(question) {
    const response = await post(question).catch(() => null);
    if (response?.ok) {
        arrived(question, response.headers.get("HX-Redirect"));
    } else if (questions.includes(question)) { // else the thread shows it: it was taken, only the answer was lost
        await failed(question, response);
    }
}

// Whoever signed in again in another tab is signed in here too, but for the key that the forms of this page carry.
async function post(question) {
    const response = await postOnce(question);
    const refused = response.status === 401 || response.status === 403;
    return refused && await renewFormKey() ? postOnce(question) : response;
}

function postOnce(question) {
    return fetch(composer.action, {
        method: "POST",
        headers: { "HX-Request": "true" },
        body: fields(question),
        signal: AbortSignal.timeout(PATIENCE)
    });
}

function fields(question) {
    const sent = new URLSearchParams({
        form_key: composer.elements.form_key.value,
        message_key: question.key,
        text: question.text
    });
    question.files.forEach(file => sent.append("file", file.querySelector("input").value));
    return sent;
}

async function renewFormKey() {
    const response = await fetch(location.pathname, { signal: AbortSignal.timeout(PATIENCE) });
    const fresh = parse(await response.text()).querySelector("#composer [name=form_key]");
    if (fresh) {
        document.querySelectorAll("[name=form_key]").forEach(field => { field.value = fresh.value; });
    }
    signedIn = Boolean(fresh);
    return signedIn;
}

function arrived(question, path) {
    mark(question, SENT);
    if (path) {
        moveTo(path);
    }
    refresh();
}

/* ---- what could not be sent ---- */

// What is wrong with one question holds up no other; what is wrong with the server or the session does.
async function failed(question, response) {
    const alone = response && response.status < 500 && ![401, 403, 429].includes(response.status);
    keep(alone ? [question] : questions.filter(other => other.state === WAITING));
    if (!response) {
        complain("The server cannot be reached. " + whatToDo()).classList.add("unreachable");
    } else if (!signedIn) {
        complainOfSignIn();
    } else {
        const problem = parse(await response.text()).querySelector(".trouble");
        complain(problem?.textContent ?? "The server could not take it. " + whatToDo());
    }
}

function keep(failing) {
    failing.forEach(question => mark(question, FAILED));
    const kept = allFailed();
    if (kept.length === 1 && boxIsEmpty()) {
        giveBack(kept[0]);
    }
    keepEnd();
}

function allFailed() {
    return questions.filter(question => question.state === FAILED);
}

function whatToDo() {
    return allFailed().length > 1
        ? "Your messages are still here; send them again."
        : "Your message is still here; send it again.";
}

function sendFailedAgain() {
    trouble.replaceChildren();
    allFailed().forEach(question => mark(question, WAITING));
    text.focus();
    sendAll();
}

function giveBack(question) {
    const alone = boxIsEmpty();
    takeAway(question);
    text.value = alone ? question.text : question.text + "\n" + text.value;
    attached.append(...question.files);
    returned = alone ? question : null;
    grow();
}

function takeAway(question) {
    questions = questions.filter(other => other !== question);
    question.shown.remove();
}

/* ---- into the thread ---- */

// What the thread shows by now was taken, whatever became of the answer.
function settle() {
    const there = new Set(Array.from(log.querySelectorAll("[data-key]"), message => message.dataset.key));
    const settled = questions.filter(question => there.has(question.key));
    const didFail = settled.some(question => question.state === FAILED);
    settled.forEach(takeAway);
    if (returned && there.has(returned.key) && boxIsUnchanged()) {
        emptyBox();
        trouble.replaceChildren();
    } else if (didFail && allFailed().length === 0) {
        trouble.replaceChildren();
    }
}

// Without loading the page, which would forget what is being written.
function moveTo(path) {
    history.replaceState(null, "", path);
    composer.action = path;
    composer.dataset.live = path + "/live";
    log.querySelector(".empty")?.remove();
    const tail = document.createElement("div");
    tail.id = "tail";
    tail.dataset.href = path + "/tail?from=0";
    outbox.before(tail);
    connect();
    nameConversation(path).catch(() => {}); // its title and the list are then those of before
}

async function nameConversation(path) {
    const response = await fetch(path);
    const page = parse(await response.text());
    for (const part of ["#thread-title", ".list nav"]) {
        document.querySelector(part).replaceWith(page.querySelector(part));
    }
    document.title = page.title;
    prepare(document);
}

function parse(html) {
    return new DOMParser().parseFromString(html, "text/html");
}

addEventListener("beforeunload", event => {
    if (questions.some(question => question.state !== SENT)) {
        event.preventDefault();
    }
});

/* ---- words ---- */

function newKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    const hex = Array.from(bytes, byte => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

function complain(sentence) {
    const line = document.createElement("p");
    line.className = "trouble";
    line.textContent = sentence;
    trouble.replaceChildren(line);
    return line;
}

function complainOfSignIn() {
    const link = document.createElement("a");
    link.href = "/sign-in";
    link.target = "_blank";
    link.textContent = "Sign in";
    complain("You are signed out. ").append(link, " in another tab, then come back. " + whatToDo());
}
