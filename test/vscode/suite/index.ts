import { runTests } from './harness.js';
import './findings.js';
import './fixes.js';
import './languages.js';
import './server.js';

/** Called by the extension host of VS Code. */
export function run(): Promise<void> {
  return runTests();
}
