/* Whether the simulator answers: while it does not, the page says that what it shows is old. */
const STARTING = 503;
const away = document.getElementById('away');

/** Asks the simulator; what it answers, or nothing where it does not. One that is back knows nothing of what is shown here. */
export async function reach(path, request) {
  const wasThere = away.hidden;
  const answer = await (wasThere ? fetch(path, request) : fetch('/platforms')).catch(() => null);
  if (!answer || answer.status === STARTING) {
    away.hidden = false;
    return null;
  }
  if (wasThere) { return answer; }
  location.reload();
  return null;
}
