import { keywords } from './catalogue/index.js';

const ENOUGH_LINES = 3;
const MAX_LINES = 60;

/** How likely a text is an sshd_config: high where nearly every line begins with one of its keywords. */
export function sniff(head: string): number {
  let seen = 0;
  let known = 0;
  for (const line of head.split('\n', MAX_LINES)) {
    const word = /^[ \t]*([A-Za-z0-9]{2,40})[ \t=]/.exec(line.slice(0, 80))?.[1];
    if (word === undefined) continue;
    seen++;
    if (keywords.get(word)) known++;
  }
  return seen >= ENOUGH_LINES && known / seen > 0.8 ? 0.7 : 0;
}
