/** The memo's look as a web page: a law report on paper, dark on a dark screen, black on white in print. */
export const memoCss = `
:root { --paper: #FBFAF7; --ink: #1B1A17; --soft: #5C574E; --line: #E4DFD5; --accent: #0B4F5E; --head: #F1EEE7; color-scheme: light dark; }
@media (prefers-color-scheme: dark) { :root { --paper: #161513; --ink: #ECE9E2; --soft: #A8A296; --line: #34312B; --accent: #6FB7C6; --head: #211F1B; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 46rem; padding: 4rem 1.5rem 6rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 "Source Serif 4", "Source Serif Pro", Georgia, "Noto Serif", "Noto Serif Armenian", "Noto Serif Georgian", "Times New Roman", serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 2.1rem; margin: 1.2rem 0 .6rem; }
h2 { font-size: 1.55rem; margin: 3.5rem 0 1rem; }
h3 { font-size: 1.2rem; margin: 2.5rem 0 .8rem; }
h4 { font-size: 1.0625rem; font-style: italic; margin: 1.8rem 0 .6rem; }
a { color: var(--accent); text-decoration: none; }
a:hover, a:focus-visible { text-decoration: underline; }
:target { outline: 2px solid var(--accent); outline-offset: 4px; }
code { font: .82em/1.4 "JetBrains Mono", "DejaVu Sans Mono", monospace; word-break: break-all; }
.kicker { font-variant: small-caps; letter-spacing: .08em; color: var(--soft); border-bottom: 1px solid var(--line); padding-bottom: .5rem; }
.subtitle { font-size: 1.25rem; color: var(--soft); margin: 0 0 2rem; }
.cover dl { display: grid; grid-template-columns: 9rem 1fr; gap: .25rem 1rem; }
.cover dt { font-weight: 650; } .cover dd { margin: 0; }
.materials { font-style: italic; margin: 2rem 0; }
.disclaimers { border-top: 1px solid var(--line); border-bottom: 1px solid var(--line); padding: .5rem 0 1rem; font-size: .9rem; color: var(--soft); }
.disclaimers h2 { font-size: 1.1rem; margin: 1rem 0 .5rem; color: var(--ink); } .disclaimers p { margin: .4rem 0; }
nav ol { list-style: none; padding: 0; } nav li { display: flex; justify-content: space-between; gap: 1rem; }
nav li.depth-1 { margin-top: .6rem; font-weight: 650; } nav li.depth-2 { padding-left: 1.25rem; }
nav span { font-variant-numeric: tabular-nums; font-weight: 400; color: var(--soft); white-space: nowrap; }
.paragraph { position: relative; margin: 0 0 .8rem; padding-left: 2.75rem; }
.paragraph > .number { position: absolute; left: 0; color: inherit; font-variant-numeric: tabular-nums; }
.paragraph.key { margin-left: 2.75rem; padding-left: 2rem; } .paragraph.key > .number { font-weight: 650; }
ul { margin: 0 0 1rem; padding-left: 4rem; } li { margin: .25rem 0; }
figure { margin: 0 0 1rem; padding: .1rem 0 .1rem 1.25rem; margin-left: 2.75rem; border-left: 2px solid var(--line); }
figcaption { font-size: .85rem; color: var(--soft); } blockquote { margin: 0; } blockquote p { margin: .15rem 0; }
.words, .provision-text { white-space: pre-wrap; } .paragraph, li { white-space: pre-line; } .official-translation .words, .working-translation .words { font-style: italic; }
.remark { font-size: .92rem; color: var(--soft); margin: 0 0 1rem 2.75rem; } nav .remark { margin-left: 0; }
.provision-text { font-size: .95rem; margin-left: 2.75rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 1rem 0 2rem; font-size: .85rem; line-height: 1.4; border-top: 1px solid var(--soft); border-bottom: 1px solid var(--soft); }
caption { text-align: left; font-style: italic; color: var(--soft); padding-bottom: .4rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem; border-bottom: 1px solid var(--line); } th { background: var(--head); }
sup { line-height: 0; } .notes { margin-top: 4rem; border-top: 1px solid var(--soft); font-size: .85rem; line-height: 1.45; color: var(--soft); }
.brief, .amendments { padding-top: 2rem; } .amendments { max-width: 72rem; } .brief h2, .amendments h2 { font-size: 1.2rem; margin: 1.8rem 0 .6rem; } .brief h1, .amendments h1 { font-size: 1.5rem; }
.brief .materials, .amendments .materials { margin: 1rem 0; } .brief table, .amendments table { margin: .5rem 0 1rem; } .brief .disclaimers h2, .amendments .disclaimers h2 { font-size: 1rem; margin: .6rem 0 .2rem; }
@page wide { size: A4 landscape; margin: 18mm; }
@page short { size: A4; margin: 16mm 18mm; }
@page { size: A4; margin: 25mm 26mm; @bottom-center { content: counter(page); } }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #333; --line: #bbb; --accent: #000; --head: #eee; }
  body { max-width: none; padding: 0; font-size: 11pt; } nav, .annex { break-before: page; } main { break-before: page; }
  .amendments { page: wide; } .brief { page: short; font-size: 9pt; line-height: 1.35; } .brief main, .amendments main { break-before: auto; }
  .brief .cover dl { gap: 0 1rem; } .brief h1 { margin: .4rem 0; } .brief .subtitle { margin: 0 0 .4rem; } .brief table { line-height: 1.25; } .brief th, .brief td { padding: .15rem .4rem; }
  thead { display: table-header-group; } tr, figcaption, caption { break-inside: avoid; } figcaption, caption, thead { break-after: avoid; } p { orphans: 2; widows: 2; } .back { display: none; }
}
`;
