"""How a paper looks as a page of the web: light and dark, wide and narrow, and printed."""

from __future__ import annotations

STYLE = """
:root { color-scheme: light dark; --ink: #1b1b1b; --page: #ffffff; --faint: #5c5c5c;
  --rule: #8a8a8a; --band: #f0f0ee; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e3; --page: #18191b; --faint: #a9a6a1; --rule: #6f6f6f; --band: #26282b; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink);
  font: 1.0625rem/1.5 "Liberation Serif", "Times New Roman", Times, serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 3rem; overflow-wrap: break-word; }
p { margin: 0 0 .35em; }
h1 { font-size: 1.35rem; line-height: 1.25; margin: 1.4em 0 .3em; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 1.8em 0 .5em;
  border-bottom: 1px solid var(--rule); padding-bottom: .2em; }
h3 { font-size: 1rem; line-height: 1.35; margin: 1.2em 0 .4em; }
.centre, h1.centre, h2.centre, h3.centre { text-align: center; text-wrap: balance; border: 0; }
.strong, .label { font-weight: bold; }
.small { font-size: .9em; }
.gap { margin-top: 1em; }
dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .1rem 1rem;
  margin: 1em 0; }
dt, dd { margin: 0; }
ul.roster { list-style: none; margin: 0; padding: 0; }
ul.roster li { padding-left: 1.5em; text-indent: -1.5em; }
.row { display: flex; flex-wrap: wrap; gap: .25rem 2rem; justify-content: space-between;
  margin-top: 1em; }
.right { margin: 1em 0 1em auto; width: min(100%, 20rem); }
.signature { display: flex; flex-wrap: wrap; gap: .25rem 1rem; align-items: end;
  margin-top: 1.5em; }
.signature .rule { border-bottom: 1px solid var(--ink); width: 9rem; height: 1.4em; }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
.scroll { overflow-x: auto; margin: 1em 0; }
table { border-collapse: collapse; width: 100%; font-size: .94em; line-height: 1.35; }
/* For those who hear the page: others see it from the heading. */
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
th, td { border: 1px solid var(--rule); padding: .3em .5em; vertical-align: top;
  text-align: left; }
thead th { background: var(--band); text-align: center; vertical-align: middle; }
.c { text-align: center; }
.r { text-align: right; }
figure { margin: 1em 0; }
figure svg, img { display: block; max-width: 100%; height: auto; margin: 0 auto; }
figure svg { width: 100%; }
figure + p { margin-top: -.5em; }
img { background: #ffffff; padding: .25rem; max-height: 5rem; }
@media (max-width: 40rem) {
  main { padding: 1rem 1rem 2rem; }
  dl, .pair { grid-template-columns: 1fr; }
  dl dd { margin-bottom: .5em; }
}
@media print {
  :root { --ink: #000000; --page: #ffffff; --faint: #000000; --rule: #000000; --band: #ffffff; }
  @page { size: A4; margin: 20mm 15mm 20mm 30mm; }
  body { font-size: 12pt; line-height: 1.2; }
  main { max-width: none; padding: 0; }
  h1, h2, h3, .label { break-after: avoid; }
  p { orphans: 2; widows: 2; }
  tr, figure, .signature { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
}
"""
