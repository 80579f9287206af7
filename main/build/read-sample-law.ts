/** One printed line of a sample law: a paragraph, a point, or a line that an amending law quotes. */
export interface SampleLine {
  readonly text: string;
  /** Texts of the footnotes whose marks stand at the end of this line. */
  readonly notes: readonly string[];
  readonly quoted: boolean;
  /** Set where the line is the title of a quoted article: it is printed like one but is no provision of this law. */
  readonly quotedArticle: boolean;
}

export type SampleBlock =
  | { readonly kind: 'container'; readonly level: number; readonly label: string; readonly heading: string }
  | { readonly kind: 'article'; readonly number: string; readonly heading: string; readonly lines: readonly SampleLine[] }
  | { readonly kind: 'preamble'; readonly text: string };

export interface SampleLaw { readonly meta: Readonly<Record<string, string>>; readonly blocks: readonly SampleBlock[] }

export interface TruthProvision {
  readonly id: string; readonly number: string; readonly label: string; readonly heading: string; readonly path: readonly string[]; readonly text: string; readonly footnotes: readonly string[]; readonly first_page: number;
}

const noteMark = /\[\^: ([^\]]+)\]/gu;

/** Reads the source of a sample law; its form is described in `resources/samples/README.md`. Throws on a line that has no place in it. */
export function readSampleLaw(source: string): SampleLaw {
  const [, head = '', body = ''] = source.split(/^---$/mu);
  const meta = Object.fromEntries(head.trim().split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  const blocks: SampleBlock[] = [];
  let lines: SampleLine[] | null = null;
  for (const line of body.split('\n').filter((each) => each.trim())) {
    const title = line.match(/^(#{1,4}) ([^|]+) \| (.+)$/u);
    if (title?.[1] === '####') {
      lines = [];
      blocks.push({ kind: 'article', number: title[2]!, heading: title[3]!, lines });
    } else if (title) blocks.push({ kind: 'container', level: title[1]!.length, label: title[2]!, heading: title[3]! });
    else if (line.startsWith('@ ')) blocks.push({ kind: 'preamble', text: line.slice(2) });
    else if (lines) lines.push(readLine(line));
    else throw new Error(`"${line.slice(0, 60)}" stands before the first article.`);
  }
  return { meta, blocks };
}

function readLine(line: string): SampleLine {
  const quoted = line.startsWith('> ');
  const bare = quoted ? line.slice(2) : line;
  const title = bare.match(/^#### (.+) \| (.+)$/u);
  return {
    text: title ? `${title[1]}. ${title[2]}` : bare.replace(noteMark, '').trim(),
    notes: [...bare.matchAll(noteMark)].map((match) => match[1]!), quoted, quotedArticle: title !== null,
  };
}

/** What a perfect reading of the typeset law gives: its articles in order, with the page (from 1) on which each begins. */
export function truthOf(law: SampleLaw, firstPages: readonly number[]): TruthProvision[] {
  const containers: string[] = [];
  const found: TruthProvision[] = [];
  for (const block of law.blocks) {
    if (block.kind === 'container') containers.splice(block.level - 1, Infinity, `${block.label} – ${block.heading}`);
    if (block.kind !== 'article') continue;
    found.push({
      id: block.number, number: block.number, label: `${law.meta.unit} ${block.number}`, heading: block.heading, path: [...containers],
      text: printedLines(block.lines).join('\n'), footnotes: block.lines.flatMap((line) => line.notes), first_page: firstPages[found.length]!,
    });
  }
  return found;
}

/** The lines as printed: a quotation opens with its first quoted line and closes with its last. */
export function printedLines(lines: readonly SampleLine[]): string[] {
  return lines.map((line, i) => {
    if (!line.quoted) return line.text;
    return (lines[i - 1]?.quoted ? '' : '“') + line.text + (lines[i + 1]?.quoted ? '' : '”.');
  });
}
