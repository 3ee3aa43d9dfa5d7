// Keeps the page alive: draws its charts, and asks for the page again when its figures changed, or when some were released. The page is
// whole without it.

const REST_BETWEEN_UPDATES = 5000;
const REST_AFTER_REFUSAL = 5000;
const TRIES = 3;
const charts = () => [...document.querySelectorAll('[data-chart]')];
const drawAll = () => charts().forEach(drawChart);
const widths = new ResizeObserver(entries => entries.forEach(entry => drawChart(entry.target)));
const tables = () => [...document.querySelectorAll('details.behind')];
const folds = () => [...document.querySelectorAll('#bilan details')];

/** Tables are open as the page arrives, for those without a script; a chart stands for its table until somebody opens it. */
function begin(open = new Set()) {
  tables().forEach(table => { table.open = false; });
  folds().forEach(fold => { fold.open ||= open.has(fold.id); });
  charts().forEach(figure => widths.observe(figure));
  drawAll();
}

/** A link leads to a definition that is folded away; browsers that do not unfold it by themselves are helped. */
function unfold() {
  const aim = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const fold = aim?.closest('details');
  if (fold && !fold.open) {
    fold.open = true;
    aim.scrollIntoView();
  }
}

/** Shows what the page tells now. What the reader had open stays so, and the keyboard where it was. */
function show(fresh) {
  const told = document.getElementById('bilan');
  if ('awaited' in told.dataset !== 'awaited' in fresh.dataset) {
    location.reload(); // all of the page is another one
    return;
  }
  const stops = part => [...part.querySelectorAll('a, summary, [tabindex]')];
  const at = stops(told).indexOf(document.activeElement);
  const open = new Set(folds().filter(fold => fold.open).map(fold => fold.id));
  widths.disconnect();
  charts().forEach(figure => echarts.getInstanceByDom(figure)?.dispose());
  told.replaceWith(fresh);
  begin(open);
  stops(fresh)[at]?.focus({ preventScroll: true });
  const status = document.getElementById('live-status');
  if (status) {
    status.textContent = 'Mise à jour. ' + words(document.getElementById('read-at'));
  }
}

/** Asks for the page again: what it tells now, or null when it cannot be had. */
async function ask() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return answer.ok ? document.adoptNode(page.getElementById('bilan')) : null;
  } catch {
    return null;
  }
}

/** Follows the stream of figures until the reader halts it; a page that nobody sees follows nothing. */
function follow(button) {
  let halted = false;
  let source;
  let due;
  let back;
  let newest;
  let last = 0;
  let tries = 0;
  const isTold = id => id.startsWith(document.getElementById('bilan').dataset.position + '-');
  const plan = () => {
    due ??= setTimeout(renew, Math.max(0, last + REST_BETWEEN_UPDATES - Date.now()));
  };
  const renew = async () => {
    last = Date.now();
    const fresh = await ask();
    due = undefined;
    if (halted) {
      return;
    }
    if (fresh) {
      show(fresh);
    }
    if (!isTold(newest) && ++tries < TRIES) {
      plan(); // another instance may be a moment behind
    }
  };
  const heard = ({ lastEventId }) => {
    const isNew = newest !== undefined && newest !== lastEventId;
    newest = lastEventId;
    if (isNew || !isTold(newest)) {
      tries = 0;
      plan();
    }
  };
  const stop = () => {
    source?.close();
    source = undefined;
    clearTimeout(due);
    due = undefined;
    clearTimeout(back);
  };
  const go = () => {
    if (!halted && !document.hidden && !source) {
      source = new EventSource(document.getElementById('bilan').dataset.stream);
      source.onmessage = heard;
      source.addEventListener('release', heard);
      source.onerror = lost;
    }
  };
  /** Browsers come back by themselves after a broken connection, but never after a refusal: of a service that stops or has no place. */
  const lost = () => {
    if (source?.readyState === EventSource.CLOSED) {
      source = undefined;
      back = setTimeout(go, REST_AFTER_REFUSAL * (1 + Math.random())); // not all at once
    }
  };
  button?.addEventListener('click', () => {
    halted = !halted;
    button.textContent = halted ? 'Reprendre la mise à jour' : 'Suspendre la mise à jour';
    halted ? stop() : go();
  });
  document.addEventListener('visibilitychange', () => (document.hidden ? stop() : go()));
  if (button) {
    button.hidden = false;
  }
  go();
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
matchMedia('print').addEventListener('change', drawAll);
let openOnScreen = [];
addEventListener('beforeprint', () => {
  openOnScreen = folds().filter(fold => fold.open);
  folds().forEach(fold => { fold.open = true; });
  drawAll();
});
addEventListener('afterprint', () => {
  folds().forEach(fold => { fold.open = openOnScreen.includes(fold); });
  drawAll();
});
addEventListener('hashchange', unfold);
begin();
unfold();
follow(document.getElementById('live'));
