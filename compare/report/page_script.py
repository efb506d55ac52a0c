"""The one script of the HTML report: it shows some facts and jumps between them.

Without it the page is whole; the controls are hidden until it runs.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode

from compare.report.page_style import STYLE

SCRIPT = """\
"use strict";
(() => {
  const tools = document.getElementById("tools");
  const choices = [...tools.querySelectorAll("select")];
  const items = [...document.querySelectorAll("[data-status]")];
  const boxes = [...document.querySelectorAll("[data-box]")];
  const told = document.getElementById("shown");
  const fits = (item) => choices.every((choice) => !choice.value ||
    item.dataset[choice.name].split(" ").includes(choice.value));
  const shown = () => items.filter((item) => !item.hidden);
  let here = null;
  const show = () => {
    for (const item of items) item.hidden = !fits(item);
    for (const box of boxes)
      box.hidden = !box.querySelector("[data-status]:not([hidden])");
    told.textContent = `${shown().length} of ${items.length} shown`;
  };
  const showAll = () => {
    for (const choice of choices) choice.value = "";
    show();
  };
  const jump = (step) => {
    const all = shown();
    if (!all.length) return;
    const at = all.indexOf(here);
    const next = at < 0 && step < 0 ? all.length - 1 : at + step;
    here = all[(next + all.length) % all.length];
    here.tabIndex = -1;
    here.focus({ preventScroll: true });
    here.scrollIntoView({ block: "center" });
  };
  for (const choice of choices) choice.addEventListener("change", show);
  const press = (id, act) =>
    document.getElementById(id).addEventListener("click", act);
  press("previous", () => jump(-1));
  press("next", () => jump(1));
  press("all", showAll);
  document.addEventListener("keydown", (event) => {
    if (event.target !== here || event.ctrlKey || event.altKey || event.metaKey)
      return;
    const step = { n: 1, p: -1 }[event.key];
    if (step) jump(step);
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    if (target && target.closest("[hidden]")) showAll();
  });
  tools.hidden = !items.length;
  show();
})();
"""


def _hash(content: str) -> str:
    digest = hashlib.sha256(content.encode("utf-8")).digest()
    return f"'sha256-{b64encode(digest).decode('ascii')}'"


POLICY = (
    f"default-src 'none'; style-src {_hash(STYLE)}; script-src {_hash(SCRIPT)}; "
    "base-uri 'none'; form-action 'none'"
)
"""What a browser may load or run: this style and this script, and nothing else."""
