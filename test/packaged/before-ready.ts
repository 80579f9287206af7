import { beforeReady } from '../../main/shell/before-ready.ts';

beforeReady();
