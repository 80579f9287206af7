import { resolve } from 'node:path';

/** The reviews named on a command line; relative ones are relative to where it was given. Switches, and Electron's own arguments, are none. */
export function namedReviews(argv: readonly string[], workingFolder: string): readonly string[] {
  return argv.slice(1).filter((argument) => !argument.startsWith('-') && /\.lacuna$/iu.test(argument)).map((argument) => resolve(workingFolder, argument));
}
