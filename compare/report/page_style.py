"""How the HTML report looks on a screen, in the dark, and on paper.

Every colour is one of the names at the top, so that the contrast of each text with
each ground can be told from them.
"""

STYLE = """\
:root { color-scheme: light dark; --paper: #ffffff; --ground: #f1f3f5;
  --ink: #1a1c1e; --faint: #555b62; --rule: #72787f; --link: #0a4fae;
  --conflicting: #b3001e; --contrasting: #8a5300; --unique: #00618a;
  --shared: #1d6b2d; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #15171a;
  --ground: #24282d; --ink: #e9eaec; --faint: #b4bac1; --rule: #868d95;
  --link: #8fbaff; --conflicting: #ff9a9a; --contrasting: #f0b95a;
  --unique: #7cc7f0; --shared: #86d695; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 1rem; }
body { margin: 0 auto; padding: 0 1rem 2rem; max-width: 80rem;
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
  color: var(--ink); background: var(--paper); }
a { color: var(--link); }
main:focus { outline: none; }
:focus-visible, [data-status]:focus, [data-status]:target {
  outline: .2rem solid var(--link); outline-offset: .15rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: .5rem; padding: .5rem; background: var(--paper); }
h1, h2, h3, h4, h5 { line-height: 1.25; margin: 1.5rem 0 .5rem; }
h1 { font-size: 1.7rem; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.1rem; }
h4, h5 { font-size: 1rem; }
.contents ul { list-style: none; padding: 0; margin: 0; }
.contents ul ul { padding-left: 1rem; }
.contents a { display: inline-block; padding: .15rem 0; }
.contents h2 { font-size: 1rem; margin: 0 0 .25rem; }
.tools { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: end;
  margin: 1rem 0; padding: .75rem; background: var(--ground);
  border: 1px solid var(--rule); border-radius: .25rem; }
.tools label { display: grid; font-size: .9rem; }
.tools select, .tools button { font: inherit; min-height: 2rem; max-width: 16rem;
  color: var(--ink); background: var(--paper); border: 1px solid var(--rule);
  border-radius: .25rem; padding: .1rem .5rem; }
.tools p { margin: 0; min-width: 9rem; font-size: .9rem; }
@media screen and (min-width: 64rem) {
  body { display: grid; grid-template-columns: 14rem minmax(0, 1fr);
    grid-template-rows: auto auto 1fr; column-gap: 2rem; }
  .skip, body > header, main, .tools { grid-column: 2; }
  .contents { grid-column: 1; grid-row: 1 / span 4; align-self: start;
    position: sticky; top: 0; max-height: 100vh; overflow-y: auto;
    padding: 1.5rem .25rem; }
}
@media screen and (min-width: 64rem) and (min-height: 40rem) {
  html { scroll-padding-top: 7rem; }
  .tools { position: sticky; top: 0; z-index: 1; }
}
.subjects dt { font-weight: bold; margin-top: .75rem; }
.subjects dd { margin-left: 1.25rem; }
.headline { font-style: italic; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { text-align: left; padding-bottom: .25rem; }
th, td { border: 1px solid var(--rule); padding: .25rem .6rem; text-align: left;
  vertical-align: top; }
th, td.number { overflow-wrap: normal; }
@media (max-width: 30rem) { th, td { padding: .2rem .3rem; font-size: .9rem; } }
.wide { overflow-x: auto; }
.wide td { overflow-wrap: normal; }
td.number { text-align: right; }
section { border-top: 1px solid var(--rule); margin-top: 1.5rem; }
section section { border: 0; margin: 0; }
ul { padding-left: 1.25rem; }
li:has(> .sign:first-child) { list-style: none; text-indent: -1.25rem; }
li:has(> .sign:first-child) > * { text-indent: 0; }
.sign { font: bold 1em ui-monospace, monospace; }
li > .sign:first-child { display: inline-block; width: 1.25rem; }
.why { display: block; color: var(--faint); }
.item { margin: 1.5rem 0; }
.item > :first-child { margin-top: 0; }
.sides { display: grid; gap: .75rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); }
figure { margin: 0 0 .75rem; border-left: .25rem solid var(--rule);
  padding-left: .75rem; }
figcaption, .absent { font-size: .9rem; color: var(--faint); margin: 0; }
blockquote { margin: .25rem 0; }
mark { color: inherit; background: var(--ground); text-decoration: underline;
  text-decoration-color: var(--unique); text-decoration-thickness: .125em;
  text-underline-offset: .15em; }
mark::before { content: "+"; font: bold .85em ui-monospace, monospace;
  color: var(--unique); }
.pictures { display: grid; gap: 1rem 3rem; align-items: start;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); }
.picture { display: block; width: 100%; max-width: 27rem; height: auto;
  margin: .75rem 0; font: 12px system-ui, sans-serif; }
.picture text { fill: var(--ink); }
.picture .strong, .picture .head { font-weight: bold; }
.picture .end { text-anchor: end; }
.picture .number, .picture .on { text-anchor: middle; }
.picture text.on { fill: var(--paper); font: bold 13px ui-monospace, monospace; }
.picture path { fill: none; stroke: var(--rule); }
.picture .empty { fill: none; stroke: var(--rule); stroke-width: .6; }
.picture rect.conflicting { fill: var(--conflicting); }
.picture rect.contrasting { fill: var(--contrasting); }
.picture rect.unique { fill: var(--unique); }
.picture rect.shared { fill: var(--shared); }
.picture .voice { fill: var(--ink); stroke: var(--ink); }
.picture .voice.role { fill: var(--ground); stroke-dasharray: 4 2; }
.picture .voice.unnamed { fill: none; stroke-dasharray: 1 2; }
.conflicting .sign, .picture text.conflicting { color: var(--conflicting);
  fill: var(--conflicting); }
.contrasting .sign, .picture text.contrasting { color: var(--contrasting);
  fill: var(--contrasting); }
.unique .sign, .picture text.unique { color: var(--unique); fill: var(--unique); }
.shared .sign, .picture text.shared { color: var(--shared); fill: var(--shared); }
@media print {
  @page { margin: 18mm; }
  body { font: 10pt/1.4 Georgia, "Liberation Serif", serif; max-width: none;
    padding: 0; }
  .contents, .tools, .skip, summary, details:not([open]) { display: none; }
  a { color: inherit; text-decoration: none; }
  h1, h2, h3, h4, h5, caption, h2 + p, h3 + p { break-after: avoid; }
  .sides { grid-template-columns: repeat(auto-fit, minmax(5cm, 1fr)); }
  .pictures { display: block; columns: 2; column-gap: 1cm; }
  .picture { max-width: 8cm; }
  section.unique section ul { columns: 2; column-gap: 1cm; }
  figure, li, tr, .item, .picture { break-inside: avoid; }
}
"""
