import type { Findings } from '../../../shared/domain/findings.ts';
import { fullFindings } from '../../shared/domain/varania-findings.ts';

/** Strings that were formulas, fields, links, markup or worse in somebody's export. */
export const hostileStrings = [
  '=1+1', '+1', '-1', '@SUM(A1)', '＝1＋1', '\t=cmd|\' /C calc\'!A0', '\r\n=1',
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'><svg/onload=alert(1)>", '</w:t></w:r><w:fldSimple w:instr="DDEAUTO c:\\\\x">', '{ HYPERLINK "http://evil.example" }', ']]><!--', '&lt;b&gt;&amp;&#60;', '<?xml-stylesheet href="http://evil.example"?>',
  '[x](javascript:alert(1))', '![x](http://evil.example/x.png)', '<http://evil.example>', 'http://evil.example and www.evil.example', 'a@evil.example', '[^1]: x', '[x]: http://evil.example', '`code`', '**bold** _it_ ~~no~~', '# head', '1. one', '- item', '> quote', '| a | b |', '---', '    indented', 'end\\', '\n\n<b>x</b>\n\n',
  'a\u202Egnp.exe\u202C', '\u2066x\u2069', 'nul\u0000bell\u0007', '\uD800', '\uFFFF', '\u0085\u2028\u2029', '_Toc1 memo_1 $& $1 %s {{x}} __proto__', 'e\u0301\u0301\u0301', '𝕏😀', 'x'.repeat(300),
] as const;

/** Ids, closed words and digests: set by the program, so they stay what they are. */
const structural = new Set(['id', 'tagId', 'targetId', 'elementId', 'documentId', 'versionId', 'instrumentId', 'itemId', 'recommendationId', 'linkedItems', 'verdict', 'tier', 'role', 'bearing', 'priority', 'kind', 'audience', 'sha256', 'lastDecisionAt', 'provision', 'strength', 'join', 'reading']);

function poison(value: unknown, hostile: string, key = ''): unknown {
  if (typeof value === 'string') return structural.has(key) ? value : hostile;
  if (Array.isArray(value)) return value.map((each) => poison(each, hostile, key));
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, hostile, name)]));
  return value;
}

/** A full review whose every free field is the given string. */
export const poisonedFindings = (hostile: string): Findings => poison(fullFindings(), hostile) as Findings;
