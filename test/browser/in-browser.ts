import { describe, type SuiteAPI } from 'vitest';
import { findChromium } from './find-chromium.ts';

/** Tests in a real Chromium: skipped, visibly, where none starts. */
export const inBrowser: SuiteAPI = (findChromium() ? describe : describe.skip) as SuiteAPI;
