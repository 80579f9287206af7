import { homeStyle } from './home-style.ts';

/** The page shown while no review is open: it teaches the first step. */
export function renderWelcomePage(): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Lacuna</title><style>${homeStyle}</style></head>
<body><main>
<h1>No review is open</h1>
<p>A review is one <code>.lacuna</code> file: the laws of one State, what was found in them, and who decided what.</p>
<ol>
<li>Make one: <code>npx lacuna new "Varania 2026.lacuna" --state Varania --as-of 2026-01-01</code></li>
<li>Bring in the laws: <code>npx lacuna import "Varania 2026.lacuna" laws/</code></li>
<li>Serve it: <code>npx lacuna serve "Varania 2026.lacuna"</code></li>
</ol>
<p>To look at a finished one first, run <code>npm run demo</code>: it reviews laws of an invented State.</p>
</main></body></html>
`;
}
