import { runTests } from './harness.js';
import './server.js';
import './findings.js';
import './fixes.js';
import './languages.js';
import './pages.js';
import './xml.js';
import './who.js';

/** Called by the extension host of VS Code. */
export function run(): Promise<void> {
  return runTests();
}
