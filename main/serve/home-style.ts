/** The first page's style: a law report on a quiet desk. Colours stand at 4.5:1 or better on their ground, in both schemes; printing is black on white. */
export const homeStyle = `
:root { color-scheme: light dark; --paper: #FBFAF7; --surface: #FFFFFF; --ink: #1B1A17; --soft: #5C574E; --hair: #E4DFD5; --accent: #0B4F5E;
  --met: #2F7A4B; --partly: #8F5A0F; --not: #B3261E; --found: #6B4FA0; }
@media (prefers-color-scheme: dark) { :root { --paper: #161513; --surface: #1E1D1A; --ink: #ECE9E2; --soft: #A8A296; --hair: #34312B; --accent: #6FB7C6;
  --met: #6FBF8B; --partly: #DDA24F; --not: #F08A80; --found: #B49BE0; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 14px/22px Inter, "Segoe UI", "Helvetica Neue", "DejaVu Sans", Arial, sans-serif; }
header, main, footer { max-width: 1120px; margin: 0 auto; padding: 0 32px; }
header { padding-top: 48px; }
h1, h2, .subtitle, .words, .why, .name { font-family: "Source Serif 4", "Source Serif Pro", Georgia, "DejaVu Serif", serif; }
h1 { font-size: 26px; line-height: 32px; font-weight: 600; margin: 0; }
h2 { font-size: 20px; line-height: 28px; font-weight: 600; margin: 48px 0 12px; }
.kicker, .soft, .id, dt, footer { color: var(--soft); }
.kicker { font-size: 12px; margin: 0 0 4px; letter-spacing: .02em; }
.subtitle { font-size: 16px; margin: 4px 0 0; }
.facts { display: flex; flex-wrap: wrap; gap: 12px 32px; margin: 24px 0; }
.facts div { min-width: 88px; }
dt { font-size: 12px; }
dd { margin: 0; }
a { color: var(--accent); text-underline-offset: 2px; }
a.main { display: inline-block; border: 1px solid var(--accent); border-radius: 4px; padding: 4px 12px; text-decoration: none; }
a.main:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; background: var(--surface); padding: 4px 8px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.notice { border-left: 3px solid var(--partly); padding: 4px 12px; background: var(--surface); }
.item { border-top: 1px solid var(--hair); }
.item:last-of-type { border-bottom: 1px solid var(--hair); }
summary { display: grid; grid-template-columns: 88px 1fr 232px 208px; gap: 4px 16px; padding: 8px 4px; cursor: pointer; align-items: baseline; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary .id::before { content: "▸ "; color: var(--soft); }
details[open] > summary .id::before { content: "▾ "; }
summary:hover { background: var(--surface); }
.name { font-size: 16px; }
.id { font-size: 12px; white-space: nowrap; }
th .id { white-space: normal; overflow-wrap: anywhere; }
.composition { color: var(--soft); font-variant-numeric: tabular-nums; white-space: nowrap; font-size: 13px; }
.composition > span { margin-right: 6px; }
.composition [aria-hidden] { margin-right: 2px; }
.verdict .glyph { display: inline-block; width: 1.2em; text-align: center; }
.v-met { color: var(--met); } .v-partly-met { color: var(--partly); } .v-not-met { color: var(--not); } .v-not-found { color: var(--found); }
.v-unclear, .v-not-applicable, .v-open { color: var(--soft); }
.why { margin: 0 4px 12px 108px; color: var(--soft); max-width: 72ch; }
.wide { overflow-x: auto; margin-bottom: 24px; }
table { border-collapse: collapse; width: 100%; background: var(--surface); }
th, td { text-align: left; vertical-align: top; padding: 6px 12px; border-top: 1px solid var(--hair); font-weight: 400; }
thead th { color: var(--soft); font-size: 12px; border-top: 0; }
tbody th[scope="rowgroup"] { font-weight: 600; font-size: 12px; padding-top: 16px; }
.enhanced th[scope="row"] { border-left: 2px dotted var(--soft); }
td code[title] { white-space: nowrap; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
.words { font-size: 15px; line-height: 24px; min-width: 28ch; max-width: 72ch; }
.words p, .why { white-space: pre-line; }
.words p { margin: 0 0 6px; }
.recommendation { font-style: italic; }
code { font: 12px/18px "JetBrains Mono", "DejaVu Sans Mono", Consolas, monospace; overflow-wrap: anywhere; }
.empty { color: var(--soft); }
footer { margin-top: 48px; padding-bottom: 48px; font-size: 12px; }
@media (max-width: 800px) { header, main, footer { padding-left: 16px; padding-right: 16px; } summary { grid-template-columns: 88px 1fr; } summary .verdict, summary .composition { grid-column: 2; } .why { margin-left: 4px; } }
@media print { :root { --paper: #fff; --surface: #fff; --ink: #000; --soft: #333; --hair: #999; --accent: #000; } .skip, a.main { display: none; } }
`;
