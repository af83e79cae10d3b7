import { json } from './json.js';
import type { Reporter } from './report.js';
import { stylish } from './stylish.js';

/** Every way to write a report; the first is the one that people read. */
export const reporters: readonly [Reporter, ...Reporter[]] = [stylish, json];
