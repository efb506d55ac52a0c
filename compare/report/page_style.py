"""How the HTML report looks on a screen, in the dark, and on paper."""

STYLE = """\
:root { color-scheme: light dark; --rule: #8888;
  --conflicting: #b3001e; --contrasting: #8a5300; --unique: #00618a;
  --shared: #1d6b2d; }
@media (prefers-color-scheme: dark) { :root { --conflicting: #ff8d8d;
  --contrasting: #f0b95a; --unique: #7cc7f0; --shared: #86d695; } }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
h1, h2, h3, h4 { line-height: 1.25; }
.subjects dt { font-weight: bold; margin-top: .75rem; }
.subjects dd { margin-left: 1.25rem; }
.headline { font-style: italic; }
table { border-collapse: collapse; margin: 1rem 0; }
caption { text-align: left; }
th, td { border: 1px solid var(--rule); padding: .25rem .6rem; text-align: left; }
section { border-top: 1px solid var(--rule); margin-top: 1.5rem; }
.sides { display: grid; gap: .75rem;
  grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); }
figure { margin: 0; border-left: .25rem solid var(--rule); padding-left: .75rem; }
figcaption { font-size: .9rem; }
blockquote { margin: .25rem 0; }
.row { margin: 1rem 0; }
.row > p { margin: 0; }
.sign { font: bold 1em monospace; }
li:has(> .sign:first-child) { list-style: none; }
.shared .sign { color: var(--shared); }
.conflicting .sign { color: var(--conflicting); }
.contrasting .sign { color: var(--contrasting); }
.unique .sign { color: var(--unique); }
@media print {
  :root { color-scheme: light; }
  body { font: 10.5pt/1.4 serif; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, li, tr, .row { break-inside: avoid; }
}
"""
