// Keeps what is typed in a form as a draft, on the server and not in the browser, which others may use after. Without this script the
// form's own button does the same.
(() => {
  const form = document.querySelector("form[data-brouillon]");
  const note = document.getElementById("brouillon");
  if (!form || !note) return;

  const PAUSE = 1500; // after the last key
  const AGAIN = 10000; // after a failure
  const PATIENCE = 8000;
  const BEACON = 60000; // what a browser sends of a page that is being left

  const REASONS = {
    400: "Le brouillon n’est pas enregistré : le formulaire est trop long ou n’a pas pu être lu.",
    401: "Votre session est terminée et le brouillon n’est plus enregistré. Connectez-vous dans un autre onglet : cette page garde votre saisie et l’enregistrera.",
    403: "Le brouillon n’est pas enregistré : votre rôle ne le permet plus, ou cette page date d’une autre session.",
    413: "Le brouillon n’est pas enregistré : le texte est trop long.",
  };
  const UNREACHABLE = "Le brouillon n’est pas enregistré : le service ne répond pas. Nouvel essai dans un instant.";

  let changed = form.dataset.change === "oui";
  let stopped = false;
  let timer = 0;
  let running = null;

  const say = (text, wrong) => {
    note.textContent = text;
    note.hidden = text === "";
    note.classList.toggle("wrong", wrong);
    note.setAttribute("role", wrong ? "alert" : "presentation");
  };
  const later = (pause) => {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
  };

  const send = async (leaving) => {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.dataset.brouillon, {
      method: "POST",
      headers: { Accept: "application/json" },
      body,
      redirect: "manual",
      keepalive: leaving && body.toString().length < BEACON,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (answer.ok || answer.status === 409) {
      const told = await answer.json();
      stopped = !answer.ok;
      if (answer.ok) form.elements.draft.value = told.draft;
      say(told.said, stopped);
    } else {
      const reason = REASONS[answer.status];
      changed = true;
      say(reason ?? UNREACHABLE, true);
      if (!reason || answer.status === 401) later(AGAIN);
    }
  };

  function save(leaving = false) {
    clearTimeout(timer);
    if (!changed || stopped || running) return;
    changed = false;
    running = send(leaving === true)
      .catch(() => {
        changed = true;
        say(UNREACHABLE, true);
        later(AGAIN);
      })
      .finally(() => {
        running = null;
        if (changed) later(PAUSE);
      });
  }

  form.addEventListener("input", () => {
    changed = true;
    if (!running) later(PAUSE);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") save(true);
  });
  // whatever is on its way gets there first: the form that is sent knows of the draft that it makes needless
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    changed = false;
    if (running) {
      event.preventDefault();
      running.then(() => form.requestSubmit(event.submitter));
    }
  });
  if (changed) save();
})();
