"""Checks HTML reports with axe-core in a headless Chromium.

    python -m bench.axe AXE.min.js [REPORT.html ...]

`npm install axe-core` gives axe.min.js; CHROMIUM names another browser. Without reports
it takes those of the demo and of the fixtures. A page may run no script but its own, so
a copy of it without that rule is checked. Exits with 1 if any rule is broken.
"""

import html
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
SCHEMES = {"light": "1", "dark": "0"}
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
_RUN = """\
<script>
document.querySelectorAll("details").forEach((box) => { box.open = true; });
axe.run(document, { resultTypes: ["violations", "incomplete"] }).then((found) => {
  document.documentElement.textContent = "";
  const told = document.createElement("plaintext");
  told.textContent = "AXE" + JSON.stringify({
    passes: found.passes.length,
    violations: found.violations,
    incomplete: found.incomplete,
  }) + "END";
  document.documentElement.append(told);
});
</script>
"""


def reports() -> Iterator[tuple[str, str]]:
    from compare.pipeline import compare_articles
    from compare.read import read_sources
    from compare.report import render

    sets = {"demo": sorted((ROOT / "compare" / "demo").glob("*.md"))}
    for folder in sorted((ROOT / "fixtures" / "events").glob("*/articles")):
        sets[folder.parent.name] = sorted(folder.iterdir())
    for name, files in sets.items():
        articles = read_sources([str(file) for file in files]).articles
        yield name, render(compare_articles(articles), "html")


def check(page: str, axe: str, scheme: str) -> dict[str, Any]:
    probed = _POLICY.sub("", page).replace(
        "</body>", f"<script>{axe}</script>{_RUN}</body>"
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "page.html")
        file.write_text(probed, encoding="utf-8")
        flags = "headless no-sandbox disable-gpu disable-quic no-first-run dump-dom"
        command = [
            os.environ.get("CHROMIUM", "chromium"),
            *(f"--{flag}" for flag in flags.split()),
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            f"--blink-settings=preferredColorScheme={SCHEMES[scheme]}",
            f"--user-data-dir={folder}/profile",
            "--virtual-time-budget=60000",
            file.as_uri(),
        ]
        dom = subprocess.run(
            command, capture_output=True, encoding="utf-8", check=True, timeout=180
        ).stdout
    found = re.search(r"AXE(\{.*\})END", dom, re.DOTALL)
    if not found:
        raise SystemExit(f"axe gave no answer: {dom[:200]!r}")
    result: dict[str, Any] = json.loads(html.unescape(found[1]))
    return result


def main() -> int:
    axe = Path(sys.argv[1]).read_text(encoding="utf-8")
    files = [Path(name) for name in sys.argv[2:]]
    given = [(file.name, file.read_text(encoding="utf-8")) for file in files]
    broken = 0
    print(f"{'page':<20} {'scheme':<6} {'passed':>6} {'broken':>6} {'unsure':>6}")
    for name, page in given or reports():
        for scheme in SCHEMES:
            found = check(page, axe, scheme)
            rules = found["violations"]
            broken += len(rules)
            print(
                f"{name:<20} {scheme:<6} {found['passes']:>6} {len(rules):>6} "
                f"{len(found['incomplete']):>6}"
            )
            for rule in [*rules, *found["incomplete"]]:
                print(f"  {rule['id']}: {rule['help']}, {len(rule['nodes'])} times")
                print(f"    {rule['nodes'][0]['html'][:160]}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
