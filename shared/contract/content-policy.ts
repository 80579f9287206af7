/** The policy under which the window's page runs, whichever door serves it: its own files, its own styles, wasm for reading PDFs, and nothing from anywhere else. */
export const windowPolicy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "img-src 'self' blob: data:", "style-src 'self'", "font-src 'self'", "worker-src 'self'",
  "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');
