/** The content security policy of the window: its own scripts, styles, fonts and workers, WebAssembly for drawing pages, and not a word to or from anywhere else. */
export const windowPolicy = [
  "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", "connect-src 'self'", "img-src 'self' blob: data:", "style-src 'self'", "font-src 'self'", "worker-src 'self'",
  "object-src 'none'", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');
