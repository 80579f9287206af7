/** The folder URL of pdf.js, with a slash at its end. A packaged build that keeps it elsewhere overrides it by the environment of the reading process. */
export function pdfAssetsFolder(): URL {
  const override = process.env['LACUNA_PDFJS_FOLDER'];
  return override ? new URL(override) : new URL('./', import.meta.resolve('pdfjs-dist/package.json'));
}
