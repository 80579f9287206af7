/** Shown where the window was not built: no script, no style, only what to do. */
export const missingWindow = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Lacuna</title></head>
<body><main>
<h1>The window is not built</h1>
<p>Lacuna is running, but the files of its window are missing. Stop it (Ctrl+C) and start it with <code>npm start</code>: that builds the window first and says what is wrong where it cannot.</p>
<p>Everything else works without the window: <code>npx lacuna --help</code> lists the commands.</p>
</main></body></html>
`;
