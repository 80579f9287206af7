/** Which characters a TrueType font has: the code points of its Unicode character map (formats 4 and 12, which every current font has). */
export function readCoverage(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength), covered = new Set<number>();
  const cmap = tableAt(view, 'cmap');
  if (cmap === null) return covered;
  for (let i = 0; i < view.getUint16(cmap + 2); i += 1) {
    const platform = view.getUint16(cmap + 4 + 8 * i), encoding = view.getUint16(cmap + 6 + 8 * i), at = cmap + view.getUint32(cmap + 8 + 8 * i);
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue;
    if (view.getUint16(at) === 4) readSegments(view, at, covered);
    if (view.getUint16(at) === 12) readGroups(view, at, covered);
  }
  return covered;
}

function tableAt(view: DataView, wanted: string): number | null {
  for (let i = 0; i < view.getUint16(4); i += 1) {
    const at = 12 + 16 * i, tag = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(at + n)));
    if (tag === wanted) return view.getUint32(at + 8);
  }
  return null;
}

/** Format 4: segments of the basic plane; a character whose glyph is 0 is not there. */
function readSegments(view: DataView, at: number, covered: Set<number>): void {
  const double = view.getUint16(at + 6), ends = at + 14, starts = ends + double + 2, deltas = starts + double, offsets = deltas + double;
  for (let n = 0; n < double; n += 2) {
    const end = view.getUint16(ends + n), start = view.getUint16(starts + n), delta = view.getUint16(deltas + n), offset = view.getUint16(offsets + n);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : view.getUint16(offsets + n + offset + 2 * (code - start));
      if (glyph !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups of any plane. */
function readGroups(view: DataView, at: number, covered: Set<number>): void {
  for (let i = 0; i < view.getUint32(at + 12); i += 1) {
    const group = at + 16 + 12 * i, first = view.getUint32(group), last = view.getUint32(group + 4), glyph = view.getUint32(group + 8);
    for (let code = first; code <= last; code += 1) if (glyph + code - first !== 0) covered.add(code);
  }
}
