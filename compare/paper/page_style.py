"""How a page looks on a screen, in the dark, and on paper."""

STYLE = """\
:root { color-scheme: light dark; --rule: #767676; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif;
  background: Canvas; color: CanvasText; }
main { max-width: 46rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.5em 0 .4em; }
h1 { font-size: 1.6rem; margin-top: .5em; }
h2 { font-size: 1.25rem; }
h3, h4, h5 { font-size: 1rem; }
p { margin: .4em 0; }
ul, ol { margin: .4em 0; padding-left: 2.2em; }
ol.spacious { line-height: 2.2; padding-left: 2.6em; }
table { border-collapse: collapse; margin: .8em 0; width: 100%; }
caption { text-align: left; padding-bottom: .3em; }
th, td { border: 1px solid var(--rule); padding: .25rem .6rem; text-align: left;
  vertical-align: top; }
th.number, td.number { text-align: right; overflow-wrap: normal; }
th:first-child, td:first-child { min-width: 4.5em; }
@media (max-width: 30rem) { th, td { padding: .2rem .3rem; font-size: .9rem; } }
.roomy td { height: 2.6em; }
.box { border: 1px solid var(--rule); padding: .3rem .9rem; margin: .8em 0; }
.fields { display: flex; gap: 1.5rem; margin: 1em 0; }
.fields span { flex: 1; border-bottom: 1px solid var(--rule); }
.room { margin: 0 0 1.2em; }
.room div { height: 2.1rem; border-bottom: 1px solid var(--rule); }
.picture { display: block; width: 100%; max-width: 36rem; height: auto;
  margin: .8em 0; font: 12px system-ui, sans-serif; }
.picture text { fill: currentColor; }
.picture .strong { font-weight: bold; }
.picture .end { text-anchor: end; }
.picture .number { text-anchor: middle; }
.picture path { fill: none; stroke: currentColor; }
.picture rect { stroke: currentColor; stroke-width: .6; }
.picture .full { fill: currentColor; }
.picture .half { fill: var(--rule); }
.picture .empty { fill: none; }
footer { font-size: .8rem; }
@page { margin: 18mm 20mm; @bottom-right { content: counter(page) " / " counter(pages);
  font: 9pt sans-serif; } }
@media print {
  :root { color-scheme: light; --rule: #888; }
  body { font: 11pt/1.45 serif; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4, h5 { break-after: avoid; font-family: sans-serif; }
  p, li { orphans: 2; widows: 2; }
  li, tr, .box, .together, .room { break-inside: avoid; }
  .room div { height: 9mm; }
  .page-break { break-before: page; }
  footer { margin-top: 1em; font-size: 8pt; }
}
"""
