const romanSteps: readonly (readonly [value: number, letters: string])[] = [[1000, 'm'], [900, 'cm'], [500, 'd'], [400, 'cd'], [100, 'c'], [90, 'xc'], [50, 'l'], [40, 'xl'], [10, 'x'], [9, 'ix'], [5, 'v'], [4, 'iv'], [1, 'i']];
const latin = 'abcdefghijklmnopqrstuvwxyz';
/** The letters that Word counts with in Russian: without ё, й, ъ and ь. */
const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя';
/** Lists are not longer than this; a larger number is one of a damaged file. */
const most = 30_000;

function roman(value: number): string {
  let rest = value, text = '';
  for (const [step, letters] of romanSteps) while (rest >= step) { text += letters; rest -= step; }
  return text;
}

/** After the last letter Word doubles the first: z, aa, bb. */
const lettered = (value: number, letters: string): string => letters[(value - 1) % letters.length]!.repeat(Math.floor((value - 1) / letters.length) + 1);

/** A number as Word prints it in one of its formats (`ST_NumberFormat`); formats of other scripts, and numbers written out as words, come as figures. */
export function writeNumber(value: number, format: string): string {
  if (format === 'none') return '';
  if (value < 1 || value > most) return String(value);
  switch (format) {
    case 'upperRoman': return roman(value).toUpperCase();
    case 'lowerRoman': return roman(value);
    case 'upperLetter': return lettered(value, latin).toUpperCase();
    case 'lowerLetter': return lettered(value, latin);
    case 'russianUpper': return lettered(value, russian).toUpperCase();
    case 'russianLower': return lettered(value, russian);
    case 'decimalZero': return String(value).padStart(2, '0');
    default: return String(value);
  }
}
